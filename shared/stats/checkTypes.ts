import type { FairId } from '../model/ids.ts';
import type { MetricKey } from './metricDefinitions.ts';
import type { Recount } from './recountYear.ts';

/** `reminder`: nothing is wrong with the figures, but somebody should look at it. */
export type CheckResult = 'ok' | 'failed' | 'reminder';

export type RecountedMetric = Extract<keyof Recount, MetricKey>;

export const RULE_KEYS = [
  'monthsAddUp',
  'categoriesAddUp',
  'categoryMonthsAddUp',
  'volunteersAddUp',
  'partnersAddUp',
  'expectedAddsUp',
  'sharesAddUp',
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
