import { describe, expect, it } from 'vitest';
import { cadenceOfKind, monthsDue } from '../../../shared/fair/partnerCadence.ts';
import { makePartner } from '../../fixtures/plannedFair.ts';

describe('partner cadence (rule 7)', () => {
  it('a monthly partner is due in every month', () => {
    expect(monthsDue(makePartner('p'))).toHaveLength(12);
  });

  it('a quarterly partner is due once a quarter and not in other months', () => {
    expect(monthsDue(makePartner('p', { cadence: { kind: 'quarterly', firstMonth: 3 } }))).toEqual([
      3, 6, 9, 12,
    ]);
    expect(monthsDue(makePartner('p', { cadence: { kind: 'quarterly', firstMonth: 1 } }))).toEqual([
      1, 4, 7, 10,
    ]);
  });

  it('a partner with chosen months is due in those', () => {
    expect(monthsDue(makePartner('p', { cadence: { kind: 'chosenMonths', months: [5, 3] } }))).toEqual([
      3, 5,
    ]);
  });

  it('a partner on request, or switched off, is never due', () => {
    expect(monthsDue(makePartner('p', { cadence: { kind: 'onRequest' } }))).toEqual([]);
    expect(monthsDue(makePartner('p', { isActive: false }))).toEqual([]);
  });

  it('keeps its months when a quarter is turned into chosen months, and back', () => {
    const chosen = cadenceOfKind('chosenMonths', { kind: 'quarterly', firstMonth: 3 }, 7);
    expect(chosen).toEqual({ kind: 'chosenMonths', months: [3, 6, 9, 12] });
    expect(cadenceOfKind('quarterly', chosen, 7)).toEqual({ kind: 'quarterly', firstMonth: 3 });
    expect(cadenceOfKind('quarterly', { kind: 'chosenMonths', months: [5, 8] }, 7)).toEqual({
      kind: 'quarterly',
      firstMonth: 2,
    });
  });

  it('starts chosen months with the present one when there is nothing to keep', () => {
    expect(cadenceOfKind('chosenMonths', { kind: 'monthly' }, 7)).toEqual({
      kind: 'chosenMonths',
      months: [7],
    });
    expect(cadenceOfKind('quarterly', { kind: 'onRequest' }, 7)).toEqual({
      kind: 'quarterly',
      firstMonth: 1,
    });
  });
});
