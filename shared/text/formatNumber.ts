import type { Locale } from '../model/settings.ts';

/** Making a formatter takes twenty times as long as using it, and a list shows dozens of numbers at every key typed. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(key: string, locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  formatters.set(key, made);
  return made;
}

/** Whole number with separators over 999: 3000 → “3,000”. */
export function formatCount(locale: Locale, value: number): string {
  return formatter(`count ${locale}`, locale, {}).format(value);
}

/** Number with so many decimals, always all of them; `isPlain` leaves the separators out, as in years. */
export function formatDecimal(locale: Locale, value: number, decimals: number, isPlain = false): string {
  return formatter(`decimal ${locale} ${decimals} ${isPlain}`, locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: !isPlain,
  }).format(value);
}

/** Share of one as a percentage with one decimal: 0.905 → “90.5%”. */
export function formatPercent(locale: Locale, share: number): string {
  return formatter(`percent ${locale}`, locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(share);
}
