import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addArc,
  addNode,
  emptyNetwork,
  type Network,
  NO_LIMIT,
  ROOT,
} from '../../../../shared/assign/engine/simplex/network.ts';
import { createSimplex, type Simplex } from '../../../../shared/assign/engine/simplex/simplex.ts';

/*
 * A bundle carries the same flow on all its arcs. The same is said by two side rows for each arc but the first, which stay
 * in the working matrix: both must cost the same, whatever is fixed on the way.
 */

const PEOPLE = 5;
const NEEDS = 3;

interface Case {
  readonly demands: readonly number[];
  /** Of everybody to every need. */
  readonly costs: readonly number[];
  readonly bundles: readonly { readonly ends: readonly [number, number][]; readonly cost: number }[];
  /** Of which bundle the first arc is held at 0 or at 1, or let go again. */
  readonly steps: readonly { readonly bundle: number; readonly amount: number | null }[];
}

const end = fc.tuple(fc.nat(PEOPLE - 1), fc.nat(NEEDS - 1));
const cases: fc.Arbitrary<Case> = fc.record({
  demands: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: NEEDS, maxLength: NEEDS }),
  costs: fc.array(fc.integer({ min: 0, max: 20 }), {
    minLength: PEOPLE * NEEDS,
    maxLength: PEOPLE * NEEDS,
  }),
  bundles: fc.array(
    fc.record({
      ends: fc.uniqueArray(end, { minLength: 2, maxLength: 3, selector: ([person]) => person }),
      cost: fc.integer({ min: -40, max: 5 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  steps: fc.array(fc.record({ bundle: fc.nat(5), amount: fc.constantFrom(0, 1, null) }), { maxLength: 5 }),
});

interface Built {
  readonly network: Network;
  readonly personNodes: readonly number[];
  readonly needNodes: readonly number[];
}

function build({ demands, costs }: Case): Built {
  const network = emptyNetwork(16);
  const needNodes = demands.map((demand) => addNode(network, demand));
  const personNodes = Array.from({ length: PEOPLE }, () => addNode(network));
  for (const need of needNodes) addArc(network, ROOT, need, 60, NO_LIMIT);
  personNodes.forEach((person, at) => {
    addArc(network, ROOT, person, 0, 1);
    needNodes.forEach((need, index) => {
      addArc(network, person, need, costs[at * NEEDS + index] ?? 0, NO_LIMIT);
    });
  });
  return { network, personNodes, needNodes };
}

function addArcs({ network, personNodes, needNodes }: Built, bundle: Case['bundles'][number]): number[] {
  return bundle.ends.map(([person, need], index) =>
    addArc(
      network,
      personNodes[person] ?? ROOT,
      needNodes[need] ?? ROOT,
      index === 0 ? bundle.cost : 0,
      NO_LIMIT,
    ),
  );
}

/** What the problem costs after each step; null where nothing keeps all limits. From there on nothing is told. */
function costsOf(made: Case, tie: (simplex: Simplex, arcs: readonly number[]) => void): (number | null)[] {
  const built = build(made);
  const simplex = createSimplex(built.network);
  const leads = made.bundles.map((bundle) => {
    const arcs = addArcs(built, bundle);
    tie(simplex, arcs);
    return arcs[0] ?? -1;
  });
  const told: (number | null)[] = [];
  const solve = (): boolean => {
    if (simplex.dual(5000) !== 'optimal') return false;
    expect(simplex.primal(5000)).toBe(true);
    // A zero has no sign here.
    told.push(Math.round(simplex.objective() * 1e6) / 1e6 + 0);
    return true;
  };
  simplex.primal(5000);
  if (!solve()) return [...told, null];
  for (const { bundle, amount } of made.steps) {
    const lead = leads[bundle % leads.length] ?? -1;
    simplex.setLimits(lead, amount ?? 0, amount ?? 1);
    if (!solve()) return [...told, null];
  }
  return told;
}

function tieAsBundle(simplex: Simplex, arcs: readonly number[]): void {
  simplex.addBundle(
    arcs,
    arcs.map(() => -1),
  );
}

function tieByRows(simplex: Simplex, [lead = -1, ...others]: readonly number[]): void {
  simplex.admitArcs();
  for (const arc of others) {
    for (const factor of [1, -1]) {
      simplex.addRow(
        [
          { arc, factor },
          { arc: lead, factor: -factor },
        ],
        0,
      );
    }
  }
}

/** All that can be seen of a simplex. */
function faceOf(simplex: Simplex) {
  const arcs = Array.from({ length: simplex.network.arcs }, (_, arc) => arc);
  return {
    cost: simplex.objective(),
    flows: arcs.map(simplex.flow),
    reduced: arcs.map(simplex.reducedCost),
    limits: arcs.map((arc) => [simplex.least(arc), simplex.most(arc), simplex.isBasic(arc)]),
  };
}

describe('trials', () => {
  it('leave nothing behind, say what fixing an arc really costs, and with few pivots never more', () => {
    fc.assert(
      fc.property(cases, (made) => {
        const built = build(made);
        const simplex = createSimplex(built.network);
        const leads = made.bundles.map((bundle, index) => {
          const arcs = addArcs(built, bundle);
          (index % 3 === 2 ? tieByRows : tieAsBundle)(simplex, arcs);
          return arcs[0] ?? -1;
        });
        simplex.primal(5000);
        for (const { bundle, amount } of made.steps) {
          if (simplex.dual(5000) !== 'optimal' || !simplex.primal(5000)) return;
          const lead = leads[bundle % leads.length] ?? -1;
          const before = faceOf(simplex);
          const tryLimits = simplex.trials();
          const endless = Number.POSITIVE_INFINITY;
          const tried = [0, 1].map((side) => tryLimits(lead, side, 5000, endless));
          const soon = [0, 1].map((side) => tryLimits(lead, side, 2, endless));
          expect(faceOf(simplex)).toEqual(before);
          const side = amount ?? 0;
          simplex.setLimits(lead, side, side);
          const isPossible = simplex.dual(5000) === 'optimal' && simplex.primal(5000);
          const really = isPossible ? simplex.objective() : endless;
          expect(tried[side]).toBeCloseTo(really, 6);
          expect(soon[side]).toBeLessThanOrEqual(really + 1e-6);
          if (amount === null) simplex.setLimits(lead, 0, 1);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('bundles', () => {
  it('cost what two side rows for each arc cost, whatever is fixed', () => {
    fc.assert(
      fc.property(cases, (made) => {
        const asBundles = costsOf(made, tieAsBundle);
        const asRows = costsOf(made, tieByRows);
        expect(asBundles).toEqual(asRows);
      }),
      { numRuns: 400 },
    );
  });
});
