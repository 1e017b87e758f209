import { fairIdOf, parseIsoDate, scheduledDateOf } from '../calendar/dates.ts';
import type { IsoDate } from '../model/basic.ts';
import type { FoundTable } from './findTable.ts';
import type { ImportField, ImportTarget } from './importFields.ts';
import { readMonthHeading } from './monthHeading.ts';
import type { SourceSheet } from './sourceTable.ts';

/*
 * What a sheet says once for all of its rows: offices keep one sheet for each team, named after it, and one for each fair, with
 * its date in the title.
 */

/** A field that every row of a sheet has, unless the row says otherwise. */
export interface WholeSheet {
  readonly field: ImportField;
  readonly text: string;
  /** Column that stands for it: the first behind those of the sheet. */
  readonly column: number;
}

/** The fields that a sheet can say once. */
export const WHOLE_FIELDS = {
  volunteers: ['team', 'grid', 'compound', 'branch', 'kinds'],
  partners: [],
  attendance: ['date', 'category'],
} as const satisfies Record<ImportTarget, readonly ImportField[]>;

/** Names that say what a group is. */
const GROUP_NAMES = [
  { field: 'grid', pattern: /网格/u },
  { field: 'branch', pattern: /支部$/u },
  { field: 'team', pattern: /(?:队|小组|[一二三四五六七八九十\d]组)$/u },
  { field: 'compound', pattern: /(?:小区|家园|花园|苑|院)$/u },
] as const;

/** When a form was filled in or printed is not when the fair was. */
const FILLED_IN = /填|制表|打印|导出|报送|上报/u;
const DAY = /(?<!\d)(?:(20\d{2})[年./-])?(\d{1,2})[月./-](\d{1,2})(?!\d)/u;
const MONTH = /(?:(?<!\d)20\d{2}[年./-])?(?<!\d)\d{1,2}月份?/u;

function dateIn(text: string, year: number | null): IsoDate | null {
  const day = DAY.exec(text);
  const known = day?.[1] ?? year;
  if (day && known !== null) {
    const [, , month = '', date = ''] = day;
    return parseIsoDate(`${known}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  }
  const month = readMonthHeading(MONTH.exec(text)?.[0] ?? '');
  const ofMonth = month?.year ?? year;
  // A month without a day is that of its fair (rule 1).
  return month && ofMonth !== null ? scheduledDateOf(fairIdOf(ofMonth, month.month)) : null;
}

/** Texts above the header and the name of the sheet, those with a whole date before those with a month. */
function dateOfSheet({ name, rows }: SourceSheet, firstRow: number, year: number | null): IsoDate | null {
  const titles = rows
    .slice(0, Math.max(0, firstRow - 1))
    .map((row) => [...new Set(row.map(({ text }) => text))].join(' ').normalize('NFKC'))
    .filter((title) => !FILLED_IN.test(title));
  const texts = [...titles, name.normalize('NFKC')];
  const text = texts.find((title) => DAY.test(title)) ?? texts.find((title) => MONTH.test(title));
  return text === undefined ? null : dateIn(text, year);
}

/** What a sheet seems to say once for all of its rows; null when its columns say it themselves, or nothing does. */
export function proposeWhole(
  target: ImportTarget,
  sheet: SourceSheet,
  { mapping, firstRow }: Pick<FoundTable, 'mapping' | 'firstRow'>,
  year: number | null,
): { readonly field: ImportField | null; readonly text: string } {
  if (target === 'attendance') {
    const isDated = mapping.includes('date') || mapping.includes('monthMark');
    return isDated
      ? { field: null, text: '' }
      : { field: 'date', text: dateOfSheet(sheet, firstRow, year) ?? '' };
  }
  const text = sheet.name.replace(/ \(\d+\)$/u, '');
  const found = GROUP_NAMES.find(({ pattern }) => pattern.test(text));
  const isTold = found === undefined || target !== 'volunteers' || mapping.includes(found.field);
  return { field: isTold ? null : found.field, text };
}
