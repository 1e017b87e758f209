import { localDate } from '../../calendar/localDate.ts';
import { PAPER_KINDS } from '../../model/ledger.ts';
import type { SheetRow, Worksheet } from '../workbookModel.ts';
import type { FairOfBook } from './fairsOfBook.ts';
import { fairNote, fairsOfBook } from './fairsOfBook.ts';
import type { YearBook } from './yearBook.ts';
import { dateCell, numberCell, textCell } from './yearCells.ts';
import type { YearColumn } from './yearSheet.ts';
import { yearSheet } from './yearSheet.ts';

function ledgerRow(book: YearBook, { fair, isCounted }: FairOfBook): SheetRow {
  const { text } = book;
  const filed = new Set(fair.filedPapers);
  return {
    cells: [
      numberCell(fair.edition),
      dateCell(fair.scheduledDate),
      dateCell(isCounted ? (fair.heldDate ?? fair.scheduledDate) : fair.heldDate),
      textCell(text.workbook.statuses[fair.status], { align: 'center' }),
      ...PAPER_KINDS.map((kind) => {
        if (filed.has(kind)) return textCell(text.workbook.filed, { align: 'center' });
        return textCell(isCounted ? text.workbook.notFiled : text.common.nothingCounted, { align: 'center' });
      }),
      numberCell(isCounted ? filed.size : null),
      dateCell(fair.archivedAt ? localDate(fair.archivedAt) : null),
      textCell(fairNote(book, fair)),
    ],
  };
}

/** 台账: which papers of each fair are filed, and what became of the fair. */
export function ledgerSheet(book: YearBook): Worksheet {
  const { text } = book;
  const { workbook } = text;
  const columns: readonly YearColumn[] = [
    { head: workbook.edition, width: 7 },
    { head: workbook.scheduledDate, width: 12 },
    { head: workbook.heldOn, width: 12 },
    { head: workbook.status, width: 10 },
    ...PAPER_KINDS.map((kind) => ({ head: workbook.papers[kind], width: 12 })),
    { head: workbook.filedCount, width: 9 },
    { head: workbook.archivedOn, width: 12 },
    { head: workbook.reason, width: 30 },
  ];
  const rows = fairsOfBook(book).map((fair) => ledgerRow(book, fair));
  return yearSheet(book, 'ledger', columns, rows);
}
