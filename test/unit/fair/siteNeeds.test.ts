import { describe, expect, it } from 'vitest';
import { newBooking } from '../../../shared/fair/bookPartners.ts';
import { siteNeedsOfFair } from '../../../shared/fair/siteNeeds.ts';
import { makePartner, plannedFair } from '../../fixtures/plannedFair.ts';

describe('what a fair must have ready', () => {
  it('is the sum over the units that are coming, not over those that declined', () => {
    const { fair } = plannedFair();
    const units = [
      makePartner('a', { siteNeeds: { power: true, tent: false, tables: 6 } }),
      makePartner('b', { siteNeeds: { power: true, tent: true, tables: 1 } }),
      makePartner('c', { siteNeeds: { power: true, tent: true, tables: 2 } }),
    ];
    const bookings = units.map((unit) => newBooking(fair.id, unit, () => unit.id));
    const declined = bookings.map((row, index) =>
      index === 2 ? { ...row, status: 'declined' as const } : row,
    );
    expect(siteNeedsOfFair(bookings, units)).toEqual({ power: 3, tents: 2, tables: 9 });
    expect(siteNeedsOfFair(declined, units)).toEqual({ power: 2, tents: 1, tables: 7 });
  });
});
