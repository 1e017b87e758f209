import type { Result } from '../../shared/model/result.ts';
import { success } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { readWholeNumber } from '../../shared/text/readWholeNumber.ts';
import { InlineText } from './InlineText.tsx';

interface CountCellProps {
  readonly label: string;
  /** Null = not counted, shown as a blank; a counted 0 is shown as 0. */
  readonly value: number | null;
  readonly max: number;
  readonly isReadOnly: boolean;
  readonly isDisabled?: boolean;
  readonly onCommit: (value: number | null) => Promise<Result<unknown, Problem>>;
  readonly testId?: string;
}

/** A count in a table cell: whole numbers from 0; a blank takes it back. */
export function CountCell({ label, value, max, isReadOnly, isDisabled, onCommit, testId }: CountCellProps) {
  const shown = value === null ? '' : String(value);
  if (isReadOnly) return <span className="pick-text">{shown === '' ? '—' : shown}</span>;
  return (
    <InlineText
      label={label}
      value={shown}
      isDisabled={isDisabled}
      testId={testId}
      onCommit={async (typed) => {
        const read = typed.trim() === '' ? success(null) : readWholeNumber(typed, 0, max);
        return read.ok ? onCommit(read.value) : read;
      }}
    />
  );
}
