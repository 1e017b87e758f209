import { Input } from 'antd';
import { FieldProblem } from './FieldProblem.tsx';
import type { Commit } from './useCommittedText.ts';
import { useCommittedText } from './useCommittedText.ts';

interface InlineTextProps {
  /** Says what the field is; in a table the column head is too far away for a screen reader. */
  readonly label: string;
  readonly value: string;
  readonly onCommit: Commit;
  readonly placeholder?: string;
  /** Shown while the mouse rests on the field. */
  readonly hint?: string | undefined;
  readonly maxLength?: number;
  readonly isDisabled?: boolean | undefined;
  readonly testId?: string | undefined;
}

/** A text in a table cell or row that saves when it is left, with its problem below. */
export function InlineText({
  label,
  value,
  onCommit,
  placeholder,
  hint,
  maxLength,
  isDisabled = false,
  testId,
}: InlineTextProps) {
  const field = useCommittedText(value, onCommit);
  return (
    <div>
      <Input
        aria-label={label}
        value={field.typed}
        placeholder={placeholder}
        title={hint}
        maxLength={maxLength}
        disabled={isDisabled}
        autoComplete="off"
        data-testid={testId}
        aria-invalid={field.problem !== null}
        {...(field.problem ? { status: 'error' as const } : {})}
        onChange={(event) => field.onType(event.target.value)}
        onBlur={field.commit}
        onPressEnter={field.commit}
      />
      <FieldProblem problem={field.problem} />
    </div>
  );
}
