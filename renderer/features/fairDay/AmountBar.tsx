import { Input } from 'antd';
import { useState } from 'react';
import type { Problem } from '../../../shared/text/problem.ts';
import { readWholeNumber } from '../../../shared/text/readWholeNumber.ts';
import { FieldProblem } from '../../components/FieldProblem.tsx';
import { useText } from '../../text/useText.ts';
import { MOST_AT_ONCE } from '../../usecases/tapCounts.ts';
import { ChoiceButtons } from './ChoiceButtons.tsx';

/** Numbers that are tapped without typing. */
const AMOUNTS: readonly number[] = [1, 2, 3, 5, 10];

interface AmountBarProps {
  readonly amount: number;
  readonly isTyping: boolean;
  readonly onAmount: (amount: number) => void;
  readonly onTyping: (isTyping: boolean) => void;
}

/** How many the next tap counts; another number is typed after +. */
export function AmountBar({ amount, isTyping, onAmount, onTyping }: AmountBarProps) {
  const { text } = useText();
  const words = text.fairDay.counts;
  const isOther = !AMOUNTS.includes(amount);
  return (
    <div className="day-amounts">
      <span className="soft">{words.amount}</span>
      <ChoiceButtons
        label={words.amount}
        value={amount}
        choices={AMOUNTS.map((value) => ({ value, name: String(value) }))}
        onChoose={onAmount}
      >
        {isTyping ? null : (
          <button type="button" aria-pressed={isOther} onClick={() => onTyping(true)}>
            {isOther ? amount : `+ ${words.amountOther}`}
          </button>
        )}
      </ChoiceButtons>
      {isTyping ? <AmountField onAmount={onAmount} onCancel={() => onTyping(false)} /> : null}
      <span className="soft day-hint">{words.amountHint}</span>
    </div>
  );
}

interface AmountFieldProps {
  readonly onAmount: (amount: number) => void;
  readonly onCancel: () => void;
}

function AmountField({ onAmount, onCancel }: AmountFieldProps) {
  const { text } = useText();
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const take = (): void => {
    if (typed.trim() === '') {
      onCancel();
      return;
    }
    const number = readWholeNumber(typed, 1, MOST_AT_ONCE);
    if (number.ok) onAmount(number.value);
    else setRefusal(number.problem);
  };
  return (
    <span className="day-amount-field">
      <Input
        autoFocus
        inputMode="numeric"
        aria-label={text.fairDay.counts.amountOther}
        data-testid="day-amount"
        value={typed}
        status={refusal ? 'error' : ''}
        onChange={({ target }) => {
          // The + that opened the field may reach it too.
          setTyped(target.value.replace('+', ''));
          setRefusal(null);
        }}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
          if (key === 'Escape') onCancel();
        }}
      />
      <FieldProblem problem={refusal} />
    </span>
  );
}
