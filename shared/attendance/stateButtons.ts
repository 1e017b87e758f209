import type { AttendanceState } from '../model/attendance.ts';
import { cameState, hasCome, isLate, isLeftEarly } from './serviceMinutes.ts';

/** What can be said of somebody with one key; late and left early may both hold, the others are one or the other. */
export const STATE_BUTTONS = ['present', 'late', 'leftEarly', 'excused', 'absent'] as const;
export type StateButton = (typeof STATE_BUTTONS)[number];

/** True when the state says what the button says. */
export function isPressed(state: AttendanceState | null, button: StateButton): boolean {
  if (button === 'late') return isLate(state);
  return button === 'leftEarly' ? isLeftEarly(state) : state === button;
}

/** State after a button: late and left early are pressed and let go one by one. */
export function stateAfter(state: AttendanceState | null, button: StateButton): AttendanceState {
  if (button !== 'late' && button !== 'leftEarly') return button;
  if (state === null || !hasCome(state)) return button;
  return cameState({
    late: button === 'late' ? !isLate(state) : isLate(state),
    leftEarly: button === 'leftEarly' ? !isLeftEarly(state) : isLeftEarly(state),
  });
}
