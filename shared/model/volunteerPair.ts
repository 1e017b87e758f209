import * as v from 'valibot';
import { FreeText } from './basic.ts';
import { PairId, VolunteerId } from './ids.ts';

/**
 * `notDuplicate`: somebody looked at the two and they are two people (rule 9). `apart`: never at one stall in overlapping
 * slots. `together`: at one stall and slot where that can be. Two people may have several records, one a relation.
 */
export const PAIR_RELATIONS = ['notDuplicate', 'apart', 'together'] as const;
export type PairRelation = (typeof PAIR_RELATIONS)[number];

/** Relations that say how two people are assigned. */
export const STALL_RELATIONS = ['together', 'apart'] as const satisfies readonly PairRelation[];
export type StallRelation = (typeof STALL_RELATIONS)[number];

/** What the office knows about two volunteers; `firstId` sorts before `secondId`. */
export const VolunteerPair = v.strictObject({
  id: PairId,
  firstId: VolunteerId,
  secondId: VolunteerId,
  relation: v.picklist(PAIR_RELATIONS),
  /** Why, in the office's words. Private: it is on no paper and in no list. */
  note: FreeText,
});
export type VolunteerPair = Readonly<v.InferOutput<typeof VolunteerPair>>;
