import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { YearLoad } from '../../../shared/assign/assignmentCase.ts';
import { buildProblem } from '../../../shared/assign/buildProblem.ts';
import { conflictsOf } from '../../../shared/assign/conflicts.ts';
import { checkChoice, completeChoice } from '../../../shared/assign/proposal/checkChoice.ts';
import { planFigures } from '../../../shared/assign/proposal/planFigures.ts';
import { makeProposal, roomLeft } from '../../../shared/assign/proposal/proposal.ts';
import { proposalRefusal } from '../../../shared/assign/proposal/proposalRefusal.ts';
import {
  assignmentsAfter,
  changeKind,
  proposedChanges,
} from '../../../shared/assign/proposal/proposedChange.ts';
import { solveNow } from '../../../shared/assign/solveNow.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { Assignment } from '../../../shared/model/assignment.ts';
import { makePair } from '../../../shared/people/makePair.ts';
import { assign, firstOf, makeVolunteer, plannedFair } from '../../fixtures/plannedFair.ts';

const NO_LOAD: YearLoad = { minutesThisYear: new Map(), fairsThisYear: new Map() };

const people = [
  makeVolunteer('v0', { prefers: ['haircut'] }),
  makeVolunteer('v1', { limits: { slotsPerFair: 1, fairsPerYear: null } }),
  makeVolunteer('v2', { isActive: false }),
  makeVolunteer('v3', { needsRest: true }),
  makeVolunteer('v4', { skills: ['repair'] }),
  makeVolunteer('v5'),
];
const [v0, v1, , v3, v4, v5] = people;
if (!v0 || !v1 || !v3 || !v4 || !v5) throw new Error('Six people expected.');
const empty: FairData = {
  ...plannedFair({ volunteers: people }),
  volunteerPairs: [makePair(v0.id, v1.id, 'apart'), makePair(v3.id, v4.id, 'apart')],
};

/** Fairs with an automatic plan that something came into: people stand at wrong places, at two at once, and too many. */
const fairs: fc.Arbitrary<FairData> = fc
  .uniqueArray(
    fc.record({
      need: fc.constantFrom(...empty.needs.slice(0, 8)),
      volunteer: fc.constantFrom(...people),
      isLocked: fc.boolean(),
      source: fc.constantFrom('manual' as const, 'automatic' as const, 'automatic' as const),
    }),
    { maxLength: 14, selector: ({ need, volunteer }) => `${need.id} ${volunteer.id}` },
  )
  .map((rows) => ({
    ...empty,
    assignments: rows.map(
      ({ need, volunteer, isLocked, source }): Assignment => assign(need, volunteer, { isLocked, source }),
    ),
  }));

function propose(data: FairData) {
  const problem = buildProblem(data, NO_LOAD);
  const outcome = solveNow(problem);
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
  return makeProposal(data, NO_LOAD, {
    problem,
    solution: outcome.solution,
    bound: outcome.bound,
    isProven: true,
  });
}

describe('the changes of a proposal', () => {
  it('lead from the plan that stands to the plan that was found, with each place named once', () => {
    fc.assert(
      fc.property(fairs, (data) => {
        const { changes, kept } = propose(data);
        const added = changes.flatMap((change) => change.added ?? []);
        const removed = changes.flatMap((change) => change.removed ?? []);
        expect(new Set([...added, ...removed].map(({ id }) => id)).size).toBe(added.length + removed.length);
        expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
        expect(kept + removed.length).toBe(data.assignments.length);
        expect(assignmentsAfter(data.assignments, changes)).toHaveLength(kept + added.length);
      }),
      { numRuns: 60 },
    );
  });

  it('are one move where somebody gives up one place and takes another', () => {
    const [early, late] = empty.slots;
    const at = (slot: typeof early) => empty.needs.filter(({ slotId }) => slotId === slot?.id);
    const [a, b] = at(early).map((need) => assign(need, v0));
    const [c] = at(late).map((need) => assign(need, v0));
    if (!a || !b || !c) throw new Error('Needs in two slots expected.');
    const changes = proposedChanges(empty, [b], [c, a]);
    expect(changes.map(changeKind)).toEqual(['moved', 'removed']);
    // In the same slot first, although the other place is named first.
    expect(changes[0]?.removed?.id).toBe(a.id);
    expect(proposedChanges(empty, [c, b], [a]).map(changeKind)).toEqual(['moved', 'added']);
  });
});

describe('a choice among the changes', () => {
  it('is sound as a whole, and can be made at the fair that it was proposed for', () => {
    fc.assert(
      fc.property(fairs, (data) => {
        const { changes } = propose(data);
        expect(checkChoice(data, NO_LOAD, changes, () => true)).toEqual([]);
        expect(proposalRefusal(data, NO_LOAD, changes)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('is made sound by adding what it depends on, and then breaks no rule', () => {
    fc.assert(
      fc.property(fairs, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (data, ticks) => {
        const { changes } = propose(data);
        const ticked = new Set(changes.filter((_, index) => ticks[index]).map(({ id }) => id));
        const whole = completeChoice(data, NO_LOAD, changes, ticked);
        const chosen = changes.filter(({ id }) => whole.has(id));
        expect([...ticked].every((id) => whole.has(id))).toBe(true);
        expect(checkChoice(data, NO_LOAD, changes, ({ id }) => whole.has(id))).toEqual([]);
        const after = { ...data, assignments: assignmentsAfter(data.assignments, chosen) };
        const conflicts = conflictsOf(after, NO_LOAD);
        expect(chosen.filter(({ added }) => added !== null && conflicts.has(added.id))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('says which tick is missing when somebody takes a place that is not free yet', () => {
    const need = firstOf(empty.needs.filter(({ qualification, count }) => !qualification && count === 1));
    const [leaving, coming] = [assign(need, v4), assign(need, v5)];
    const data = { ...empty, assignments: [leaving] };
    const changes = proposedChanges(data, [coming], [leaving]);
    const [broken] = checkChoice(data, NO_LOAD, changes, ({ added }) => added !== null);
    expect(broken?.problem.code).toBe('placeNotFree');
    expect(broken?.missing.map(({ volunteerId }) => volunteerId)).toEqual([v4.id]);
    expect(checkChoice(data, NO_LOAD, changes, ({ added }) => added === null)).toEqual([]);
  });

  it('says so when no tick helps', () => {
    const need = firstOf(empty.needs.filter(({ qualification, count }) => !qualification && count === 1));
    const data = { ...empty, assignments: [assign(need, v4, { source: 'manual' })] };
    const changes = proposedChanges(data, [assign(need, v5)], []);
    expect(checkChoice(data, NO_LOAD, changes, () => true).map(({ missing }) => missing)).toEqual([[]]);
  });
});

describe('a proposal that is accepted later', () => {
  const need = firstOf(empty.needs.filter(({ qualification, count }) => !qualification && count === 1));
  const [leaving, coming] = [assign(need, v4), assign(need, v5)];
  const data = { ...empty, assignments: [leaving] };
  const changes = proposedChanges(data, [coming], [leaving]);
  const refusal = (fields: Partial<FairData>) =>
    proposalRefusal({ ...data, ...fields }, NO_LOAD, changes)?.code;

  it('is refused when what it changes has changed', () => {
    expect(refusal({})).toBeUndefined();
    expect(refusal({ assignments: [] })).toBe('proposalOutdated');
    expect(refusal({ assignments: [{ ...leaving, isLocked: true }] })).toBe('proposalOutdated');
    expect(refusal({ assignments: [{ ...leaving, source: 'manual' }] })).toBe('proposalOutdated');
    expect(refusal({ assignments: [leaving, coming] })).toBe('proposalOutdated');
    expect(refusal({ needs: data.needs.filter(({ id }) => id !== need.id) })).toBe('proposalOutdated');
  });

  it('is refused when somebody would now stand against a rule', () => {
    const beside = firstOf(data.needs.filter(({ id, slotId }) => id !== need.id && slotId === need.slotId));
    expect(refusal({ assignments: [leaving, assign(beside, v5)] })).toBe('overlappingSlot');
    expect(
      refusal({ volunteers: people.map((row) => (row === v5 ? { ...row, isActive: false } : row)) }),
    ).toBe('volunteerInactive');
  });

  it('is not refused for what happened elsewhere', () => {
    const elsewhere = firstOf(data.needs.filter(({ slotId }) => slotId !== need.slotId));
    expect(refusal({ assignments: [leaving, assign(elsewhere, v0)] })).toBeUndefined();
  });
});

describe('the figures of a proposal', () => {
  it('tell the load of those who are assigned, with the year’s other fairs', () => {
    const needs = empty.needs.filter(({ qualification }) => qualification === null);
    const slots = new Map(empty.slots.map(({ id, start, end }) => [id, end - start]));
    const data = { ...empty, assignments: [assign(firstOf(needs), v5)] };
    const { before, after, changes } = propose(data);
    const length = slots.get(firstOf(needs).slotId) ?? 0;
    expect(before.figures.minutes).toEqual({ least: length, most: length });
    const load = { ...NO_LOAD, minutesThisYear: new Map([[v5.id, 60]]) };
    const busier = planFigures(data, load, data.assignments);
    expect(busier.minutes).toEqual({ least: length + 60, most: length + 60 });
    expect(planFigures(data, load, []).minutes).toBeNull();
    expect(after.figures.gaps).toBe(
      before.figures.gaps -
        changes.filter((change) => changeKind(change) === 'added').length +
        changes.filter((change) => changeKind(change) === 'removed').length,
    );
    expect(after.figures.wished.met).toBeLessThanOrEqual(after.figures.wished.places);
    expect(after.cost.gaps).toBe(after.figures.gaps);
  });

  it('say how much better a plan could be, and nothing while that is unknown', () => {
    expect(roomLeft(100, Number.NEGATIVE_INFINITY)).toBeNull();
    expect(roomLeft(100, 100)).toBe(0);
    expect(roomLeft(200, 150)).toBe(0.25);
    expect(roomLeft(-50, -100)).toBe(0.5);
    expect(roomLeft(1, -100)).toBe(1);
  });
});
