import { Input } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { maskPhone } from '../../shared/people/mask.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { useText } from '../text/useText.ts';
import { noteUnmaskedPhone } from '../usecases/privacy.ts';
import { Field } from './Field.tsx';
import { FieldProblem } from './FieldProblem.tsx';
import type { Commit } from './useCommittedText.ts';
import { useCommittedText } from './useCommittedText.ts';
import './phoneField.css';

const MAX_LENGTH = 30;

interface PhoneFieldProps {
  /** What the field is called. */
  readonly label: string;
  readonly value: string;
  /** Whose number it is, for the button's label and for the note in the history. */
  readonly name: string;
  readonly onCommit: Commit;
  /** A record that is not saved yet: a plain field that takes every keystroke over and hides nothing. */
  readonly isDraft?: boolean;
  /** In a row of fields: the label is read out but not drawn. */
  readonly isInline?: boolean;
  /** A problem that the form found, beside the field's own. */
  readonly problem?: Problem | null | undefined;
  readonly warning?: ReactNode;
  readonly hint?: ReactNode;
  readonly testId?: string;
}

/**
 * A phone number of somebody who is on record: masked until the clerk asks for this one, which is noted in the history,
 * then a field that saves when it is left. Give it the record's id as `key`, so that the next record starts masked again.
 */
export function PhoneField(props: PhoneFieldProps) {
  const { label, value, isDraft = false, isInline = false, warning, hint } = props;
  const field = useCommittedText(value, props.onCommit, isDraft);
  const [isOpen, setIsOpen] = useState(isDraft || value.trim() === '');
  const [wasToggled, setWasToggled] = useState(false);
  const toggle = (next: boolean): void => {
    setIsOpen(next);
    setWasToggled(true);
  };
  const problem = field.problem ?? props.problem;
  const control = (id?: string) => (
    <PhoneControl
      {...props}
      id={id}
      field={field}
      problem={problem}
      isOpen={isOpen}
      hasFocus={wasToggled}
      onToggle={toggle}
    />
  );
  if (!isInline) {
    return (
      <Field label={label} problem={problem} warning={warning} hint={hint}>
        {control}
      </Field>
    );
  }
  return (
    <div>
      {control()}
      <FieldProblem problem={problem} />
    </div>
  );
}

interface PhoneControlProps extends PhoneFieldProps {
  readonly id: string | undefined;
  readonly field: ReturnType<typeof useCommittedText>;
  readonly isOpen: boolean;
  /** Its button was just pressed: the new box takes the focus over from the one that goes. */
  readonly hasFocus: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** The box itself: the masked number with a button to show it, or the number to type in. */
function PhoneControl(props: PhoneControlProps) {
  const { id, label, value, name, field, problem, isDraft, isInline, isOpen, onToggle, testId } = props;
  const { text } = useText();
  const naming = {
    ...(id === undefined ? {} : { id }),
    ...(isInline ? { 'aria-label': label, placeholder: label } : {}),
    ...(problem ? { status: 'error' as const } : {}),
    autoFocus: props.hasFocus,
    'data-testid': testId,
    autoComplete: 'off',
  };
  const reveal = (): void => {
    void noteUnmaskedPhone(name);
    onToggle(true);
  };
  if (!isOpen) {
    return (
      <Input
        {...naming}
        key="masked"
        readOnly
        variant="filled"
        value={maskPhone(value)}
        onPressEnter={reveal}
        suffix={<ShowButton label={text.volunteers.showPhone({ name })} isShown={false} onClick={reveal} />}
      />
    );
  }
  const canHide = !isDraft && value.trim() !== '' && field.typed === value;
  return (
    <Input
      {...naming}
      key="open"
      inputMode="tel"
      maxLength={MAX_LENGTH}
      value={field.typed}
      aria-invalid={Boolean(problem)}
      onChange={(event) => field.onType(event.target.value)}
      onBlur={field.commit}
      onPressEnter={field.commit}
      suffix={
        canHide ? (
          <ShowButton label={text.volunteers.hidePhone({ name })} isShown onClick={() => onToggle(false)} />
        ) : (
          // An empty suffix keeps the box the same, so that the caret stays while typing.
          <span />
        )
      }
    />
  );
}

interface ShowButtonProps {
  readonly label: string;
  readonly isShown: boolean;
  readonly onClick: () => void;
}

function ShowButton({ label, isShown, onClick }: ShowButtonProps) {
  const { text } = useText();
  return (
    <button type="button" className="phone-show" aria-label={label} title={label} onClick={onClick}>
      {isShown ? text.privacy.phone.hide : text.privacy.phone.show}
    </button>
  );
}
