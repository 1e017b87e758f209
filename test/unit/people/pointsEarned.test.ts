import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../../shared/model/basic.ts';
import { FairId } from '../../../shared/model/ids.ts';
import { givesPoints, pointsEarned } from '../../../shared/people/pointsEarned.ts';
import type { HistoryLine } from '../../../shared/people/serviceHistory.ts';

const line = (month: number, minutes: number, more: Partial<HistoryLine> = {}): HistoryLine => ({
  key: `${month} ${minutes}`,
  fairId: v.parse(FairId, `2025-${String(month).padStart(2, '0')}`),
  date: v.parse(IsoDate, '2025-01-20'),
  stall: null,
  post: '',
  slot: null,
  state: 'present',
  isLate: false,
  isLeftEarly: false,
  isWalkIn: false,
  isLead: false,
  minutes,
  ...more,
});

describe('points of a volunteer', () => {
  it('are given for whole hours of the sum, not of each entry', () => {
    const rule = { perHour: 10, perFair: 0, leadBonus: 0 };
    expect(pointsEarned([line(1, 40), line(2, 40), line(3, 40)], rule)).toBe(20);
    expect(pointsEarned([line(1, 59)], rule)).toBe(0);
  });

  it('count a fair once however many places somebody had there, and leading once on top', () => {
    const rule = { perHour: 0, perFair: 3, leadBonus: 2 };
    expect(pointsEarned([line(1, 90), line(1, 60), line(2, 90)], rule)).toBe(6);
    expect(
      pointsEarned([line(1, 90, { isLead: true }), line(1, 60, { isLead: true }), line(2, 90)], rule),
    ).toBe(8);
  });

  it('are not given for places where somebody was absent, excused or is only going to', () => {
    const rule = { perHour: 5, perFair: 3, leadBonus: 2 };
    for (const state of ['absent', 'excused', 'unverified', 'planned'] as const) {
      expect(pointsEarned([line(1, 0, { state, isLead: true })], rule)).toBe(0);
    }
  });

  it('are none by a rule of zeros', () => {
    const rule = { perHour: 0, perFair: 0, leadBonus: 0 };
    expect(givesPoints(rule)).toBe(false);
    expect(pointsEarned([line(1, 600, { isLead: true })], rule)).toBe(0);
  });

  it('never go down when somebody serves more', () => {
    const rules = fc.record({ perHour: fc.nat(50), perFair: fc.nat(50), leadBonus: fc.nat(50) });
    const served = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 300 }), fc.boolean()),
    );
    fc.assert(
      fc.property(rules, served, (rule, entries) => {
        const lines = entries.map(([month, minutes, isLead]) => line(month, minutes, { isLead }));
        const all = pointsEarned(lines, rule);
        expect(Number.isInteger(all)).toBe(true);
        expect(pointsEarned(lines.slice(1), rule)).toBeLessThanOrEqual(all);
      }),
    );
  });
});
