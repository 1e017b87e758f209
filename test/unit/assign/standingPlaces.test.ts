import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { YearLoad } from '../../../shared/assign/assignmentCase.ts';
import { assignmentsOf } from '../../../shared/assign/assignmentsOf.ts';
import type { AssignmentScope } from '../../../shared/assign/buildProblem.ts';
import { buildProblem } from '../../../shared/assign/buildProblem.ts';
import { conflictsOf } from '../../../shared/assign/conflicts.ts';
import { checkProblem } from '../../../shared/assign/engine/checkProblem.ts';
import { solveNow } from '../../../shared/assign/solveNow.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { Assignment } from '../../../shared/model/assignment.ts';
import { makePair } from '../../../shared/people/makePair.ts';
import { assign, firstOf, makeVolunteer, plannedFair } from '../../fixtures/plannedFair.ts';

/* Whatever the office did by hand, the program can go on from there. */

const NO_LOAD: YearLoad = { minutesThisYear: new Map(), fairsThisYear: new Map() };

const people = [
  makeVolunteer('v0'),
  makeVolunteer('v1', { limits: { slotsPerFair: 1, fairsPerYear: null } }),
  makeVolunteer('v2', { isActive: false }),
  makeVolunteer('v3', { needsRest: true }),
  makeVolunteer('v4', {
    availability: { isUsual: false, exceptMonths: [], exceptDates: [], firstSlotOnly: false },
  }),
  makeVolunteer('v5', { prefers: ['haircut'] }),
];
const empty = plannedFair({ volunteers: people });
const pair = (a: number, b: number, relation: 'apart' | 'together') =>
  makePair(firstOf(people.slice(a)).id, firstOf(people.slice(b)).id, relation);

const scopes: fc.Arbitrary<AssignmentScope> = fc.oneof(
  fc.constant(null),
  fc.constant('gaps' as const),
  fc.subarray(empty.stalls.map(({ id }) => id)).map((stallIds) => ({ stallIds })),
);

/** A fair as hands may leave it: over-staffed, people at two places at once, inactive people, the kept apart together. */
const fairs: fc.Arbitrary<FairData> = fc
  .record({
    assignments: fc.uniqueArray(
      fc.record({
        need: fc.constantFrom(...empty.needs.slice(0, 8)),
        volunteer: fc.constantFrom(...people),
        isLocked: fc.boolean(),
        source: fc.constantFrom('manual' as const, 'automatic' as const),
      }),
      { maxLength: 20, selector: ({ need, volunteer }) => `${need.id} ${volunteer.id}` },
    ),
    pairs: fc.subarray([
      pair(0, 1, 'apart'),
      pair(0, 3, 'apart'),
      pair(3, 5, 'together'),
      pair(2, 5, 'apart'),
    ]),
  })
  .map(({ assignments, pairs }) => ({
    ...empty,
    volunteerPairs: pairs,
    assignments: assignments.map(
      ({ need, volunteer, isLocked, source }): Assignment => assign(need, volunteer, { isLocked, source }),
    ),
  }));

describe('a fair that hands left in any state', () => {
  it('never becomes a problem that an engine refuses', () => {
    fc.assert(
      fc.property(fairs, scopes, (data, scope) => {
        expect(checkProblem(buildProblem(data, NO_LOAD, scope))).toBeNull();
      }),
    );
  });

  it('never loses anybody who is fixed, and nobody at all when only gaps are filled', () => {
    fc.assert(
      fc.property(fairs, scopes, (data, scope) => {
        const problem = buildProblem(data, NO_LOAD, scope);
        const outcome = solveNow(problem);
        if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
        const { added, removed } = assignmentsOf(data, problem, outcome.solution);
        expect(removed.filter(({ source, isLocked }) => source === 'manual' || isLocked)).toEqual([]);
        if (scope === 'gaps') expect(removed).toEqual([]);
        const gone = new Set(removed.map(({ id }) => id));
        const after = {
          ...data,
          assignments: [...data.assignments.filter(({ id }) => !gone.has(id)), ...added],
        };
        // Nobody who is new stands against a rule, nor makes a need have too many.
        const conflicts = conflictsOf(after, NO_LOAD);
        expect(added.filter(({ id }) => conflicts.has(id))).toEqual([]);
        for (const { needId } of added) {
          const count = data.needs.find(({ id }) => id === needId)?.count ?? 0;
          expect(after.assignments.filter((row) => row.needId === needId).length).toBeLessThanOrEqual(count);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('counts somebody who stands at two places at once at both', () => {
    const [person, other] = [makeVolunteer('a'), makeVolunteer('b')];
    const data = plannedFair({ volunteers: [person, other] });
    const [first, second] = data.needs.filter(
      ({ qualification, slotId }) => qualification === null && slotId === data.slots[0]?.id,
    );
    if (!first || !second) throw new Error('Two needs in one slot expected.');
    const assignments = [first, second].map((need) => assign(need, person, { source: 'manual' }));
    const problem = buildProblem({ ...data, assignments }, NO_LOAD);
    expect(problem.locked).toEqual([[person.id, first.id]]);
    expect(problem.needs.find(({ id }) => id === second.id)?.count).toBe(second.count - 1);
  });
});
