import type { ImportDraft } from '../../../shared/import/importDraft.ts';
import { KEY_FIELD } from '../../../shared/import/importFields.ts';
import type { PreviewRow } from '../../../shared/import/previewTypes.ts';
import { cellKey } from '../../../shared/import/previewTypes.ts';
import { cellAt } from '../../../shared/import/sourceTable.ts';
import { RowHead, RowList, RowNotices } from './importRow.tsx';
import { LeaveOutButton } from './LeaveOutButton.tsx';

interface PlainRowsProps {
  readonly rows: readonly PreviewRow[];
  readonly draft: ImportDraft;
  readonly canLeaveOut: boolean;
}

/** Cells of a row that are imported: as they stand in the file, or as they were corrected on screen. */
export function rowCells(row: PreviewRow, { source, sheets, target, edits }: ImportDraft): readonly string[] {
  const cells = source?.sheets[row.sheetIndex]?.rows[row.rowNumber - 1] ?? [];
  const mapping = sheets.find(({ index }) => index === row.sheetIndex)?.mapping ?? [];
  return mapping.flatMap((field, column) => {
    const edited = edits[cellKey(row.sheetIndex, row.rowNumber, column)];
    const text = edited ?? cellAt(cells, column).text;
    return field === null || field === KEY_FIELD[target] || text === '' ? [] : [text];
  });
}

/** Rows about which there is nothing to decide. */
export function PlainRows({ rows, draft, canLeaveOut }: PlainRowsProps) {
  return (
    <RowList rows={rows}>
      {(row) => (
        <div className={`import-row${row.decision?.kind === 'skip' ? ' is-left-out' : ''}`}>
          <RowHead row={row} draft={draft} />
          <span className="import-cells">{rowCells(row, draft).join(' · ')}</span>
          <RowNotices row={row} />
          {canLeaveOut ? <LeaveOutButton row={row} /> : null}
        </div>
      )}
    </RowList>
  );
}
