import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { FairRecords } from '../../../shared/fair/fairData.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import { VolunteerId } from '../../../shared/model/ids.ts';
import type { PointsRule } from '../../../shared/model/points.ts';
import { Redemption } from '../../../shared/model/points.ts';
import { personPoints } from '../../../shared/points/personPoints.ts';
import { pointsOverview, pointsStatements } from '../../../shared/points/pointsOverview.ts';
import { availableOn, pointsStatement } from '../../../shared/points/pointsStatement.ts';
import { arbitraryYear } from '../stats/arbitraryYear.ts';
import { redemption, rule } from './pointsFixtures.ts';
import { recountPoints } from './recountPoints.ts';

const PEOPLE = ['v1', 'v2', 'v3'] as const;
const POSTS = ['', '医生', '引导'] as const;
const LEADS = ['v1', null, 'v2'] as const;

/** A fair with posts at its needs, a lead at its stalls, and archived unless it is held or cancelled. */
function withPosts(records: FairRecords): FairRecords {
  const at = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length];
  const isLeft = records.fair.status === 'held' || records.fair.status === 'cancelled';
  return {
    ...records,
    fair: isLeft ? records.fair : { ...records.fair, status: 'archived' },
    needs: records.needs.map((need, index) => ({
      ...need,
      post: at(POSTS, index + records.fair.edition) ?? '',
    })),
    stalls: records.stalls.map((stall, index) => {
      const lead = at(LEADS, index + records.fair.edition) ?? null;
      return { ...stall, leadVolunteerId: lead === null ? null : v.parse(VolunteerId, lead) };
    }),
  };
}

const fairs = arbitraryYear.map((year) => year.fairs.map(withPosts));
/** Enough to meet minutes that become an hour only at a later fair. */
const RUNS = { numRuns: 800 };
const points = fc.nat(9);
const rules: fc.Arbitrary<readonly PointsRule[]> = fc.uniqueArray(
  fc
    .record({
      from: fc.constantFrom(
        '2000-01-01',
        '2000-01-02',
        '2026-01-01',
        '2026-03-20',
        '2026-06-01',
        '2026-06-21',
        '2026-12-27',
        '2027-01-01',
      ),
      perHour: points,
      perFair: points,
      leadBonus: points,
      perPost: fc.uniqueArray(fc.record({ post: fc.constantFrom(...POSTS), points }), {
        selector: ({ post }) => post,
      }),
    })
    .map((drawn) => rule(drawn)),
  { maxLength: 4, selector: ({ from }) => from },
);
const exchanges = fc.array(
  fc.record({
    volunteerId: fc.constantFrom(...PEOPLE),
    date: fc.constantFrom('2025-12-31', '2026-06-20', '2026-09-01', '2026-12-31', '2027-02-01'),
    points: fc.integer({ min: 1, max: 20 }),
  }),
  { maxLength: 5 },
);

function made(
  drawn: readonly { volunteerId: string; date: string; points: number }[],
): readonly Redemption[] {
  return drawn.map((one, index) =>
    v.parse(Redemption, { ...redemption(one.date, one.points, index), volunteerId: one.volunteerId }),
  );
}

function ownOf(all: readonly FairRecords[], id: string) {
  return {
    fairs: all.map(({ fair }) => fair),
    stalls: all.flatMap(({ stalls }) => stalls),
    slots: all.flatMap(({ slots }) => slots),
    needs: all.flatMap(({ needs }) => needs),
    assignments: all.flatMap(({ assignments }) => assignments).filter((row) => row.volunteerId === id),
    attendance: all
      .flatMap(({ attendance }) => attendance)
      .filter((row) => row.subjectKind === 'volunteer' && row.subjectId === id),
  };
}

describe('points that were earned', () => {
  it('are what a recount from the stored rows finds, on the page and in the list', () => {
    fc.assert(
      fc.property(fairs, rules, (all, drawn) => {
        const statements = pointsStatements(all, [], drawn);
        for (const id of PEOPLE) {
          const expected = recountPoints(all, drawn, id);
          expect(personPoints(ownOf(all, id), [], drawn).statement.earned).toBe(expected);
          expect(statements.get(id)?.earned ?? 0).toBe(expected);
        }
      }),
      RUNS,
    );
  });

  it('wait until the fair is archived, and what waits is what archiving adds', () => {
    fc.assert(
      fc.property(fairs, rules, (all, drawn) => {
        const archived = all.map((records): FairRecords => {
          const isOpen = records.fair.status !== 'cancelled';
          return isOpen ? { ...records, fair: { ...records.fair, status: 'archived' } } : records;
        });
        for (const id of PEOPLE) {
          const { statement, pending } = personPoints(ownOf(all, id), [], drawn);
          expect(pending.every((fair) => fair.points >= 0)).toBe(true);
          const waiting = pending.reduce((sum, fair) => sum + fair.points, 0);
          expect(statement.earned + waiting).toBe(recountPoints(archived, drawn, id));
        }
      }),
      RUNS,
    );
  });
});

describe('what can be exchanged on a day', () => {
  it('leaves no line below zero, and one point more would', () => {
    const days = fc.constantFrom('2025-12-31', '2026-06-20', '2026-12-31');
    fc.assert(
      fc.property(fairs, rules, exchanges, days, (all, drawn, taken, date) => {
        const before = made(taken);
        for (const id of PEOPLE) {
          const own = before.filter(({ volunteerId }) => volunteerId === id);
          const settled = ownOf(
            all.filter(({ fair }) => fair.status === 'archived'),
            id,
          );
          const statement = personPoints(settled, own, drawn).statement;
          const available = availableOn(statement, v.parse(IsoDate, date));
          if (available === 0) continue;
          const dipsBelow = (more: number) =>
            personPoints(settled, [...own, ...made([{ volunteerId: id, date, points: more }])], drawn)
              .statement.lines.filter((line) => line.date >= date)
              .some(({ overdrawn }) => overdrawn > 0);
          expect(dipsBelow(available)).toBe(false);
          expect(dipsBelow(available + 1)).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

describe('the list of points', () => {
  it('adds up for everybody and every year: brought forward + earned − exchanged = left', () => {
    fc.assert(
      fc.property(fairs, rules, exchanges, (all, drawn, taken) => {
        const statements = pointsStatements(all, made(taken), drawn);
        const until = v.parse(IsoDate, '2027-12-31');
        const whole = pointsOverview(statements, { year: null, until });
        for (const year of [2025, 2026, 2027, null]) {
          for (const row of pointsOverview(statements, { year, until })) {
            expect(row.before + row.earned - row.redeemed).toBe(row.balance - row.overdrawn);
          }
        }
        for (const row of whole) {
          const years = [2025, 2026, 2027].flatMap((year) =>
            pointsOverview(statements, { year, until }).filter(
              ({ volunteerId }) => volunteerId === row.volunteerId,
            ),
          );
          expect(years.reduce((sum, { earned }) => sum + earned, 0)).toBe(row.earned);
          expect(years.reduce((sum, { redeemed }) => sum + redeemed, 0)).toBe(row.redeemed);
          expect(years.at(-1)).toMatchObject({ balance: row.balance, overdrawn: row.overdrawn });
        }
      }),
      RUNS,
    );
  });

  it('has no redemption of a day after the last', () => {
    const statements = new Map([['v1', pointsStatement([], [redemption('2026-06-21', 3)], [])]]);
    const on = (until: string) => pointsOverview(statements, { year: null, until: v.parse(IsoDate, until) });
    expect(on('2026-06-20')).toEqual([]);
    expect(on('2026-06-21')).toMatchObject([{ redeemed: 3, balance: 0, overdrawn: 3 }]);
  });
});
