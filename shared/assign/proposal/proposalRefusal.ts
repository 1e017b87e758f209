import type { Assignment } from '../../model/assignment.ts';
import type { Problem } from '../../text/problem.ts';
import { problem } from '../../text/problem.ts';
import type { YearLoad } from '../assignmentCase.ts';
import { refusalToLeave } from '../placing.ts';
import { refusedPlaces } from '../repairPlan.ts';
import type { ChoiceData } from './checkChoice.ts';
import { checkChoice } from './checkChoice.ts';
import type { ProposedChange } from './proposedChange.ts';

/**
 * True when what the change was made of is still there: who goes still stands there by the program, or said that they
 * cannot come; who comes does not stand there yet.
 */
function isStillThere(data: ChoiceData): (change: ProposedChange) => boolean {
  const present = new Map(data.assignments.map((row) => [row.id, row]));
  const needs = new Map(data.needs.map((need) => [need.id, need]));
  const people = new Set(data.volunteers.map(({ id }) => id));
  const isRefused = refusedPlaces(data);
  const canLeave = (removed: Assignment): boolean => {
    const row = present.get(removed.id);
    const isOpen = row !== undefined && (row.source === 'automatic' || isRefused(row));
    return isOpen && refusalToLeave(data, row) === null;
  };
  const canCome = (added: Assignment): boolean => {
    const need = needs.get(added.needId);
    const isSame = need?.stallId === added.stallId && need.slotId === added.slotId;
    return isSame && people.has(added.volunteerId) && !present.has(added.id);
  };
  return ({ removed, added }) =>
    (removed === null || canLeave(removed)) && (added === null || canCome(added));
}

/**
 * Why changes cannot be made at a fair as it is now: what they were made of has changed, or somebody would stand against a
 * rule. Null = they can. Only what the changes touch is compared, so what somebody else did elsewhere does not matter.
 */
export function proposalRefusal(
  data: ChoiceData,
  load: YearLoad,
  changes: readonly ProposedChange[],
): Problem | null {
  const outdated = problem('proposalOutdated', { month: data.fair.id });
  if (!changes.every(isStillThere(data))) return outdated;
  const [broken] = checkChoice(data, load, changes, () => true);
  return broken ? broken.problem : null;
}
