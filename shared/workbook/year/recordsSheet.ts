import { cellAddress, columnLetters } from '../cellAddress.ts';
import { joinRows } from '../sheetRows.ts';
import type { Worksheet } from '../workbookModel.ts';
import type { RecordSum } from './recordRows.ts';
import { fairsWithRecords, RECORD_SUMS, recordRows, sumsOfRecords, WORDS } from './recordRows.ts';
import type { YearBook } from './yearBook.ts';
import { blankCell, formulaCell, textCell, totalRow } from './yearCells.ts';
import type { YearColumn } from './yearSheet.ts';
import { FIRST_ROW, yearSheet } from './yearSheet.ts';

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
  const fairs = fairsWithRecords(book);
  const rows = recordRows(book, fairs);
  const lastRow = FIRST_ROW + rows.length - 1;
  const sums = sumsOfRecords(fairs);
  const totals = RECORD_SUMS.map((key, index) => {
    const letters = columnLetters(WORDS + 1 + index);
    const formula = `SUM(${letters}${FIRST_ROW}:${letters}${lastRow})`;
    return formulaCell(formula, rows.length > 0 ? sums[key] : null);
  });
  const total = totalRow([
    textCell(book.text.common.total),
    ...Array.from({ length: WORDS - 1 }, blankCell),
    ...totals,
    blankCell(),
  ]);
  return {
    sheet: yearSheet(book, 'records', columnsOf(book), joinRows(rows, [{ cells: total }]), {
      hasFilter: true,
    }),
    totalAddress: (key) => cellAddress(WORDS + 1 + RECORD_SUMS.indexOf(key), lastRow + 1),
  };
}
