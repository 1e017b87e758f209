import { fairIdOfDate } from '../calendar/dates.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Fair } from '../model/fair.ts';
import type { FairId } from '../model/ids.ts';
import { dateOfFair } from './dateOfFair.ts';

function isOpen(fair: Pick<Fair, 'status'>): boolean {
  return fair.status !== 'cancelled' && fair.status !== 'archived';
}

/**
 * The fair that the office works on today: this month's until it is archived, else the next one. Work on a fair is
 * `begun` when it has stalls: one that nobody prepared and whose day has passed does not hold up the next.
 * @returns null when no fair lies ahead.
 */
export function focusFair(fairs: readonly Fair[], today: IsoDate, begun: ReadonlySet<FairId>): Fair | null {
  const open = fairs
    .filter(isOpen)
    .toSorted((a, b) => dateOfFair(a).localeCompare(dateOfFair(b)) || a.id.localeCompare(b.id));
  const month = fairIdOfDate(today);
  const isThisMonths = (fair: Fair): boolean => fairIdOfDate(dateOfFair(fair)) === month;
  const thisMonths = open.find(
    (fair) => isThisMonths(fair) && (dateOfFair(fair) >= today || begun.has(fair.id)),
  );
  return thisMonths ?? open.find((fair) => dateOfFair(fair) >= today) ?? null;
}

/** Fairs whose day has passed and that are neither archived nor cancelled, without the one in focus. */
export function unclosedFairs(fairs: readonly Fair[], today: IsoDate, focus: Fair | null): readonly Fair[] {
  return fairs.filter((fair) => isOpen(fair) && fair.id !== focus?.id && dateOfFair(fair) < today);
}
