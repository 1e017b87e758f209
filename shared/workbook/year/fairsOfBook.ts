import type { FairRecords } from '../../fair/fairData.ts';
import { countedDate, heldFairsOf, isHeld, scheduledFairsOf } from '../../stats/countedFair.ts';
import { formatDay } from '../../text/formatDate.ts';
import type { YearBook } from './yearBook.ts';

/** A fair of the workbook, and whether it counts in its year. */
export interface FairOfBook {
  readonly records: FairRecords;
  readonly isCounted: boolean;
}

/** The fairs that the workbook lists: those scheduled in the year and those held in it, each once, by date. */
export function fairsOfBook({ data }: YearBook): readonly FairOfBook[] {
  const held = heldFairsOf(data);
  return [...new Set([...scheduledFairsOf(data), ...held])]
    .toSorted(
      (a, b) => countedDate(a.fair).localeCompare(countedDate(b.fair)) || a.fair.id.localeCompare(b.fair.id),
    )
    .map((records) => ({ records, isCounted: held.includes(records) }));
}

/** Why a fair was not held as planned: its reason, or the day on which it was held instead. */
export function fairNote({ text }: YearBook, { fair }: FairRecords): string {
  const held = isHeld(fair) ? countedDate(fair) : fair.postponedTo;
  const moved =
    held && held !== fair.scheduledDate ? text.workbook.movedTo({ date: formatDay(text, held) }) : '';
  return [moved, fair.statusReason].filter(Boolean).join('；');
}
