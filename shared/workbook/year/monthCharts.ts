import { comparedParts } from '../../stats/periodData.ts';
import type { PartFigures } from '../../stats/periodTypes.ts';
import { formatPeriod } from '../../text/formatPeriod.ts';
import { partHeadings } from '../../text/partText.ts';
import { chartRange } from '../sheetNames.ts';
import type { ChartSeries } from '../workbookModel.ts';
import { BAR_COLOR, LIGHT_BAR_COLOR } from './barColors.ts';
import type { UnplacedChart } from './chartBand.ts';
import { figureAmount, figureFormat } from './figureColumns.ts';
import type { YearBook } from './yearBook.ts';
import { bookParts, partHeads } from './yearBook.ts';
import { sheetName } from './yearSheet.ts';

/** What is drawn part by part, and has columns for the compared period. */
export const DRAWN_FIGURES = ['visits', 'serviceMinutes'] as const;
export type DrawnFigure = (typeof DRAWN_FIGURES)[number];

/** Letters of the columns that the charts show, and the rows of the parts without their total. */
export interface MonthCells {
  readonly name: string;
  readonly own: Readonly<Record<DrawnFigure, string>>;
  readonly compared: Readonly<Record<DrawnFigure, string>>;
  readonly rows: { readonly from: number; readonly to: number };
}

/** Visits and hours part by part, each beside the compared period where that has as many parts. Nothing to draw is no chart. */
export function monthCharts(book: YearBook, cells: MonthCells): readonly UnplacedChart[] {
  const { data, text } = book;
  const { parts } = data.figures;
  const others = comparedParts(data);
  const headings = partHeadings(text, bookParts(book));
  const titles = { visits: headings.visits, serviceMinutes: headings.hours } as const;
  const rangeOf = (letters: string): string =>
    chartRange(sheetName(book, 'months'), `${letters}${cells.rows.from}:${letters}${cells.rows.to}`);
  if (parts.length < 2) return [];
  return DRAWN_FIGURES.flatMap((key): readonly UnplacedChart[] => {
    const amounts = (of: readonly PartFigures[]): readonly (number | null)[] =>
      of.map((part) => figureAmount(part, key));
    const values = amounts(parts);
    if (values.every((value) => value === null)) return [];
    const compared: readonly ChartSeries[] =
      others && data.comparedFigures
        ? [
            {
              name: formatPeriod(text, data.comparedFigures.period),
              range: rangeOf(cells.compared[key]),
              values: amounts(others),
              color: LIGHT_BAR_COLOR,
              look: 'outlined',
            },
          ]
        : [];
    return [
      {
        kind: 'bar',
        title: titles[key],
        categories: { range: rangeOf(cells.name), texts: partHeads(book) },
        series: [
          ...compared,
          {
            name: formatPeriod(text, data.period),
            range: rangeOf(cells.own[key]),
            values,
            color: BAR_COLOR,
            hasLabels: true,
          },
        ],
        format: figureFormat(key),
      },
    ];
  });
}
