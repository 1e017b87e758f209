import { placeKey } from '../attendance/placeState.ts';
import type { Assignment } from '../model/assignment.ts';
import type { Attendance } from '../model/attendance.ts';
import type { Certificate } from '../model/certificate.ts';
import type { Booking, Fair, Stall } from '../model/fair.ts';
import type { AssignmentId, FairId, VolunteerId } from '../model/ids.ts';
import type { Redemption } from '../model/points.ts';
import type { Volunteer } from '../model/volunteer.ts';
import { isHeld } from '../stats/countedFair.ts';
import { UNTOLD } from './newVolunteer.ts';

/** The records of somebody who is to be deleted for good, and what they stand in. */
export interface EraseRecords {
  readonly volunteer: Volunteer;
  readonly fairs: readonly Fair[];
  /** Of this person. */
  readonly assignments: readonly Assignment[];
  /** Of this person as a volunteer. */
  readonly attendance: readonly Attendance[];
  /** Led by this person. */
  readonly stalls: readonly Stall[];
  /** With this person among a partner's people. */
  readonly bookings: readonly Booking[];
  /** Points that this person exchanged. */
  readonly redemptions: readonly Redemption[];
  /** Certificates given to this person: they hold nothing but number, time and figures, and stay as they are. */
  readonly certificates: readonly Certificate[];
  /** Names on the office's list of rewards: they tell nothing about the person. */
  readonly rewards: readonly string[];
  /** Ids of the partner's people who have attendance: their rows must keep somebody to belong to. */
  readonly recordedPeople: ReadonlySet<string>;
}

/** What is left of the records. */
export interface ErasedRecords {
  /** Null when nothing was ever counted about the person: the record goes too. */
  readonly volunteer: Volunteer | null;
  readonly assignments: readonly Assignment[];
  readonly removedAssignments: readonly AssignmentId[];
  readonly attendance: readonly Attendance[];
  readonly stalls: readonly Stall[];
  readonly bookings: readonly Booking[];
  readonly redemptions: readonly Redemption[];
}

/** Stands for a reason that was written about the person: that there was one is a fact of the record (rule 13). */
const NO_WORDS = '—';

/**
 * The person without anything that tells who it was. Team and kinds stay because figures are told by them; the number
 * goes because it stands on old papers beside the name (docs/adr/0010).
 */
function anonymous({ id, kinds, teamId }: Volunteer, neutralName: string): Volunteer {
  return { ...UNTOLD, id, kinds, teamId, name: neutralName, isErased: true };
}

/** Places at fairs that are still to come: they are given up. What was recorded already stays. */
export function placesToCome({
  fairs,
  assignments,
  attendance,
}: Pick<EraseRecords, 'fairs' | 'assignments' | 'attendance'>): readonly Assignment[] {
  const held = new Set<FairId>(fairs.filter(isHeld).map(({ id }) => id));
  const recorded = new Set(attendance.map(placeKey));
  return assignments.filter(
    (row) => !held.has(row.fairId) && !recorded.has(placeKey({ ...row, subjectId: row.volunteerId })),
  );
}

function withoutPerson(
  booking: Booking,
  volunteerId: VolunteerId,
  isToCome: boolean,
  { recordedPeople }: EraseRecords,
  neutralName: string,
): Booking {
  return {
    ...booking,
    people: booking.people
      .filter((person) => person.volunteerId !== volunteerId || !isToCome || recordedPeople.has(person.id))
      .map((person) =>
        person.volunteerId === volunteerId
          ? { ...person, name: neutralName, role: '', phone: '', volunteerId: null }
          : person,
      ),
  };
}

/** What was exchanged stays, as the sums of points do; what somebody wrote about it goes, unless it is on the office's list. */
function wordless({ redemptions, rewards }: EraseRecords): readonly Redemption[] {
  return redemptions
    .map((row) => ({ ...row, what: rewards.includes(row.what) ? row.what : NO_WORDS, note: '' }))
    .filter((row, index) => row.what !== redemptions[index]?.what || row.note !== redemptions[index]?.note);
}

/** True when something was counted about the person that stays after deleting: the record then stays too, without a name. */
export function leavesFigures(records: EraseRecords): boolean {
  const { assignments, attendance, redemptions, certificates } = records;
  const places = assignments.length - placesToCome(records).length;
  return places + attendance.length + redemptions.length + certificates.length > 0;
}

/** Deletes a person for good: who it was goes, every figure of fairs that were held stays as it is (rule 22). */
export function eraseVolunteer(records: EraseRecords, neutralName: string): ErasedRecords {
  const { volunteer, fairs, assignments, attendance, stalls, bookings } = records;
  const given = placesToCome(records);
  const left = assignments.filter((row) => !given.includes(row));
  const held = new Set<FairId>(fairs.filter(isHeld).map(({ id }) => id));
  return {
    volunteer: leavesFigures(records) ? anonymous(volunteer, neutralName) : null,
    assignments: left
      .filter(({ overrideReason }) => overrideReason !== null)
      .map((row) => ({ ...row, overrideReason: NO_WORDS })),
    removedAssignments: given.map(({ id }) => id),
    attendance: attendance.filter(({ note }) => note !== '').map((row) => ({ ...row, note: '' })),
    // A stall that is still to come, or that nobody is left to lead, needs another lead.
    stalls: stalls
      .filter((stall) => !left.some((row) => row.stallId === stall.id))
      .map((stall) => ({ ...stall, leadVolunteerId: null })),
    bookings: bookings.map((booking) =>
      withoutPerson(booking, volunteer.id, !held.has(booking.fairId), records, neutralName),
    ),
    redemptions: wordless(records),
  };
}
