import type { ReactNode } from 'react';
import type { IsoDate } from '../../shared/model/basic.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure } from '../../shared/model/result.ts';
import { parseTypedDate } from '../../shared/people/parseTypedDate.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { TextField } from './TextField.tsx';

interface DateFieldProps {
  readonly label: ReactNode;
  /** Null is shown as a blank. */
  readonly value: IsoDate | null;
  readonly onCommit: (value: IsoDate | null) => Promise<Result<unknown, Problem>>;
  readonly placeholder?: string;
  readonly hint?: ReactNode;
  readonly warning?: ReactNode;
  readonly problem?: Problem | null | undefined;
}

/** A date that is typed as people write it (2026.6.20, 20260620 …); blank is none; saves when it is left. */
export function DateField({ value, onCommit, ...rest }: DateFieldProps) {
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      value={value ?? ''}
      onCommit={async (typed) => {
        const text = typed.trim();
        if (text === '') return onCommit(null);
        const date = parseTypedDate(text);
        return date ? onCommit(date) : failure(problem('dateInvalid', { text }));
      }}
    />
  );
}
