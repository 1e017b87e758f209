import * as v from 'valibot';
import { FreeText, Instant, Name } from './basic.ts';
import { AmendmentId, FairId } from './ids.ts';

/** A change to an archived fair: who, when, why and what (rule 20). It stays when the journal has long forgotten it. */
export const Amendment = v.strictObject({
  id: AmendmentId,
  fairId: FairId,
  at: Instant,
  who: Name,
  reason: FreeText,
  /** What was done, as a label of the history in the reader's language. */
  what: v.strictObject({
    key: v.string(),
    params: v.record(v.string(), v.union([v.string(), v.number()])),
  }),
});
export type Amendment = Readonly<v.InferOutput<typeof Amendment>>;
