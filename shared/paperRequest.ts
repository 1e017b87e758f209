import * as v from 'valibot';
import { IsoDate } from './model/basic.ts';
import { CategoryId, CertificateId, PartnerUnitId, VolunteerId, YearId } from './model/ids.ts';
import { PAST_METRICS } from './model/pastTotal.ts';

/* What can be printed, as a print job names it (shared/desktop.ts); it travels in an address. */

/** Papers that there is one of for a fair, in the order of a pack. */
export const PLAIN_PAPERS = [
  'notice',
  'gapCallList',
  'callList',
  'roster',
  'rosterBySlot',
  'personalSlips',
  'supplies',
  'stallMap',
  'tableCards',
  'badges',
  'volunteerSignIn',
  'partnerSignIn',
  'tally',
  'attendanceTally',
  'summary',
] as const;
export type PlainPaper = (typeof PLAIN_PAPERS)[number];

/** One paper of a fair; a resident sign-in sheet is for one category, the others are for the fair. */
export const PaperRequest = v.union([
  v.strictObject({ kind: v.picklist(PLAIN_PAPERS) }),
  v.strictObject({ kind: v.literal('residentSignIn'), categoryId: CategoryId }),
]);
export type PaperRequest = v.InferOutput<typeof PaperRequest>;

/** More people than any office has; the job travels in an address, which must not grow without end. */
const MAX_PEOPLE = 5000;
const People = v.pipe(v.array(VolunteerId), v.maxLength(MAX_PEOPLE));
const MAX_UNITS = 1000;
/** Characters that the office may add to a letter: a paragraph, so that the letter stays one. */
export const MAX_LETTER_WORDS = 400;
/** First and last day. */
const period = { from: IsoDate, to: IsoDate };

/** A period as it stands in an address (shared/calendar/period.ts): `2025`, or `2024-11-11_2025-11-10`. */
const PeriodId = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}-\d{2}_\d{4}-\d{2}-\d{2})?$/));

/** The charts of a period, and the trend over the years. */
export const CHART_PAPERS = ['visits', 'categories', 'shares', 'hours', 'trend'] as const;
export type ChartPaper = (typeof CHART_PAPERS)[number];

/**
 * One paper that is about no single fair: the form that a team passes round, what people did in a period, the partners' year as
 * a table and as a list to phone by, who came in a year, month by month, points: somebody's and everybody's, up to a day;
 * certificates as they were given out, and letters of thanks for what units did in a period, with words of
 * the office, or the report of a period, beside what it is compared with.
 */
export const PeoplePaperRequest = v.variant('kind', [
  v.strictObject({ kind: v.literal('availabilityForm'), volunteerIds: People }),
  v.strictObject({ kind: v.literal('serviceRecords'), volunteerIds: People, ...period }),
  v.strictObject({ kind: v.literal('rotationTable'), year: YearId }),
  v.strictObject({ kind: v.literal('visitList'), year: YearId }),
  v.strictObject({ kind: v.literal('attendanceMatrix'), year: YearId }),
  v.strictObject({ kind: v.literal('pointsStatement'), volunteerId: VolunteerId, on: IsoDate }),
  v.strictObject({ kind: v.literal('pointsList'), year: v.nullable(YearId), on: IsoDate }),
  v.strictObject({
    kind: v.literal('certificate'),
    certificateIds: v.pipe(v.array(CertificateId), v.maxLength(MAX_PEOPLE)),
  }),
  v.strictObject({
    kind: v.literal('partnerLetter'),
    partnerUnitIds: v.pipe(v.array(PartnerUnitId), v.maxLength(MAX_UNITS)),
    ...period,
    on: IsoDate,
    words: v.pipe(v.string(), v.maxLength(MAX_LETTER_WORDS)),
  }),
  v.strictObject({ kind: v.literal('annualReport'), period: PeriodId, compared: v.nullable(PeriodId) }),
  v.strictObject({
    kind: v.literal('chart'),
    chart: v.picklist(CHART_PAPERS),
    /** What the trend is of. */
    metric: v.optional(v.picklist(PAST_METRICS)),
    period: PeriodId,
    compared: v.nullable(PeriodId),
  }),
]);
export type PeoplePaperRequest = v.InferOutput<typeof PeoplePaperRequest>;
