import type { Volunteer } from '../model/volunteer.ts';
import type { Fact, PlaceFact, WalkInFact } from './fact.ts';
import type { VolunteerFiguresOfPeriod } from './periodTypes.ts';
import { sumFigures } from './sumFigures.ts';

/** V2 before V10. Made once: a collator for each comparison took most of the time of a year's figures. */
const BY_NUMBER = new Intl.Collator('en', { numeric: true });

/** True for records about a volunteer. */
export function isVolunteerFact(fact: Fact): fact is PlaceFact | WalkInFact {
  return fact.kind === 'place' || fact.kind === 'walkIn';
}

/** True for a record that says that a volunteer came, expected or as a walk-in. */
export function hasServed(fact: Fact): fact is PlaceFact | WalkInFact {
  return isVolunteerFact(fact) && fact.figures.present + fact.figures.walkIn > 0;
}

function figuresOfVolunteer(
  volunteerId: string,
  facts: readonly (PlaceFact | WalkInFact)[],
  partCount: number,
  partOf: (fact: Fact) => number,
): VolunteerFiguresOfPeriod {
  const sum = sumFigures(facts.map((fact) => fact.figures));
  return {
    volunteerId,
    fairs: new Set(facts.filter(hasServed).map((fact) => fact.fairId)).size,
    expected: sum.expected,
    present: sum.present,
    late: sum.late,
    leftEarly: sum.leftEarly,
    excused: sum.excused,
    absent: sum.absent,
    unverified: sum.unverified,
    walkIn: sum.walkIn,
    serviceMinutes: sum.serviceMinutes,
    unverifiedMinutes: sum.unverifiedMinutes,
    byPart: Array.from({ length: partCount }, (_, index) => {
      const own = facts.filter((fact) => partOf(fact) === index);
      return own.length > 0 ? own.filter(hasServed).length : null;
    }),
  };
}

/** Each volunteer who was expected or came in the period, by volunteer number; two of one name stay two (rule 9). */
export function volunteerFigures(
  volunteers: readonly Volunteer[],
  facts: readonly Fact[],
  partCount: number,
  partOf: (fact: Fact) => number,
): readonly VolunteerFiguresOfPeriod[] {
  const byVolunteer = new Map<string, (PlaceFact | WalkInFact)[]>();
  for (const fact of facts.filter(isVolunteerFact)) {
    const own = byVolunteer.get(fact.volunteerId);
    if (own) own.push(fact);
    else byVolunteer.set(fact.volunteerId, [fact]);
  }
  const numbers = new Map<string, string>(volunteers.map(({ id, volunteerNo }) => [id, volunteerNo]));
  const numberOf = (id: string): string => numbers.get(id) ?? '';
  // Without a number last: somebody who was deleted for good does not head the list.
  const compare = (a: string, b: string): number =>
    Number(numberOf(a) === '') - Number(numberOf(b) === '') ||
    BY_NUMBER.compare(numberOf(a), numberOf(b)) ||
    (a < b ? -1 : 1);
  return [...byVolunteer]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([id, own]) => figuresOfVolunteer(id, own, partCount, partOf));
}
