import { Input } from 'antd';
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import type { Problem } from '../../shared/text/problem.ts';
import { Field } from './Field.tsx';
import type { Commit } from './useCommittedText.ts';
import { useCommittedText } from './useCommittedText.ts';

interface TextFieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onCommit: Commit;
  /** Takes every keystroke over at once; for drafts that are saved by a button. */
  readonly isLive?: boolean;
  /** A problem that the form found, beside the field's own. */
  readonly problem?: Problem | null | undefined;
  readonly warning?: ReactNode;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly isMultiline?: boolean;
  readonly isWide?: boolean;
  readonly autoFocus?: boolean;
  readonly inputMode?: 'text' | 'numeric' | 'tel';
  readonly testId?: string;
}

const NO_AUTOCOMPLETE: HTMLInputAutoCompleteAttribute = 'off';

/** A labelled text that saves when it is left (Enter too), with its problem right below. */
export function TextField(props: TextFieldProps) {
  const { label, value, onCommit, warning, hint, isMultiline = false, isWide = false, isLive } = props;
  const field = useCommittedText(value, onCommit, isLive);
  const problem = field.problem ?? props.problem;
  return (
    <Field label={label} problem={problem} warning={warning} hint={hint} isWide={isWide}>
      {(id) => {
        const control = {
          id,
          value: field.typed,
          maxLength: props.maxLength,
          placeholder: props.placeholder,
          autoFocus: props.autoFocus,
          autoComplete: NO_AUTOCOMPLETE,
          inputMode: props.inputMode,
          'data-testid': props.testId,
          'aria-invalid': Boolean(problem),
          ...(problem ? { status: 'error' as const } : {}),
          onChange: (event: { readonly target: { readonly value: string } }) =>
            field.onType(event.target.value),
          onBlur: field.commit,
        };
        return isMultiline ? (
          <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 6 }} />
        ) : (
          <Input {...control} onPressEnter={field.commit} />
        );
      }}
    </Field>
  );
}
