import type { AttendanceState } from '../../../shared/model/attendance.ts';
import { ATTENDANCE_STATES } from '../../../shared/model/attendance.ts';
import { useText } from '../../text/useText.ts';

interface StateToggleProps {
  readonly label: string;
  /** Null = nothing is known: no button is pressed. */
  readonly state: AttendanceState | null;
  readonly isReadOnly: boolean;
  readonly onChoose: (state: AttendanceState) => void;
}

/** The five things that can be known of somebody, one click each. */
export function StateToggle({ label, state, isReadOnly, onChoose }: StateToggleProps) {
  const { text } = useText();
  const words = text.record.volunteers;
  if (isReadOnly) {
    return <span className="pick-text">{state === null ? words.unverified : words.states[state]}</span>;
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a table row without its own frame.
    <div role="group" aria-label={label} className="state-toggle">
      {ATTENDANCE_STATES.map((value) => (
        <button
          key={value}
          type="button"
          aria-pressed={state === value}
          onClick={() => {
            if (state !== value) onChoose(value);
          }}
        >
          {words.states[value]}
        </button>
      ))}
    </div>
  );
}
