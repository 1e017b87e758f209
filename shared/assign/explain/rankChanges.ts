import type { FairData } from '../../fair/fairData.ts';
import type { Need } from '../../model/fair.ts';
import type { YearLoad } from '../assignmentCase.ts';
import { standingReplies } from '../replies.ts';
import type { OpenSlots } from './candidateChanges.ts';
import { isQualifiedFor } from './candidateChanges.ts';
import type { ChangeKind, GapChange } from './gapChange.ts';
import { peopleOf } from './gapChange.ts';

/** How hard a change is for a human; asking again somebody who has answered is harder than asking others. */
const EFFORT = {
  refill: 0,
  ask: 1,
  askAgain: 2,
  unlock: 3,
  raiseSlots: 4,
  raiseFairs: 5,
  waiveRest: 6,
  letTogether: 7,
} as const satisfies Record<ChangeKind | 'askAgain', number>;

/** Prepares how hard changes of a fair are, the easiest 0. */
export function effortIn(data: Pick<FairData, 'replies' | 'slots'>): (change: GapChange) => number {
  const replies = standingReplies(data.replies, data.slots);
  return (change) =>
    change.kind === 'ask' && replies.has(change.volunteerId) ? EFFORT.askAgain : EFFORT[change.kind];
}

function lowerFirst(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** One of each group in turn, so that each comes early. */
function inTurn<T>(groups: readonly (readonly T[])[]): readonly T[] {
  const rounds = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => groups.flatMap((group) => group[round] ?? [])).flat();
}

/**
 * The order in which changes are tried for a need: those after which their person may stand at the need itself before
 * those that only set somebody else free; of both, one of each effort in turn, the easy first; among the same effort
 * those who like the category, then those who did least this year.
 */
export function rankChanges(
  data: FairData,
  load: YearLoad,
  need: Need,
  open: OpenSlots,
  changes: readonly GapChange[],
): readonly GapChange[] {
  const people = new Map(data.volunteers.map((volunteer) => [volunteer.id, volunteer]));
  const categoryId = data.stalls.find(({ id }) => id === need.stallId)?.categoryId;
  const effort = effortIn(data);
  const isDirect = (change: GapChange): boolean =>
    peopleOf(change).some((id) => {
      const volunteer = people.get(id);
      if (!volunteer || !isQualifiedFor(data, volunteer, need)) return false;
      if (change.kind === 'ask') return change.slotId === need.slotId;
      return change.kind === 'raiseFairs' || (open.get(id)?.has(need.slotId) ?? false);
    });
  const keyed = changes.map((change) => {
    const [id] = peopleOf(change);
    const volunteer = id === undefined ? undefined : people.get(id);
    const likes =
      volunteer && [...volunteer.prefers, ...volunteer.skills].some((liked) => liked === categoryId);
    const minutes = (id === undefined ? undefined : load.minutesThisYear.get(id)) ?? 0;
    return { change, effort: effort(change), isDirect: isDirect(change), key: [likes ? 0 : 1, minutes] };
  });
  const efforts = Object.values(EFFORT);
  return [true, false].flatMap((direct) =>
    inTurn(
      efforts.map((level) =>
        keyed
          .filter((row) => row.isDirect === direct && row.effort === level)
          .toSorted((a, b) => lowerFirst(a.key, b.key))
          .map(({ change }) => change),
      ),
    ),
  );
}
