import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { YearLoad } from '../../../shared/assign/assignmentCase.ts';
import { buildProblem } from '../../../shared/assign/buildProblem.ts';
import { costOf } from '../../../shared/assign/cost.ts';
import { markUnable } from '../../../shared/assign/markUnable.ts';
import { DEFAULT_WEIGHTS } from '../../../shared/assign/problem.ts';
import { makeProposal } from '../../../shared/assign/proposal/proposal.ts';
import { proposalRefusal } from '../../../shared/assign/proposal/proposalRefusal.ts';
import { assignmentsAfter, changeKind } from '../../../shared/assign/proposal/proposedChange.ts';
import { needsRepair, refusedPlaces, repairWeights } from '../../../shared/assign/repairPlan.ts';
import { solveNow } from '../../../shared/assign/solveNow.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { fairGaps } from '../../../shared/fair/fairGaps.ts';
import { MAX_GAP_WEIGHT, MAX_WEIGHT, WEIGHT_KEYS } from '../../../shared/model/assignmentWeights.ts';
import type { VolunteerId } from '../../../shared/model/ids.ts';
import { callLines } from '../../../shared/publication/callLines.ts';
import { assign, firstOf, makeReply, makeVolunteer } from '../../fixtures/plannedFair.ts';
import { publish } from '../publication/changedFair.ts';
import { cheapestOfEveryPlan } from './engine/everyPlan.ts';
import { fairs, smallFair } from './explain/arbitraryFair.ts';

const NO_LOAD: YearLoad = { minutesThisYear: new Map(), fairsThisYear: new Map() };

function repair(data: FairData, load: YearLoad = NO_LOAD) {
  const problem = buildProblem(data, load, 'repair');
  const outcome = solveNow(problem);
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
  const { solution, bound } = outcome;
  const proposal = makeProposal(data, load, { problem, solution, bound, isProven: true });
  return {
    problem,
    solution,
    ...proposal,
    after: { ...data, assignments: assignmentsAfter(data.assignments, proposal.changes) },
  };
}

/** Four people, two stalls, of which the clinic asks for a proof; everybody does anything. */
const people = ['v0', 'v1', 'v2', 'v3', 'v4'].map((id) =>
  makeVolunteer(id, { qualifications: [{ kind: 'medical', certificateNo: '', expiresOn: null }] }),
);
const base = smallFair(people);
const [a, b, c, d] = base.needs;
const [v0, v1, v2, v3, v4] = people;
if (!a || !b || !c || !d || !v0 || !v1 || !v2 || !v3 || !v4) throw new Error('Four places, five people.');
const full: FairData = publish({
  ...base,
  assignments: [assign(a, v0), assign(b, v1), assign(c, v2), assign(d, v3)],
});
/** The fair after somebody said that they cannot come at all. */
function without(data: FairData, id: VolunteerId): FairData {
  const { answer } = markUnable(
    data,
    id,
    data.slots.map((slot) => slot.id),
  );
  return { ...data, replies: [...data.replies, makeReply(data.fair.id, id, answer)] };
}
const told = (data: FairData) =>
  repair(data).changes.map((change) => [changeKind(change), change.volunteerId]);

describe('repairing a plan', () => {
  it('takes off who cannot come, puts somebody free there, and leaves everybody else', () => {
    expect(told(without(full, v0.id)).toSorted()).toEqual([
      ['added', 'v4'],
      ['removed', 'v0'],
    ]);
  });

  it('changes nothing where nobody is missing, however uneven the year is', () => {
    const load = { ...NO_LOAD, minutesThisYear: new Map([[v0.id, 6000]]) };
    expect(buildProblem(full, load).weights.balance).toBeGreaterThan(0);
    expect(repair(full, load).changes).toEqual([]);
    // The ordinary way would rather give the place to somebody who did less.
    const problem = buildProblem(full, load);
    const outcome = solveNow(problem);
    expect(outcome.kind === 'solved' && outcome.solution.assignments.flat()).not.toContain('v0');
  });

  it('moves somebody only where a place cannot be filled without', () => {
    // Only v1 and v0 hold the proof for the clinic; v1 stands at the other stall in the same slot.
    const medical = base.needs.filter(({ qualification }) => qualification !== null);
    const early = firstOf(medical);
    const other = firstOf(base.needs.filter(({ slotId, id }) => slotId === early.slotId && id !== early.id));
    const volunteers = people.map((row) =>
      row.id === 'v0' || row.id === 'v1' ? row : { ...row, qualifications: [] },
    );
    const data = publish({
      ...base,
      needs: [early, other],
      volunteers,
      assignments: [assign(early, v0), assign(other, v1)],
    });
    const kinds = told(without(data, v0.id)).toSorted();
    expect(kinds.map(([kind]) => kind)).toEqual(['added', 'moved', 'removed']);
    expect(kinds[1]).toEqual(['moved', 'v1']);
  });

  it('takes off by hand assigned people who cannot come, but nobody who is locked', () => {
    const by = (fields: { source?: 'manual'; isLocked?: boolean }): FairData => ({
      ...full,
      assignments: full.assignments.map((row) => (row.volunteerId === v0.id ? { ...row, ...fields } : row)),
      replies: [makeReply(full.fair.id, v0.id, { answer: 'no' })],
    });
    const byHand = by({ source: 'manual' });
    const { changes } = repair(byHand);
    expect(changes.map(changeKind).toSorted()).toEqual(['added', 'removed']);
    expect(proposalRefusal(byHand, NO_LOAD, changes)).toBeNull();
    expect(told(by({ isLocked: true }))).toEqual([]);
    // Without the answer the hand that put them there stands, and no proposal may take them off.
    expect(proposalRefusal({ ...byHand, replies: [] }, NO_LOAD, changes)?.code).toBe('proposalOutdated');
  });

  it('brings people back to where they were published rather than asking others', () => {
    const gone = { ...full, assignments: full.assignments.slice(1) };
    const load = { ...NO_LOAD, minutesThisYear: new Map([[v0.id, 6000]]) };
    expect(repair(gone, load).changes).toMatchObject([{ volunteerId: 'v0', added: { needId: a.id } }]);
    // But nobody who was put there since is sent away again for it.
    const filled = { ...gone, assignments: [...gone.assignments, assign(a, v4)] };
    expect(repair(filled).changes).toEqual([]);
    expect(repair({ ...gone, publication: null }, load).changes).toMatchObject([{ volunteerId: 'v4' }]);
  });

  it('leaves a place open that nobody can take: where people are short, the stall that matters least', () => {
    const [clinic, haircut] = base.stalls;
    if (!clinic || !haircut) throw new Error('Two stalls expected.');
    const busy = (priorities: readonly [1 | 2 | 3, 1 | 2 | 3]): FairData => ({
      ...full,
      stalls: [
        { ...clinic, priority: priorities[0] },
        { ...haircut, priority: priorities[1] },
      ],
      volunteers: people
        .filter(({ id }) => id !== v4.id)
        .map((row) => ({ ...row, limits: { slotsPerFair: 1, fairsPerYear: null } })),
    });
    const atClinic = firstOf(full.assignments.filter(({ stallId }) => stallId === clinic.id)).volunteerId;
    const equal = repair(without(busy([2, 2]), atClinic));
    expect(equal.changes.map(changeKind)).toEqual(['removed']);
    expect(fairGaps(equal.after).gap).toBe(1);
    const unequal = repair(without(busy([3, 1]), atClinic));
    expect(unequal.changes.map(changeKind).toSorted()).toEqual(['moved', 'removed']);
    expect(fairGaps(unequal.after).gap).toBe(1);
  });
});

describe('a repair of any fair', () => {
  const published = fairs.map(({ data, load }) => ({ data: publish(data), load }));

  it('touches no locked place and nothing that was put there by hand, but for those who cannot come', () => {
    fc.assert(
      fc.property(published, ({ data, load }) => {
        const { changes } = repair(data, load);
        const isRefused = refusedPlaces(data);
        for (const { removed } of changes) {
          if (!removed) continue;
          expect(removed.isLocked).toBe(false);
          expect(removed.source === 'automatic' || isRefused(removed)).toBe(true);
        }
        expect(proposalRefusal(data, load, changes)).toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  it('fills as much as can be filled, and of all plans that do keeps the most', () => {
    fc.assert(
      fc.property(published, ({ data, load }) => {
        const { problem, solution } = repair(data, load);
        const plain = {
          ...problem,
          pairCosts: [],
          together: [],
          weights: {
            ...{ balance: 0, notPreferred: 0, noPreference: 0, otherTeam: 0, together: 0 },
            gap: MAX_GAP_WEIGHT,
            keep: MAX_WEIGHT,
          },
        };
        expect(costOf(plain, solution).total).toBe(cheapestOfEveryPlan(plain));
      }),
      { numRuns: 60 },
    );
  });

  it('needs as many calls as it changes people, and nobody is left where they cannot come', () => {
    fc.assert(
      fc.property(published, ({ data, load }) => {
        const { changes, after } = repair(data, load);
        expect(
          callLines(after)
            .map(({ volunteer }) => volunteer.id)
            .toSorted(),
        ).toEqual([...new Set(changes.map(({ volunteerId }) => volunteerId))].toSorted());
        const isRefused = refusedPlaces(after);
        expect(after.assignments.filter((row) => isRefused(row) && !row.isLocked)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is repaired once and for all', () => {
    fc.assert(
      fc.property(published, ({ data, load }) => {
        expect(repair(repair(data, load).after, load).changes).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

describe('the weights of a repair', () => {
  it('put a gap before seven moves, a move before all else, whatever the office sets', () => {
    const any = fc.record(
      Object.fromEntries(
        WEIGHT_KEYS.map((key) => [key, fc.integer({ min: key === 'gap' ? 1 : 0, max: 100_000 })]),
      ),
    );
    fc.assert(
      fc.property(any, (drawn) => {
        const weights = repairWeights({ ...DEFAULT_WEIGHTS, ...drawn });
        const growth = 816 ** 2 - 800 ** 2;
        const rest =
          weights.balance * growth +
          Math.max(weights.notPreferred, weights.noPreference) +
          weights.otherTeam +
          8 * weights.together;
        expect(rest).toBeLessThan(30_000);
        expect(weights.gap).toBeGreaterThan(7 * (weights.keep + 30_000));
        expect(WEIGHT_KEYS.every((key) => Number.isInteger(weights[key]))).toBe(true);
      }),
    );
    expect(repairWeights(DEFAULT_WEIGHTS)).toMatchObject({ balance: 1, notPreferred: 100, together: 150 });
  });
});

describe('somebody who cannot come', () => {
  const all = base.slots.map(({ id }) => id);
  const [early, late] = all;
  if (!early || !late) throw new Error('Two slots expected.');

  it('to the whole fair has answered no; to some slots, the others are left', () => {
    expect(markUnable(full, v0.id, all).answer).toEqual({ answer: 'no', slotIds: [] });
    expect(markUnable(full, v0.id, [early]).answer).toEqual({ answer: 'someSlots', slotIds: [late] });
  });

  it('had promised one slot only: without it none is left', () => {
    const replies = [makeReply(full.fair.id, v0.id, { answer: 'someSlots', slotIds: [early] })];
    expect(markUnable({ ...full, replies }, v0.id, [early]).answer).toEqual({ answer: 'no', slotIds: [] });
  });

  it('comes only when asked: what is left is where the person stands, and no more', () => {
    const rare = { ...v0, availability: { ...v0.availability, isUsual: false } };
    const volunteers = people.map((row) => (row.id === rare.id ? rare : row));
    const data = { ...base, volunteers, assignments: [assign(a, rare)] };
    const other = a.slotId === early ? late : early;
    expect(markUnable(data, rare.id, [other]).answer).toEqual({ answer: 'someSlots', slotIds: [a.slotId] });
    expect(markUnable(data, rare.id, [a.slotId]).answer).toEqual({ answer: 'no', slotIds: [] });
  });

  it('is unlocked there, and nowhere else', () => {
    const lockedAt = (needs: readonly (typeof a)[]) =>
      needs.map((need) => assign(need, v0, { isLocked: true }));
    const inBoth = [early, late].map((slotId) =>
      firstOf(base.needs.filter((need) => need.slotId === slotId)),
    );
    const data = { ...full, assignments: [...lockedAt(inBoth), assign(b, v1, { isLocked: true })] };
    expect(markUnable(data, v0.id, [early]).unlocked.map(({ slotId }) => slotId)).toEqual([early]);
    expect(markUnable(data, v0.id, all).unlocked).toHaveLength(2);
    expect(markUnable(full, v0.id, all).unlocked).toEqual([]);
  });
});

describe('a repair is offered', () => {
  it('when somebody is missing or cannot come, while the fair lies ahead and somebody is assigned', () => {
    expect(needsRepair(full, 0)).toBe(false);
    expect(needsRepair(full, 1)).toBe(true);
    expect(needsRepair(without(full, v0.id), 0)).toBe(true);
    // Whoever took everybody off after publishing can have the published plan back.
    expect(needsRepair({ ...full, assignments: [] }, 4)).toBe(true);
    expect(needsRepair({ ...base, assignments: [] }, 4)).toBe(false);
    expect(needsRepair({ ...full, fair: { ...full.fair, status: 'held' } }, 1)).toBe(false);
  });
});
