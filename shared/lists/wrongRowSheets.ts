import { withEdits } from '../import/dataRows.ts';
import type { ImportDraft } from '../import/importDraft.ts';
import type { PreviewRow } from '../import/previewTypes.ts';
import { cellAt } from '../import/sourceTable.ts';
import { problemText } from '../text/problem.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import { cellAddress } from '../workbook/cellAddress.ts';
import type { CellValue } from '../workbook/workbookModel.ts';
import type { ListSheet } from './listWorkbook.ts';
import { listHeadings } from './template.ts';

function words(text: string): CellValue {
  return text === '' ? { kind: 'blank' } : { kind: 'text', text };
}

/** The wrong rows of every sheet under their own headings, with the reasons and their row numbers; wrong cells marked. */
export function wrongRowSheets(
  { source, sheets, edits, target }: ImportDraft,
  rows: readonly PreviewRow[],
  text: Catalogue,
): readonly ListSheet[] {
  return sheets.flatMap(({ index, headings, wholeField, wholeText }): readonly ListSheet[] => {
    const sheet = source?.sheets[index];
    const own = rows.filter(({ sheetIndex }) => sheetIndex === index);
    if (!sheet || own.length === 0) return [];
    const cells = withEdits(sheet.rows, index, edits);
    const shown = headings.map((heading, column) => heading || text.importer.column({ number: column + 1 }));
    return [
      {
        name: sheet.name,
        headings: [
          ...shown,
          text.importer.wrongReason,
          text.importer.wrongRow,
          ...(wholeField ? listHeadings(text, target, [wholeField]) : []),
        ],
        rows: own.map(({ rowNumber, problems }) => [
          ...headings.map((_, column) => words(cellAt(cells[rowNumber - 1] ?? [], column).text)),
          words(
            problems
              .map(({ column, problem }) =>
                [column === null ? '' : cellAddress(column + 1, rowNumber), problemText(text, problem)]
                  .join(' ')
                  .trim(),
              )
              .join('\n'),
          ),
          { kind: 'number', value: rowNumber },
          ...(wholeField ? [words(wholeText)] : []),
        ]),
        marked: new Set(
          own.flatMap(({ problems }, row) =>
            problems.flatMap(({ column }) => (column === null ? [] : [`${row}:${column}`])),
          ),
        ),
      },
    ];
  });
}
