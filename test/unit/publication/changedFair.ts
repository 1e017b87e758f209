import fc from 'fast-check';
import * as v from 'valibot';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { Assignment } from '../../../shared/model/assignment.ts';
import { Instant } from '../../../shared/model/basic.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { publishPlan } from '../../../shared/publication/publishPlan.ts';
import { assign, makeVolunteer, plannedFair } from '../../fixtures/plannedFair.ts';

/* Fairs whose plan was published and then changed. */

export const NOON: Instant = v.parse(Instant, '2026-06-18T04:00:00.000Z');

export const PEOPLE: readonly Volunteer[] = Array.from({ length: 6 }, (_, index) =>
  makeVolunteer(`v${index}`, { volunteerNo: `V000${index}`, phone: `1380000100${index}` }),
);

/** The fair with these people, nobody assigned. */
export const EMPTY: FairData = plannedFair({ volunteers: PEOPLE });

/** The fair with its present plan published. */
export function publish(data: FairData): FairData {
  return { ...data, publication: publishPlan(data, NOON) };
}

const plans: fc.Arbitrary<readonly Assignment[]> = fc
  .uniqueArray(
    fc.record({ need: fc.constantFrom(...EMPTY.needs.slice(0, 10)), person: fc.constantFrom(...PEOPLE) }),
    { maxLength: 14, selector: ({ need, person }) => `${need.id} ${person.id}` },
  )
  .map((rows) => rows.map(({ need, person }) => assign(need, person)));

const leads = fc.array(fc.option(fc.constantFrom(...PEOPLE.map(({ id }) => id)), { nil: null }), {
  minLength: EMPTY.stalls.length,
  maxLength: EMPTY.stalls.length,
});

function withPlan(
  assignments: readonly Assignment[],
  leadIds: readonly (Volunteer['id'] | null)[],
): FairData {
  return {
    ...EMPTY,
    assignments,
    stalls: EMPTY.stalls.map((stall, index) => ({ ...stall, leadVolunteerId: leadIds[index] ?? null })),
  };
}

/** A fair as it was published, and the same fair with another plan. */
export const changedFairs: fc.Arbitrary<{ readonly before: FairData; readonly now: FairData }> = fc
  .tuple(plans, leads, plans, leads)
  .map(([oldPlan, oldLeads, plan, newLeads]) => {
    const before = publish(withPlan(oldPlan, oldLeads));
    return { before, now: { ...withPlan(plan, newLeads), publication: before.publication } };
  });
