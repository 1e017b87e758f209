import { Alert, Button } from 'antd';
import { useMemo, useState } from 'react';
import type { CellEdits } from '../../../../shared/import/previewTypes.ts';
import type { SourceFile } from '../../../../shared/import/sourceTable.ts';
import { success } from '../../../../shared/model/result.ts';
import type { PastPreview } from '../../../../shared/stats/past/pastTable.ts';
import { pastTable } from '../../../../shared/stats/past/pastTable.ts';
import { FieldProblem } from '../../../components/FieldProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useAction } from '../../../components/useAction.tsx';
import { useText } from '../../../text/useText.ts';
import { importPastTotals, usePastTotals } from '../../../usecases/pastTotals.ts';
import { PastPreviewTable } from './PastPreviewTable.tsx';

interface PastImportCheckProps {
  readonly source: SourceFile;
  readonly thisYear: number;
  readonly onStartOver: () => void;
  /** Everything is imported. */
  readonly onDone: () => void;
}

/** What was read, year by year, with what it would do; wrong cells are corrected here. */
export function PastImportCheck({ source, thisYear, onStartOver, onDone }: PastImportCheckProps) {
  const { text } = useText();
  const words = text.pastYears;
  const present = usePastTotals();
  const [edits, setEdits] = useState<CellEdits>({});
  const [origin, setOrigin] = useState('');
  const read = useMemo(
    () => present && pastTable(source, { present, thisYear, source: origin, edits }),
    [source, present, thisYear, origin, edits],
  );
  if (!read) return <p className="soft">{text.common.loading}</p>;
  if (!read.ok) {
    return (
      <>
        <FieldProblem problem={read.problem} />
        <Button onClick={onStartOver}>{words.startOver}</Button>
      </>
    );
  }
  const { ignored } = read.value;
  return (
    <div className="past-check">
      <h2>{words.readOf({ name: source.name })}</h2>
      {ignored.length > 0 ? (
        <p className="soft">{words.ignored({ headings: ignored.join(words.separator) })}</p>
      ) : null}
      {read.value.rows.length === 0 ? (
        <p className="soft">{words.nothingRead}</p>
      ) : (
        <PastPreviewTable
          preview={read.value}
          edits={edits}
          onEdit={(key, typed) => setEdits({ ...edits, [key]: typed })}
        />
      )}
      <CheckFoot
        preview={read.value}
        origin={origin}
        onOrigin={setOrigin}
        onStartOver={onStartOver}
        onDone={onDone}
      />
    </div>
  );
}

interface CheckFootProps extends Pick<PastImportCheckProps, 'onStartOver' | 'onDone'> {
  readonly preview: PastPreview;
  readonly origin: string;
  readonly onOrigin: (origin: string) => void;
}

function CheckFoot({ preview, origin, onOrigin, onStartOver, onDone }: CheckFootProps) {
  const { text } = useText();
  const words = text.pastYears;
  const run = useAction();
  const countOf = (status: string): number => preview.rows.filter((row) => row.status === status).length;
  const count = preview.rows.filter(({ after }) => after !== null).length;
  const isAllSame = preview.rows.length > 0 && countOf('same') === preview.rows.length;
  const save = async (): Promise<void> => {
    const saved = await run(() => importPastTotals(preview));
    // What is wrong stays here to be corrected.
    if (saved.ok && countOf('wrong') === 0) onDone();
  };
  return (
    <>
      {isAllSame ? <Alert type="success" showIcon title={words.allSame} /> : null}
      {countOf('new') > 0 ? (
        <div className="past-origin">
          <TextField
            label={words.sourceForNew}
            value={origin}
            isLive
            placeholder={words.sourceHint}
            onCommit={async (typed) => {
              onOrigin(typed);
              return success(true);
            }}
          />
        </div>
      ) : null}
      <footer className="past-check-foot">
        <Button onClick={onStartOver}>{words.startOver}</Button>
        <span className="past-space" />
        {countOf('wrong') > 0 ? (
          <span className="gap-text">{words.wrongLeft({ count: countOf('wrong') })}</span>
        ) : null}
        <Button
          type="primary"
          disabled={count === 0}
          onClick={() => void save()}
          data-testid="save-past-import"
        >
          {count === 0 ? words.nothingToSave : words.save({ count })}
        </Button>
      </footer>
    </>
  );
}
