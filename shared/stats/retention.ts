import { monthsBefore } from '../calendar/period.ts';
import type { IsoDate } from '../model/basic.ts';
import { countedDate, isHeld } from './countedFair.ts';
import type { FairTally } from './fairTally.ts';
import { forEachPerson } from './peopleSet.ts';
import type { PeriodInput } from './periodFigures.ts';
import type { Retention } from './periodTypes.ts';

/** Who has not been seen for so many months stayed away. */
export const LAPSED_AFTER_MONTHS = 6;

/** Different people among those who served at the fairs. */
export function countPeople(
  fairs: readonly { readonly tally: Pick<FairTally, 'served'> }[],
  peopleCount: number,
): number {
  const seen = new Uint8Array(peopleCount);
  let count = 0;
  for (const { tally } of fairs) {
    forEachPerson(tally.served, (person) => {
      if (seen[person] === 0) count += 1;
      seen[person] = 1;
    });
  }
  return count;
}

/** What became of everybody who ever served until a day. */
export interface PeopleOfRetention {
  readonly newcomers: readonly number[];
  readonly returning: readonly number[];
  readonly lapsed: readonly number[];
  readonly asOf: IsoDate;
}

/**
 * Who came for the first time in the period, who came in it and before, and who came once and not in the six months
 * before its end, by number. Needs the tallies of all fairs before the end.
 */
export function peopleOfRetention({
  period,
  fairs,
  tallies,
  peopleCount,
  today,
}: Pick<PeriodInput, 'period' | 'fairs' | 'tallies' | 'peopleCount' | 'today'>): PeopleOfRetention {
  const asOf = period.to < today ? period.to : today;
  const recentFrom = monthsBefore(asOf, LAPSED_AFTER_MONTHS);
  const [BEFORE, WITHIN, RECENT] = [1, 2, 4];
  const seen = new Uint8Array(peopleCount);
  for (const fair of fairs) {
    const date = countedDate(fair);
    if (!isHeld(fair) || date > period.to) continue;
    const bits = (date < period.from ? BEFORE : WITHIN) | (date > recentFrom ? RECENT : 0);
    const tally = tallies.get(fair.id);
    if (!tally) continue;
    forEachPerson(tally.served, (person) => {
      seen[person] = (seen[person] ?? 0) | bits;
    });
  }
  const newcomers: number[] = [];
  const returning: number[] = [];
  const lapsed: number[] = [];
  for (const [person, bits] of seen.entries()) {
    if ((bits & WITHIN) > 0) ((bits & BEFORE) > 0 ? returning : newcomers).push(person);
    if (bits > 0 && (bits & RECENT) === 0) lapsed.push(person);
  }
  return { newcomers, returning, lapsed, asOf };
}

/** The numbers of {@link peopleOfRetention}. */
export function retentionOf(input: PeriodInput): Retention {
  const { newcomers, returning, lapsed, asOf } = peopleOfRetention(input);
  return { newcomers: newcomers.length, returning: returning.length, lapsed: lapsed.length, asOf };
}
