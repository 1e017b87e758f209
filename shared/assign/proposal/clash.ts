import { clockSpan } from '../../calendar/minutes.ts';
import type { FairData } from '../../fair/fairData.ts';
import type { AssignmentId } from '../../model/ids.ts';
import type { Problem } from '../../text/problem.ts';
import { problem } from '../../text/problem.ts';
import type { LockedPair, Refusal } from '../engine/refusal.ts';

/** Why a fair cannot be assigned at all, and the fixed places that contradict each other. */
export interface Clash {
  readonly problem: Problem;
  readonly assignmentIds: readonly AssignmentId[];
}

type ClashData = Pick<FairData, 'slots' | 'stalls' | 'needs' | 'volunteers' | 'assignments'>;

/** The refusal of an engine in the words of the fair. One without two places is a fault of ours, and says its code. */
export function clashOf(data: ClashData, refusal: Refusal): Clash {
  if (!('first' in refusal)) {
    return { problem: problem('planNotMade', { detail: refusal.code }), assignmentIds: [] };
  }
  const pairs = [refusal.first, refusal.second];
  const [first = '', second = ''] = pairs.map((pair) => placeText(data, pair));
  return {
    problem: problem(refusal.code, { first, second }),
    assignmentIds: pairs.flatMap(
      ([person, need]) =>
        data.assignments.find(({ volunteerId, needId }) => volunteerId === person && needId === need)?.id ??
        [],
    ),
  };
}

/** Who stands where and when, e.g. “V0022 李明 A3 09:00–10:15”. */
function placeText(data: ClashData, [personId, needId]: LockedPair): string {
  const person = data.volunteers.find(({ id }) => id === personId);
  const need = data.needs.find(({ id }) => id === needId);
  const stall = data.stalls.find(({ id }) => id === need?.stallId);
  const slot = data.slots.find(({ id }) => id === need?.slotId);
  const words = [person?.volunteerNo, person?.name, stall?.number, slot && clockSpan(slot.start, slot.end)];
  return words.filter(Boolean).join(' ');
}
