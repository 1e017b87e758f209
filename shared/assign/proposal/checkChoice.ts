import { clockSpan } from '../../calendar/minutes.ts';
import type { FairData } from '../../fair/fairData.ts';
import type { Problem } from '../../text/problem.ts';
import { problem } from '../../text/problem.ts';
import type { CaseData, YearLoad } from '../assignmentCase.ts';
import { fairCases } from '../assignmentCase.ts';
import { brokenRules } from '../rules.ts';
import type { ProposedChange } from './proposedChange.ts';
import { assignmentsAfter } from './proposedChange.ts';

export type ChoiceData = CaseData & Pick<FairData, 'attendance'>;

/** Why a chosen change cannot be accepted as the choice stands. */
export interface ChoiceProblem {
  readonly change: ProposedChange;
  readonly problem: Problem;
  /** Changes that must be chosen too; empty when none of the proposed ones helps. */
  readonly missing: readonly ProposedChange[];
}

/** What stands against a change once it and the others are made: a hard rule, or a place that is taken already. */
function problemAfter(
  data: ChoiceData,
  load: YearLoad,
  changes: readonly ProposedChange[],
): (change: ProposedChange) => Problem | null {
  const assignments = assignmentsAfter(data.assignments, changes);
  const caseOf = fairCases({ ...data, assignments }, load);
  return ({ added, volunteerId }) => {
    const need = data.needs.find(({ id }) => id === added?.needId);
    const volunteer = data.volunteers.find(({ id }) => id === volunteerId);
    if (!added || !need || !volunteer) return null;
    const [broken = null] = brokenRules(caseOf(need.id, volunteer, need.id));
    if (broken) return broken;
    if (assignments.filter(({ needId }) => needId === need.id).length <= need.count) return null;
    const stall = data.stalls.find(({ id }) => id === need.stallId);
    const slot = data.slots.find(({ id }) => id === need.slotId);
    return problem('placeNotFree', {
      name: volunteer.name,
      number: stall?.number ?? '',
      slot: slot ? clockSpan(slot.start, slot.end) : '',
    });
  };
}

/** Changes that may free the way for another: somebody leaves the place, the person leaves another, somebody kept apart goes. */
function mayHelp(data: ChoiceData, change: ProposedChange): (other: ProposedChange) => boolean {
  const { volunteerId, added } = change;
  const foes = new Set(
    data.volunteerPairs
      .filter(({ relation }) => relation === 'apart')
      .flatMap(({ firstId, secondId }) =>
        firstId === volunteerId ? [secondId] : secondId === volunteerId ? [firstId] : [],
      ),
  );
  return (other) =>
    other.removed !== null &&
    (other.removed.needId === added?.needId ||
      other.volunteerId === volunteerId ||
      foes.has(other.volunteerId));
}

/** The fewest of the proposed changes, one after another, without which a chosen one cannot be. */
function missingFor(
  data: ChoiceData,
  load: YearLoad,
  change: ProposedChange,
  { chosen, left }: { readonly chosen: readonly ProposedChange[]; readonly left: readonly ProposedChange[] },
): readonly ProposedChange[] {
  const helpers = left.filter(mayHelp(data, change));
  const alone = helpers.find((helper) => problemAfter(data, load, [...chosen, helper])(change) === null);
  if (alone) return [alone];
  const all = problemAfter(data, load, [...chosen, ...helpers])(change);
  return all === null ? helpers : [];
}

/**
 * Checks that the chosen of the proposed changes can be made without the others: everybody who takes a place stands there
 * by the rules, and no need gets more people than it asks for. @returns what is wrong; empty when the choice is sound.
 */
export function checkChoice(
  data: ChoiceData,
  load: YearLoad,
  changes: readonly ProposedChange[],
  isChosen: (change: ProposedChange) => boolean,
): readonly ChoiceProblem[] {
  const chosen = changes.filter(isChosen);
  const left = changes.filter((change) => !isChosen(change));
  const problemOf = problemAfter(data, load, chosen);
  return chosen.flatMap((change): readonly ChoiceProblem[] => {
    const broken = problemOf(change);
    if (!broken) return [];
    return [{ change, problem: broken, missing: missingFor(data, load, change, { chosen, left }) }];
  });
}

/** The chosen changes with all that they depend on: a sound choice. */
export function completeChoice(
  data: ChoiceData,
  load: YearLoad,
  changes: readonly ProposedChange[],
  chosen: ReadonlySet<string>,
): ReadonlySet<string> {
  const whole = new Set(chosen);
  for (;;) {
    const problems = checkChoice(data, load, changes, ({ id }) => whole.has(id));
    const missing = problems.flatMap((row) => row.missing);
    if (missing.length === 0) return whole;
    for (const { id } of missing) whole.add(id);
  }
}
