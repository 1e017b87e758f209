import { hasAttendance } from '../../assign/hasAttendance.ts';
import type { FairData } from '../../fair/fairData.ts';
import { isBookingExpected } from '../../fair/fairGaps.ts';
import type { CountSheet, Tally } from '../../model/attendance.ts';
import type { ServiceItem } from '../../model/category.ts';
import type { Stall } from '../../model/fair.ts';
import { serviceItemName } from '../../text/categoryText.ts';
import type { Catalogue } from '../../text/zh-CN/catalogue.ts';
import { compareSheetTotal, compareSources } from '../countChecks.ts';
import { countedTallies } from '../countedTallies.ts';
import { partnerPresence } from '../partnerPresence.ts';
import { hasCome } from '../serviceMinutes.ts';
import type { ItemCount } from '../stallCounts.ts';
import { itemCounts, itemsOfSheet } from '../stallCounts.ts';
import type { ClosingCase, ClosingCode } from './closingCase.ts';
import type { Proposal } from './proposal.ts';

/** A stall with its counts. */
interface CountedStall {
  readonly stall: Stall;
  readonly tallies: readonly Tally[];
}

function stallCase({ stall }: CountedStall, more: Partial<ClosingCase> = {}): ClosingCase {
  return {
    key: stall.id,
    subject: stall.name,
    stall: stall.number,
    one: null,
    other: null,
    at: { section: 'counts', place: stall.id, line: null },
    proposals: [],
    ...more,
  };
}

/** True while it is not known of everybody who was to be at a stall whether they came: unknown is not absent (rule 16). */
function isWaiting(data: FairData, stall: Stall): boolean {
  const booking = data.bookings.find(({ id }) => id === stall.bookingId);
  return (
    data.assignments.some((row) => row.stallId === stall.id && !hasAttendance(row, data.attendance)) ||
    (booking !== undefined &&
      isBookingExpected(booking) &&
      !partnerPresence(booking, data.attendance).isKnown)
  );
}

/** True when somebody stood at the stall: a volunteer, or a partner's people. */
function hadSomebody(data: FairData, stall: Stall): boolean {
  const booking = data.bookings.find(({ id }) => id === stall.bookingId);
  return (
    data.attendance.some(({ stallId, state }) => stallId === stall.id && hasCome(state)) ||
    (booking !== undefined && partnerPresence(booking, data.attendance).present > 0)
  );
}

/** What is missing or contradictory about counts. @param text the items of the program's own are named by it */
export function countCases(
  data: FairData,
  sheets: readonly CountSheet[],
  text: Catalogue,
): Partial<Record<ClosingCode, readonly ClosingCase[]>> {
  const counted = data.stalls.map(
    (stall): CountedStall => ({ stall, tallies: data.tallies.filter(({ stallId }) => stallId === stall.id) }),
  );
  const offering = counted.filter(({ stall }) => stall.serviceItemIds.length > 0);
  const ofItems = (
    wanted: ItemCount['state'],
    proposalsFor: (row: CountedStall, item: ServiceItem) => readonly Proposal[],
  ): readonly ClosingCase[] =>
    offering
      .filter(({ tallies }) => tallies.length > 0)
      .flatMap((row) =>
        itemCounts(itemsOfSheet(data, row.stall), row.tallies)
          .filter(({ state }) => state === wanted)
          .map(({ item }) =>
            stallCase(row, {
              key: `${row.stall.id} ${item.id}`,
              subject: serviceItemName(text, item),
              proposals: proposalsFor(row, item),
            }),
          ),
      );
  return {
    stallsWithoutCounts: offering
      .filter(({ tallies }) => tallies.length === 0)
      .map((row) => stallCase(row, { proposals: [{ kind: 'servedNobody', stallId: row.stall.id }] })),
    itemsWithoutCounts: ofItems('none', ({ stall }, { id }) => [
      { kind: 'nobodyAsked', stallId: stall.id, serviceItemId: id },
    ]),
    halfCounted: ofItems('half', () => []),
    sheetTotalDiffers: counted.flatMap((row) => {
      const total = compareSheetTotal(
        row.tallies,
        sheets.find(({ id }) => id === row.stall.id),
      );
      return total && total.difference > 0 ? [stallCase(row, { one: total.one, other: total.other })] : [];
    }),
    tallyDiffersFromNames: counted.flatMap((row) => {
      const sources = compareSources(row.tallies);
      if (!sources || sources.isSame) return [];
      // Where the visits agree it is the things that do not.
      const { one, other } = sources.visits.difference > 0 ? sources.visits : sources.items;
      return [stallCase(row, { one, other, proposals: [{ kind: 'namesIntoTally', stallId: row.stall.id }] })];
    }),
    servedByNobody: counted
      .filter(
        ({ stall, tallies }) =>
          countedTallies(tallies).some(({ visits }) => (visits ?? 0) > 0) &&
          !isWaiting(data, stall) &&
          !hadSomebody(data, stall),
      )
      .map((row) => stallCase(row)),
  };
}
