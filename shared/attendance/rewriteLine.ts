import * as v from 'valibot';
import type { Attendance } from '../model/attendance.ts';
import type { Instant } from '../model/basic.ts';
import type { Slot } from '../model/fair.ts';
import type { FairId, MakeId, SlotId } from '../model/ids.ts';
import { AttendanceId } from '../model/ids.ts';
import type { Result } from '../model/result.ts';
import { success } from '../model/result.ts';
import type { Problem } from '../text/problem.ts';
import type { LineEntry } from './attendanceLine.ts';
import { writeLine } from './attendanceLine.ts';
import { validateLine } from './recordRules.ts';
import type { LineKey } from './stallLines.ts';
import { rowsOfLine, slotsOfLine } from './stallLines.ts';

/** What a line is written with. */
export interface LineRewrite {
  readonly fairId: FairId;
  readonly line: LineKey;
  readonly entry: LineEntry;
  /** Name of the person, for problems. */
  readonly name: string;
  /** Attendance of the fair; rows of others are not looked at. */
  readonly attendance: readonly Attendance[];
  readonly slots: readonly Slot[];
  /** True for a slot of the line to which the person was not assigned. */
  readonly isWalkIn: (slotId: SlotId) => boolean;
  readonly source: Attendance['source'];
  /** Number in the order of recording for the first new row; others follow it. */
  readonly firstSequence: number;
  readonly makeId: MakeId;
  readonly now: Instant;
}

/** Rows to be written in place of those that were there. */
export interface RewrittenLine {
  readonly removed: readonly AttendanceId[];
  readonly rows: readonly Attendance[];
}

/** Attendance after a line was rewritten; rows of other lines stay the objects that they are. */
export function withRewritten(
  attendance: readonly Attendance[],
  { removed, rows }: RewrittenLine,
): readonly Attendance[] {
  const gone = new Set([...removed, ...rows.map(({ id }) => id)]);
  return [...attendance.filter(({ id }) => !gone.has(id)), ...rows];
}

/** True when two rows differ at most in when and from where they were recorded. */
function saysTheSame(a: Attendance, b: Attendance): boolean {
  const same = { ...a, recordedAt: b.recordedAt, source: b.source };
  return Object.entries(same).every(([field, value]) => value === Reflect.get(b, field));
}

/**
 * The rows of a line that says something else now; what stays keeps its id and its place in the order, and a row of which
 * nothing changed is the object that it was.
 * @returns `timeOutBeforeTimeIn`, `segmentsOverlap`
 */
export function rewriteLine(rewrite: LineRewrite): Result<RewrittenLine, Problem> {
  const { fairId, line, entry, name, attendance, slots, isWalkIn, source, firstSequence } = rewrite;
  const { volunteerId, stallId } = line;
  const before = rowsOfLine(line, attendance).toSorted((a, b) => a.sequence - b.sequence);
  const rows = writeLine(entry, slotsOfLine(line, slots));
  const elsewhere = attendance.filter(
    (row) => row.subjectKind === 'volunteer' && row.subjectId === volunteerId && !before.includes(row),
  );
  const valid = validateLine(name, entry.segments, rows, elsewhere, slots);
  if (!valid.ok) return valid;
  const written = rows.map((row, index): Attendance => {
    const known = before[index];
    const now: Attendance = {
      ...row,
      id: known?.id ?? v.parse(AttendanceId, rewrite.makeId()),
      fairId,
      subjectKind: 'volunteer',
      subjectId: volunteerId,
      stallId,
      isWalkIn: isWalkIn(row.slotId),
      headcount: null,
      sequence: known?.sequence ?? firstSequence + index,
      recordedAt: rewrite.now,
      source,
    };
    return known && saysTheSame(known, now) ? known : now;
  });
  return success({ removed: before.slice(written.length).map(({ id }) => id), rows: written });
}
