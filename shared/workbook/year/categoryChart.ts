import type { CategoryFiguresOfPeriod } from '../../stats/periodTypes.ts';
import { chartRange } from '../sheetNames.ts';
import { NO_CATEGORY_COLOR } from './barColors.ts';
import type { UnplacedChart } from './chartBand.ts';
import { figureAmount, figureFormat } from './figureColumns.ts';
import type { DrawnFigure } from './monthCharts.ts';
import type { YearBook } from './yearBook.ts';
import { categoryLabel } from './yearBook.ts';
import { sheetName } from './yearSheet.ts';

function colorOf({ data }: YearBook, { categoryId }: CategoryFiguresOfPeriod): string {
  return data.categories.find(({ id }) => id === categoryId)?.color.slice(1) ?? NO_CATEGORY_COLOR;
}

/**
 * A figure of the categories, each bar in its category's colour with the name beside it. Null for one category, which is no
 * comparison, and where nothing was counted.
 * @param totals letters of the column of their totals
 * @param firstRow row (1-based) of the first category
 */
export function categoryChart(
  book: YearBook,
  key: DrawnFigure,
  totals: string,
  firstRow: number,
): UnplacedChart | null {
  const { categories } = book.data.figures;
  const { chartTitles } = book.text.workbook;
  const titles: Readonly<Record<DrawnFigure, string>> = {
    visits: chartTitles.visitsByCategory,
    serviceMinutes: chartTitles.hoursByCategory,
  };
  const values = categories.map((category) => figureAmount(category, key));
  if (values.length < 2 || values.every((value) => value === null)) return null;
  const rangeOf = (letters: string): string =>
    chartRange(
      sheetName(book, 'categories'),
      `${letters}${firstRow}:${letters}${firstRow + values.length - 1}`,
    );
  return {
    kind: 'barHorizontal',
    title: titles[key],
    categories: {
      range: rangeOf('A'),
      texts: categories.map(({ categoryId }) => categoryLabel(book, categoryId)),
    },
    series: [
      {
        name: titles[key],
        range: rangeOf(totals),
        values,
        color: NO_CATEGORY_COLOR,
        pointColors: categories.map((category) => colorOf(book, category)),
        hasLabels: true,
      },
    ],
    format: figureFormat(key),
  };
}
