import { wholeYearOf } from '../../calendar/period.ts';
import { PAST_METRICS } from '../../model/pastTotal.ts';
import { formatAmount, formatHours, formatRate } from '../../stats/formatMetric.ts';
import type { MetricDefinition } from '../../stats/metricDefinitions.ts';
import { formatPastFigure } from '../../stats/past/formatPastAmount.ts';
import type { PeriodFigures } from '../../stats/periodTypes.ts';
import { hoursOf } from '../../stats/sumFigures.ts';
import { formatDecimal } from '../../text/formatNumber.ts';
import type { ReportContext } from './reportContext.ts';

const PERCENT = 100;

/** Shares of one as shown, in tenths of a percent. */
function shownPoints(rate: number): number {
  return Math.round(rate * PERCENT * 10) / 10;
}

/**
 * What is known of the other period as a total only: it is told, and never taken off exact figures (rule 21). Blank where
 * nothing is known.
 */
function pastText({ data, text, locale }: ReportContext, { key }: MetricDefinition, period: string): string {
  const year = data.compared && wholeYearOf(data.compared);
  const metric = PAST_METRICS.find((candidate) => candidate === key);
  const past = data.pastTotals.find(({ id }) => Number(id) === year);
  const figure = past?.figures.find((candidate) => candidate.metric === metric);
  if (!metric || !figure) return '';
  return text.annualReport.past({ period, figure: formatPastFigure({ text, locale }, metric, figure) });
}

/** Residents are known fair by fair: a sum over some of the fairs must not look like a change. */
function isPartlyKnown({ uniqueRecipients, fairsHeld }: PeriodFigures): boolean {
  return uniqueRecipients.fairsKnown < fairsHeld;
}

/** How a figure changed against the compared period; blank where nothing is compared. */
export function changeText(context: ReportContext, definition: MetricDefinition): string {
  const { data, text, locale } = context;
  const period = context.names.compared;
  if (period === null) return '';
  const words = text.annualReport;
  const amount = definition.amountOf(data.figures);
  const before = data.comparedFigures && definition.amountOf(data.comparedFigures.figures);
  if (amount === null) return '';
  if (before === null) return pastText(context, definition, period);
  const isPartly =
    isPartlyKnown(data.figures) || !data.comparedFigures || isPartlyKnown(data.comparedFigures.figures);
  if (definition.key === 'uniqueRecipients' && isPartly) {
    return words.partly({ period, amount: formatAmount(text, locale, definition.unit, before) });
  }
  if (definition.unit === 'percent') {
    const points = shownPoints(amount) - shownPoints(before);
    if (Math.abs(points) < 0.05) return words.unchanged({ period });
    const said = { period, points: formatDecimal(locale, Math.abs(points), 1) };
    return points > 0 ? words.morePoints(said) : words.lessPoints(said);
  }
  const isTime = definition.unit === 'hours';
  const difference = isTime ? hoursOf(amount) - hoursOf(before) : amount - before;
  if (Math.abs(difference) < 0.05) return words.unchanged({ period });
  const change = isTime
    ? formatHours(locale, Math.abs(amount - before))
    : formatAmount(text, locale, definition.unit, Math.abs(difference));
  const said = {
    period,
    change,
    rate: before > 0 ? formatRate(text, locale, Math.abs(amount - before) / before) : '',
  };
  return difference > 0 ? words.more(said) : words.less(said);
}
