import { partsOf } from '../../calendar/dates.ts';
import { countedDate, isMoved } from '../../stats/countedFair.ts';
import { areOfOneYear } from '../../stats/periodParts.ts';
import type { PartFigures, PeriodFigures } from '../../stats/periodTypes.ts';
import { formatFairMonth } from '../../text/formatDate.ts';
import type { SheetCell, SheetColumn, SheetDocument, SheetRow } from '../sheetDocument.ts';
import type { FaceBlock } from '../sheetFace.ts';
import type { PartMetric } from './reportCharts.ts';
import { MINUTES, partsChart, VISITS } from './reportCharts.ts';
import type { CountedColumn } from './reportColumns.ts';
import { figureCell, figureColumn, TABLE_SIZE_PT } from './reportColumns.ts';
import type { ReportContext } from './reportContext.ts';
import { reportSheet } from './reportContext.ts';

const FIGURES = [
  'items',
  'leaflets',
  'needed',
  'present',
  'absent',
  'walkIn',
  'hours',
  'units',
  'unitPeople',
] as const satisfies readonly CountedColumn[];

/** Widths of the first column: months alone, and months with their year or 对比期合计 below them. */
const PART = { alone: 16, withMore: 21.5 } as const;

function isOfOneYear({ data }: ReportContext): boolean {
  return areOfOneYear(data.figures.parts.map(({ part }) => part));
}

function columnsOf(context: ReportContext): readonly SheetColumn[] {
  const { data, text, isByYear } = context;
  const { columns } = text.annualReport;
  const isPlain = (isByYear || isOfOneYear(context)) && !data.comparedFigures;
  const width = isPlain ? PART.alone : PART.withMore;
  return [
    { key: 'part', label: isByYear ? columns.partYear : columns.part, width, kind: 'text' },
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
  own: { readonly fairs: number | null; readonly recipients: number | null; readonly volunteers: number },
): readonly SheetCell[] {
  const nothing = context.text.common.nothingCounted;
  return [
    label,
    own.fairs ?? nothing,
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

/** Names of the parts, with their year where there are several. */
function partLabels(context: ReportContext): readonly string[] {
  const { data, text, parts } = context;
  const isOneYear = isOfOneYear(context);
  return data.figures.parts.map(({ part: { year, month } }, index) =>
    isOneYear || month === null ? (parts[index] ?? '') : text.calendar.shortYearMonth({ year, month }),
  );
}

/** Years of which there are fairs with records. */
function recordedYears({ data }: ReportContext): ReadonlySet<number> {
  const counted = data.fairs.filter(({ id }) => data.tallies.has(id));
  return new Set(counted.map((fair) => partsOf(countedDate(fair)).year));
}

function rowsOf(context: ReportContext): readonly SheetRow[] {
  const { data, text, names } = context;
  const { comparedFigures } = data;
  const labels = partLabels(context);
  const recorded = recordedYears(context);
  const months = data.figures.parts.map((part, index): SheetRow => {
    const own = {
      // Of a year without any record nobody knows that no fair was held.
      fairs: recorded.has(part.part.year) ? part.heldFairIds.length : null,
      recipients: part.uniqueRecipients,
      volunteers: part.distinctVolunteers,
    };
    return { kind: 'record', cells: cellsOf(context, labels[index] ?? '', part, own) };
  });
  const before: readonly SheetRow[] =
    comparedFigures && names.compared !== null
      ? [
          {
            kind: 'record',
            cells: totalCells(
              context,
              text.annualReport.comparedTotal({ period: names.compared }),
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

/** What is compared, where the table calls it only 对比期. */
function comparedNotes({ data, text, compared, names }: ReportContext): readonly string[] {
  if (!data.comparedFigures || compared === null || names.compared === compared) return [];
  return [text.annualReport.comparedIs({ period: compared })];
}

/** Totals that are told of years without records are not among these. */
function toldNotes(context: ReportContext): readonly string[] {
  const { data, text } = context;
  const recorded = recordedYears(context);
  const told = new Set(data.pastTotals.map(({ id }) => Number(id)));
  const isTold = data.figures.parts.some(({ part: { year } }) => !recorded.has(year) && told.has(year));
  return isTold ? [text.annualReport.toldNote] : [];
}

/** The table by month 分月统计, under the visits and the hours of each month. */
export function monthsSheet(context: ReportContext): SheetDocument {
  const { data, text, isByYear } = context;
  const words = text.annualReport;
  const { hasVisits, hasPeople } = data.figures.total;
  const { headings } = context;
  const chart = (heading: string, metric: PartMetric): readonly FaceBlock[] => [
    { kind: 'heading', text: heading },
    { kind: 'chart', chart: partsChart(context, heading, metric) },
  ];
  return reportSheet(context, 'months', {
    ...(isByYear ? { title: words.byYear } : {}),
    columns: columnsOf(context),
    rows: rowsOf(context),
    fontSize: TABLE_SIZE_PT,
    notes: [words.monthsNote, ...comparedNotes(context), ...toldNotes(context), ...movedNotes(context)],
    face: {
      kind: 'report',
      blocks: [
        ...(hasVisits ? chart(headings.visits, VISITS) : []),
        ...(hasPeople ? chart(headings.hours, MINUTES) : []),
        ...(hasVisits || hasPeople ? [] : [{ kind: 'paragraph', text: words.noChart } as const]),
        { kind: 'heading', text: isByYear ? words.tableHeadings.years : words.tableHeadings.months },
        { kind: 'rows' },
      ],
    },
  });
}
