import { placeKey } from '../attendance/placeState.ts';
import { spanOf } from '../attendance/serviceMinutes.ts';
import { spansOverlap } from '../calendar/minutes.ts';
import type { Assignment } from '../model/assignment.ts';
import type { Attendance } from '../model/attendance.ts';
import type { Certificate } from '../model/certificate.ts';
import type { Booking, Slot, Stall } from '../model/fair.ts';
import type { AssignmentId, PairId, ReplyId, VolunteerId } from '../model/ids.ts';
import { assignmentId, replyId } from '../model/ids.ts';
import type { Redemption } from '../model/points.ts';
import type { Publication } from '../model/publication.ts';
import type { Reply } from '../model/reply.ts';
import type { VolunteerPair } from '../model/volunteerPair.ts';
import { withPersonMerged } from '../publication/publishPlan.ts';
import { mergePairs } from './mergePairs.ts';

/** Everything that points to one of two people who are one. Records of others are left out by the reader or here. */
export interface MergeRecords {
  readonly assignments: readonly Assignment[];
  readonly attendance: readonly Attendance[];
  /** Slots of the fairs of these records. */
  readonly slots: readonly Slot[];
  readonly stalls: readonly Stall[];
  readonly bookings: readonly Booking[];
  readonly replies: readonly Reply[];
  readonly pairs: readonly VolunteerPair[];
  readonly publications: readonly Publication[];
  readonly redemptions: readonly Redemption[];
  readonly certificates: readonly Certificate[];
}

/** What changes in the records besides the two people themselves. */
export interface MergedRecords {
  readonly assignments: readonly Assignment[];
  readonly removedAssignments: readonly AssignmentId[];
  readonly attendance: readonly Attendance[];
  readonly stalls: readonly Stall[];
  readonly bookings: readonly Booking[];
  readonly replies: readonly Reply[];
  readonly removedReplies: readonly ReplyId[];
  readonly pairs: readonly VolunteerPair[];
  readonly removedPairs: readonly PairId[];
  readonly publications: readonly Publication[];
  readonly redemptions: readonly Redemption[];
  readonly certificates: readonly Certificate[];
}

/** Which record stays, which goes, and what is written at a place that overlaps another after merging (rule 13). */
export interface MergeWho {
  readonly staysId: VolunteerId;
  readonly goesId: VolunteerId;
  readonly overlapReason: string;
}

function atOneNeed(own: Assignment | undefined, other: Assignment): Assignment | null {
  if (!own) return null;
  return {
    ...own,
    isLocked: own.isLocked || other.isLocked,
    overrideReason: own.overrideReason ?? other.overrideReason,
    source: own.source === 'manual' ? own.source : other.source,
  };
}

function isSame<T>(one: T, other: T | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Places at which the rows of the two overlap: one of them cannot have been there all the time. */
function overlappingPlaces(
  { attendance, slots }: MergeRecords,
  { staysId, goesId }: MergeWho,
): ReadonlySet<string> {
  const slotById = new Map(slots.map((slot) => [slot.id, slot]));
  const spansOf = (id: VolunteerId) =>
    attendance
      .filter((row) => row.subjectKind === 'volunteer' && row.subjectId === id)
      .flatMap((row) => {
        const span = spanOf(row, row.slotId ? slotById.get(row.slotId) : undefined);
        return span ? [{ row, span }] : [];
      });
  const other = spansOf(goesId);
  return new Set(
    spansOf(staysId).flatMap(({ row, span }) =>
      other
        .filter((theirs) => theirs.row.fairId === row.fairId && spansOverlap(theirs.span, span))
        .flatMap((theirs) => [
          placeKey({ ...row, subjectId: staysId }),
          placeKey({ ...theirs.row, subjectId: staysId }),
        ]),
    ),
  );
}

/** Assignments of the merged person: both at one need become one; a place that now overlaps another says why. */
function mergeAssignments(records: MergeRecords, who: MergeWho): readonly Assignment[] {
  const { assignments, slots } = records;
  const { staysId, goesId, overlapReason } = who;
  const slotById = new Map(slots.map((slot) => [slot.id, slot]));
  const merged = new Map(
    assignments.filter((row) => row.volunteerId === staysId).map((row) => [row.needId, row]),
  );
  const own = [...merged.values()];
  for (const other of assignments.filter((row) => row.volunteerId === goesId)) {
    const slot = slotById.get(other.slotId);
    const overlaps = own.some((row) => {
      const ownSlot = slotById.get(row.slotId);
      return row.needId !== other.needId && slot && ownSlot && row.fairId === other.fairId
        ? spansOverlap(ownSlot, slot)
        : false;
    });
    const moved = {
      ...other,
      id: assignmentId(other.needId, staysId),
      volunteerId: staysId,
      overrideReason: overlaps ? (other.overrideReason ?? overlapReason) : other.overrideReason,
    };
    merged.set(other.needId, atOneNeed(merged.get(other.needId), moved) ?? moved);
  }
  const twice = overlappingPlaces(records, who);
  return [...merged.values()].map((row) =>
    row.overrideReason === null && twice.has(placeKey({ ...row, subjectId: staysId }))
      ? { ...row, overrideReason: overlapReason }
      : row,
  );
}

/**
 * Attendance of the merged person. Rows of both stay, even where they overlap: their minutes count once (rule 9). A
 * walk-in of one record at a place to which the other was assigned was no walk-in.
 */
function mergeAttendance(
  { attendance }: MergeRecords,
  { staysId, goesId }: MergeWho,
  assignments: readonly Assignment[],
): readonly Attendance[] {
  const assigned = new Set(assignments.map((row) => placeKey({ ...row, subjectId: row.volunteerId })));
  return attendance
    .filter((row) => row.subjectKind === 'volunteer')
    .filter((row) => row.subjectId === staysId || row.subjectId === goesId)
    .map((row) => {
      const moved = { ...row, subjectId: staysId };
      return { ...moved, isWalkIn: row.isWalkIn && !assigned.has(placeKey(moved)) };
    });
}

/** One answer a fair: the one that was given last. */
function mergeReplies({ replies }: MergeRecords, { staysId, goesId }: MergeWho): readonly Reply[] {
  const latest = new Map<string, Reply>();
  for (const reply of replies) {
    if (reply.volunteerId !== staysId && reply.volunteerId !== goesId) continue;
    const known = latest.get(reply.fairId);
    if (known && known.answeredAt >= reply.answeredAt) continue;
    latest.set(reply.fairId, { ...reply, id: replyId(reply.fairId, staysId), volunteerId: staysId });
  }
  return [...latest.values()];
}

/** Rows of the person who goes, given to the one who stays. */
function movedRows<T extends { readonly volunteerId: VolunteerId }>(
  rows: readonly T[],
  { staysId, goesId }: MergeWho,
): readonly T[] {
  return rows
    .filter(({ volunteerId }) => volunteerId === goesId)
    .map((row) => ({ ...row, volunteerId: staysId }));
}

/** Makes everything that pointed to the record that goes point to the one that stays. Nothing is lost or counted twice. */
export function mergeRecords(records: MergeRecords, who: MergeWho): MergedRecords {
  const { staysId, goesId } = who;
  const assignments = mergeAssignments(records, who);
  const attendance = mergeAttendance(records, who, assignments);
  const replies = mergeReplies(records, who);
  const assignmentById = new Map(records.assignments.map((row) => [row.id, row]));
  const replyById = new Map(records.replies.map((row) => [row.id, row]));
  const rowById = new Map(records.attendance.map((row) => [row.id, row]));
  return {
    assignments: assignments.filter((row) => !isSame(row, assignmentById.get(row.id))),
    removedAssignments: records.assignments
      .filter((row) => row.volunteerId === goesId && !assignments.some(({ id }) => id === row.id))
      .map(({ id }) => id),
    attendance: attendance.filter((row) => !isSame(row, rowById.get(row.id))),
    stalls: records.stalls
      .filter((stall) => stall.leadVolunteerId === goesId)
      .map((stall) => ({ ...stall, leadVolunteerId: staysId })),
    bookings: records.bookings
      .filter(({ people }) => people.some((person) => person.volunteerId === goesId))
      .map((booking) => ({
        ...booking,
        people: booking.people.map((person) =>
          person.volunteerId === goesId ? { ...person, volunteerId: staysId } : person,
        ),
      })),
    replies: replies.filter((row) => !isSame(row, replyById.get(row.id))),
    removedReplies: records.replies.filter((row) => row.volunteerId === goesId).map(({ id }) => id),
    ...mergePairs(records.pairs, who),
    publications: records.publications.flatMap((row) => withPersonMerged(row, who) ?? []),
    redemptions: movedRows(records.redemptions, who),
    // What was given out stays as it was certified; the merged records may say more now, and the list says so.
    certificates: movedRows(records.certificates, who),
  };
}
