import type { Booking } from '../model/fair.ts';
import type { PartnerUnit } from '../model/partner.ts';
import { isBookingExpected } from './fairGaps.ts';

/** What a fair must have ready on the square for its partners. */
export interface SiteNeedsOfFair {
  /** Units that need power, one place each. */
  readonly power: number;
  readonly tents: number;
  readonly tables: number;
}

/** Power, tents and tables that the units coming to a fair need together. */
export function siteNeedsOfFair(
  bookings: readonly Booking[],
  partnerUnits: readonly PartnerUnit[],
): SiteNeedsOfFair {
  const coming = new Set(bookings.filter(isBookingExpected).map(({ partnerUnitId }) => partnerUnitId));
  const needs = partnerUnits.filter(({ id }) => coming.has(id)).map(({ siteNeeds }) => siteNeeds);
  return {
    power: needs.filter(({ power }) => power).length,
    tents: needs.filter(({ tent }) => tent).length,
    tables: needs.reduce((sum, { tables }) => sum + tables, 0),
  };
}
