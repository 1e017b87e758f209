import { fairFigures } from '../stats/fairFigures.ts';
import type { AttendanceFigures } from '../stats/figureTypes.ts';
import { attendanceRate } from '../stats/sumFigures.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import type { PaperContext } from './paperContext.ts';
import { sheetBase } from './paperContext.ts';
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

/** Millimetres, so that the longest word of each head stands on one line in both languages. */
const WIDTHS = {
  needed: 16,
  expected: 20,
  present: 16,
  late: 11,
  leftEarly: 12,
  excused: 18,
  absent: 16,
  walkIn: 13,
  unverified: 23,
  units: 12,
  unitPeople: 16,
  visits: 13,
  items: 13,
  leaflets: 18,
} as const satisfies Record<(typeof COUNTS)[number] | (typeof SERVICES)[number], number>;

function columnsOf({ columns }: Catalogue['papers']): readonly SheetColumn[] {
  const count = (key: keyof typeof WIDTHS): SheetColumn => ({
    key,
    label: columns[key],
    width: WIDTHS[key],
    kind: 'number',
    align: 'center',
  });
  return [
    { key: 'category', label: columns.category, width: 26, kind: 'text' },
    ...COUNTS.map(count),
    { key: 'rate', label: columns.rate, width: 18, kind: 'text', align: 'center' },
    {
      key: 'serviceHours',
      label: columns.serviceHours,
      width: 17,
      kind: 'number',
      decimals: 1,
      align: 'center',
    },
    ...SERVICES.map(count),
  ];
}

const MINUTES_PER_HOUR = 60;

/** Nothing counted prints “—” (rule 6). */
function countCell(value: number): SheetCell {
  return value === 0 ? '—' : value;
}

function rateCell(figures: AttendanceFigures): SheetCell {
  const { rate, denominator } = attendanceRate(figures);
  return rate === null ? '—' : `${(rate * 100).toFixed(1)}%\n(${figures.present}/${denominator})`;
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
  const { text } = context;
  const figures = fairFigures(context.data);
  const rows: readonly SheetRow[] = [
    ...figures.byCategory.map(
      (row): SheetRow => ({ kind: 'record', cells: cellsOf(context.categoryName(row.categoryId), row) }),
    ),
    { kind: 'total', cells: cellsOf(text.common.total, figures.total) },
  ];
  return [
    {
      ...sheetBase(context, 'attendanceTally'),
      title: text.papers.titles.attendanceTally,
      columns: columnsOf(text.papers),
      rows,
      notes: [text.papers.notes.rate, text.papers.notes.minutes],
      signatures: [text.papers.countedBy, text.papers.signedFor],
    },
  ];
}
