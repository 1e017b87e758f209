import type { CountedFigures } from '../../stats/periodTypes.ts';
import { WHOLE_SHARE } from '../../stats/shares.ts';
import { formatPercent } from '../../text/formatNumber.ts';
import type { SheetCell, SheetDocument, SheetRow } from '../sheetDocument.ts';
import type { FaceBlock } from '../sheetFace.ts';
import { heatChart, shareBars } from './reportCharts.ts';
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

function tableRows(context: ReportContext): readonly SheetRow[] {
  const { data, text } = context;
  const { categories, total } = data.figures;
  const shares = categories.map(({ visitShare }) => visitShare ?? 0).reduce((sum, share) => sum + share, 0);
  const whole = total.hasVisits && total.visits > 0 ? shares : null;
  return [
    ...categories.map(
      (own): SheetRow => ({
        kind: 'record',
        cells: cellsOf(context, context.categoryName(own.categoryId), own, own.visitShare),
      }),
    ),
    { kind: 'total', cells: cellsOf(context, text.common.total, total, whole) },
  ];
}

/**
 * The table by category 分类别统计, under each category's share and its visits in each part. A category without records keeps its
 * line (rule 6).
 */
export function categoriesSheet(context: ReportContext): SheetDocument {
  const { data, text } = context;
  const { hasVisits } = data.figures.total;
  const { heat } = context.headings;
  const charts: readonly FaceBlock[] = hasVisits
    ? [
        { kind: 'heading', text: text.annualReport.sharesHeading },
        { kind: 'bars', bars: shareBars(context) },
        { kind: 'heading', text: heat },
        { kind: 'chart', chart: heatChart(context, heat) },
      ]
    : [];
  return reportSheet(context, 'categories', {
    columns: [
      { key: 'category', label: text.common.category, width: 30, kind: 'text' },
      figureColumn(text, 'visits'),
      { key: 'share', label: text.statistics.share, width: 15, kind: 'text', align: 'right' },
      ...FIGURES.map((key) => figureColumn(text, key)),
    ],
    rows: tableRows(context),
    fontSize: TABLE_SIZE_PT,
    rowHeight: 8,
    face: {
      kind: 'report',
      blocks: [
        ...charts,
        { kind: 'heading', text: text.annualReport.tableHeadings.categories },
        { kind: 'rows' },
      ],
    },
  });
}
