import fc from 'fast-check';
import type { AssignmentProblem } from '../../../../shared/assign/problem.ts';
import { DEFAULT_WEIGHTS } from '../../../../shared/assign/problem.ts';

/*
 * Problems that are small enough for trying out every plan and hold everything that the format knows: overlapping and unequal
 * slots, odd minutes, locks that break rules which locks may break, plans before, own costs, chains of friends, foes.
 */

type Person = AssignmentProblem['volunteers'][number];

const CATEGORIES = ['medical', 'repair'];
const SLOT_SETS = [
  [
    { id: 's1', start: 540, end: 615 },
    { id: 's2', start: 615, end: 690 },
    { id: 's3', start: 690, end: 765 },
  ],
  [
    { id: 's1', start: 540, end: 600 },
    { id: 's2', start: 570, end: 660 },
    { id: 's3', start: 655, end: 700 },
  ],
  [
    { id: 's1', start: 540, end: 630 },
    { id: 's2', start: 630, end: 660 },
    { id: 's3', start: 720, end: 767 },
  ],
];

const indexes = (most: number, maxLength: number) =>
  fc.array(fc.tuple(fc.nat(most), fc.nat(most)), { maxLength });

function spansOverlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Locks of which no two contradict each other. */
function withoutContradiction(
  pairs: readonly [string, string][],
  { slots, needs, volunteers }: Pick<AssignmentProblem, 'slots' | 'needs' | 'volunteers'>,
): [string, string][] {
  const kept: [string, string][] = [];
  const slotOf = (need: string) => slots.find(({ id }) => id === needs.find((row) => row.id === need)?.slot);
  for (const [person, need] of pairs) {
    const mine = kept.filter(([other]) => other === person);
    const here = kept.filter(([, other]) => other === need);
    const slot = slotOf(need);
    const isFree = mine.every(([, other]) => {
      const taken = slotOf(other);
      return slot && taken && !spansOverlap(slot, taken);
    });
    const limit = volunteers.find(({ id }) => id === person)?.maxSlots ?? 0;
    const count = needs.find(({ id }) => id === need)?.count ?? 0;
    if (isFree && mine.length < limit && here.length < count) kept.push([person, need]);
  }
  return kept;
}

export const problems: fc.Arbitrary<AssignmentProblem> = fc
  .record({
    slots: fc.constantFrom(...SLOT_SETS),
    stalls: fc.array(fc.tuple(fc.constantFrom(...CATEGORIES), fc.integer({ min: 1, max: 3 })), {
      minLength: 1,
      maxLength: 2,
    }),
    needs: fc.array(
      fc.record({
        stall: fc.nat(1),
        slot: fc.nat(2),
        isQualified: fc.boolean(),
        count: fc.integer({ min: 0, max: 2 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    people: fc.array(
      fc.record({
        qualifications: fc.subarray(CATEGORIES),
        slots: fc.subarray(['s1', 's2', 's3'], { minLength: 1 }),
        maxSlots: fc.integer({ min: 0, max: 3 }),
        minutesThisYear: fc.oneof(
          fc.integer({ min: 0, max: 12 }).map((quarters) => quarters * 15),
          fc.integer({ min: 0, max: 100 }),
        ),
        prefers: fc.subarray(CATEGORIES),
        team: fc.constantFrom('t1', 't2', null),
        rest: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    apart: indexes(3, 2),
    together: indexes(3, 3),
    locked: indexes(4, 2),
    previous: indexes(4, 3),
    pairCosts: fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: -200, max: 200 })), {
      maxLength: 3,
    }),
    weights: fc.constantFrom(
      DEFAULT_WEIGHTS,
      { ...DEFAULT_WEIGHTS, gap: 90, balance: 2 },
      { ...DEFAULT_WEIGHTS, balance: 0, keep: 0, otherTeam: 0 },
    ),
  })
  .map((drawn): AssignmentProblem => {
    const volunteers = drawn.people.map((fields, index): Person => ({ id: `v${index}`, ...fields }));
    const stalls = drawn.stalls.map(([category, priority], index) => ({
      id: `A${index}`,
      category,
      priority,
      team: index === 0 ? 't1' : null,
    }));
    const needs = drawn.needs.map(({ stall, slot, isQualified, count }, index) => {
      const at = stalls[stall % stalls.length];
      return {
        id: `n${index}`,
        stall: at?.id ?? '',
        slot: drawn.slots[slot]?.id ?? '',
        qualification: isQualified ? (at?.category ?? null) : null,
        count,
      };
    });
    const place = ([p, n]: readonly [number, number, ...number[]]): [string, string][] => {
      const who = volunteers[p % Math.max(1, volunteers.length)];
      const what = needs[n % needs.length];
      return who && what ? [[who.id, what.id]] : [];
    };
    const couples = (pairs: readonly [number, number][]): [string, string][] =>
      pairs.flatMap(([a, b]): [string, string][] => {
        const [one, other] = [volunteers[a], volunteers[b]];
        return one && other && a !== b ? [[one.id, other.id]] : [];
      });
    const base = { slots: drawn.slots, needs, volunteers };
    return {
      format: 'sunflower-assignment/1',
      ...base,
      stalls,
      apart: couples(drawn.apart),
      together: couples(drawn.together),
      locked: withoutContradiction(drawn.locked.flatMap(place), base),
      previous: drawn.previous.flatMap(place),
      pairCosts: drawn.pairCosts.flatMap(([p, n, cost]) =>
        place([p, n]).map(([a, b]): [string, string, number] => [a, b, cost]),
      ),
      weights: drawn.weights,
    };
  });
