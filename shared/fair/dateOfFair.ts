import type { IsoDate } from '../model/basic.ts';
import type { Fair } from '../model/fair.ts';

/** The day of the fair as far as it is known: held, else postponed to, else the 20th. */
export function dateOfFair(fair: Pick<Fair, 'heldDate' | 'postponedTo' | 'scheduledDate'>): IsoDate {
  return fair.heldDate ?? fair.postponedTo ?? fair.scheduledDate;
}
