import * as v from 'valibot';
import type { VolunteerId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { success } from '../../shared/model/result.ts';
import { Volunteer } from '../../shared/model/volunteer.ts';
import type { MergeChoices } from '../../shared/people/mergeFields.ts';
import { mergedVolunteer } from '../../shared/people/mergeFields.ts';
import type { MergePreview } from '../../shared/people/mergePreview.ts';
import { mergePreview } from '../../shared/people/mergePreview.ts';
import type { MergeRecords } from '../../shared/people/mergeVolunteers.ts';
import { mergeRecords } from '../../shared/people/mergeVolunteers.ts';
import { volunteerLabel } from '../../shared/people/volunteerLabel.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { database } from '../db/openDatabase.ts';
import { mustExist } from './changeFair.ts';
import { useLive } from './useLive.ts';

async function readMergeRecords(
  db: SunflowerDatabase,
  ids: readonly [VolunteerId, VolunteerId],
): Promise<MergeRecords> {
  const [assignments, attendance, replies, redemptions, certificates, bookings, stalls, pairs, publications] =
    await Promise.all([
      db.assignments.where('volunteerId').anyOf(ids).toArray(),
      db.attendance.where('subjectId').anyOf(ids).toArray(),
      db.replies.where('volunteerId').anyOf(ids).toArray(),
      db.redemptions.where('volunteerId').anyOf(ids).toArray(),
      db.certificates.where('volunteerId').anyOf(ids).toArray(),
      db.bookings
        .filter(({ people }) => people.some((person) => ids.some((id) => id === person.volunteerId)))
        .toArray(),
      db.stalls.filter((stall) => ids.some((id) => id === stall.leadVolunteerId)).toArray(),
      db.volunteerPairs.toArray(),
      db.publications.toArray(),
    ]);
  const fairIds = [...new Set([...assignments, ...attendance].map(({ fairId }) => fairId))];
  const slots = await db.slots.where('fairId').anyOf(fairIds).toArray();
  return {
    assignments,
    attendance,
    replies,
    redemptions,
    certificates,
    bookings,
    stalls,
    pairs,
    publications,
    slots,
  };
}

/** What merging asks for: who stays, who goes, where each field comes from, and the words for places that overlap. */
export interface MergeOrder {
  readonly staysId: VolunteerId;
  readonly goesId: VolunteerId;
  readonly choices: MergeChoices;
  /** Kept as the reason for an exception where the two stood at two places at one time (rule 13). */
  readonly overlapReason: string;
}

/**
 * Makes one record of two that are one person, in one change. Records of archived fairs are moved too: who somebody is
 * changes, what happened at the fair does not (rule 20 is about the latter; docs/adr/0010).
 */
export async function mergeVolunteers(order: MergeOrder): Promise<Result<true, Problem>> {
  const { staysId, goesId, choices } = order;
  if (staysId === goesId) throw new Error('Merge: a record cannot be merged with itself.');
  const [stays, goes] = await database().volunteers.bulkGet([staysId, goesId]);
  const staying = mustExist(stays, 'The volunteer that stays');
  const other = mustExist(goes, 'The volunteer that goes');
  // The ids tell who was who when a person is deleted for good later and the history is scrubbed.
  const label = changeLabel('mergeVolunteers', {
    name: volunteerLabel(staying),
    other: volunteerLabel(other),
    staysId,
    goesId,
  });
  return change(label, async (db) => {
    const kept = mustExist(await db.volunteers.get(staysId), 'The volunteer that stays');
    const gone = mustExist(await db.volunteers.get(goesId), 'The volunteer that goes');
    const merged = mergeRecords(await readMergeRecords(db, [staysId, goesId]), order);
    await db.volunteers.delete(goesId);
    await db.volunteers.put(v.parse(Volunteer, mergedVolunteer(kept, gone, choices)));
    await db.assignments.bulkDelete([...merged.removedAssignments]);
    await db.assignments.bulkPut([...merged.assignments]);
    await db.attendance.bulkPut([...merged.attendance]);
    await db.stalls.bulkPut([...merged.stalls]);
    await db.bookings.bulkPut([...merged.bookings]);
    await db.replies.bulkDelete([...merged.removedReplies]);
    await db.replies.bulkPut([...merged.replies]);
    await db.volunteerPairs.bulkDelete([...merged.removedPairs]);
    await db.volunteerPairs.bulkPut([...merged.pairs]);
    await db.publications.bulkPut([...merged.publications]);
    await db.redemptions.bulkPut([...merged.redemptions]);
    await db.certificates.bulkPut([...merged.certificates]);
    return success(true);
  });
}

async function readPreview(staysId: VolunteerId, goesId: VolunteerId): Promise<MergePreview> {
  const db = database();
  const records = await readMergeRecords(db, [staysId, goesId]);
  const fairIds = [...new Set(records.slots.map(({ fairId }) => fairId))];
  const [fairs, stalls, needs] = await Promise.all([
    db.fairs.where('id').anyOf(fairIds).toArray(),
    db.stalls.where('fairId').anyOf(fairIds).toArray(),
    db.needs.where('fairId').anyOf(fairIds).toArray(),
  ]);
  return mergePreview(records, { fairs, stalls, needs }, { staysId, goesId });
}

/** Both histories and what comes out of merging them; undefined while reading. */
export function useMergePreview(staysId: VolunteerId, goesId: VolunteerId): MergePreview | undefined {
  return useLive(() => readPreview(staysId, goesId), [staysId, goesId]);
}
