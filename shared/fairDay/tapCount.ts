import type { Recipient } from '../model/attendance.ts';
import type { Measure } from '../model/category.ts';

/** What one tap of a counter adds. */
export interface CountedTap {
  readonly visits: number | null;
  readonly items: number | null;
}

/**
 * What a tap adds to a service item: of residents served, so many visits; of knives and the like, one resident who brought
 * so many; of leaflets, so many and no visit.
 * @param amount 1 or more
 */
export function countOfTap(measure: Measure, amount: number): CountedTap {
  switch (measure) {
    case 'visits':
      return { visits: amount, items: null };
    case 'items':
      return { visits: 1, items: amount };
    case 'leaflets':
      return { visits: null, items: amount };
  }
}

/** A recipient of whom nothing was chosen is none. */
export function givenRecipient(recipient: Recipient): Recipient | null {
  const { name, ageBand, compoundId } = recipient;
  return name.trim() === '' && ageBand === null && compoundId === null
    ? null
    : { name: name.trim(), ageBand, compoundId };
}
