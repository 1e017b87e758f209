import type { ListSheet } from '../lists/listWorkbook.ts';
import { fieldName } from '../records/fieldName.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import type { CellValue } from '../workbook/workbookModel.ts';
import { conflictWords } from './conflictWords.ts';
import type { ExchangeReport } from './exchangeReport.ts';
import type { Mark } from './stamp.ts';

function words(text: string): CellValue {
  return text === '' ? { kind: 'blank' } : { kind: 'text', text };
}

function number(value: number): CellValue {
  return { kind: 'number', value };
}

/** The report of a merge as sheets of a workbook. @param markText when and on which PC something was written, in words */
export function reportSheets(
  text: Catalogue,
  report: ExchangeReport,
  markText: (mark: Mark | null) => string,
): readonly ListSheet[] {
  const { report: own, take, leftOut } = text.exchange;
  const { columns, sheets, results } = own;
  return [
    {
      name: sheets.conflicts,
      headings: [
        columns.table,
        columns.record,
        columns.field,
        columns.ours,
        columns.oursWhen,
        columns.theirs,
        columns.theirsWhen,
        columns.result,
      ],
      rows: report.conflicts.map((conflict) => {
        const { ours, theirs } = conflictWords(text, conflict);
        return [
          words(text.recordFields.tables[conflict.table]),
          words(conflict.name),
          words(conflict.field === null ? '' : fieldName(text, conflict.table, conflict.field)),
          words(ours),
          words(markText(conflict.ours.mark)),
          words(theirs),
          words(markText(conflict.theirs.mark)),
          words(results[conflict.winner]),
        ];
      }),
    },
    {
      name: sheets.leftOut,
      headings: [columns.table, columns.record, columns.reason],
      rows: report.leftOut.map(({ table, name, reason }) => [
        words(text.recordFields.tables[table]),
        words(name),
        words(leftOut.reasons[reason]),
      ]),
    },
    {
      name: sheets.news,
      headings: [columns.table, take.created, take.changed, take.deleted],
      rows: report.news.map(({ table, created, changed, deleted }) => [
        words(text.data.tables[table]),
        number(created),
        number(changed),
        number(deleted),
      ]),
    },
  ];
}
