import { fairIdOfDate, partsOf } from '../calendar/dates.ts';
import type { Period } from '../calendar/period.ts';
import { isInPeriod } from '../calendar/period.ts';
import type { FairRecords, YearData } from '../fair/fairData.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Fair } from '../model/fair.ts';

/** True when the fair took place; planned, postponed and cancelled ones are not counted (rule 4). */
export function isHeld(fair: Pick<Fair, 'status'>): boolean {
  return fair.status === 'held' || fair.status === 'archived';
}

/** The day under which a fair counts: when it was held, else when it is scheduled. */
export function countedDate(fair: Pick<Fair, 'heldDate' | 'scheduledDate'>): IsoDate {
  return fair.heldDate ?? fair.scheduledDate;
}

/** True when a fair was held in another month than planned: it is flagged (rule 4). */
export function isMoved(fair: Pick<Fair, 'id' | 'heldDate' | 'scheduledDate'>): boolean {
  return fairIdOfDate(countedDate(fair)) !== fair.id;
}

/** Compares fairs by the day on which they count, two of one day by their number. */
function byDayHeld(a: Fair, b: Fair): number {
  return countedDate(a).localeCompare(countedDate(b)) || a.edition - b.edition;
}

/** The fairs that count in a period, in the order in which they were held. */
export function fairsHeldIn(fairs: readonly Fair[], period: Period): readonly Fair[] {
  return fairs.filter((fair) => isHeld(fair) && isInPeriod(countedDate(fair), period)).toSorted(byDayHeld);
}

/** The fairs that count in the year: held, and held in it. */
export function heldFairsOf(data: Pick<YearData, 'year' | 'fairs'>): readonly FairRecords[] {
  return data.fairs
    .filter(({ fair }) => isHeld(fair) && partsOf(countedDate(fair)).year === data.year)
    .toSorted((a, b) => byDayHeld(a.fair, b.fair));
}

/** The fairs scheduled in the year, whatever became of them. */
export function scheduledFairsOf(data: Pick<YearData, 'year' | 'fairs'>): readonly FairRecords[] {
  return data.fairs
    .filter(({ fair }) => partsOf(fair.scheduledDate).year === data.year)
    .toSorted((a, b) => a.fair.id.localeCompare(b.fair.id));
}

/** True when a fair was not held on its planned day: still waiting for a new one, or held on another. */
export function isPostponed(fair: Pick<Fair, 'status' | 'heldDate' | 'scheduledDate'>): boolean {
  return fair.status === 'postponed' || (isHeld(fair) && countedDate(fair) !== fair.scheduledDate);
}

/** Years that have fairs, each as it counts (rule 4), latest first. */
export function yearsOfFairs(fairs: readonly Fair[]): readonly number[] {
  return [...new Set(fairs.map((fair) => partsOf(countedDate(fair)).year))].toSorted((a, b) => b - a);
}
