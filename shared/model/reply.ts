import * as v from 'valibot';
import { FreeText, Instant } from './basic.ts';
import { FairId, ReplyId, SlotId, VolunteerId } from './ids.ts';

/** `someSlots`: only the slots named. */
export const REPLY_ANSWERS = ['yes', 'no', 'someSlots'] as const;
export type ReplyAnswer = (typeof REPLY_ANSWERS)[number];

/** What a volunteer answered, by phone or on the form, when asked about one fair; it goes before the usual availability. */
export const Reply = v.strictObject({
  id: ReplyId,
  fairId: FairId,
  volunteerId: VolunteerId,
  answer: v.picklist(REPLY_ANSWERS),
  /** Slots in which the person can come; empty unless the answer is `someSlots`. */
  slotIds: v.array(SlotId),
  note: FreeText,
  answeredAt: Instant,
});
export type Reply = Readonly<v.InferOutput<typeof Reply>>;
