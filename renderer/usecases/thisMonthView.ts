import { fairIdOfDate } from '../../shared/calendar/dates.ts';
import type { FairRecords } from '../../shared/fair/fairData.ts';
import { focusFair } from '../../shared/fair/focusFair.ts';
import type { IsoDate } from '../../shared/model/basic.ts';
import type { Fair, OwnHoliday } from '../../shared/model/fair.ts';
import type { Publication } from '../../shared/model/publication.ts';
import type { Reply } from '../../shared/model/reply.ts';
import { database } from '../db/openDatabase.ts';
import { readFairRecords } from '../db/readFairRecords.ts';
import { useLive } from './useLive.ts';

/** What the start page is about. */
export interface ThisMonthView {
  readonly today: IsoDate;
  /** The fair that the office works on; null when none lies ahead. */
  readonly focus: FairRecords | null;
  /** What volunteers answered about the fair in focus. */
  readonly replies: readonly Reply[];
  /** What of its plan has left the office; null while nothing has. */
  readonly publication: Publication | null;
  /** Every fair there is, by month. */
  readonly fairs: readonly Fair[];
  /** Holidays that the office entered, of all years. */
  readonly ownHolidays: readonly OwnHoliday[];
}

async function readThisMonth(today: IsoDate): Promise<ThisMonthView> {
  const db = database();
  const fairs = await db.fairs.orderBy('id').toArray();
  const month = fairIdOfDate(today);
  const candidates = fairs.filter((fair) => fair.id === month || fair.postponedTo?.startsWith(month));
  const counts = await Promise.all(candidates.map((fair) => db.stalls.where({ fairId: fair.id }).count()));
  const begun = new Set(candidates.filter((_, index) => (counts[index] ?? 0) > 0).map(({ id }) => id));
  const focus = focusFair(fairs, today, begun);
  const plans = await db.yearPlans.toArray();
  return {
    today,
    fairs,
    focus: focus && (await readFairRecords(db, focus.id)),
    publication: (focus && (await db.publications.get(focus.id))) ?? null,
    replies: focus ? await db.replies.where({ fairId: focus.id }).toArray() : [],
    ownHolidays: plans.flatMap((plan) => plan.ownHolidays),
  };
}

/** The start page's facts, live; undefined while reading. */
export function useThisMonth(today: IsoDate): ThisMonthView | undefined {
  return useLive(() => readThisMonth(today), [today]);
}
