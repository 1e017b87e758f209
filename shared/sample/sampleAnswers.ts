import * as v from 'valibot';
import { dateOfFair } from '../fair/dateOfFair.ts';
import type { FairRecords } from '../fair/fairData.ts';
import { Instant } from '../model/basic.ts';
import { replyId } from '../model/ids.ts';
import type { Publication } from '../model/publication.ts';
import type { Reply } from '../model/reply.ts';
import type { Volunteer } from '../model/volunteer.ts';
import { publishPlan } from '../publication/publishPlan.ts';

/** Ten in the morning on a day of the fair's month. */
function instantOf({ fair }: FairRecords, day: number): Instant {
  return v.parse(Instant, `${dateOfFair(fair).slice(0, 8)}${day}T02:00:00.000Z`);
}

const ASKED = 12;
const REFUSALS = ['回老家了', '要上班', '身体不舒服', '带孙子'] as const;

/** The plan of a fair as it was published when the phoning was done. */
export function samplePublication(records: FairRecords): Publication {
  return publishPlan({ ...records, publication: null }, instantOf(records, 16));
}

/** What people said on the phone about a fair: those who were assigned said yes, some of the others no, with the reason. */
export function sampleReplies(records: FairRecords, volunteers: readonly Volunteer[]): readonly Reply[] {
  const assigned = new Set(records.assignments.map(({ volunteerId }) => volunteerId));
  const answeredAt = instantOf(records, 15);
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
