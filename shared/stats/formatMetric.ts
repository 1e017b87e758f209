import type { Locale } from '../model/settings.ts';
import { formatCount, formatDecimal, formatPercent } from '../text/formatNumber.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import type { MetricUnit } from './metricDefinitions.ts';
import { hoursOf } from './sumFigures.ts';

/** Minutes as hours with one decimal and separators: 75 → “1.3”. */
export function formatHours(locale: Locale, minutes: number): string {
  return formatDecimal(locale, hoursOf(minutes), 1);
}

/** A rate with one decimal; “—” when there is none. */
export function formatRate(text: Catalogue, locale: Locale, rate: number | null): string {
  return rate === null ? text.common.nothingCounted : formatPercent(locale, rate);
}

/** A figure as people read it, without its unit; nothing counted is “—” (rule 6). */
export function formatAmount(
  text: Catalogue,
  locale: Locale,
  unit: MetricUnit,
  amount: number | null,
): string {
  if (amount === null) return text.common.nothingCounted;
  if (unit === 'percent') return formatRate(text, locale, amount);
  return unit === 'hours' ? formatHours(locale, amount) : formatCount(locale, amount);
}
