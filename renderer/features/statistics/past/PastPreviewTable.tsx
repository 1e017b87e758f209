import { Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import type { CellEdits } from '../../../../shared/import/previewTypes.ts';
import { cellKey } from '../../../../shared/import/previewTypes.ts';
import type { PastMetric } from '../../../../shared/model/pastTotal.ts';
import { formatPastAmount } from '../../../../shared/stats/past/formatPastAmount.ts';
import type {
  PastCellProblem,
  PastPreview,
  PastRow,
  PastRowStatus,
} from '../../../../shared/stats/past/pastTable.ts';
import { problemText } from '../../../../shared/text/problem.ts';
import { cellAddress } from '../../../../shared/workbook/cellAddress.ts';
import type { Tone } from '../../../components/WordTag.tsx';
import { WordTag } from '../../../components/WordTag.tsx';
import { useText } from '../../../text/useText.ts';
import '../../../components/editTable.css';
import '../../../components/list.css';

const TONES = {
  new: 'good',
  changed: 'notice',
  same: 'plain',
  wrong: 'wrong',
} as const satisfies Record<PastRowStatus, Tone>;

interface PastPreviewTableProps {
  readonly preview: PastPreview;
  readonly edits: CellEdits;
  readonly onEdit: (key: string, typed: string) => void;
}

/** Every year of the table with its result, what changes, and what is wrong at which cell. */
export function PastPreviewTable({ preview, edits, onEdit }: PastPreviewTableProps) {
  const { text } = useText();
  const words = text.pastYears;
  const { columns, rows, sheetIndex } = preview;
  return (
    <div className="table-scroll">
      <table className="plain-table past-preview">
        <thead>
          <tr>
            <th scope="col">{words.result}</th>
            <th scope="col">{words.year}</th>
            {columns.map(({ metric, heading }) => (
              <th key={metric} scope="col" className="number">
                {words.fields[metric]}
                {heading === words.fields[metric] || heading === words.metrics[metric] ? null : (
                  <span className="soft past-heading">{words.taken({ heading })}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row.key} data-testid={`past-row-${row.status}`}>
            <tr>
              <td>
                <WordTag tone={TONES[row.status]}>{words.statuses[row.status]}</WordTag>
              </td>
              <th scope="row">{row.title}</th>
              {columns.map(({ metric }) => (
                <td key={metric} className="number">
                  <FigureCell row={row} metric={metric} />
                </td>
              ))}
            </tr>
            {row.problems.map((found) => {
              const key = cellKey(sheetIndex, found.row, found.column);
              return (
                <tr key={key} className="past-fix-row">
                  <td />
                  <td colSpan={columns.length + 1}>
                    <CellFix
                      found={found}
                      stored={edits[key] ?? found.cell.text}
                      onFix={(typed) => onEdit(key, typed)}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function FigureCell({ row, metric }: { readonly row: PastRow; readonly metric: PastMetric }) {
  const words = useText();
  const figure = row.figures.find((own) => own.metric === metric);
  const found = row.problems.find((own) => own.metric === metric);
  if (found) return <span className="gap-text">{found.cell.text}</span>;
  if (!figure) return null;
  const shown = formatPastAmount(words, metric, figure);
  const change = row.status === 'changed' ? row.changes.find((own) => own.metric === metric) : undefined;
  if (!change) return <>{shown}</>;
  const { before } = change;
  return (
    <>
      <del>{before ? formatPastAmount(words, metric, before) : words.text.pastYears.blank}</del> →{' '}
      <ins>{shown}</ins>
    </>
  );
}

interface CellFixProps {
  readonly found: PastCellProblem;
  readonly stored: string;
  readonly onFix: (typed: string) => void;
}

function CellFix({ found: { metric, row, column, problem }, stored, onFix }: CellFixProps) {
  const { text } = useText();
  const words = text.pastYears;
  const id = useId();
  const [typed, setTyped] = useState(stored);
  useEffect(() => setTyped(stored), [stored]);
  const commit = (): void => {
    if (typed !== stored) onFix(typed);
  };
  const heading = metric ? words.fields[metric] : words.year;
  return (
    <span className="past-fix">
      <label htmlFor={id}>{words.cell({ address: cellAddress(column + 1, row), heading })}</label>
      <Input
        id={id}
        size="small"
        status="error"
        aria-invalid
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onPressEnter={commit}
      />
      <span className="gap-text" role="alert">
        {problemText(text, problem)}
      </span>
    </span>
  );
}
