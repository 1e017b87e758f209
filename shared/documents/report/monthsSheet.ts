import { partsOf } from '../../calendar/dates.ts';
import { countedDate, isMoved } from '../../stats/countedFair.ts';
import type { PartFigures, PeriodFigures } from '../../stats/periodTypes.ts';
import { formatFairMonth } from '../../text/formatDate.ts';
import type { SheetCell, SheetColumn, SheetDocument, SheetRow } from '../sheetDocument.ts';
import type { FaceBlock } from '../sheetFace.ts';
import { MINUTES, partsChart } from './reportCharts.ts';
import type { CountedColumn } from './reportColumns.ts';
import { figureCell, figureColumn, TABLE_SIZE_PT } from './reportColumns.ts';
import type { ReportContext } from './reportContext.ts';
import { partHeadings, reportSheet } from './reportContext.ts';

const FIGURES = [
  'items',
  'leaflets',
  'needed',
  'covered',
  'present',
  'absent',
  'hours',
  'units',
  'unitPeople',
] as const satisfies readonly CountedColumn[];

function columnsOf({ text, isByYear }: ReportContext): readonly SheetColumn[] {
  const { columns } = text.annualReport;
  return [
    { key: 'part', label: isByYear ? columns.partYear : columns.part, width: 18, kind: 'text' },
    figureColumn(text, 'fairs'),
    figureColumn(text, 'visits'),
    figureColumn(text, 'recipients'),
    figureColumn(text, 'volunteers'),
    ...FIGURES.map((key) => figureColumn(text, key)),
  ];
}

function cellsOf(
  context: ReportContext,
  label: string,
  figures: PartFigures | PeriodFigures['total'],
  own: { readonly fairs: number; readonly recipients: number | null; readonly volunteers: number },
): readonly SheetCell[] {
  const nothing = context.text.common.nothingCounted;
  return [
    label,
    own.fairs,
    figureCell(context, figures, 'visits'),
    own.recipients ?? nothing,
    figures.hasPeople ? own.volunteers : nothing,
    ...FIGURES.map((key) => figureCell(context, figures, key)),
  ];
}

function totalCells(context: ReportContext, label: string, figures: PeriodFigures): readonly SheetCell[] {
  return cellsOf(context, label, figures.total, {
    fairs: figures.fairsHeld,
    recipients: figures.uniqueRecipients.sum,
    volunteers: figures.distinctVolunteers,
  });
}

function rowsOf(context: ReportContext): readonly SheetRow[] {
  const { data, text, parts, compared } = context;
  const { comparedFigures } = data;
  const months = data.figures.parts.map((part, index): SheetRow => {
    const own = {
      fairs: part.heldFairIds.length,
      recipients: part.uniqueRecipients,
      volunteers: part.distinctVolunteers,
    };
    return { kind: 'record', cells: cellsOf(context, parts[index] ?? '', part, own) };
  });
  const before: readonly SheetRow[] =
    comparedFigures && compared !== null
      ? [
          {
            kind: 'record',
            cells: totalCells(
              context,
              text.annualReport.comparedTotal({ period: compared }),
              comparedFigures.figures,
            ),
          },
        ]
      : [];
  return [
    ...months,
    { kind: 'total', cells: totalCells(context, text.common.total, data.figures) },
    ...before,
  ];
}

/** Fairs that count in another month than the one that they belong to (rule 4). */
function movedNotes({ data, text }: ReportContext): readonly string[] {
  return data.held.flatMap(({ fair }) => {
    if (!isMoved(fair)) return [];
    const date = text.calendar.fullDate(partsOf(countedDate(fair)));
    return [text.annualReport.moved({ month: formatFairMonth(text, fair.id), date })];
  });
}

/** The table by month 分月统计, under the hours of each month. */
export function monthsSheet(context: ReportContext): SheetDocument {
  const { data, text } = context;
  const { tableHeadings } = text.annualReport;
  const heading = partHeadings(context).hours;
  const chart: readonly FaceBlock[] = data.figures.total.hasPeople
    ? [
        { kind: 'heading', text: heading },
        { kind: 'chart', chart: partsChart(context, heading, MINUTES) },
      ]
    : [];
  return reportSheet(context, 'months', {
    columns: columnsOf(context),
    rows: rowsOf(context),
    fontSize: TABLE_SIZE_PT,
    notes: [text.annualReport.monthsNote, ...movedNotes(context)],
    face: {
      kind: 'report',
      blocks: [
        ...chart,
        { kind: 'heading', text: context.isByYear ? tableHeadings.years : tableHeadings.months },
        { kind: 'rows' },
      ],
    },
  });
}
