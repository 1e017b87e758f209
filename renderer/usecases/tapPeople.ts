import type { LineEntry } from '../../shared/attendance/attendanceLine.ts';
import { readLine } from '../../shared/attendance/attendanceLine.ts';
import { rewriteLine, withRewritten } from '../../shared/attendance/rewriteLine.ts';
import type { LineKey } from '../../shared/attendance/stallLines.ts';
import { rowsOfLine, slotsOfLine } from '../../shared/attendance/stallLines.ts';
import { validateName } from '../../shared/fair/validateFair.ts';
import { fairSpan } from '../../shared/fairDay/dayLines.ts';
import type { PlannedSpan, Tap } from '../../shared/fairDay/tap.ts';
import { applyTap } from '../../shared/fairDay/tap.ts';
import type { Attendance } from '../../shared/model/attendance.ts';
import type { MinuteOfDay } from '../../shared/model/basic.ts';
import type { Fair } from '../../shared/model/fair.ts';
import type { FairId, VolunteerId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { DataTable } from '../../shared/model/tables.ts';
import type { Volunteer } from '../../shared/model/volunteer.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { changeTables } from '../db/change.ts';
import { nowInstant } from '../db/clock.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { makeId } from '../db/makeId.ts';
import { takeSequence } from '../db/sequence.ts';
import { writeDifference } from '../db/writeDifference.ts';
import { refusalOf } from './changeFair.ts';
import { addNewcomer, ROWS_PER_LINE } from './recordAttendance.ts';

/* Taps at the fair. Each is one small transaction that reads only what it changes; it is on disk when the promise is kept. */

/** What a tap reads and writes. */
const TABLES: readonly DataTable[] = ['fairs', 'slots', 'assignments', 'attendance', 'tallies', 'volunteers'];

/** What is known of a line after a tap. */
export interface Tapped {
  readonly name: string;
  readonly entry: LineEntry;
}

/** A fair that is being recorded. @returns `fairNotStarted`, or why it may not be changed */
export async function readHeldFair(db: SunflowerDatabase, fairId: FairId): Promise<Result<Fair, Problem>> {
  const fair = await db.fairs.get(fairId);
  const refusal = refusalOf(fair, fairId);
  if (refusal || !fair) return failure(refusal ?? problem('fairMissing', { month: fairId }));
  return fair.status === 'held' ? success(fair) : failure(problem('fairNotStarted', { month: fairId }));
}

/** Times lie within the fair: whoever comes before set-up waits, and nobody serves after clear-up. */
export function minuteAtFair({ setUpFrom, clearUpTo }: Fair, minute: MinuteOfDay): MinuteOfDay {
  return Math.min(clearUpTo, Math.max(setUpFrom, minute));
}

/** What a line becomes, from what is known of it and when it is planned. */
interface LineChange {
  readonly line: LineKey;
  readonly edit: (known: LineEntry, span: PlannedSpan) => LineEntry;
}

/** Changes lines of one person, one after the other: all or none. */
async function writeLines(
  db: SunflowerDatabase,
  fairId: FairId,
  { id: volunteerId, name }: Pick<Volunteer, 'id' | 'name'>,
  changesOf: (fair: Fair) => readonly LineChange[],
): Promise<Result<Tapped, Problem>> {
  // All at once: the database answers them in one go.
  const [held, slots, assigned, recorded] = await Promise.all([
    readHeldFair(db, fairId),
    db.slots.where('fairId').equals(fairId).toArray(),
    db.assignments.where({ fairId, volunteerId }).toArray(),
    db.attendance.where({ fairId, subjectId: volunteerId }).toArray(),
  ]);
  if (!held.ok) return held;
  const fair = held.value;
  const changes = changesOf(fair);
  const first = await takeSequence(db, fairId, ROWS_PER_LINE * changes.length);
  let attendance: readonly Attendance[] = recorded;
  let entry: LineEntry = { state: null, segments: [], note: '' };
  for (const [index, { line, edit }] of changes.entries()) {
    const ofLine = slotsOfLine(line, slots);
    const known = readLine(rowsOfLine(line, attendance), ofLine);
    entry = edit(known, fairSpan({ fair, slots: ofLine }));
    if (JSON.stringify(entry) === JSON.stringify(known)) continue;
    const written = rewriteLine({
      fairId,
      line,
      entry,
      name,
      attendance,
      slots,
      isWalkIn: (slotId) => !assigned.some((row) => row.stallId === line.stallId && row.slotId === slotId),
      source: 'live',
      firstSequence: first + index * ROWS_PER_LINE,
      makeId,
      now: nowInstant(),
    });
    if (!written.ok) return written;
    attendance = withRewritten(attendance, written.value);
  }
  await writeDifference(db.attendance, recorded, attendance);
  return success({ name, entry });
}

/** A line and what is tapped for it. */
export interface VolunteerTap {
  readonly line: LineKey;
  readonly tap: Tap;
}

/**
 * Checks a volunteer in or out, notes an excuse or an absence, or takes back what is known; of several taps, as of somebody
 * who goes on to the next stall, all are one change.
 * @returns what the last line says; `fairNotStarted`, `segmentsOverlap`
 */
export function tapVolunteer(
  fairId: FairId,
  volunteer: Pick<Volunteer, 'id' | 'name'>,
  taps: readonly VolunteerTap[],
  minute: MinuteOfDay,
): Promise<Result<Tapped, Problem>> {
  const label = changeLabel('tapPerson', { name: volunteer.name, month: fairId });
  return changeTables(label, TABLES, (db) =>
    writeLines(db, fairId, volunteer, (fair) => {
      const at = minuteAtFair(fair, minute);
      return taps.map(({ line, tap }) => ({ line, edit: (known, span) => applyTap(known, tap, span, at) }));
    }),
  );
}

/** Where a walk-in helps. */
export type WalkInPlace = Omit<LineKey, 'volunteerId'>;

/** Somebody who is not assigned came: somebody of the register, or somebody new by name. */
export type WalkInPerson =
  | { readonly volunteerId: VolunteerId; readonly name: string }
  | { readonly newName: string };

/**
 * Checks in somebody who was not assigned 临时增补; somebody new gets a number, in the same change.
 * @returns `nameEmpty`, `nameTooLong`, `segmentsOverlap`, `fairNotStarted`
 */
export async function tapWalkIn(
  fairId: FairId,
  person: WalkInPerson,
  place: WalkInPlace,
  minute: MinuteOfDay,
): Promise<Result<Tapped, Problem>> {
  const name = validateName('newName' in person ? person.newName : person.name);
  if (!name.ok) return name;
  const label = changeLabel('recordWalkIn', { name: name.value, month: fairId });
  return changeTables(label, TABLES, async (db) => {
    const who =
      'newName' in person ? await registerAtFair(db, fairId, name.value) : success(person.volunteerId);
    if (!who.ok) return who;
    const volunteerId = who.value;
    return writeLines(db, fairId, { id: volunteerId, name: name.value }, (fair) => [
      { line: { ...place, volunteerId }, edit: comeUnexpected(minuteAtFair(fair, minute)) },
    ]);
  });
}

/** Somebody new gets a number only where something may be recorded. */
async function registerAtFair(
  db: SunflowerDatabase,
  fairId: FairId,
  name: string,
): Promise<Result<VolunteerId, Problem>> {
  const held = await readHeldFair(db, fairId);
  return held.ok ? success(await addNewcomer(db, await db.volunteers.toArray(), name)) : held;
}

/** Whoever was not expected is not late. */
function comeUnexpected(minute: MinuteOfDay): LineChange['edit'] {
  return (known, span) => ({ ...applyTap(known, 'in', span, minute), state: 'present' });
}

/**
 * Somebody goes from one stall to help at another, in one change: out here, in there.
 * @returns `segmentsOverlap`, `fairNotStarted`
 */
export function tapMove(
  fairId: FairId,
  name: string,
  from: LineKey,
  place: WalkInPlace,
  minute: MinuteOfDay,
): Promise<Result<Tapped, Problem>> {
  const { volunteerId } = from;
  return changeTables(changeLabel('tapPerson', { name, month: fairId }), TABLES, (db) =>
    writeLines(db, fairId, { id: volunteerId, name }, (fair) => {
      const at = minuteAtFair(fair, minute);
      return [
        // Going to another stall is not leaving early.
        {
          line: from,
          edit: (known, span) => ({ ...applyTap(known, 'out', span, at), state: known.state }),
        },
        { line: { ...place, volunteerId }, edit: comeUnexpected(at) },
      ];
    }),
  );
}
