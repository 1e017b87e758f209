import { formatAmount } from '../../../shared/stats/formatMetric.ts';
import type { MetricKey } from '../../../shared/stats/metricDefinitions.ts';
import { metricDefinition } from '../../../shared/stats/metricDefinitions.ts';
import type { PeriodFigures } from '../../../shared/stats/periodTypes.ts';
import type { useText } from '../../text/useText.ts';

/** By how much a figure is more or less than in the compared period, in words; null when there is nothing to compare. */
export function changeText(
  { text, locale }: ReturnType<typeof useText>,
  metric: MetricKey,
  figures: PeriodFigures,
  compared: PeriodFigures | null,
): string | null {
  const { unit, amountOf } = metricDefinition(metric);
  const [amount, before] = [amountOf(figures), compared && amountOf(compared)];
  if (amount === null || before === null) return null;
  if (amount === before) return text.figures.same;
  const change = formatAmount(text, locale, unit, Math.abs(amount - before));
  return amount > before ? text.figures.more({ change }) : text.figures.less({ change });
}
