import type { PastMetric } from '../../model/pastTotal.ts';
import type { Locale } from '../../model/settings.ts';
import { formatCount, formatDecimal } from '../../text/formatNumber.ts';
import type { Catalogue } from '../../text/zh-CN/catalogue.ts';
import type { PastAmount } from './readPastAmount.ts';

interface Words {
  readonly text: Catalogue;
  readonly locale: Locale;
}

const MINUTES_PER_HOUR = 60;

/** Hours with no more decimals than their minutes need: the round 1,200 hours of a report stay round. */
function formatMinutes(locale: Locale, minutes: number): string {
  // A hundredth of an hour is less than a minute, so two decimals always are enough.
  const isTenth = minutes % (MINUTES_PER_HOUR / 10) === 0;
  const decimals = minutes % MINUTES_PER_HOUR === 0 ? 0 : isTenth ? 1 : 2;
  return formatDecimal(locale, minutes / MINUTES_PER_HOUR, decimals);
}

/**
 * An amount of a past year without its unit: 约5,000, or 5,000 where it is exact. Hours for `serviceMinutes`; `isShort` where
 * room is scarce.
 */
export function formatPastAmount(
  { text, locale }: Words,
  metric: PastMetric,
  { amount, isApproximate }: PastAmount,
  { isShort } = { isShort: false },
): string {
  const shown = metric === 'serviceMinutes' ? formatMinutes(locale, amount) : formatCount(locale, amount);
  if (!isApproximate) return shown;
  return isShort ? text.pastYears.aboutShort({ amount: shown }) : text.pastYears.about({ amount: shown });
}

/** An amount of a past year with its unit: 约5,000 人次. */
export function formatPastFigure(words: Words, metric: PastMetric, figure: PastAmount): string {
  const amount = formatPastAmount(words, metric, figure);
  const isOne = figure.amount === (metric === 'serviceMinutes' ? MINUTES_PER_HOUR : 1);
  return words.text.pastYears.withUnit[metric]({ amount, isOne });
}
