import type { CountedFigures } from '../../stats/periodTypes.ts';
import type { FigureKey } from '../../stats/sumFigures.ts';
import { attendanceRate } from '../../stats/sumFigures.ts';
import { columnLetters } from '../cellAddress.ts';
import type { Cell } from '../workbookModel.ts';
import type { YearBook } from './yearBook.ts';
import { COUNT_FORMAT, formulaCell, HOURS_FORMAT, numberCell, RATE_FORMAT } from './yearCells.ts';
import type { YearColumn } from './yearSheet.ts';

export type FigureColumnKey = FigureKey | 'rateBase' | 'rate';

/** Columns of figures that the sheets per month and per category share, in printed order. */
export const FIGURE_COLUMNS = [
  'needed',
  'covered',
  'expected',
  'present',
  'late',
  'leftEarly',
  'excused',
  'absent',
  'walkIn',
  'unverified',
  'rateBase',
  'rate',
  'serviceMinutes',
  'unverifiedMinutes',
  'units',
  'unitPeople',
  'visits',
  'items',
  'leaflets',
] as const satisfies readonly FigureColumnKey[];

const MINUTE_COLUMNS: readonly FigureColumnKey[] = ['serviceMinutes', 'unverifiedMinutes'];

/** Letters of a figure column when the figures start at column `first` (1-based). */
export function figureColumn(key: FigureColumnKey, first: number): string {
  return columnLetters(first + FIGURE_COLUMNS.indexOf(key));
}

/** Number format of a figure; minutes are shown as hours. */
export function figureFormat(key: FigureColumnKey): string {
  if (key === 'rate') return RATE_FORMAT;
  return MINUTE_COLUMNS.includes(key) ? HOURS_FORMAT : COUNT_FORMAT;
}

function isCounted(figures: CountedFigures, key: FigureColumnKey): boolean {
  if (key === 'units' || key === 'unitPeople') return figures.hasPartners;
  if (key === 'visits') return figures.hasVisits;
  if (key === 'items') return figures.hasItems;
  return key === 'leaflets' ? figures.hasLeaflets : figures.hasPeople;
}

/** A figure as its cell holds it: minutes as unrounded hours; null when nothing was counted. */
export function figureAmount(figures: CountedFigures, key: FigureColumnKey): number | null {
  if (key === 'rate') return attendanceRate(figures).rate;
  if (!isCounted(figures, key)) return null;
  if (key === 'rateBase') return attendanceRate(figures).denominator;
  return MINUTE_COLUMNS.includes(key) ? figures[key] / 60 : figures[key];
}

/** Heads of the figure columns. */
export function figureHeads({ text }: YearBook): readonly YearColumn[] {
  const { workbook, statistics } = text;
  return FIGURE_COLUMNS.map((key) => {
    if (key === 'rateBase') return { head: workbook.rateBase, width: 6.5 };
    if (key === 'rate') return { head: statistics.metrics.attendanceRate.name, width: 6.5 };
    if (key === 'serviceMinutes') return { head: workbook.hours, width: 8 };
    if (key === 'unverifiedMinutes') return { head: workbook.unverifiedHours, width: 8 };
    return { head: statistics.metrics[key].name, width: 6.5 };
  });
}

/** Cells of one row of figures. */
export function figureCells(figures: CountedFigures): readonly Cell[] {
  return FIGURE_COLUMNS.map((key) => numberCell(figureAmount(figures, key), figureFormat(key)));
}

/** Cells of the total row: sums of the rows above, and the rate from the summed columns. */
export function figureTotals(
  total: CountedFigures,
  first: number,
  rows: { readonly from: number; readonly to: number },
): readonly Cell[] {
  return FIGURE_COLUMNS.map((key) => {
    const letters = figureColumn(key, first);
    const formula =
      key === 'rate'
        ? `${figureColumn('present', first)}${rows.to + 1}/${figureColumn('rateBase', first)}${rows.to + 1}`
        : `SUM(${letters}${rows.from}:${letters}${rows.to})`;
    return formulaCell(formula, figureAmount(total, key), figureFormat(key));
  });
}
