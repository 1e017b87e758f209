import type { ReactNode } from 'react';
import type { Result } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { readWholeNumber } from '../../shared/text/readWholeNumber.ts';
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
        if (typed.trim() === '' && isOptional) return onCommit(null);
        const number = readWholeNumber(typed, min, max);
        return number.ok ? onCommit(number.value) : number;
      }}
    />
  );
}
