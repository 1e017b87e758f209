import * as v from 'valibot';
import { dateOfFair } from '../fair/dateOfFair.ts';
import type { FairRecords } from '../fair/fairData.ts';
import { Instant } from '../model/basic.ts';
import { replyId } from '../model/ids.ts';
import type { Reply } from '../model/reply.ts';
import type { Volunteer } from '../model/volunteer.ts';

const ASKED = 12;
const REFUSALS = ['回老家了', '要上班', '身体不舒服', '带孙子'] as const;

/** What people said on the phone about a fair: those who were assigned said yes, some of the others no, with the reason. */
export function sampleReplies(records: FairRecords, volunteers: readonly Volunteer[]): readonly Reply[] {
  const assigned = new Set(records.assignments.map(({ volunteerId }) => volunteerId));
  const answeredAt = v.parse(Instant, `${dateOfFair(records.fair).slice(0, 8)}15T02:00:00.000Z`);
  const active = volunteers.filter(({ isActive }) => isActive);
  const came = active.filter(({ id }) => assigned.has(id)).slice(0, ASKED);
  const refused = active.filter(({ id }) => !assigned.has(id)).slice(0, REFUSALS.length);
  const reply = (volunteer: Volunteer, answer: 'yes' | 'no', note: string): Reply => ({
    id: replyId(records.fair.id, volunteer.id),
    fairId: records.fair.id,
    volunteerId: volunteer.id,
    answer,
    slotIds: [],
    note,
    answeredAt,
  });
  return [
    ...came.map((volunteer) => reply(volunteer, 'yes', '')),
    ...refused.map((volunteer, index) => reply(volunteer, 'no', REFUSALS[index] ?? '')),
  ];
}
