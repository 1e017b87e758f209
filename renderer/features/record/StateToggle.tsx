import { cameState, hasCome, isLate, isLeftEarly } from '../../../shared/attendance/serviceMinutes.ts';
import type { AttendanceState } from '../../../shared/model/attendance.ts';

import { useText } from '../../text/useText.ts';

/** Late and left early may both hold; everything else is one or the other. */
const BUTTONS = ['present', 'late', 'leftEarly', 'excused', 'absent'] as const;
type StateButton = (typeof BUTTONS)[number];

function isPressed(state: AttendanceState | null, button: StateButton): boolean {
  if (button === 'late') return isLate(state);
  return button === 'leftEarly' ? isLeftEarly(state) : state === button;
}

/** State after a button: late and left early are pressed and let go one by one. */
function pressed(state: AttendanceState | null, button: StateButton): AttendanceState {
  if (button !== 'late' && button !== 'leftEarly') return button;
  const late = isLate(state);
  const leftEarly = isLeftEarly(state);
  if (state === null || !hasCome(state)) return button;
  return cameState({
    late: button === 'late' ? !late : late,
    leftEarly: button === 'leftEarly' ? !leftEarly : leftEarly,
  });
}

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
      {BUTTONS.map((value) => (
        <button
          key={value}
          type="button"
          aria-pressed={isPressed(state, value)}
          onClick={() => {
            const next = pressed(state, value);
            if (state !== next) onChoose(next);
          }}
        >
          {words.states[value]}
        </button>
      ))}
    </div>
  );
}
