import { Button, Radio } from 'antd';
import type { ImportDraft } from '../../../shared/import/importDraft.ts';
import type { Decision, PreviewRow } from '../../../shared/import/previewTypes.ts';
import { useText } from '../../text/useText.ts';
import { decide } from '../../usecases/importing.ts';
import { fieldLabel } from './fieldLabel.ts';
import { RowChanges, RowHead, RowList } from './importRow.tsx';
import { rowCells } from './PlainRows.tsx';
import '../../components/list.css';

interface LikelyRowsProps {
  readonly rows: readonly PreviewRow[];
  readonly draft: ImportDraft;
}

function choiceOf(decision: Decision | null): string | null {
  if (decision === null) return null;
  return decision.kind === 'update' ? decision.id : decision.kind;
}

/** Rows that may be about somebody who is here: the same, another, or not now. */
export function LikelyRows({ rows, draft }: LikelyRowsProps) {
  const { text } = useText();
  const words = text.importer;
  const undecided = rows.filter(({ decision }) => decision === null);
  const withOne = undecided.filter(({ candidates }) => candidates.length === 1);
  const keysOf = (some: readonly PreviewRow[]): readonly string[] => some.map(({ key }) => key);
  return (
    <>
      <div className="list-tools">
        <Button
          disabled={withOne.length === 0}
          onClick={() => {
            for (const row of withOne) {
              const [only] = row.candidates;
              if (only) decide([row.key], { kind: 'update', id: only.id });
            }
          }}
        >
          {words.bulkSame}
        </Button>
        <Button disabled={undecided.length === 0} onClick={() => decide(keysOf(undecided), { kind: 'new' })}>
          {words.bulkNew}
        </Button>
        <Button disabled={undecided.length === 0} onClick={() => decide(keysOf(undecided), { kind: 'skip' })}>
          {words.bulkSkip}
        </Button>
      </div>
      <RowList rows={rows}>
        {(row) => (
          <div className="import-row import-likely">
            <RowHead row={row} draft={draft} />
            <span className="import-cells">{rowCells(row, draft).join(' · ')}</span>
            <Radio.Group
              className="import-decision"
              aria-label={row.title}
              value={choiceOf(draft.decisions[row.key] ?? row.decision)}
              onChange={(event) => {
                const chosen: unknown = event.target.value;
                if (chosen === 'new' || chosen === 'skip') decide([row.key], { kind: chosen });
                else if (typeof chosen === 'string') decide([row.key], { kind: 'update', id: chosen });
              }}
              options={[
                ...row.candidates.map((candidate) => ({
                  value: candidate.id,
                  label: (
                    <>
                      {words.decideSame({ who: candidate.name })}{' '}
                      <span className="soft">
                        {candidate.details}（{words.reasons[candidate.reason]}）
                      </span>
                    </>
                  ),
                })),
                { value: 'new', label: words.decideNew },
                { value: 'skip', label: words.decideSkip },
              ]}
            />
            {row.decision?.kind === 'update' || row.candidates.length === 1 ? (
              <RowChanges row={row} labelOf={(field) => fieldLabel(text, draft.target, field)} />
            ) : null}
          </div>
        )}
      </RowList>
    </>
  );
}
