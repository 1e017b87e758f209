import fc from 'fast-check';
import type {
  DueVisit,
  RotationProblem,
  RotationProblemUnit,
  RotationWeights,
} from '../../../shared/rotation/rotationProblem.ts';
import { DEFAULT_ROTATION_WEIGHTS } from '../../../shared/rotation/rotationProblem.ts';

const CLINIC = 'medical';
const CATEGORIES = ['legal', 'haircut'];

const weight = fc.integer({ min: 1, max: 60 });
/** Weights of no order at all: the engine must be right for any. */
const anyWeights: fc.Arbitrary<RotationWeights> = fc.record({
  notPlanned: fc.integer({ min: 1, max: 400 }),
  noPartner: weight,
  noClinic: weight,
  ask: weight,
  askAgain: weight,
  lacking: weight,
  keep: weight,
  moved: weight,
  close: weight,
  uneven: weight,
  crowded: weight,
});

const unitPattern = fc.record({
  kind: fc.constantFrom('visits', 'visits', 'visits', 'request'),
  categories: fc.subarray([CLINIC, ...CATEGORIES], { minLength: 1 }),
  tables: fc.integer({ min: 0, max: 6 }),
  power: fc.boolean(),
  months: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
  reach: fc.integer({ min: 0, max: 2 }),
  people: fc.integer({ min: 0, max: 30 }),
  fixedMonth: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null, freq: 2 }),
  fixedDue: fc.boolean(),
  presentAt: fc.option(fc.nat(2), { nil: null }),
});

/** A small problem: up to four units, some of whose months are in reach of each other, in some of the first six months. */
export const arbitraryRotationProblem: fc.Arbitrary<RotationProblem> = fc
  .record({
    units: fc.array(unitPattern, { minLength: 1, maxLength: 4 }),
    months: fc.subarray([1, 2, 3, 4, 5, 6], { minLength: 2 }),
    served: fc.array(fc.subarray([CLINIC, ...CATEGORIES]), { minLength: 6, maxLength: 6 }),
    weights: fc.oneof(fc.constant(DEFAULT_ROTATION_WEIGHTS), anyWeights),
  })
  .map(({ units, months, served, weights }) => ({
    months: months.map((month) => ({ month, served: served[month - 1] ?? [] })),
    categories: CATEGORIES,
    clinic: CLINIC,
    weights,
    units: units.map((pattern, index): RotationProblemUnit => {
      const { fixedMonth } = pattern;
      const free = months.filter((month) => month !== fixedMonth);
      const dues = pattern.kind === 'visits' ? pattern.months.toSorted((a, b) => a - b) : [];
      const taken = new Set<number>();
      const visits = dues
        .filter((due) => due !== fixedMonth)
        .map((due, at): DueVisit => {
          const options = free.filter((month) => Math.abs(month - due) <= pattern.reach);
          const wanted = at === 0 && pattern.presentAt !== null ? options[pattern.presentAt] : undefined;
          const present = wanted === undefined || taken.has(wanted) ? null : wanted;
          if (present !== null) taken.add(present);
          return { due, present, options, people: pattern.people + at };
        });
      return {
        id: `u${index}`,
        categories: pattern.categories,
        tables: pattern.tables,
        power: pattern.power,
        fixed:
          fixedMonth === null
            ? []
            : [{ month: fixedMonth, due: pattern.fixedDue ? fixedMonth : null, people: pattern.people }],
        visits,
        askMonths: pattern.kind === 'request' ? free.slice(0, 3) : [],
      };
    }),
  }));

/**
 * Many units with one visit each and little room on the square: who comes where is a puzzle that prices alone do not
 * solve, so that the engine has to branch.
 */
export const arbitraryPuzzle: fc.Arbitrary<RotationProblem> = fc
  .record({
    units: fc.array(
      fc.record({
        categories: fc.subarray([CLINIC, ...CATEGORIES], { minLength: 1, maxLength: 2 }),
        due: fc.integer({ min: 1, max: 3 }),
        people: fc.integer({ min: 8, max: 60 }),
        tables: fc.integer({ min: 0, max: 9 }),
      }),
      { minLength: 4, maxLength: 5 },
    ),
    weights: fc.record({
      notPlanned: fc.constant(5000),
      noPartner: weight,
      noClinic: fc.integer({ min: 1, max: 200 }),
      ask: weight,
      askAgain: weight,
      lacking: fc.integer({ min: 1, max: 200 }),
      keep: weight,
      moved: fc.integer({ min: 1, max: 9 }),
      close: weight,
      uneven: fc.integer({ min: 1, max: 20 }),
      crowded: fc.integer({ min: 1, max: 30 }),
    }),
  })
  .map(({ units, weights }) => ({
    months: [1, 2, 3].map((month) => ({ month, served: [] })),
    categories: CATEGORIES,
    clinic: CLINIC,
    weights,
    units: units.map(({ due, people, ...unit }, index) => ({
      ...unit,
      id: `u${index}`,
      power: false,
      fixed: [],
      visits: [{ due, present: null, options: [1, 2, 3], people }],
      askMonths: [],
    })),
  }));
