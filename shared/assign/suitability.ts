import type { FairData } from '../fair/fairData.ts';
import type { NeedId } from '../model/ids.ts';
import type { Reply } from '../model/reply.ts';
import type { Volunteer } from '../model/volunteer.ts';
import type { Problem } from '../text/problem.ts';
import type { YearLoad } from './assignmentCase.ts';
import { casesOf } from './assignmentCase.ts';
import { brokenRules } from './rules.ts';

/** How well a volunteer suits a need. */
export interface Suitability {
  readonly volunteer: Volunteer;
  readonly isSuitable: boolean;
  /** Why not; empty when suitable. */
  readonly problems: readonly Problem[];
  /** Likes the stall's category. */
  readonly isPreferred: boolean;
  /** Can help in the stall's category. */
  readonly isSkilled: boolean;
  /** Places that the volunteer has at this fair already. */
  readonly placesHere: number;
  readonly minutesThisYear: number;
  /** What the person answered for this fair; null when not asked yet. */
  readonly reply: Reply | null;
}

function rank(row: Suitability): number {
  const match = (row.isPreferred ? 2 : 0) + (row.isSkilled ? 1 : 0);
  // Whoever has promised comes first, people who only help when asked come last.
  const unasked = row.volunteer.availability.isUsual ? 0 : 10;
  return (row.isSuitable ? 0 : 100) + (row.reply ? -10 : unasked) - match;
}

/**
 * Every volunteer for a need of a fair, with the reasons why not: suitable people first, those who promised to come before
 * those not asked yet, those who like or know the category before others, then those with the fewest minutes this year, then by volunteer number.
 */
export function suitablePeople(data: FairData, needId: NeedId, load: YearLoad): readonly Suitability[] {
  const caseOf = casesOf(data, needId, load);
  const need = data.needs.find(({ id }) => id === needId);
  const stall = data.stalls.find(({ id }) => id === need?.stallId);
  return data.volunteers
    .map((volunteer): Suitability => {
      const candidate = caseOf(volunteer);
      const problems = brokenRules(candidate);
      return {
        volunteer,
        isSuitable: problems.length === 0,
        problems,
        isPreferred: stall !== undefined && volunteer.prefers.includes(stall.categoryId),
        isSkilled: stall !== undefined && volunteer.skills.includes(stall.categoryId),
        placesHere: candidate.held.length,
        minutesThisYear: load.minutesThisYear.get(volunteer.id) ?? 0,
        reply: candidate.reply,
      };
    })
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        a.minutesThisYear - b.minutesThisYear ||
        (a.volunteer.volunteerNo < b.volunteer.volunteerNo ? -1 : 1),
    );
}

/** The same people, the suitable ones first, by what they did this year: the least first. */
export function byLoad<T extends Suitability>(people: readonly T[]): readonly T[] {
  return people.toSorted(
    (a, b) =>
      Number(b.isSuitable) - Number(a.isSuitable) ||
      a.minutesThisYear - b.minutesThisYear ||
      (a.volunteer.volunteerNo < b.volunteer.volunteerNo ? -1 : 1),
  );
}
