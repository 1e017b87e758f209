import { countedDate } from '../../stats/countedFair.ts';
import type { Fact } from '../../stats/fact.ts';
import { groupBy } from '../../stats/groupBy.ts';
import { FIGURE_KEYS } from '../../stats/sumFigures.ts';
import { formatFairMonth } from '../../text/formatDate.ts';
import { cellAddress, columnLetters } from '../cellAddress.ts';
import type { Cell, SheetRow, Worksheet } from '../workbookModel.ts';
import type { FairOfBook } from './fairsOfBook.ts';
import { fairNote, fairsOfBook } from './fairsOfBook.ts';
import { recordLines } from './recordLine.ts';
import type { YearBook } from './yearBook.ts';
import { categoryLabel } from './yearBook.ts';
import { blankCell, dateCell, formulaCell, numberCell, textCell, totalRow } from './yearCells.ts';
import type { YearColumn } from './yearSheet.ts';
import { FIRST_ROW, yearSheet } from './yearSheet.ts';

/** Columns that add up to the totals of the year; each record holds what it adds. */
export const RECORD_SUMS = ['fairsHeld', ...FIGURE_KEYS, 'peopleExpected', 'uniqueRecipients'] as const;
export type RecordSum = (typeof RECORD_SUMS)[number];

type Sums = Readonly<Partial<Record<RecordSum, number>>>;

const WORDS = 13;

interface Line {
  readonly words: readonly Cell[];
  readonly sums: Sums;
  readonly note: string;
}

function word(text: string): Cell {
  return textCell(text, { wrap: false });
}

function fairLine(book: YearBook, { records, isCounted }: FairOfBook): Line {
  const { text } = book;
  const { fair } = records;
  const sums: Sums = isCounted
    ? { fairsHeld: 1, ...(fair.uniqueRecipients === null ? {} : { uniqueRecipients: fair.uniqueRecipients }) }
    : {};
  return {
    words: [
      word(text.workbook.types.fair),
      dateCell(countedDate(fair)),
      word(formatFairMonth(text, fair.id)),
      ...Array.from({ length: 3 }, blankCell),
      word(fair.theme),
      word(String(fair.edition)),
      word(fair.place),
      word(text.workbook.statuses[fair.status]),
      blankCell(),
      blankCell(),
    ],
    sums,
    note: fairNote(book, records),
  };
}

function factLines(book: YearBook, { records }: FairOfBook, facts: readonly Fact[]): readonly Line[] {
  const { text } = book;
  const lineOf = recordLines(book, records);
  const month = formatFairMonth(text, records.fair.id);
  return facts.map((fact): Line => {
    const line = lineOf(fact);
    return {
      words: [
        word(text.workbook.types[fact.kind]),
        dateCell(countedDate(records.fair)),
        word(month),
        word(categoryLabel(book, fact.categoryId)),
        word(line.stall),
        word(line.plannedTime),
        word(line.subject),
        word(line.number),
        word(line.belongsTo),
        word(line.state),
        word(line.timeIn),
        word(line.timeOut),
      ],
      sums: { ...fact.figures, peopleExpected: fact.kind === 'partner' ? fact.peopleExpected : 0 },
      note: line.note,
    };
  });
}

function recordsOf(book: YearBook): readonly Line[] {
  const byFair = groupBy(book.figures.facts, (fact) => fact.fairId);
  return fairsOfBook(book).flatMap((fair) => [
    fairLine(book, fair),
    ...(fair.isCounted ? factLines(book, fair, byFair.get(fair.records.fair.id) ?? []) : []),
  ]);
}

function columnsOf({ text }: YearBook): readonly YearColumn[] {
  const { workbook, common, statistics } = text;
  const sumHead = (key: RecordSum): string => {
    if (key === 'serviceMinutes') return workbook.minutes;
    if (key === 'unverifiedMinutes') return workbook.unverifiedMinutes;
    if (key === 'units') return workbook.unitsColumn;
    if (key === 'unitPeople') return workbook.unitPeople;
    if (key === 'peopleExpected') return workbook.peopleExpected;
    return statistics.metrics[key].name;
  };
  return [
    { head: workbook.number, width: 5 },
    { head: workbook.type, width: 8 },
    { head: common.date, width: 10.5 },
    { head: workbook.fairMonth, width: 9 },
    { head: common.category, width: 8.5 },
    { head: workbook.stall, width: 5 },
    { head: workbook.plannedTime, width: 11 },
    { head: workbook.subject, width: 14 },
    { head: workbook.volunteerNo, width: 7 },
    { head: workbook.belongsTo, width: 13 },
    { head: workbook.state, width: 7 },
    { head: workbook.timeIn, width: 6 },
    { head: workbook.timeOut, width: 12 },
    ...RECORD_SUMS.map((key) => ({ head: sumHead(key), width: 5 })),
    { head: workbook.note, width: 14 },
  ];
}

/** Sheet 记录明细 and where its totals stand. */
export interface RecordsSheet {
  readonly sheet: Worksheet;
  /** Address of the total of a column. */
  readonly totalAddress: (key: RecordSum) => string;
}

/** 记录明细: every record, one a row, with what it adds to each figure: all totals can be counted from here alone. */
export function recordsSheet(book: YearBook): RecordsSheet {
  const lines = recordsOf(book);
  const lastRow = FIRST_ROW + lines.length - 1;
  const rows = lines.map(
    ({ words, sums, note }, index): SheetRow => ({
      cells: [
        numberCell(index + 1),
        ...words,
        ...RECORD_SUMS.map((key) => (sums[key] ? numberCell(sums[key]) : blankCell())),
        word(note),
      ],
    }),
  );
  const totals = RECORD_SUMS.map((key, index) => {
    const letters = columnLetters(WORDS + 1 + index);
    const sum = lines.reduce((total, line) => total + (line.sums[key] ?? 0), 0);
    return formulaCell(`SUM(${letters}${FIRST_ROW}:${letters}${lastRow})`, lines.length > 0 ? sum : null);
  });
  const total = totalRow([
    textCell(book.text.common.total),
    ...Array.from({ length: WORDS - 1 }, blankCell),
    ...totals,
    blankCell(),
  ]);
  return {
    sheet: yearSheet(book, 'records', columnsOf(book), [...rows, { cells: total }], { hasFilter: true }),
    totalAddress: (key) => cellAddress(WORDS + 1 + RECORD_SUMS.indexOf(key), lastRow + 1),
  };
}
