import type { Volunteer } from '../model/volunteer.ts';
import type { FairColumns } from './columns/fairColumns.ts';
import { PLACE_FIGURES } from './columns/fairColumns.ts';
import { personOfPlace } from './columns/personOfPlace.ts';
import type { Fact, PlaceFact, WalkInFact } from './fact.ts';
import type { PeopleNumbers } from './peopleNumbers.ts';
import type { VolunteerFiguresOfPeriod } from './periodTypes.ts';

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

/** Bits of a place that say that somebody came. */
const SERVED_BITS = (1 << PLACE_FIGURES.indexOf('present')) | (1 << PLACE_FIGURES.indexOf('walkIn'));

/** A fair's columns with the part of the period in which it was held. */
export interface FairOfPart {
  readonly columns: FairColumns;
  readonly part: number;
}

/** Sums of everybody while they grow, a row a person. */
interface Sums {
  readonly figures: Int32Array;
  readonly minutes: Int32Array;
  readonly unverified: Int32Array;
  readonly fairs: Int32Array;
  /** Index of the fair that was counted last; −1 = none. */
  readonly lastFair: Int32Array;
  /** Places served, a row a person and a column a part; −1 = neither expected nor came. */
  readonly byPart: Int32Array;
}

function createSums(people: number, parts: number): Sums {
  return {
    figures: new Int32Array(people * PLACE_FIGURES.length),
    minutes: new Int32Array(people),
    unverified: new Int32Array(people),
    fairs: new Int32Array(people),
    lastFair: new Int32Array(people).fill(-1),
    byPart: new Int32Array(people * parts).fill(-1),
  };
}

function addTo(sums: Int32Array, at: number, count: number): void {
  sums[at] = (sums[at] ?? 0) + count;
}

function addFair(sums: Sums, { columns, part }: FairOfPart, fair: number, parts: number): void {
  const { places } = columns;
  for (let row = 0; row < places.figures.length; row += 1) {
    const person = personOfPlace(columns, row);
    const bits = places.figures[row] ?? 0;
    for (let bit = 0; bit < PLACE_FIGURES.length; bit += 1) {
      if ((bits & (1 << bit)) > 0) addTo(sums.figures, person * PLACE_FIGURES.length + bit, 1);
    }
    addTo(sums.minutes, person, places.minutes[row] ?? 0);
    addTo(sums.unverified, person, places.unverifiedMinutes[row] ?? 0);
    const at = person * parts + part;
    if (sums.byPart[at] === -1) sums.byPart[at] = 0;
    if ((bits & SERVED_BITS) === 0) continue;
    addTo(sums.byPart, at, 1);
    if (sums.lastFair[person] === fair) continue;
    sums.lastFair[person] = fair;
    addTo(sums.fairs, person, 1);
  }
}

/** Sorts by volunteer number; without a number last: somebody who was deleted for good does not head the list. */
function inOrder(
  volunteers: readonly Pick<Volunteer, 'id' | 'volunteerNo'>[],
  people: readonly number[],
  ids: readonly string[],
): readonly number[] {
  const numbers = new Map<string, string>(volunteers.map(({ id, volunteerNo }) => [id, volunteerNo]));
  const rows = people.map((person) => {
    const id = ids[person] ?? '';
    return { person, id, volunteerNo: numbers.get(id) ?? '' };
  });
  return rows
    .toSorted(
      (a, b) =>
        Number(a.volunteerNo === '') - Number(b.volunteerNo === '') ||
        BY_NUMBER.compare(a.volunteerNo, b.volunteerNo) ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ person }) => person);
}

/** Each volunteer who was expected or came in the period, by volunteer number; two of one name stay two (rule 9). */
export function volunteerFigures(
  volunteers: readonly Pick<Volunteer, 'id' | 'volunteerNo'>[],
  fairs: readonly FairOfPart[],
  partCount: number,
  people: Pick<PeopleNumbers, 'ids'>,
): readonly VolunteerFiguresOfPeriod[] {
  const sums = createSums(people.ids.length, partCount);
  for (const [index, fair] of fairs.entries()) addFair(sums, fair, index, partCount);
  const known = people.ids.flatMap((_, person) => {
    const own = sums.byPart.subarray(person * partCount, (person + 1) * partCount);
    return own.some((count) => count >= 0) ? [person] : [];
  });
  return inOrder(volunteers, known, people.ids).map((person): VolunteerFiguresOfPeriod => {
    const figure = (key: (typeof PLACE_FIGURES)[number]): number =>
      sums.figures[person * PLACE_FIGURES.length + PLACE_FIGURES.indexOf(key)] ?? 0;
    return {
      volunteerId: people.ids[person] ?? '',
      fairs: sums.fairs[person] ?? 0,
      expected: figure('expected'),
      present: figure('present'),
      late: figure('late'),
      leftEarly: figure('leftEarly'),
      excused: figure('excused'),
      absent: figure('absent'),
      unverified: figure('unverified'),
      walkIn: figure('walkIn'),
      serviceMinutes: sums.minutes[person] ?? 0,
      unverifiedMinutes: sums.unverified[person] ?? 0,
      byPart: Array.from(sums.byPart.subarray(person * partCount, (person + 1) * partCount), (count) =>
        count < 0 ? null : count,
      ),
    };
  });
}
