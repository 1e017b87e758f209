import { SaveOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { ImportDraft } from '../../../shared/import/importDraft.ts';
import type { CellProblem, PreviewRow } from '../../../shared/import/previewTypes.ts';
import { cellKey } from '../../../shared/import/previewTypes.ts';
import { cellAt } from '../../../shared/import/sourceTable.ts';
import { problemText } from '../../../shared/text/problem.ts';
import { cellAddress } from '../../../shared/workbook/cellAddress.ts';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { saveWrongRows } from '../../usecases/exportLists.ts';
import { editCell } from '../../usecases/importing.ts';
import { RowHead, RowList } from './importRow.tsx';
import { rowCells } from './PlainRows.tsx';
import '../../components/list.css';

interface WrongRowsProps {
  readonly rows: readonly PreviewRow[];
  readonly draft: ImportDraft;
}

/** Rows that cannot come in as they are: each cell with its reason, to be corrected here or in a file of its own. */
export function WrongRows({ rows, draft }: WrongRowsProps) {
  const { text, locale } = useText();
  const words = text.importer;
  const run = useAction();
  return (
    <>
      <div className="list-tools">
        <Button
          icon={<SaveOutlined />}
          onClick={() => void run(() => saveWrongRows(draft, rows, locale), { isQuiet: true })}
        >
          {words.saveWrong}
        </Button>
      </div>
      <RowList rows={rows}>
        {(row) => (
          <div className="import-row">
            <RowHead row={row} draft={draft} />
            <span className="import-cells">{rowCells(row, draft).join(' · ')}</span>
            <div className="import-problems">
              {row.problems.map((found, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row's problems have no id and keep their order.
                <CellFix key={index} row={row} found={found} draft={draft} />
              ))}
            </div>
          </div>
        )}
      </RowList>
    </>
  );
}

interface CellFixProps {
  readonly row: PreviewRow;
  readonly found: CellProblem;
  readonly draft: ImportDraft;
}

function CellFix({ row, found: { column, problem }, draft }: CellFixProps) {
  const { text } = useText();
  const sheet = draft.sheets.find(({ index }) => index === row.sheetIndex);
  const original = draft.source?.sheets[row.sheetIndex]?.rows[row.rowNumber - 1] ?? [];
  const key = column === null ? '' : cellKey(row.sheetIndex, row.rowNumber, column);
  const stored = draft.edits[key] ?? (column === null ? '' : cellAt(original, column).text);
  const [typed, setTyped] = useState(stored);
  useEffect(() => setTyped(stored), [stored]);
  const heading =
    column === null ? '' : (sheet?.headings[column] ?? '') || text.importer.column({ number: column + 1 });
  const address = column === null ? '' : cellAddress(column + 1, row.rowNumber);
  const commit = (): void => {
    if (column !== null && typed !== stored) editCell(key, typed);
  };
  return (
    <div className="import-fix">
      {column === null ? null : (
        <label htmlFor={`fix-${key}`}>
          <span>
            <strong>{address}</strong> {heading}
          </span>
          <Input
            id={`fix-${key}`}
            size="small"
            status="error"
            value={typed}
            autoComplete="off"
            aria-label={`${address} ${heading} · ${text.importer.row({ row: row.rowNumber })}`}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={commit}
            onPressEnter={commit}
          />
        </label>
      )}
      <span className="gap-text">{problemText(text, problem)}</span>
    </div>
  );
}
