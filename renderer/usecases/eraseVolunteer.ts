import type { VolunteerId } from '../../shared/model/ids.ts';
import type { Volunteer } from '../../shared/model/volunteer.ts';
import type { EraseRecords } from '../../shared/people/eraseVolunteer.ts';
import {
  eraseVolunteer as eraseRecords,
  leavesFigures,
  placesToCome,
} from '../../shared/people/eraseVolunteer.ts';
import { otherOf } from '../../shared/people/makePair.ts';
import type { Traces } from '../../shared/people/scrubPerson.ts';
import {
  FREE_TEXT_FIELDS,
  scrubEntry,
  scrubRow,
  scrubText,
  tracesOf,
} from '../../shared/people/scrubPerson.ts';
import { changeLabel } from '../../shared/text/change.ts';
import { eraseForGood } from '../db/change.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { database } from '../db/openDatabase.ts';
import { mustExist } from './changeFair.ts';
import { forgetPublished } from './forgetPublished.ts';
import { useLive } from './useLive.ts';

async function readEraseRecords(db: SunflowerDatabase, volunteer: Volunteer): Promise<EraseRecords> {
  const { id } = volunteer;
  const [assignments, subjects, stalls, bookings, fairs, redemptions, certificates, community] =
    await Promise.all([
      db.assignments.where({ volunteerId: id }).toArray(),
      db.attendance.where({ subjectId: id }).toArray(),
      db.stalls.filter(({ leadVolunteerId }) => leadVolunteerId === id).toArray(),
      db.bookings.filter(({ people }) => people.some(({ volunteerId }) => volunteerId === id)).toArray(),
      db.fairs.toArray(),
      db.redemptions.where({ volunteerId: id }).toArray(),
      db.certificates.where({ volunteerId: id }).toArray(),
      db.community.get('community'),
    ]);
  const people = bookings.flatMap((booking) => booking.people).filter((person) => person.volunteerId === id);
  const recorded = await db.attendance
    .where('subjectId')
    .anyOf(people.map((person) => person.id))
    .toArray();
  return {
    volunteer,
    fairs,
    assignments,
    attendance: subjects.filter(({ subjectKind }) => subjectKind === 'volunteer'),
    stalls,
    bookings,
    redemptions,
    certificates,
    rewards: (community?.rewards ?? []).map(({ name }) => name),
    recordedPeople: new Set(recorded.map(({ subjectId }) => subjectId)),
  };
}

/** Takes the person out of what people typed anywhere. */
async function scrubFreeTexts(db: SunflowerDatabase, traces: Traces, neutral: string): Promise<void> {
  const [volunteers, bookings, units, tallies, amendments] = await Promise.all([
    db.volunteers.toArray(),
    db.bookings.toArray(),
    db.partnerUnits.toArray(),
    db.tallies.toArray(),
    db.amendments.toArray(),
  ]);
  // Residents and clerks are no records of their own: somebody written just like the person is taken for the person.
  const written = [
    ...tallies.flatMap(({ recipient }) => recipient?.name ?? []),
    ...amendments.map(({ who }) => who),
  ].filter((name) => !traces.names.has(name));
  const others = [
    ...volunteers,
    ...bookings.flatMap(({ people }) => people),
    ...units.flatMap(({ contacts }) => contacts),
    ...units,
  ].map(({ name }) => name);
  others.push(...written);
  const scrub = (text: string): string => scrubText(text, traces, neutral, others);
  for (const [table, fields] of Object.entries(FREE_TEXT_FIELDS)) {
    const rows = db.table<object, string>(table);
    const scrubbed = (await rows.toArray()).flatMap((row) => scrubRow(row, fields, scrub) ?? []);
    await rows.bulkPut(scrubbed);
  }
}

/**
 * Deletes a person for good, in one transaction: who it was goes from the records, from remarks and from the history;
 * the figures of fairs that were held stay. It cannot be undone, and nothing before it can.
 * @param nameOf the neutral name in the office's language, told apart by a running number
 * @param neutral the neutral word for the person in labels and remarks
 */
export async function eraseVolunteer(
  id: VolunteerId,
  nameOf: (number: number) => string,
  neutral: string,
): Promise<void> {
  await eraseForGood(changeLabel('eraseVolunteer'), async (db) => {
    const volunteer = mustExist(await db.volunteers.get(id), 'The volunteer');
    const erasedBefore = await db.volunteers.filter(({ isErased }) => isErased).count();
    const records = await readEraseRecords(db, volunteer);
    const erased = eraseRecords(records, nameOf(erasedBefore + 1));
    const people = records.bookings
      .flatMap((booking) => booking.people)
      .filter((person) => person.volunteerId === id);
    const journal = await db.journal.orderBy('id').toArray();
    const traces = tracesOf(volunteer, journal, people);
    await db.assignments.bulkDelete([...erased.removedAssignments]);
    await db.assignments.bulkPut([...erased.assignments]);
    await db.attendance.bulkPut([...erased.attendance]);
    await db.stalls.bulkPut([...erased.stalls]);
    await db.bookings.bulkPut([...erased.bookings]);
    await db.redemptions.bulkPut([...erased.redemptions]);
    await db.replies.where({ volunteerId: id }).delete();
    await db.volunteerPairs.filter((pair) => otherOf(pair, id) !== null).delete();
    await forgetPublished(db, id);
    if (erased.volunteer) await db.volunteers.put(erased.volunteer);
    else await db.volunteers.delete(id);
    await scrubFreeTexts(db, traces, neutral);
    await db.journal.bulkPut(journal.map((entry) => scrubEntry(entry, traces, neutral)));
  });
}

/** What deleting a person for good would do. */
export interface ErasePreview {
  /** Places at fairs still to come that would be given up. */
  readonly placesToCome: number;
  /** False when nothing is left of the person at all. */
  readonly leavesFigures: boolean;
  /** Certificates that stay, without a name. */
  readonly certificates: number;
}

async function readPreview(volunteer: Volunteer): Promise<ErasePreview> {
  const records = await readEraseRecords(database(), volunteer);
  return {
    placesToCome: placesToCome(records).length,
    leavesFigures: leavesFigures(records),
    certificates: records.certificates.length,
  };
}

/** What deleting a person for good would do; undefined while reading. */
export function useErasePreview(volunteer: Volunteer): ErasePreview | undefined {
  return useLive(() => readPreview(volunteer), [volunteer.id]);
}
