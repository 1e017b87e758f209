import * as v from 'valibot';
import { Instant, MinuteOfDay } from './basic.ts';
import { FairId, NeedId, VolunteerId } from './ids.ts';

/**
 * A place as somebody was told it. It is told apart by its words, not by the records behind it: a stall that got another
 * number, or a slot that begins later, is another place to whoever has to find it.
 */
export const PublishedPlace = v.strictObject({
  volunteerId: VolunteerId,
  needId: NeedId,
  /** Printed number of the stall. */
  number: v.string(),
  start: MinuteOfDay,
  end: MinuteOfDay,
  /** Post name; blank is the plain word “service”. */
  post: v.string(),
  /** Leads the stall. */
  isLead: v.boolean(),
});
export type PublishedPlace = Readonly<v.InferOutput<typeof PublishedPlace>>;

/** A paper as it was printed last; only a fingerprint of each part, so that nothing about anybody is kept twice. */
export const PrintedSheet = v.strictObject({
  /** Which paper, see `sheetKey`. */
  key: v.string(),
  /** Head first, then the groups of its rows in their order. */
  parts: v.array(v.strictObject({ heading: v.string(), digest: v.string() })),
  /** Goes up when a print says something else than the one before. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** When this version was first printed; null = before that was noted. */
  printedAt: v.nullable(Instant),
});
export type PrintedSheet = Readonly<v.InferOutput<typeof PrintedSheet>>;

/** What of a fair's plan has left the office 公布: what people were told, and what the papers say. One record a fair. */
export const Publication = v.strictObject({
  id: FairId,
  /** Null while papers were printed but the plan was not published yet. */
  publishedAt: v.nullable(Instant),
  places: v.array(PublishedPlace),
  sheets: v.array(PrintedSheet),
});
export type Publication = Readonly<v.InferOutput<typeof Publication>>;
