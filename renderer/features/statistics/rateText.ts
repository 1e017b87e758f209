import { formatRate } from '../../../shared/stats/formatMetric.ts';
import { formatCount } from '../../../shared/text/formatNumber.ts';
import type { useText } from '../../text/useText.ts';

/** A rate with what it is of, “95.8%（46/48）”; “—” when there is none. */
export function rateText(
  { text, locale }: ReturnType<typeof useText>,
  rate: number | null,
  part: number,
  base: number,
): string {
  if (rate === null) return text.common.nothingCounted;
  return text.figures.of({
    rate: formatRate(text, locale, rate),
    part: formatCount(locale, part),
    base: formatCount(locale, base),
  });
}
