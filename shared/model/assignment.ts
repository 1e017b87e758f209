import * as v from 'valibot';
import { FreeText } from './basic.ts';
import { AssignmentId, FairId, NeedId, SlotId, StallId, VolunteerId } from './ids.ts';

/** A person at a stall and slot 排班. */
export const Assignment = v.strictObject({
  id: AssignmentId,
  fairId: FairId,
  needId: NeedId,
  stallId: StallId,
  slotId: SlotId,
  volunteerId: VolunteerId,
  /** Fixed by the coordinator; the program never changes it (rule 15). */
  isLocked: v.boolean(),
  /** Reason for assigning against a rule (rule 13); null when none was broken. */
  overrideReason: v.nullable(FreeText),
  source: v.picklist(['manual', 'automatic']),
});
export type Assignment = Readonly<v.InferOutput<typeof Assignment>>;
