import { useState } from 'react';
import type { AttendanceState } from '../../../shared/model/attendance.ts';

interface ChosenState {
  readonly shown: AttendanceState | null;
  /** Shows a state from now until the record says the same, or until saving it failed. */
  readonly choose: (
    state: AttendanceState | null,
    saving: Promise<{ readonly ok: boolean }>,
  ) => Promise<void>;
}

/**
 * What is known of a person, with what was just pressed shown before it is saved: the next Enter comes sooner than the
 * disk, and must find the fields that belong to the new state.
 */
export function useChosenState(recorded: AttendanceState | null): ChosenState {
  const [chosen, setChosen] = useState<{ readonly state: AttendanceState | null } | null>(null);
  const [seen, setSeen] = useState(recorded);
  if (seen !== recorded) {
    setSeen(recorded);
    if (chosen && chosen.state === recorded) setChosen(null);
  }
  return {
    shown: chosen ? chosen.state : recorded,
    choose: async (state, saving) => {
      if (state === recorded) {
        setChosen(null);
        await saving;
        return;
      }
      const own = { state };
      setChosen(own);
      const { ok } = await saving;
      if (!ok) setChosen((now) => (now === own ? null : now));
    },
  };
}
