import type { Tally } from '../model/attendance.ts';
import type { TallyId } from '../model/ids.ts';
import { groupBy } from '../stats/groupBy.ts';

/**
 * The counts of a fair that count (rule 19: one source a stall). What was tallied there beats the names of the resident
 * sign-in sheet; and of what was tallied, the number that was copied from paper beats the taps of the counter for the same
 * item, because it says the whole.
 */
export function countedTallies(tallies: readonly Tally[]): readonly Tally[] {
  return [...groupBy(tallies, ({ stallId }) => stallId).values()].flatMap((ofStall) => {
    const tallied = ofStall.filter(({ source }) => source !== 'namedRows');
    if (tallied.length === 0) return ofStall;
    const onPaper = new Set(
      tallied.filter(({ source }) => source === 'tallySheet').map(({ serviceItemId }) => serviceItemId),
    );
    return tallied.filter(
      ({ source, serviceItemId }) => source === 'tallySheet' || !onPaper.has(serviceItemId),
    );
  });
}

/** Ids of {@link countedTallies}. */
export function countedTallyIds(tallies: readonly Tally[]): ReadonlySet<TallyId> {
  return new Set(countedTallies(tallies).map(({ id }) => id));
}

/** The sum of counts, of which some may not be written down; null when none is: a blank is no zero. */
export function sumOrNull(counts: readonly (number | null)[]): number | null {
  return counts.reduce((sum, count) => (count === null ? sum : (sum ?? 0) + count), null);
}
