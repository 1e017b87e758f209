import * as v from 'valibot';
import { hasCome } from '../../shared/attendance/serviceMinutes.ts';
import { fairSpan, partnerEntry } from '../../shared/fairDay/dayLines.ts';
import type { Tap } from '../../shared/fairDay/tap.ts';
import { applyTap } from '../../shared/fairDay/tap.ts';
import type { Attendance } from '../../shared/model/attendance.ts';
import type { MinuteOfDay } from '../../shared/model/basic.ts';
import type { Booking, PartnerPerson } from '../../shared/model/fair.ts';
import { AttendanceId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { changeTables } from '../db/change.ts';
import { nowInstant } from '../db/clock.ts';
import { makeId } from '../db/makeId.ts';
import { takeSequence } from '../db/sequence.ts';
import { writeDifference } from '../db/writeDifference.ts';
import type { Tapped } from './tapPeople.ts';
import { minuteAtFair, readHeldFair } from './tapPeople.ts';

/** Rows of one person at most: more than anybody comes back. */
const ROWS_PER_PERSON = 20;

/**
 * Checks one of a partner's people in or out; coming back is a row of its own. Others of the unit stay unknown.
 * @returns what is known then; `fairNotStarted`
 */
export function tapPartnerPerson(
  { fairId }: Booking,
  person: PartnerPerson,
  tap: Tap,
  minute: MinuteOfDay,
): Promise<Result<Tapped, Problem>> {
  const label = changeLabel('tapPerson', { name: person.name, month: fairId });
  return changeTables(label, ['fairs', 'slots', 'attendance', 'tallies'], async (db) => {
    const [fair, slots, recorded] = await Promise.all([
      readHeldFair(db, fairId),
      db.slots.where('fairId').equals(fairId).toArray(),
      db.attendance.where({ fairId, subjectId: person.id }).toArray(),
    ]);
    if (!fair.ok) return fair;
    const rows = recorded
      .filter(({ subjectKind }) => subjectKind === 'partnerPerson')
      .toSorted((a, b) => a.sequence - b.sequence);
    const known = partnerEntry(person.id, rows);
    const at = minuteAtFair(fair.value, minute);
    const tapped = applyTap(known, tap, fairSpan({ fair: fair.value, slots }), at);
    // Partners come and go as a unit: their people are neither late nor early.
    const state = tapped.state !== null && hasCome(tapped.state) ? ('present' as const) : tapped.state;
    const entry = { ...tapped, state };
    const { name } = person;
    if (JSON.stringify(entry) === JSON.stringify(known)) return success({ name, entry });
    const first = await takeSequence(db, fairId, ROWS_PER_PERSON);
    const times = entry.segments.length > 0 ? entry.segments : [{ minuteIn: null, minuteOut: null }];
    const written = (state === null ? [] : times).map(
      ({ minuteIn, minuteOut }, index): Attendance => ({
        id: rows[index]?.id ?? v.parse(AttendanceId, makeId()),
        fairId,
        subjectKind: 'partnerPerson',
        subjectId: person.id,
        stallId: null,
        slotId: null,
        state: state ?? 'present',
        minuteIn,
        minuteOut,
        isUnverified: false,
        isWalkIn: false,
        headcount: null,
        note: entry.note,
        sequence: rows[index]?.sequence ?? first + index,
        recordedAt: nowInstant(),
        source: 'live',
      }),
    );
    await writeDifference(db.attendance, rows, written);
    return success({ name, entry });
  });
}
