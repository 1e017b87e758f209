import type { ReactNode } from 'react';
import type { Result } from '../../shared/model/result.ts';
import { failure } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { TextField } from './TextField.tsx';

interface NumberFieldProps {
  readonly label: ReactNode;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  /** Blank means “none”; without it a blank is refused. */
  readonly isOptional?: boolean;
  readonly onCommit: (value: number | null) => Promise<Result<unknown, Problem>>;
  readonly placeholder?: string;
  readonly hint?: ReactNode;
}

/** A whole number between `min` and `max`, typed; saves when it is left. */
export function NumberField({
  label,
  value,
  min,
  max,
  isOptional = false,
  onCommit,
  ...rest
}: NumberFieldProps) {
  return (
    <TextField
      {...rest}
      label={label}
      inputMode="numeric"
      value={value === null ? '' : String(value)}
      onCommit={async (typed) => {
        const digits = typed.normalize('NFKC').replace(/[\s,]/gu, '');
        if (digits === '' && isOptional) return onCommit(null);
        const number = /^\d{1,9}$/u.test(digits) ? Number(digits) : Number.NaN;
        return number >= min && number <= max
          ? onCommit(number)
          : failure(problem('numberInvalid', { min, max }));
      }}
    />
  );
}
