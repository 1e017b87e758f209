import * as v from 'valibot';
import { FreeText, Instant } from './basic.ts';
import { YearId } from './ids.ts';

/** What a year may be known by without its records. `serviceMinutes` is whole minutes, entered and shown as hours. */
export const PAST_METRICS = [
  'fairsHeld',
  'visits',
  'uniqueRecipients',
  'distinctVolunteers',
  'participations',
  'serviceMinutes',
  'distinctPartnerUnits',
  'items',
] as const;
export type PastMetric = (typeof PAST_METRICS)[number];

/** Ten years of a large community's minutes are more than a million. */
const Amount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000));

/** One figure of a past year. */
export const PastFigure = v.strictObject({
  metric: v.picklist(PAST_METRICS),
  amount: Amount,
  /** Known only roughly, such as “5000多人”: shown with 约 and never added to exact figures (rule 21). */
  isApproximate: v.boolean(),
});
export type PastFigure = Readonly<v.InferOutput<typeof PastFigure>>;

/** A past year 往年 of which only totals are known. */
export const PastTotal = v.strictObject({
  id: YearId,
  /** One for each metric at most, in the order of {@link PAST_METRICS}. */
  figures: v.array(PastFigure),
  /** Where the figures come from, such as a yearly report. */
  source: FreeText,
  recordedAt: Instant,
});
export type PastTotal = Readonly<v.InferOutput<typeof PastTotal>>;
