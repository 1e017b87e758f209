import { isInPeriod } from '../../calendar/period.ts';
import type { Fair } from '../../model/fair.ts';
import { countedDate, isHeld } from '../../stats/countedFair.ts';
import { formatDay } from '../../text/formatDate.ts';
import type { YearBook } from './yearBook.ts';

/** A fair of the workbook, and whether it counts in its period. */
export interface FairOfBook {
  readonly fair: Fair;
  readonly isCounted: boolean;
}

/** The fairs that the workbook lists: those scheduled in the period and those held in it, each once, by date. */
export function fairsOfBook({ data }: YearBook): readonly FairOfBook[] {
  const { period } = data;
  return data.fairs
    .map((fair) => ({ fair, isCounted: isHeld(fair) && isInPeriod(countedDate(fair), period) }))
    .filter(({ fair, isCounted }) => isCounted || isInPeriod(fair.scheduledDate, period))
    .toSorted(
      (a, b) => countedDate(a.fair).localeCompare(countedDate(b.fair)) || a.fair.id.localeCompare(b.fair.id),
    );
}

/** Why a fair was not held as planned: its reason, or the day on which it was held instead. */
export function fairNote({ text }: YearBook, fair: Fair): string {
  const held = isHeld(fair) ? countedDate(fair) : fair.postponedTo;
  const moved =
    held && held !== fair.scheduledDate ? text.workbook.movedTo({ date: formatDay(text, held) }) : '';
  return [moved, fair.statusReason].filter(Boolean).join('；');
}
