import type { FairData } from '../fair/fairData.ts';
import type { Assignment } from '../model/assignment.ts';
import { assignmentId } from '../model/ids.ts';
import type { AssignmentProblem, Solution } from './problem.ts';

/**
 * The assignments of a fair after a solution of its problem: those that stood and stay are kept as they are, the others
 * are new and automatic. `added` and `removed` are the ones to write and to delete. Only what the problem calls the
 * previous plan is ever removed: everything else that stands is fixed, whether the solution names it or not.
 */
export function assignmentsOf(
  data: Pick<FairData, 'needs' | 'volunteers' | 'assignments'>,
  problem: Pick<AssignmentProblem, 'previous'>,
  solution: Solution,
): { readonly added: readonly Assignment[]; readonly removed: readonly Assignment[] } {
  const needs = new Map<string, (typeof data.needs)[number]>(data.needs.map((need) => [need.id, need]));
  const people = new Map<string, (typeof data.volunteers)[number]>(
    data.volunteers.map((volunteer) => [volunteer.id, volunteer]),
  );
  const wanted = new Map<string, Assignment>();
  for (const [volunteerId, needId] of solution.assignments) {
    const need = needs.get(needId);
    const volunteer = people.get(volunteerId);
    if (!need || !volunteer) throw new Error(`Unknown pair ${volunteerId} ${needId}`);
    const id = assignmentId(need.id, volunteer.id);
    wanted.set(id, {
      id,
      fairId: need.fairId,
      needId: need.id,
      stallId: need.stallId,
      slotId: need.slotId,
      volunteerId: volunteer.id,
      isLocked: false,
      overrideReason: null,
      source: 'automatic',
    });
  }
  const present = new Set<string>(data.assignments.map(({ id }) => id));
  const movable = new Set<string>(problem.previous.map(([personId, needId]) => `${needId}/${personId}`));
  return {
    added: [...wanted.values()].filter(({ id }) => !present.has(id)),
    removed: data.assignments.filter(
      ({ id, needId, volunteerId }) => movable.has(`${needId}/${volunteerId}`) && !wanted.has(id),
    ),
  };
}
