import type { FairData } from '../../fair/fairData.ts';
import type { Assignment } from '../../model/assignment.ts';
import type { VolunteerId } from '../../model/ids.ts';
import { groupBy } from '../../stats/groupBy.ts';

/** One thing that the program would change: somebody comes, goes, or goes from one place to another. */
export interface ProposedChange {
  /** The same for the same change, however often it is proposed. */
  readonly id: string;
  readonly volunteerId: VolunteerId;
  /** Place that is given up; null for somebody who comes. */
  readonly removed: Assignment | null;
  /** Place that is taken; null for somebody who goes. */
  readonly added: Assignment | null;
}

export type ChangeKind = 'added' | 'removed' | 'moved';

/** Whether somebody comes, goes or is moved. */
export function changeKind({ removed, added }: ProposedChange): ChangeKind {
  if (removed && added) return 'moved';
  return added ? 'added' : 'removed';
}

/**
 * The changes between two plans, person by person. A place that somebody gives up and one that the same person takes are
 * one move, first those in the same slot: nobody can accept one half of it.
 */
export function proposedChanges(
  { slots }: Pick<FairData, 'slots'>,
  added: readonly Assignment[],
  removed: readonly Assignment[],
): readonly ProposedChange[] {
  const order = new Map(slots.map(({ id }, index) => [id, index]));
  const inOrder = (rows: readonly Assignment[]): Assignment[] =>
    rows.toSorted((a, b) => (order.get(a.slotId) ?? 0) - (order.get(b.slotId) ?? 0));
  const addedOf = groupBy(added, ({ volunteerId }) => volunteerId);
  const removedOf = groupBy(removed, ({ volunteerId }) => volunteerId);
  const people = [...new Set([...removed, ...added].map(({ volunteerId }) => volunteerId))];
  return people.flatMap((volunteerId) => {
    const to = inOrder(addedOf.get(volunteerId) ?? []);
    const changes: ProposedChange[] = [];
    const push = (from: Assignment | null, at: number): void => {
      const [place = null] = at < 0 ? [] : to.splice(at, 1);
      changes.push({
        id: `${from?.id ?? ''}>${place?.id ?? ''}`,
        volunteerId,
        removed: from,
        added: place,
      });
    };
    const from = inOrder(removedOf.get(volunteerId) ?? []);
    const isSameSlot = (row: Assignment) => (other: Assignment) => other.slotId === row.slotId;
    const staying = from.filter((row) => to.some(isSameSlot(row)));
    for (const row of staying) push(row, to.findIndex(isSameSlot(row)));
    for (const row of from) if (!staying.includes(row)) push(row, to.length > 0 ? 0 : -1);
    while (to.length > 0) push(null, 0);
    return changes;
  });
}

/** The assignments of a fair after some changes. */
export function assignmentsAfter(
  assignments: readonly Assignment[],
  changes: readonly ProposedChange[],
): readonly Assignment[] {
  const gone = new Set(changes.flatMap(({ removed }) => removed?.id ?? []));
  return [...assignments.filter(({ id }) => !gone.has(id)), ...changes.flatMap(({ added }) => added ?? [])];
}
