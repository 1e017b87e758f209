import { monthOf, partsOf } from '../calendar/dates.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Fair } from '../model/fair.ts';

/** The State Council publishes next year's holidays in November: from then on a year can be planned well. */
const PLANNING_FROM_MONTH = 11;

/**
 * The year to plan next: this one, in November and December the next one too.
 * @returns null when what should be planned is planned.
 */
export function yearToPlan(fairs: readonly Pick<Fair, 'id'>[], today: IsoDate): number | null {
  const { year, month } = partsOf(today);
  const isPlanned = (candidate: number): boolean => fairs.some(({ id }) => monthOf(id).year === candidate);
  if (!isPlanned(year)) return year;
  return month >= PLANNING_FROM_MONTH && !isPlanned(year + 1) ? year + 1 : null;
}
