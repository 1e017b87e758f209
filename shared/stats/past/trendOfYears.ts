import type { PastMetric, PastTotal } from '../../model/pastTotal.ts';
import { PAST_METRICS } from '../../model/pastTotal.ts';
import type { PastAmount } from './readPastAmount.ts';

/** A year counted from records. Whole minutes for `serviceMinutes`; null or missing = nothing was counted. */
export interface ExactYear {
  readonly year: number;
  readonly amounts: Readonly<Partial<Record<PastMetric, number | null>>>;
}

/** A metric of a year in its two kinds. They stand side by side and are never added (rule 21). */
export interface TrendFigure {
  /** Counted from the program's records. */
  readonly exact: number | null;
  /** Entered as a total of a past year. */
  readonly past: PastAmount | null;
}

/** A year of the trend. */
export interface TrendYear {
  readonly year: number;
  readonly figures: Readonly<Record<PastMetric, TrendFigure>>;
  /** Where the past totals come from; '' without any. */
  readonly source: string;
}

function trendYear(year: number, exact: ExactYear | undefined, past: PastTotal | undefined): TrendYear {
  const figureOf = (metric: PastMetric): TrendFigure => {
    const own = past?.figures.find((figure) => figure.metric === metric);
    return {
      exact: exact?.amounts[metric] ?? null,
      past: own ? { amount: own.amount, isApproximate: own.isApproximate } : null,
    };
  };
  return {
    year,
    figures: {
      fairsHeld: figureOf('fairsHeld'),
      visits: figureOf('visits'),
      uniqueRecipients: figureOf('uniqueRecipients'),
      distinctVolunteers: figureOf('distinctVolunteers'),
      participations: figureOf('participations'),
      serviceMinutes: figureOf('serviceMinutes'),
      distinctPartnerUnits: figureOf('distinctPartnerUnits'),
      items: figureOf('items'),
    },
    source: past?.source ?? '',
  };
}

/**
 * The years for the trend over several years, oldest first: from the first of which something is known to the last, those
 * between of which nothing is known with nothing in them.
 */
export function trendOfYears(
  exactYears: readonly ExactYear[],
  pastTotals: readonly PastTotal[],
): readonly TrendYear[] {
  const exact = new Map(exactYears.map((own) => [own.year, own]));
  const past = new Map(pastTotals.map((own) => [Number(own.id), own]));
  const known = [...exact.keys(), ...past.keys()];
  if (known.length === 0) return [];
  const first = Math.min(...known);
  return Array.from({ length: Math.max(...known) - first + 1 }, (_, index) =>
    trendYear(first + index, exact.get(first + index), past.get(first + index)),
  );
}

function isKnown({ figures }: TrendYear, metric: PastMetric): boolean {
  return figures[metric].exact !== null || figures[metric].past !== null;
}

/** The metrics of which something is known in any year, in their order: only these are worth choosing. */
export function metricsOfTrend(trend: readonly TrendYear[]): readonly PastMetric[] {
  return PAST_METRICS.filter((metric) => trend.some((year) => isKnown(year, metric)));
}

/** Of some metrics those that are worth drawing over the years: known of two at least. */
export function drawnMetrics<Metric extends PastMetric>(
  trend: readonly TrendYear[],
  metrics: readonly Metric[],
): readonly Metric[] {
  return metrics.filter((metric) => trend.filter((year) => isKnown(year, metric)).length > 1);
}
