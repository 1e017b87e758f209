import type { RecordPlace } from '../attendance/recordPlace.ts';
import type { Registers } from '../fair/fairData.ts';
import type { Fair } from '../model/fair.ts';
import type { CategoryId, FairId } from '../model/ids.ts';
import type { FairColumns } from './columns/fairColumns.ts';
import type { MetricKey } from './metricDefinitions.ts';
import type { PeopleNumbers } from './peopleNumbers.ts';
import type { FigureKey } from './sumFigures.ts';

/** `reminder`: nothing is wrong with the figures, but somebody should look at it. */
export type CheckResult = 'ok' | 'failed' | 'reminder';

/** Metrics that are counted again from the records. */
export type RecountedMetric = Extract<
  FigureKey | 'fairsHeld' | 'distinctVolunteers' | 'distinctPartnerUnits',
  MetricKey
>;

export const RULE_KEYS = [
  'monthsAddUp',
  'categoriesAddUp',
  'categoryMonthsAddUp',
  'volunteersAddUp',
  'partnersAddUp',
  'expectedAddsUp',
  'sharesAddUp',
  'retentionAddsUp',
  'keptAsRecorded',
  'nobodyTwice',
  'timesInOrder',
  'minutesWithinFair',
  'walkInsResolved',
  'recordsKnown',
  'peopleCountedOnce',
  'oneSourcePerStall',
  'overlapsAllowed',
  'oneHead',
  'nothingUnverified',
  'fairsMoved',
  'fairsArchived',
] as const;
export type RuleKey = (typeof RULE_KEYS)[number];

/** One record that a check stumbled over. `subject` is a name or a number as stored, or the key of a metric. */
export interface CheckCase {
  readonly fairId: FairId | null;
  readonly subject: string;
  /** Number of the stall at which the record stands, where the check is about one. */
  readonly stall?: string;
  /** What was written down, such as “09:00–12:21”. */
  readonly detail?: string;
  /** Where on the record screen it is put right; left out = the fair as a whole. */
  readonly at?: RecordPlace;
}

/** A figure beside its recount. */
export interface RecountCheck {
  readonly kind: 'recount';
  readonly metric: RecountedMetric;
  readonly result: CheckResult;
  readonly figure: number;
  readonly recount: number;
}

/** A rule with the records that break it. */
export interface RuleCheck {
  readonly kind: 'rule';
  readonly key: RuleKey;
  readonly result: CheckResult;
  readonly cases: readonly CheckCase[];
}

export type YearCheck = RecountCheck | RuleCheck;

/** A fair that was held, with its records. */
export interface CheckedFair {
  readonly fair: Fair;
  readonly columns: FairColumns;
}

/** What the checks of records look up. */
export interface CheckRegisters extends Pick<Registers, 'volunteers' | 'partnerUnits' | 'serviceItems'> {
  readonly categories: readonly { readonly id: CategoryId }[];
  readonly people: Pick<PeopleNumbers, 'ids'>;
}
