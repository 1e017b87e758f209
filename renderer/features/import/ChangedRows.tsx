import type { ImportDraft } from '../../../shared/import/importDraft.ts';
import type { PreviewRow } from '../../../shared/import/previewTypes.ts';
import { useText } from '../../text/useText.ts';
import { fieldLabel } from './fieldLabel.ts';
import { RowChanges, RowHead, RowList, RowNotices } from './importRow.tsx';
import { LeaveOutButton } from './LeaveOutButton.tsx';

/** People or units that are here and of whom the file says something else. */
export function ChangedRows({
  rows,
  draft,
}: {
  readonly rows: readonly PreviewRow[];
  readonly draft: ImportDraft;
}) {
  const { text } = useText();
  return (
    <RowList rows={rows}>
      {(row) => (
        <div className={`import-row${row.decision?.kind === 'skip' ? ' is-left-out' : ''}`}>
          <RowHead row={row} draft={draft} />
          <RowChanges row={row} labelOf={(field) => fieldLabel(text, draft.target, field)} />
          <RowNotices row={row} />
          <LeaveOutButton row={row} />
        </div>
      )}
    </RowList>
  );
}
