import { clockTime } from '../../shared/calendar/minutes.ts';
import { readTypedTime } from '../../shared/calendar/readTypedTime.ts';
import type { MinuteOfDay } from '../../shared/model/basic.ts';
import type { Result } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { InlineText } from './InlineText.tsx';

interface TimeCellProps {
  readonly label: string;
  /** Null is shown as a blank. */
  readonly value: MinuteOfDay | null;
  /** The planned time, shown in grey while nothing is typed. */
  readonly planned?: MinuteOfDay | undefined;
  readonly isReadOnly: boolean;
  readonly onCommit: (value: MinuteOfDay | null) => Promise<Result<unknown, Problem>>;
}

/** A time of day in a table cell, typed as 0900, 9:00 or 9：00; saves when it is left. */
export function TimeCell({ label, value, planned, isReadOnly, onCommit }: TimeCellProps) {
  const shown = value === null ? '' : clockTime(value);
  if (isReadOnly) return <span className="pick-text">{shown === '' ? '—' : shown}</span>;
  return (
    <InlineText
      label={label}
      value={shown}
      placeholder={planned === undefined ? '' : clockTime(planned)}
      onCommit={async (typed) => {
        const read = readTypedTime(typed);
        return read.ok ? onCommit(read.value) : read;
      }}
    />
  );
}
