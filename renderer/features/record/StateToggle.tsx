import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import type { StateButton } from '../../../shared/attendance/stateButtons.ts';
import { isPressed, STATE_BUTTONS } from '../../../shared/attendance/stateButtons.ts';
import type { AttendanceState } from '../../../shared/model/attendance.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import { useText } from '../../text/useText.ts';

interface StateToggleProps {
  readonly label: string;
  /** Null = nothing is known: no button is pressed. */
  readonly state: AttendanceState | null;
  readonly isReadOnly: boolean;
  readonly onPress: (button: StateButton) => void;
  /** Nothing is known again. */
  readonly onClear: () => void;
}

const CLEAR_KEYS: readonly string[] = ['0', 'Delete', 'Backspace'];

/** The button that a key stands for: its place, or its letter in the reader's language. */
function buttonOf(key: string, { stateKeys }: Catalogue['record']['volunteers']): StateButton | undefined {
  return STATE_BUTTONS.find(
    (button, index) => key === String(index + 1) || key.toUpperCase() === stateKeys[button],
  );
}

/**
 * The five things that can be known of somebody: one stop on the way through the form, one key each. The way through the
 * form stops at the pressed button; ← and → look at the others.
 */
export function StateToggle({ label, state, isReadOnly, onPress, onClear }: StateToggleProps) {
  const { text } = useText();
  const group = useRef<HTMLDivElement>(null);
  /** The button with the focus, while the group has it. */
  const [looked, setLooked] = useState<number | null>(null);
  const words = text.record.volunteers;
  if (isReadOnly) {
    return <span className="pick-text">{state === null ? words.unverified : words.states[state]}</span>;
  }
  const pressed = STATE_BUTTONS.findIndex((button) => isPressed(state, button));
  const stop = looked ?? Math.max(0, pressed);
  const look = (index: number): void => {
    setLooked(index);
    group.current?.querySelectorAll('button')[index]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const button = buttonOf(event.key, words);
    if (button) {
      // Held down, a key must not press late and let go of it again.
      if (!event.repeat) onPress(button);
      look(STATE_BUTTONS.indexOf(button));
    } else if (CLEAR_KEYS.includes(event.key)) {
      if (state !== null) onClear();
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const step = event.key === 'ArrowRight' ? 1 : -1;
      look((stop + step + STATE_BUTTONS.length) % STATE_BUTTONS.length);
    } else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a table row without its own frame.
    <div
      ref={group}
      role="group"
      aria-label={label}
      className="state-toggle"
      data-enter-stop=""
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setLooked(null);
      }}
    >
      {STATE_BUTTONS.map((button, index) => (
        <button
          key={button}
          type="button"
          aria-pressed={isPressed(state, button)}
          tabIndex={index === stop ? 0 : -1}
          title={`${words.states[button]} ${index + 1} ${words.stateKeys[button]}`}
          onClick={() => onPress(button)}
        >
          {words.states[button]}
        </button>
      ))}
    </div>
  );
}
