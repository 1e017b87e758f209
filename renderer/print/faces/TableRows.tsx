import type { SheetDocument, SheetRow } from '../../../shared/documents/sheetDocument.ts';
import { SheetTable, SheetTableRow } from '../SheetParts.tsx';
import type { FaceUnit } from './faceUnits.tsx';

/** Rows of a table in a face. */
export function TableRows({
  document,
  rows,
  isHeadless = false,
}: {
  readonly document: SheetDocument;
  readonly rows: readonly SheetRow[];
  readonly isHeadless?: boolean;
}) {
  return (
    <SheetTable document={document} isHeadless={isHeadless}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of a document has no identity but its place
        <SheetTableRow key={index} document={document} row={row} />
      ))}
    </SheetTable>
  );
}

/** Rows that stand together: a heading with what it heads, and what is summed up with the sum. */
function togetherIn(rows: readonly SheetRow[]): readonly (readonly SheetRow[])[] {
  const pieces: SheetRow[][] = [];
  for (const row of rows) {
    const last = pieces.at(-1);
    if (last && (row.kind === 'total' || last.at(-1)?.kind === 'group')) last.push(row);
    else pieces.push([row]);
  }
  return pieces;
}

/** A long table as parts that may stand on several pages: its head, which stands again on each of them, and its rows. */
export function tableUnits(document: SheetDocument, rows: readonly SheetRow[]): readonly FaceUnit[] {
  return [
    {
      content: <TableRows document={document} rows={[]} />,
      headsNext: true,
      table: { document, rows: [] },
    },
    ...togetherIn(rows).map((own) => ({
      content: <TableRows document={document} rows={own} isHeadless />,
      table: { document, rows: own },
    })),
  ];
}
