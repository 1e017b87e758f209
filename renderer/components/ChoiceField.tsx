import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Result } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import type { Choice } from './ChoiceSelect.tsx';
import { ChoiceSelect } from './ChoiceSelect.tsx';
import { Field } from './Field.tsx';

interface ChoiceFieldProps<T> {
  readonly label: ReactNode;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onCommit: (value: T) => Promise<Result<unknown, Problem>>;
  readonly hint?: ReactNode;
  readonly testId?: string;
}

/** One of several; saved when it is chosen. “None” is a choice like any other, with null as its value. */
export function ChoiceField<T extends string | number | null>({
  label,
  value,
  choices,
  onCommit,
  hint,
  testId,
}: ChoiceFieldProps<T>) {
  const [problem, setProblem] = useState<Problem | null>(null);
  return (
    <Field label={label} problem={problem} hint={hint}>
      {(id) => (
        <ChoiceSelect
          id={id}
          value={value}
          choices={choices}
          testId={testId}
          onChoose={async (next) => {
            const result = await onCommit(next);
            setProblem(result.ok ? null : result.problem);
          }}
        />
      )}
    </Field>
  );
}

interface ManyChoicesFieldProps<T> extends Omit<ChoiceFieldProps<T>, 'value' | 'onCommit'> {
  readonly value: readonly T[];
  readonly onCommit: (value: T[]) => Promise<Result<unknown, Problem>>;
  readonly placeholder?: string;
  readonly isWide?: boolean;
  /** A problem that the form found. */
  readonly problem?: Problem | null;
}

/** Any number of several; saved with every tick. */
export function ManyChoicesField<T extends string | number>(props: ManyChoicesFieldProps<T>) {
  const [problem, setProblem] = useState<Problem | null>(null);
  return (
    <Field
      label={props.label}
      problem={problem ?? props.problem}
      hint={props.hint}
      isWide={props.isWide ?? false}
    >
      {(id) => (
        <Select<T[]>
          id={id}
          mode="multiple"
          value={[...props.value]}
          options={[...props.choices]}
          placeholder={props.placeholder}
          showSearch={{ optionFilterProp: 'label' }}
          data-testid={props.testId}
          onChange={async (next) => {
            const result = await props.onCommit(next);
            setProblem(result.ok ? null : result.problem);
          }}
        />
      )}
    </Field>
  );
}
