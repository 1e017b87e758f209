import type { ReactNode } from 'react';

interface ChoiceButtonsProps<T> {
  /** What is chosen; read out. */
  readonly label: string;
  /** Null = none of them is pressed. */
  readonly value: T | null;
  readonly choices: readonly {
    readonly value: T;
    readonly name: string;
    readonly title?: string;
    /** Stands out: there somebody is missing. */
    readonly isWanted?: boolean;
  }[];
  readonly onChoose: (value: T) => void;
  /** How they are laid out: in a line, or as squares of one size. */
  readonly shape?: 'line' | 'squares';
  /** A further button behind them. */
  readonly children?: ReactNode;
}

/** A few things of which one is chosen, as buttons large enough for a finger. */
export function ChoiceButtons<T extends string | number>(props: ChoiceButtonsProps<T>) {
  const { label, value, choices, onChoose, shape = 'line', children } = props;
  return (
    <fieldset className={`day-choices is-${shape}`} aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          title={choice.title}
          className={choice.isWanted ? 'is-wanted' : ''}
          onClick={() => onChoose(choice.value)}
        >
          {choice.name}
        </button>
      ))}
      {children}
    </fieldset>
  );
}
