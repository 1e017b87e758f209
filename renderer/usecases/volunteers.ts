import * as v from 'valibot';
import type { VolunteerId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { Volunteer } from '../../shared/model/volunteer.ts';
import type { BulkEdit } from '../../shared/people/bulkEdit.ts';
import { applyBulkEdit } from '../../shared/people/bulkEdit.ts';
import { otherOf } from '../../shared/people/makePair.ts';
import { newVolunteer } from '../../shared/people/newVolunteer.ts';
import type { HistoryLine } from '../../shared/people/serviceHistory.ts';
import { serviceHistory } from '../../shared/people/serviceHistory.ts';
import type { VolunteerService } from '../../shared/people/serviceOfVolunteers.ts';
import { serviceOfVolunteers } from '../../shared/people/serviceOfVolunteers.ts';
import { validateVolunteer } from '../../shared/people/validateVolunteer.ts';
import { nextVolunteerNo } from '../../shared/people/volunteerNumbers.ts';
import { countedDate, isHeld } from '../../shared/stats/countedFair.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';
import { todayLocal } from '../db/clock.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { makeId } from '../db/makeId.ts';
import { database } from '../db/openDatabase.ts';
import { forgetPublished } from './forgetPublished.ts';
import { readOwnRecords } from './ownRecords.ts';
import { useLive } from './useLive.ts';

/** Fields of a volunteer that a form changes. */
export type VolunteerPatch = Partial<Omit<Volunteer, 'id'>>;

/** A new volunteer with the next free number, not saved yet. */
export async function draftVolunteer(): Promise<Volunteer> {
  const others = await database().volunteers.toArray();
  return newVolunteer(makeId, nextVolunteerNo(others.map((other) => other.volunteerNo)), todayLocal());
}

/** A blank number is filled in, so that two people of one name can be told apart in print. */
function withNumber(volunteer: Volunteer, others: readonly Volunteer[]): Volunteer {
  return volunteer.volunteerNo.trim() === ''
    ? { ...volunteer, volunteerNo: nextVolunteerNo(others.map((other) => other.volunteerNo)) }
    : volunteer;
}

/** Saves a new volunteer. @returns the first problem of its fields; nothing is saved then. */
export function addVolunteer(draft: Volunteer): Promise<Result<VolunteerId, Problem>> {
  return change(changeLabel('addVolunteer', { name: draft.name.trim() }), async (db) => {
    const others = await db.volunteers.toArray();
    const [first] = validateVolunteer(draft, others, todayLocal());
    if (first) return failure(first.problem);
    await db.volunteers.add(v.parse(Volunteer, withNumber(draft, others)));
    return success(draft.id);
  });
}

/**
 * Changes fields of a volunteer in one change.
 * @returns the first problem of the fields that were changed; a problem that another field has is no obstacle.
 */
export async function editVolunteer(id: VolunteerId, patch: VolunteerPatch): Promise<Result<true, Problem>> {
  const present = await database().volunteers.get(id);
  if (!present) throw new Error(`Edit: volunteer ${id} is gone.`);
  const name = patch.name?.trim() || present.name;
  return change(changeLabel('editVolunteer', { name }), async (db) => {
    // The others matter for the number only; reading 3,000 people for every other field would be felt.
    const others = patch.volunteerNo === undefined ? [] : await db.volunteers.toArray();
    const next = withNumber({ ...present, ...(await db.volunteers.get(id)), ...patch }, others);
    // A consent that was taken back is a fact to record; the form keeps saying that it is missing.
    const refusal = validateVolunteer(next, others, todayLocal()).find(
      ({ field }) => Object.hasOwn(patch, field) && field !== 'hasGuardianConsent',
    );
    if (refusal) return failure(refusal.problem);
    await db.volunteers.put(v.parse(Volunteer, next));
    return success(true);
  });
}

async function hasHistory(db: SunflowerDatabase, id: VolunteerId): Promise<boolean> {
  const counts = await Promise.all([
    db.assignments.where({ volunteerId: id }).count(),
    db.attendance.where({ subjectId: id }).count(),
    db.redemptions.where({ volunteerId: id }).count(),
    db.certificates.where({ volunteerId: id }).count(),
    db.bookings.filter((booking) => booking.people.some((person) => person.volunteerId === id)).count(),
  ]);
  return counts.some((count) => count > 0);
}

/**
 * Deletes a volunteer who was never part of a fair, never exchanged points and was given no certificate, with the answers
 * given by phone and what was known about the person and others. @returns `volunteerHasHistory` otherwise (rule 12).
 */
export function removeVolunteer({ id, name }: Volunteer): Promise<Result<true, Problem>> {
  return change(changeLabel('removeVolunteer', { name }), async (db) => {
    if (await hasHistory(db, id)) return failure(problem('volunteerHasHistory', { name }));
    await db.replies.where({ volunteerId: id }).delete();
    await forgetPublished(db, id);
    await db.volunteerPairs.filter((pair) => otherOf(pair, id) !== null).delete();
    await db.volunteers.delete(id);
    return success(true);
  });
}

/** Makes one change to many people: one step to undo. People who are already so are not written. */
export function bulkEditVolunteers(ids: readonly string[], edit: BulkEdit): Promise<Result<true, Problem>> {
  return change(changeLabel('bulkEditVolunteers', { count: ids.length }), async (db) => {
    const chosen = new Set(ids);
    const present = await db.volunteers.filter(({ id }) => chosen.has(id)).toArray();
    await db.volunteers.bulkPut(
      present.map((volunteer) => v.parse(Volunteer, applyBulkEdit(volunteer, edit))),
    );
    return success(true);
  });
}

async function readService(year: number): Promise<ReadonlyMap<string, VolunteerService>> {
  const db = database();
  const held = (await db.fairs.toArray()).filter(
    (fair) => isHeld(fair) && countedDate(fair).startsWith(`${year}-`),
  );
  const ids = held.map((fair) => fair.id);
  const [slots, attendance] = await Promise.all([
    db.slots.where('fairId').anyOf(ids).toArray(),
    db.attendance.where('fairId').anyOf(ids).toArray(),
  ]);
  return serviceOfVolunteers(
    held.map((fair) => ({
      fair,
      slots: slots.filter((slot) => slot.fairId === fair.id),
      attendance: attendance.filter((row) => row.fairId === fair.id),
    })),
  );
}

/** Fairs and service minutes of every volunteer in a year, by volunteer id; undefined while reading. */
export function useServiceOfYear(year: number): ReadonlyMap<string, VolunteerService> | undefined {
  return useLive(() => readService(year), [year]);
}

/** Every place at which a volunteer served or is expected, newest first; undefined while reading. */
export function useServiceHistory(id: VolunteerId): readonly HistoryLine[] | undefined {
  return useLive(async () => serviceHistory(await readOwnRecords(id)), [id]);
}
