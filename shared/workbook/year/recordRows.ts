import type { Fair } from '../../model/fair.ts';
import type { CategoryId } from '../../model/ids.ts';
import type { FairColumns } from '../../stats/columns/fairColumns.ts';
import { recordAdds, recordCount, recordOf } from '../../stats/columns/recordOf.ts';
import { countedDate } from '../../stats/countedFair.ts';
import { NO_CATEGORY } from '../../stats/factsOfFair.ts';
import { FIGURE_KEYS, ZERO_FIGURES } from '../../stats/sumFigures.ts';
import { formatFairMonth } from '../../text/formatDate.ts';
import { joinRows, makeRows } from '../sheetRows.ts';
import type { Cell, SheetRow, SheetRows } from '../workbookModel.ts';
import type { FairOfBook } from './fairsOfBook.ts';
import { fairNote, fairsOfBook } from './fairsOfBook.ts';
import { recordLines } from './recordLine.ts';
import type { YearBook } from './yearBook.ts';
import { categoryLabel } from './yearBook.ts';
import { COUNT_FORMAT } from './yearCells.ts';

/** Columns that add up to the totals of the year; each record holds what it adds. */
export const RECORD_SUMS = ['fairsHeld', ...FIGURE_KEYS, 'peopleExpected', 'uniqueRecipients'] as const;
export type RecordSum = (typeof RECORD_SUMS)[number];

/** What a row adds to each column; nothing where it adds nothing. */
type Sums = Readonly<Partial<Record<RecordSum, number>>>;

/** Columns before the sums: the number and the words. */
export const WORDS = 13;

/** Styles of the long list: the same objects for every row, so that the writer knows them at once. */
const BORDERED = { border: true } as const;
const COUNTED_STYLE = { border: true, format: COUNT_FORMAT } as const;
const DATE_STYLE = { border: true, align: 'center', format: 'yyyy-mm-dd' } as const;
const BLANK: Cell = { value: { kind: 'blank' }, style: BORDERED };

function word(text: string): Cell {
  return { value: { kind: 'text', text }, style: BORDERED };
}

function amount(value: number | undefined): Cell {
  return value ? { value: { kind: 'number', value }, style: COUNTED_STYLE } : BLANK;
}

function row(index: number, words: readonly Cell[], sums: Sums, note: string): SheetRow {
  return {
    cells: [
      { value: { kind: 'number', value: index + 1 }, style: COUNTED_STYLE },
      ...words,
      ...RECORD_SUMS.map((key) => amount(sums[key])),
      word(note),
    ],
  };
}

function dayOf(fair: Fair): Cell {
  return { value: { kind: 'date', date: countedDate(fair) }, style: DATE_STYLE };
}

function sumsOfFair({ fair, isCounted }: FairOfBook): Sums {
  if (!isCounted) return {};
  const { uniqueRecipients } = fair;
  return { fairsHeld: 1, ...(uniqueRecipients === null ? {} : { uniqueRecipients }) };
}

function fairRow(book: YearBook, own: FairOfBook, index: number): SheetRow {
  const { text } = book;
  const { fair } = own;
  const words = [
    word(text.workbook.types.fair),
    dayOf(fair),
    word(formatFairMonth(text, fair.id)),
    BLANK,
    BLANK,
    BLANK,
    word(fair.theme),
    word(String(fair.edition)),
    word(fair.place),
    word(text.workbook.statuses[fair.status]),
    BLANK,
    BLANK,
  ];
  return row(index, words, sumsOfFair(own), fairNote(book, fair));
}

/** A fair with the rows that it takes. */
export interface FairOfRecords {
  readonly own: FairOfBook;
  readonly columns: FairColumns | null;
  /** Records below the fair's own row. */
  readonly records: number;
}

/** The fairs of the workbook with their records. */
export function fairsWithRecords(book: YearBook): readonly FairOfRecords[] {
  const columnsOfFair = new Map(book.data.held.map(({ fair, columns }) => [fair.id, columns]));
  return fairsOfBook(book).map((own) => {
    const columns = own.isCounted ? (columnsOfFair.get(own.fair.id) ?? null) : null;
    return { own, columns, records: columns ? recordCount(columns) : 0 };
  });
}

/** The rows of all fairs, made one by one while somebody walks over them: a year may have 60,000. */
export function recordRows(book: YearBook, fairs: readonly FairOfRecords[]): SheetRows {
  const { data, text } = book;
  const lineOf = recordLines(book.data, book.text);
  const categories = new Map<CategoryId, string>();
  const categoryOf = (id: CategoryId): string => {
    const name = categories.get(id) ?? categoryLabel(book, id);
    categories.set(id, name);
    return name;
  };
  let from = 0;
  const blocks = fairs.map(({ own, columns, records }): SheetRows => {
    const first = from;
    from += 1 + records;
    if (!columns) return [fairRow(book, own, first)];
    const [day, month] = [dayOf(own.fair), word(formatFairMonth(text, own.fair.id))];
    const rowAt = (index: number): SheetRow => {
      const record = recordOf(columns, index, data.people);
      const line = lineOf(record);
      const words = [
        word(text.workbook.types[record.subject.kind]),
        day,
        month,
        word(categoryOf(record.categoryId ?? NO_CATEGORY)),
        word(line.stall),
        word(line.plannedTime),
        word(line.subject),
        word(line.number),
        word(line.belongsTo),
        word(line.state),
        word(line.timeIn),
        word(line.timeOut),
      ];
      return row(first + 1 + index, words, record.adds, line.note);
    };
    return joinRows([fairRow(book, own, first)], makeRows(records, rowAt));
  });
  return joinRows(...blocks);
}

/** Sums of the columns, over what the rows hold. */
export function sumsOfRecords(fairs: readonly FairOfRecords[]): Readonly<Record<RecordSum, number>> {
  const sums: Record<RecordSum, number> = {
    ...ZERO_FIGURES,
    fairsHeld: 0,
    peopleExpected: 0,
    uniqueRecipients: 0,
  };
  const add = (own: Sums): void => {
    for (const key of RECORD_SUMS) sums[key] += own[key] ?? 0;
  };
  for (const { own, columns, records } of fairs) {
    add(sumsOfFair(own));
    for (let index = 0; columns && index < records; index += 1) add(recordAdds(columns, index));
  }
  return sums;
}
