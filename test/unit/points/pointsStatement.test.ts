import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsStatement } from '../../../shared/points/pointsStatement.ts';
import { line, redemption, rule } from './pointsFixtures.ts';

const perFair = [rule({ perFair: 4 })];

describe('a statement of points', () => {
  it('has every fair and every exchange in order, with what is left after each', () => {
    const statement = pointsStatement(
      [line(1, 60), line(3, 60)],
      [redemption('2025-02-01', 3), redemption('2025-03-20', 5)],
      perFair,
    );
    expect(statement.lines.map(({ kind, date, balance }) => [kind, date, balance])).toEqual([
      ['earned', '2025-01-20', 4],
      ['redeemed', '2025-02-01', 1],
      ['earned', '2025-03-20', 5],
      ['redeemed', '2025-03-20', 0],
    ]);
    expect(statement).toMatchObject({ earned: 8, redeemed: 8, balance: 0, overdrawn: 0 });
  });

  it('says what was exchanged and is no longer earned, instead of a balance below zero', () => {
    const statement = pointsStatement([line(1, 60)], [redemption('2025-02-01', 10)], perFair);
    expect(statement).toMatchObject({ earned: 4, redeemed: 10, balance: 0, overdrawn: 6 });
    expect(statement.lines.map(({ balance }) => balance)).toEqual([4, 0]);
  });

  it('is never below zero, and earned − redeemed = balance − overdrawn', () => {
    const months = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat(300)), { maxLength: 10 });
    const exchanges = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 30 })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(months, exchanges, fc.nat(9), fc.nat(9), (served, taken, perHour, each) => {
        const statement = pointsStatement(
          served.map(([month, minutes]) => line(month, minutes)),
          taken.map(([month, points], order) =>
            redemption(`2025-${String(month).padStart(2, '0')}-25`, points, order),
          ),
          [rule({ perHour, perFair: each })],
        );
        const { earned, redeemed, balance, overdrawn, lines } = statement;
        expect(lines.every((entry) => entry.balance >= 0)).toBe(true);
        expect(balance >= 0 && overdrawn >= 0).toBe(true);
        expect(earned - redeemed).toBe(balance - overdrawn);
        expect(lines).toHaveLength(new Set(served.map(([month]) => month)).size + taken.length);
      }),
    );
  });
});
