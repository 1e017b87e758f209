import type { Result } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { readWholeNumber } from '../../shared/text/readWholeNumber.ts';
import { InlineText } from './InlineText.tsx';

interface NumberCellProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onCommit: (value: number) => Promise<Result<unknown, Problem>>;
  readonly testId?: string;
}

/** A whole number between `min` and `max` in a table cell; a blank is refused. Saves when it is left. */
export function NumberCell({ label, value, min, max, onCommit, testId }: NumberCellProps) {
  return (
    <InlineText
      label={label}
      value={String(value)}
      testId={testId}
      onCommit={async (typed) => {
        const number = readWholeNumber(typed, min, max);
        return number.ok ? onCommit(number.value) : number;
      }}
    />
  );
}
