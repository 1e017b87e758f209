import { App } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { refusalToLeave } from '../../../shared/assign/placing.ts';
import type { AssignmentId, NeedId, VolunteerId } from '../../../shared/model/ids.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { problemText } from '../../../shared/text/problem.ts';
import { useAction } from '../../components/useAction.tsx';
import { useLatest } from '../../components/useLatest.ts';
import { useText } from '../../text/useText.ts';
import { assignVolunteer, removeAssignment } from '../../usecases/assignments.ts';
import type { BoardView } from '../../usecases/boardView.ts';
import { exchangeAssignments, moveAssignment } from '../../usecases/moveAssignment.ts';
import type { Carried, CarryTarget } from './carry.ts';
import { carry, isSameTarget } from './carry.ts';

/** Seconds for which a refusal can be read. */
const TOAST_SECONDS = 6;

/** A drop against a rule that waits for the reason of an exception (rule 13). */
export interface AskedDrop {
  readonly carried: Carried;
  readonly needId: NeedId;
  readonly problems: readonly Problem[];
}

export interface CarryState {
  readonly carried: Carried | null;
  readonly target: CarryTarget | null;
  readonly asked: AskedDrop | null;
}

const NOTHING: CarryState = { carried: null, target: null, asked: null };

/** Who is taken up: a chip of the board, or somebody of the panel. */
export type Taken =
  | { readonly kind: 'chip'; readonly assignmentId: AssignmentId }
  | { readonly kind: 'person'; readonly volunteerId: VolunteerId };

/**
 * Carrying people over the board: taken up, held over a target, dropped. The same for pointer and keyboard.
 * @param onPlaced somebody was put somewhere: the assignment that stands there now
 * @param onStayed somebody was let go, or could not be dropped
 */
export function useBoardCarry(
  view: BoardView,
  onPlaced: (id: AssignmentId) => void,
  onStayed: (carried: Carried) => void,
) {
  const { text } = useText();
  const { message } = App.useApp();
  const run = useAction();
  const [state, setState] = useState(NOTHING);
  // A drop may come before what the last move set was drawn.
  const now = useRef(NOTHING);
  const latest = useLatest({ view, onPlaced, onStayed, text });
  const set = useCallback((next: CarryState): void => {
    now.current = next;
    setState(next);
  }, []);

  const take = useCallback(
    (taken: Taken, way: Carried['way'], target: CarryTarget | null): Carried | null => {
      const { view: seen } = latest();
      const { assignments, volunteers } = seen.data;
      const assignment =
        taken.kind === 'chip' ? assignments.find(({ id }) => id === taken.assignmentId) : undefined;
      const volunteerId = taken.kind === 'chip' ? assignment?.volunteerId : taken.volunteerId;
      const volunteer = volunteers.find(({ id }) => id === volunteerId);
      if (!volunteer) return null;
      const refusal = assignment ? refusalToLeave(seen.data, assignment) : null;
      if (refusal) {
        message.error({ content: problemText(latest().text, refusal), duration: TOAST_SECONDS });
        return null;
      }
      const carried = carry(seen, volunteer, assignment ?? null, way);
      set({ carried, target, asked: null });
      return carried;
    },
    [latest, message, set],
  );

  const aim = useCallback(
    (target: CarryTarget | null): void => {
      if (!isSameTarget(now.current.target, target)) set({ ...now.current, target });
    },
    [set],
  );

  const cancel = useCallback((): void => {
    const { carried, asked } = now.current;
    set(NOTHING);
    if (carried) latest().onStayed(carried);
    // Once the dialog has done with the focus.
    else if (asked) setTimeout(() => latest().onStayed(asked.carried));
  }, [latest, set]);

  /** Forgets who is carried, and leaves the focus where it went. */
  const letGo = useCallback((): void => set(NOTHING), [set]);

  const place = useCallback(
    ({ assignment, volunteer }: Carried, needId: NeedId, reason: string | null) =>
      run(() =>
        assignment
          ? moveAssignment(assignment.id, needId, reason)
          : assignVolunteer(needId, volunteer.id, reason),
      ),
    [run],
  );

  const drop = useCallback(async (): Promise<void> => {
    const { carried, target } = now.current;
    set(NOTHING);
    if (!carried) return;
    if (target === null || (target.kind === 'need' && target.needId === carried.assignment?.needId)) {
      latest().onStayed(carried);
    } else if (target.kind === 'off') {
      if (carried.assignment) await run(() => removeAssignment(assignmentIdOf(carried)));
    } else if (target.kind === 'exchange') {
      const result = await run(() => exchangeAssignments(assignmentIdOf(carried), target.assignmentId));
      if (result.ok) latest().onPlaced(result.value);
      else latest().onStayed(carried);
    } else {
      const verdict = carried.verdicts.get(target.needId);
      if (verdict?.kind === 'needsReason') {
        set({ ...NOTHING, asked: { carried, needId: target.needId, problems: verdict.problems } });
        return;
      }
      const result = await place(carried, target.needId, null);
      if (result.ok) latest().onPlaced(result.value);
      else latest().onStayed(carried);
    }
  }, [latest, set, run, place]);

  /** Answers the question for a reason; while that is refused, it stays open. */
  const answer = useCallback(
    async (reason: string): Promise<void> => {
      const { asked } = now.current;
      if (!asked) return;
      const result = await place(asked.carried, asked.needId, reason);
      if (!result.ok) return;
      set(NOTHING);
      // Once the dialog has done with the focus.
      setTimeout(() => latest().onPlaced(result.value));
    },
    [place, set, latest],
  );

  // Undone, or taken off in another window: who is not there any more is not held any more.
  const held = (state.carried ?? state.asked?.carried)?.assignment?.id;
  const isGone = held !== undefined && !view.data.assignments.some(({ id }) => id === held);
  useEffect(() => {
    if (isGone) set(NOTHING);
  }, [isGone, set]);

  return { ...state, take, aim, drop, cancel, letGo, answer };
}

function assignmentIdOf({ assignment, volunteer }: Carried): AssignmentId {
  if (!assignment) throw new Error(`${volunteer.id} has no place to leave.`);
  return assignment.id;
}
