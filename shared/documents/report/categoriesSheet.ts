import type { CountedFigures } from '../../stats/periodTypes.ts';
import { WHOLE_SHARE } from '../../stats/shares.ts';
import { formatPercent } from '../../text/formatNumber.ts';
import type { SheetCell, SheetDocument, SheetRow } from '../sheetDocument.ts';
import type { FaceBlock } from '../sheetFace.ts';
import { shareBars } from './reportCharts.ts';
import type { CountedColumn } from './reportColumns.ts';
import { figureCell, figureColumn, TABLE_SIZE_PT } from './reportColumns.ts';
import type { ReportContext } from './reportContext.ts';
import { reportSheet } from './reportContext.ts';

const FIGURES = [
  'items',
  'leaflets',
  'needed',
  'covered',
  'coverage',
  'present',
  'absent',
  'walkIn',
  'hours',
  'unitPeople',
] as const satisfies readonly CountedColumn[];

function cellsOf(
  context: ReportContext,
  label: string,
  figures: CountedFigures,
  share: number | null,
): readonly SheetCell[] {
  const { text, locale } = context;
  return [
    label,
    figureCell(context, figures, 'visits'),
    share === null ? text.common.nothingCounted : formatPercent(locale, share / WHOLE_SHARE),
    ...FIGURES.map((key) => figureCell(context, figures, key)),
  ];
}

/** The table by category 分类别统计, under each category's share. A category without records keeps its line (rule 6). */
export function categoriesSheet(context: ReportContext): SheetDocument {
  const { data, text } = context;
  const { categories, total } = data.figures;
  const heading = text.annualReport.sharesHeading;
  const shares = categories.map(({ visitShare }) => visitShare ?? 0).reduce((sum, share) => sum + share, 0);
  const chart: readonly FaceBlock[] = total.hasVisits
    ? [
        { kind: 'heading', text: heading },
        { kind: 'bars', bars: shareBars(context) },
      ]
    : [];
  return reportSheet(context, 'categories', {
    columns: [
      { key: 'category', label: text.common.category, width: 30, kind: 'text' },
      figureColumn(text, 'visits'),
      { key: 'share', label: text.statistics.share, width: 15, kind: 'text', align: 'right' },
      ...FIGURES.map((key) => figureColumn(text, key)),
    ],
    rows: [
      ...categories.map(
        (own): SheetRow => ({
          kind: 'record',
          cells: cellsOf(context, context.categoryName(own.categoryId), own, own.visitShare),
        }),
      ),
      {
        kind: 'total',
        cells: cellsOf(
          context,
          text.common.total,
          total,
          total.hasVisits && total.visits > 0 ? shares : null,
        ),
      },
    ],
    fontSize: TABLE_SIZE_PT,
    rowHeight: 7,
    face: {
      kind: 'report',
      blocks: [
        ...chart,
        { kind: 'heading', text: text.annualReport.tableHeadings.categories },
        { kind: 'rows' },
      ],
    },
  });
}
