import type { MetricKey } from '../../stats/metricDefinitions.ts';
import type { FigureKey } from '../../stats/sumFigures.ts';
import { FIGURE_KEYS } from '../../stats/sumFigures.ts';
import { quoteSheetName } from '../sheetNames.ts';
import { monthTotalAddress } from './monthsSheet.ts';
import { partnerFairsRange } from './partnersSheet.ts';
import { volunteerFairsRange } from './volunteersSheet.ts';
import type { YearBook } from './yearBook.ts';
import { sheetName } from './yearSheet.ts';

function isFigureKey(key: MetricKey): key is FigureKey {
  return FIGURE_KEYS.some((candidate) => candidate === key);
}

/** Formula that takes a metric from the sheet where it is summed; null where no other sheet sums it. */
export function metricFormula(book: YearBook, key: MetricKey): string | null {
  if (isFigureKey(key) || key === 'fairsHeld' || key === 'uniqueRecipients') {
    return `${quoteSheetName(sheetName(book, 'months'))}!${monthTotalAddress(book, key)}`;
  }
  if (key === 'distinctVolunteers') {
    return `COUNTIF(${quoteSheetName(sheetName(book, 'volunteers'))}!${volunteerFairsRange(book)},">0")`;
  }
  if (key === 'distinctPartnerUnits') {
    return `COUNTIF(${quoteSheetName(sheetName(book, 'partners'))}!${partnerFairsRange(book)},">0")`;
  }
  return null;
}

/**
 * Formula of a metric that follows from others; null for every other metric.
 * @param cellOf address of the cell that holds another metric
 */
export function derivedFormula(key: MetricKey, cellOf: (key: MetricKey) => string): string | null {
  const known = `(${cellOf('expected')}-${cellOf('unverified')})`;
  if (key === 'participations') return `${cellOf('present')}+${cellOf('walkIn')}`;
  if (key === 'coverageRate') return `${cellOf('covered')}/${cellOf('needed')}`;
  if (key === 'attendanceRate') return `${cellOf('present')}/${known}`;
  return key === 'noShowRate' ? `${cellOf('absent')}/${known}` : null;
}
