import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PointsRule } from '../../../shared/model/points.ts';
import type { HistoryLine } from '../../../shared/people/serviceHistory.ts';
import { givesPoints, pointsEarned, pointsRuleOn } from '../../../shared/points/pointsEarned.ts';
import { line, rule } from './pointsFixtures.ts';

const total = (lines: readonly HistoryLine[], ...rules: readonly PointsRule[]): number =>
  pointsEarned(lines, rules).reduce((sum, { points }) => sum + points, 0);

describe('points of a volunteer', () => {
  it('are given for whole hours of the sum, not of each entry', () => {
    const hourly = rule({ perHour: 10 });
    expect(total([line(1, 40), line(2, 40), line(3, 40)], hourly)).toBe(20);
    expect(
      pointsEarned([line(1, 40), line(2, 40), line(3, 40)], [hourly]).map(({ points }) => points),
    ).toEqual([0, 10, 10]);
    expect(total([line(1, 59)], hourly)).toBe(0);
  });

  it('count a fair once however many places somebody had there, and leading once on top', () => {
    const perFair = rule({ perFair: 3, leadBonus: 2 });
    expect(total([line(1, 90), line(1, 60), line(2, 90)], perFair)).toBe(6);
    expect(total([line(1, 90, { isLead: true }), line(1, 60, { isLead: true }), line(2, 90)], perFair)).toBe(
      8,
    );
  });

  it('are given on top for a post, once a fair', () => {
    const perPost = rule({
      perPost: [
        { post: '医生', points: 5 },
        { post: '引导', points: 1 },
      ],
    });
    expect(total([line(1, 60, { post: '医生' }), line(1, 60, { post: '医生' })], perPost)).toBe(5);
    expect(total([line(1, 60, { post: '医生' }), line(1, 60, { post: '引导' })], perPost)).toBe(6);
    expect(total([line(1, 60, { post: '' })], perPost)).toBe(0);
  });

  it('are not given for places where somebody was absent, excused or is only going to', () => {
    const all = rule({ perHour: 5, perFair: 3, leadBonus: 2 });
    for (const state of ['absent', 'excused', 'unverified', 'planned'] as const) {
      expect(total([line(1, 0, { state, isLead: true })], all)).toBe(0);
    }
  });

  it('follow the rule of the day of each fair: a new rule leaves what was earned before as it is', () => {
    const before = rule({ from: '2025-01-01', perFair: 3 });
    const after = rule({ from: '2025-03-01', perFair: 10 });
    const lines = [line(2, 60), line(3, 60)];
    expect(total(lines, before)).toBe(6);
    expect(total(lines, after, before)).toBe(13);
    expect(pointsRuleOn([before, after], line(2, 60).date)).toBe(before);
    expect(pointsRuleOn([after], line(2, 60).date)).toBeNull();
    expect(total([line(2, 60)], after)).toBe(0);
  });

  it('are none by a rule of zeros', () => {
    expect(givesPoints(rule({}))).toBe(false);
    expect(givesPoints(rule({ perPost: [{ post: '医生', points: 1 }] }))).toBe(true);
    expect(total([line(1, 600, { isLead: true })], rule({}))).toBe(0);
  });

  it('never go down when somebody serves more', () => {
    const rules = fc.record({ perHour: fc.nat(50), perFair: fc.nat(50), leadBonus: fc.nat(50) });
    const served = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 300 }), fc.boolean()),
    );
    fc.assert(
      fc.property(rules, served, (drawn, entries) => {
        const lines = entries.map(([month, minutes, isLead]) => line(month, minutes, { isLead }));
        const all = total(lines, rule(drawn));
        expect(Number.isInteger(all)).toBe(true);
        expect(total(lines.slice(1), rule(drawn))).toBeLessThanOrEqual(all);
      }),
    );
  });
});
