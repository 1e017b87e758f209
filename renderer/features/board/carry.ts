import type { Verdict } from '../../../shared/assign/placing.ts';
import { exchangeChecker, placeVerdicts } from '../../../shared/assign/placing.ts';
import { clockSpan } from '../../../shared/calendar/minutes.ts';
import type { Assignment } from '../../../shared/model/assignment.ts';
import type { AssignmentId, NeedId } from '../../../shared/model/ids.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { problemText } from '../../../shared/text/problem.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import type { BoardView } from '../../usecases/boardView.ts';
import type { BoardNeed, BoardPerson } from './boardModel.ts';

/** Somebody held over the board, by pointer or by keyboard, and what the rules say to every place. */
export interface Carried {
  readonly volunteer: Volunteer;
  /** The assignment that is moved; null for somebody from the panel. */
  readonly assignment: Assignment | null;
  readonly way: 'pointer' | 'keyboard';
  readonly verdicts: ReadonlyMap<NeedId, Verdict>;
  /** Why the person cannot take the place of somebody else. */
  readonly exchangeProblems: (other: Assignment) => readonly Problem[];
}

/** Where somebody would be dropped. */
export type CarryTarget =
  | { readonly kind: 'need'; readonly needId: NeedId }
  | { readonly kind: 'exchange'; readonly needId: NeedId; readonly assignmentId: AssignmentId }
  | { readonly kind: 'off' };

/** How a need shows itself while somebody is carried; `own` is where the person stands. */
export type CarryMark = Verdict['kind'] | 'own';

/** Takes somebody up: the rules are asked once, for every place of the board. */
export function carry(
  { data, load }: BoardView,
  volunteer: Volunteer,
  assignment: Assignment | null,
  way: Carried['way'],
): Carried {
  const mover = { volunteerId: volunteer.id, fromNeedId: assignment?.needId ?? null };
  return {
    volunteer,
    assignment,
    way,
    verdicts: placeVerdicts(data, load, mover),
    exchangeProblems: assignment
      ? exchangeChecker(data, load, assignment)
      : () => [{ code: 'alreadyAssigned', params: { name: volunteer.name } }],
  };
}

/** The mark of a need; null while nobody is carried. */
export function markOf(carried: Carried | null, needId: NeedId): CarryMark | null {
  if (!carried) return null;
  if (carried.assignment?.needId === needId) return 'own';
  return carried.verdicts.get(needId)?.kind ?? null;
}

/** The people of a need with whom the carried person can exchange places. */
export function exchangeable(carried: Carried, { people }: BoardNeed): readonly BoardPerson[] {
  return people.filter(({ assignment }) => carried.exchangeProblems(assignment).length === 0);
}

/** What stands against exchanging places with the people of a need; empty where nobody else stands. */
export function exchangeRefusal(carried: Carried, row: BoardNeed | undefined): readonly Problem[] {
  return (row?.people ?? [])
    .filter(({ assignment }) => assignment.id !== carried.assignment?.id)
    .flatMap(({ assignment }) => carried.exchangeProblems(assignment));
}

/** True when two targets are one place. */
export function isSameTarget(a: CarryTarget | null, b: CarryTarget | null): boolean {
  if (a === null || b === null || a.kind !== b.kind) return a === b;
  if (a.kind === 'off' || b.kind === 'off') return true;
  if (a.needId !== b.needId) return false;
  return a.kind !== 'exchange' || b.kind !== 'exchange' || a.assignmentId === b.assignmentId;
}

/** A person as the board names one: two of one name are told apart (rule 9). */
export function whoText({ name, volunteerNo }: Pick<Volunteer, 'name' | 'volunteerNo'>): string {
  return `${volunteerNo} ${name}`;
}

/** Stall, time and post of a need. */
export function needPlace(text: Catalogue, { stall, slot, need }: BoardNeed): string {
  return text.board.gapLine({
    stall: stall.number,
    slot: clockSpan(slot.start, slot.end),
    post: need.post || text.board.defaultPost,
  });
}

/** Problems as sentences, one after the other. */
export function problemsText(text: Catalogue, problems: readonly Problem[]): string {
  return problems.map((problem) => problemText(text, problem)).join(' ');
}

/** What would come of dropping the carried person on a target, in one sentence. */
export function verdictText(
  text: Catalogue,
  carried: Carried,
  target: CarryTarget,
  row: BoardNeed | undefined,
): string {
  const words = text.board.move;
  if (target.kind === 'off') return words.takeOff({ who: whoText(carried.volunteer) });
  if (target.kind === 'exchange') {
    const other = row?.people.find(({ assignment }) => assignment.id === target.assignmentId);
    return other ? words.exchange({ other: whoText(other.volunteer) }) : '';
  }
  if (carried.assignment?.needId === target.needId) return words.own;
  const verdict = carried.verdicts.get(target.needId);
  if (!verdict) return '';
  if (verdict.kind === 'refused') return problemsText(text, verdict.problems);
  if (verdict.kind === 'needsReason') {
    return words.needsReason({ problems: problemsText(text, verdict.problems) });
  }
  const over = row ? row.gap.assigned + 1 - row.gap.needed : 0;
  return over > 0 ? words.overFull({ count: over }) : words.fits;
}
