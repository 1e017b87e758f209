import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ImportDraft } from '../../../shared/import/importDraft.ts';
import type { PreviewRow } from '../../../shared/import/previewTypes.ts';
import { problemText } from '../../../shared/text/problem.ts';
import { useText } from '../../text/useText.ts';

const STEP = 30;

interface RowListProps {
  readonly rows: readonly PreviewRow[];
  readonly children: (row: PreviewRow) => ReactNode;
}

/** Rows one below the other; long lists come in portions. */
export function RowList({ rows, children }: RowListProps) {
  const { text } = useText();
  const [shown, setShown] = useState(STEP);
  const left = rows.length - shown;
  return (
    <>
      <ul className="import-rows panel">
        {rows.slice(0, shown).map((row) => (
          <li key={row.key}>{children(row)}</li>
        ))}
      </ul>
      {left > 0 ? (
        <Button onClick={() => setShown(shown + STEP)}>
          {text.importer.more({ count: Math.min(STEP, left) })}
        </Button>
      ) : null}
    </>
  );
}

/** Where the row stands in the file and what it is about. */
export function RowHead({ row, draft }: { readonly row: PreviewRow; readonly draft: ImportDraft }) {
  const { text } = useText();
  const words = text.importer;
  const sheet = draft.source?.sheets[row.sheetIndex]?.name ?? '';
  const isOnly = draft.sheets.filter(({ isChosen }) => isChosen).length === 1;
  return (
    <>
      <span className="soft import-row-number">
        {isOnly ? words.row({ row: row.rowNumber }) : words.rowOfSheet({ sheet, row: row.rowNumber })}
      </span>
      <strong className="import-row-title">{row.title || words.noTitle}</strong>
    </>
  );
}

/** What is worth knowing about a row. */
export function RowNotices({ row }: { readonly row: PreviewRow }) {
  const { text } = useText();
  return row.notices.length === 0 ? null : (
    <span className="soft">
      {[...new Set(row.notices.map((notice) => problemText(text, notice.problem)))].join(' ')}
    </span>
  );
}

/** The fields that a row changes. */
export function RowChanges({
  row,
  labelOf,
}: {
  readonly row: PreviewRow;
  readonly labelOf: (field: PreviewRow['changes'][number]['field']) => string;
}) {
  const { text } = useText();
  const words = text.importer;
  return (
    <span className="import-changes">
      {row.changes.map(({ field, before, after }) => (
        <span key={field} className="import-change">
          <span className="soft">{labelOf(field)}</span> <del>{before || words.blank}</del> →{' '}
          <ins>{after || words.blank}</ins>
        </span>
      ))}
    </span>
  );
}
