import type { FairData } from '../fair/fairData.ts';
import type { Tally } from '../model/attendance.ts';
import type { ServiceItem } from '../model/category.ts';
import type { Stall } from '../model/fair.ts';
import { countedTallies, sumOrNull } from './countedTallies.ts';
import type { Known } from './known.ts';

/** Visits and things of an item; null = not written down, which is no zero. */
export interface Count {
  readonly visits: number | null;
  readonly items: number | null;
}

/** What is known of one service item at a stall. */
export interface ItemCount {
  readonly item: ServiceItem;
  /** What was copied from the tally sheet. */
  readonly written: Count;
  /** What was tapped at the fair; counts where nothing is written (see {@link countedTallies}). */
  readonly tapped: Count;
  /** `half`: only the visits are known, or only the things. */
  readonly state: 'none' | 'half' | 'whole';
}

/** The items of a stall's tally sheet in the order in which they are printed, then those that were counted besides. */
export function itemsOfSheet(
  { serviceItems, tallies }: Pick<FairData, 'serviceItems' | 'tallies'>,
  stall: Stall,
): readonly ServiceItem[] {
  const byId = new Map(serviceItems.map((item) => [item.id, item]));
  const printed = stall.serviceItemIds.flatMap((id) => byId.get(id) ?? []);
  const counted = new Set(
    tallies.filter(({ stallId }) => stallId === stall.id).map(({ serviceItemId }) => serviceItemId),
  );
  const besides = serviceItems
    .filter((item) => counted.has(item.id) && !printed.includes(item))
    .toSorted((a, b) => a.order - b.order);
  return [...printed, ...besides];
}

function sumOf(rows: readonly Tally[]): Count {
  return {
    visits: sumOrNull(rows.map(({ visits }) => visits)),
    items: sumOrNull(rows.map(({ items }) => items)),
  };
}

function stateOf({ measure }: ServiceItem, { visits, items }: Count): ItemCount['state'] {
  const halves = [
    ...(measure === 'leaflets' ? [] : [visits !== null]),
    ...(measure === 'visits' ? [] : [items !== null]),
  ];
  if (halves.every(Boolean)) return 'whole';
  return halves.some(Boolean) ? 'half' : 'none';
}

/** What is known of each item of a stall. @param tallies those of the stall */
export function itemCounts(items: readonly ServiceItem[], tallies: readonly Tally[]): readonly ItemCount[] {
  const counted = countedTallies(tallies);
  const onlyNames = counted.length > 0 && counted.every(({ source }) => source === 'namedRows');
  return items.map((item) => {
    const own = (rows: readonly Tally[]): readonly Tally[] =>
      rows.filter(({ serviceItemId }) => serviceItemId === item.id);
    const from = (source: Tally['source']): Count =>
      sumOf(own(tallies).filter((row) => row.source === source));
    return {
      item,
      written: from('tallySheet'),
      tapped: from('counter'),
      // The lines of the sign-in sheet are the whole: an item without a line was asked for by nobody.
      state: onlyNames ? 'whole' : stateOf(item, sumOf(own(counted))),
    };
  });
}

/** How many items of a stall are counted as a whole. */
export function countsKnown(counts: readonly ItemCount[]): Known {
  return { known: counts.filter(({ state }) => state === 'whole').length, all: counts.length };
}
