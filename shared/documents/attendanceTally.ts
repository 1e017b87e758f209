import { fairFigures } from '../stats/fairFigures.ts';
import type { AttendanceFigures } from '../stats/figureTypes.ts';
import { attendanceRate } from '../stats/sumFigures.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import type { PaperContext } from './paperContext.ts';
import type { SheetCell, SheetColumn, SheetDocument, SheetRow } from './sheetDocument.ts';

const COUNTS = [
  'needed',
  'expected',
  'present',
  'late',
  'leftEarly',
  'excused',
  'absent',
  'walkIn',
  'unverified',
] as const;
const SERVICES = ['units', 'unitPeople', 'visits', 'items', 'leaflets'] as const;

function columnsOf({ columns }: Catalogue['papers']): readonly SheetColumn[] {
  return [
    { key: 'category', label: columns.category, width: 36, kind: 'text' },
    ...COUNTS.map((key): SheetColumn => ({ key, label: columns[key], width: 13, kind: 'number' })),
    { key: 'rate', label: columns.rate, width: 34, kind: 'text', align: 'right' },
    { key: 'serviceHours', label: columns.serviceHours, width: 18, kind: 'number', decimals: 1 },
    ...SERVICES.map((key): SheetColumn => ({ key, label: columns[key], width: 14, kind: 'number' })),
  ];
}

const MINUTES_PER_HOUR = 60;

/** Nothing counted prints “—” (rule 6). */
function countCell(value: number): SheetCell {
  return value === 0 ? '—' : value;
}

function rateCell(figures: AttendanceFigures): SheetCell {
  const { rate, denominator } = attendanceRate(figures);
  return rate === null ? '—' : `${(rate * 100).toFixed(1)}% (${figures.present}/${denominator})`;
}

function cellsOf(label: string, figures: AttendanceFigures): readonly SheetCell[] {
  return [
    label,
    ...COUNTS.map((key) => countCell(figures[key])),
    rateCell(figures),
    // Not rounded here, so that the workbook's own sum is the total; the column shows one decimal.
    countCell(figures.serviceMinutes / MINUTES_PER_HOUR),
    ...SERVICES.map((key) => countCell(figures[key])),
  ];
}

/** The attendance tally of a fair: category by category, with totals and the rate beside its denominator. */
export function attendanceTally(context: PaperContext): readonly SheetDocument[] {
  const { text, locale } = context;
  const figures = fairFigures(context.data);
  const rows: readonly SheetRow[] = [
    ...figures.byCategory.map(
      (row): SheetRow => ({ kind: 'record', cells: cellsOf(context.categoryName(row.categoryId), row) }),
    ),
    { kind: 'total', cells: cellsOf(text.common.total, figures.total) },
  ];
  return [
    {
      id: 'attendanceTally',
      kind: 'attendanceTally',
      locale,
      title: text.papers.titles.attendanceTally,
      subtitle: context.subtitle,
      head: context.head,
      columns: columnsOf(text.papers),
      rows,
      blanks: { count: 0, fillsPage: false },
      isNumbered: false,
      rowHeight: 8,
      notes: [text.papers.notes.rate, text.papers.notes.minutes],
      signatures: [text.papers.countedBy, text.papers.signedFor],
      orientation: 'landscape',
      sampleMark: context.sampleMark,
    },
  ];
}
