import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import type { PastTotal } from '../../../../shared/model/pastTotal.ts';
import { PAST_METRICS } from '../../../../shared/model/pastTotal.ts';
import type { PastDraft } from '../../../../shared/stats/past/pastDraft.ts';
import { readPastDraft } from '../../../../shared/stats/past/pastDraft.ts';
import { readPastYear } from '../../../../shared/stats/past/validatePastTotal.ts';
import type { Problem } from '../../../../shared/text/problem.ts';
import { Field } from '../../../components/Field.tsx';
import { FieldProblem } from '../../../components/FieldProblem.tsx';
import { focusFirstProblem } from '../../../components/focusFirstProblem.ts';
import { useAction } from '../../../components/useAction.tsx';
import { useText } from '../../../text/useText.ts';
import { addPastTotal } from '../../../usecases/pastTotals.ts';

interface NewPastYearProps {
  readonly draft: PastDraft;
  readonly totals: readonly PastTotal[];
  /** Years of which the program has records. */
  readonly recorded: readonly number[];
  readonly thisYear: number;
  readonly onPatch: (patch: Partial<PastDraft>) => void;
  /** Saved, or given up. */
  readonly onDone: () => void;
}

/** Form for a year that is not there yet, saved as a whole; what is wrong is said when its field is left. */
export function NewPastYear({ draft, totals, recorded, thisYear, onPatch, onDone }: NewPastYearProps) {
  const { text } = useText();
  const words = text.pastYears;
  const run = useAction();
  const [hasTried, setHasTried] = useState(false);
  const [left, setLeft] = useState<readonly string[]>([]);
  const read = readPastDraft(draft, totals, thisYear);
  const problemOf = (field: string) =>
    !read.ok && (hasTried || left.includes(field))
      ? (read.problem.find((found) => found.field === field)?.problem ?? null)
      : null;
  const year = readPastYear(draft.year, thisYear);
  const isRecorded = year.ok && recorded.includes(year.value);
  const save = async (): Promise<void> => {
    setHasTried(true);
    if (!read.ok) {
      setTimeout(focusFirstProblem);
      return;
    }
    const added = await run(() => addPastTotal(read.value));
    if (added.ok) onDone();
  };
  const leave = (field: string): void => setLeft([...new Set([...left, field])]);
  return (
    <section className="past-form panel" aria-label={words.addTitle} data-testid="new-past-year">
      <h2>{words.addTitle}</h2>
      <p className="soft">{words.forms}</p>
      <div className="past-new-year">
        <DraftField
          label={words.year}
          value={draft.year}
          autoFocus
          problem={problemOf('year')}
          warning={isRecorded ? words.alsoRecorded({ year: String(year.value) }) : null}
          onType={(typed) => onPatch({ year: typed })}
          onLeave={() => leave('year')}
        />
      </div>
      <div className="form-grid">
        {PAST_METRICS.map((metric) => (
          <DraftField
            key={metric}
            label={words.fields[metric]}
            value={draft.amounts[metric] ?? ''}
            problem={problemOf(metric)}
            onType={(typed) => onPatch({ amounts: { ...draft.amounts, [metric]: typed } })}
            onLeave={() => leave(metric)}
          />
        ))}
        <DraftField
          label={words.source}
          value={draft.source}
          isWide
          placeholder={words.sourceHint}
          problem={problemOf('source')}
          onType={(typed) => onPatch({ source: typed })}
          onLeave={() => leave('source')}
        />
      </div>
      {hasTried ? <FieldProblem problem={problemOf('figures')} /> : null}
      <Space className="past-form-foot">
        <Button type="primary" onClick={() => void save()} data-testid="save-past-year">
          {text.common.save}
        </Button>
        <Button onClick={onDone}>{text.common.cancel}</Button>
      </Space>
    </section>
  );
}

interface DraftFieldProps {
  readonly label: string;
  readonly value: string;
  readonly problem: Problem | null;
  readonly warning?: string | null;
  readonly placeholder?: string;
  readonly isWide?: boolean;
  readonly autoFocus?: boolean;
  readonly onType: (typed: string) => void;
  /** Until then nobody is told that half a word is wrong. */
  readonly onLeave: () => void;
}

function DraftField(props: DraftFieldProps) {
  const { label, value, problem, warning, placeholder, isWide, autoFocus, onType, onLeave } = props;
  return (
    <Field label={label} problem={problem} warning={warning} isWide={isWide === true}>
      {(id) => (
        <Input
          id={id}
          value={value}
          placeholder={placeholder}
          autoFocus={autoFocus}
          autoComplete="off"
          aria-invalid={problem !== null}
          {...(problem ? { status: 'error' as const } : {})}
          onChange={(event) => onType(event.target.value)}
          onBlur={onLeave}
        />
      )}
    </Field>
  );
}
