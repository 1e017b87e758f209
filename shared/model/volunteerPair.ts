import * as v from 'valibot';
import { PairId, VolunteerId } from './ids.ts';

/** `notDuplicate`: somebody looked at the two and they are two people (rule 9). */
export const PAIR_RELATIONS = ['notDuplicate'] as const;

/** What the office knows about two volunteers; `firstId` sorts before `secondId`. */
export const VolunteerPair = v.strictObject({
  id: PairId,
  firstId: VolunteerId,
  secondId: VolunteerId,
  relation: v.picklist(PAIR_RELATIONS),
});
export type VolunteerPair = Readonly<v.InferOutput<typeof VolunteerPair>>;
