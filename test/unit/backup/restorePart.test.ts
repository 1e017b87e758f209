import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { compareData, isSameData } from '../../../shared/backup/compareData.ts';
import type { PartPlan, RestorePart } from '../../../shared/backup/restorePart.ts';
import { planPart } from '../../../shared/backup/restorePart.ts';
import { tableNames } from '../../../shared/backup/snapshotFormat.ts';
import { FairId } from '../../../shared/model/ids.ts';
import type { DataSet, DataTable } from '../../../shared/model/tables.ts';
import { shippedSample } from '../../../shared/sample/createSample.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';

const SHIPPED = shippedSample(catalogueOf('zh-CN'));
/** The sample with two of its closed fairs open again. */
const SAMPLE: DataSet = {
  ...SHIPPED,
  fairs: SHIPPED.fairs.map((fair, index) => (index < 2 ? { ...fair, status: 'held' } : fair)),
};
const OPEN = SAMPLE.fairs.filter(({ status }) => status !== 'archived').map(({ id }) => id);

/** The data after a plan was carried out, by the plainest means. */
function carriedOut(now: DataSet, { puts, deletes }: PartPlan): DataSet {
  const tables = new Map<DataTable, Map<string, { readonly id: string }>>(
    tableNames().map((table) => [table, new Map(now[table].map((row) => [row.id, row]))]),
  );
  for (const [table, rows] of puts) for (const row of rows) tables.get(table)?.set(row.id, row);
  for (const [table, ids] of deletes) for (const id of ids) tables.get(table)?.delete(id);
  const whole: DataSet = { ...now };
  for (const [table, rows] of tables) Reflect.set(whole, table, [...rows.values()]);
  return whole;
}

function plan(now: DataSet, then: DataSet, part: RestorePart): PartPlan {
  const planned = planPart(now, then, part);
  if (!planned.ok) throw new Error(planned.problem.code);
  return planned.value;
}

const without = (data: DataSet, table: DataTable, keep: (index: number) => boolean): DataSet => ({
  ...data,
  [table]: data[table].filter((_, index) => keep(index)),
});

describe('restoring only people', () => {
  it('brings back those who are missing, with the team they belong to, and leaves the others as they are', () => {
    const [first, second] = SAMPLE.volunteers;
    if (!first || !second) throw new Error('The sample has people.');
    const now: DataSet = {
      ...SAMPLE,
      groups: [],
      volunteers: [{ ...second, note: '改过' }],
    };
    const planned = plan(
      now,
      { ...SAMPLE, volunteers: [first, second] },
      { kind: 'people', alsoChanged: false },
    );
    const { volunteers, groups } = carriedOut(now, planned);
    expect(volunteers).toEqual([{ ...second, note: '改过' }, first]);
    expect(groups.map(({ id }) => id)).toEqual(expect.arrayContaining([first.gridId ?? first.teamId]));
    expect(planned.takenAway).toBe(0);
  });

  it('puts back what was changed since when that is asked for', () => {
    const [first] = SAMPLE.volunteers;
    if (!first) throw new Error('The sample has people.');
    const now: DataSet = { ...SAMPLE, volunteers: SAMPLE.volunteers.with(0, { ...first, name: '改名' }) };
    expect(plan(now, SAMPLE, { kind: 'people', alsoChanged: false })).toMatchObject({
      putBack: 0,
      brought: 0,
    });
    expect(plan(now, SAMPLE, { kind: 'people', alsoChanged: true })).toMatchObject({
      putBack: 1,
      brought: 0,
    });
  });

  it('never brings back somebody who was deleted for good', () => {
    const [first] = SAMPLE.volunteers;
    if (!first) throw new Error('The sample has people.');
    const now: DataSet = {
      ...SAMPLE,
      volunteers: SAMPLE.volunteers.with(0, { ...first, name: '已删除人员1', isErased: true }),
    };
    const planned = plan(now, SAMPLE, { kind: 'people', alsoChanged: true });
    expect(planned).toMatchObject({ leftOut: 1, putBack: 0 });
  });

  it('never mixes the sample with a real community', () => {
    const real: DataSet = {
      ...SAMPLE,
      community: SAMPLE.community.map((one) => ({ ...one, isSample: false })),
    };
    expect(planPart(real, SAMPLE, { kind: 'people', alsoChanged: true })).toMatchObject({
      problem: { code: 'sampleMixed' },
    });
  });
});

describe('restoring one fair', () => {
  it('is refused when the fair is closed here: that changes only by an amendment', () => {
    const closed = SAMPLE.fairs.find(({ status }) => status === 'archived');
    if (!closed) throw new Error('The sample has closed fairs.');
    expect(planPart(SAMPLE, SAMPLE, { kind: 'fair', fairId: closed.id })).toMatchObject({
      problem: { code: 'fairArchived', params: { month: closed.id } },
    });
  });

  it('makes the fair exactly what it was, leaves every other one alone, refers to nothing missing, and twice is once', () => {
    const lossy: readonly DataTable[] = [
      'stalls',
      'needs',
      'assignments',
      'bookings',
      'slots',
      'volunteers',
      'groups',
      'partnerUnits',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...OPEN),
        fc.array(fc.record({ table: fc.constantFrom(...lossy), every: fc.integer({ min: 2, max: 7 }) }), {
          maxLength: 5,
        }),
        fc.boolean(),
        (fairId, losses, isNew) => {
          const lost = losses.reduce(
            (data, { table, every }) => without(data, table, (index) => index % every !== 0),
            SAMPLE,
          );
          // What the snapshot does not know yet goes, what it knows comes back.
          const [now, then] = isNew ? [SAMPLE, lost] : [lost, SAMPLE];
          const restored = carriedOut(now, plan(now, then, { kind: 'fair', fairId }));
          for (const table of ['stalls', 'needs', 'assignments', 'bookings', 'slots'] as const) {
            const of = (data: DataSet) =>
              data[table]
                .filter((row) => row.fairId === fairId)
                .map(({ id }) => id)
                .toSorted();
            const others = (data: DataSet) => data[table].filter((row) => row.fairId !== fairId);
            expect(of(restored)).toEqual(of(then));
            expect(others(restored)).toEqual(others(now));
          }
          if (!isNew) {
            const people = new Set(restored.volunteers.map(({ id }) => id));
            const serving = restored.assignments.filter((row) => row.fairId === fairId);
            expect(serving.every(({ volunteerId }) => people.has(volunteerId))).toBe(true);
          }
          const again = plan(restored, then, { kind: 'fair', fairId });
          expect([again.brought, again.putBack, again.takenAway]).toEqual([0, 0, 0]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('never brings back what tells of somebody who was deleted for good', () => {
    const [first] = SAMPLE.volunteers;
    const fairId = v.parse(FairId, OPEN[0]);
    if (!first) throw new Error('The sample has people.');
    const then: DataSet = {
      ...SAMPLE,
      fairs: SAMPLE.fairs.map((fair) => ({ ...fair, note: `请${first.name}带工具` })),
      bookings: SAMPLE.bookings.map((booking, index) => ({
        ...booking,
        people:
          index % 2 === 0
            ? booking.people
            : booking.people.map((one) => ({ ...one, name: first.name, volunteerId: first.id })),
      })),
    };
    const erased = { ...first, name: '已删除人员1', phone: '', idNumber: null, isErased: true };
    const now: DataSet = { ...SAMPLE, volunteers: SAMPLE.volunteers.with(0, erased) };
    const { puts } = plan(now, then, { kind: 'fair', fairId });
    expect(puts.get('fairs')).toMatchObject([{ id: fairId, note: expect.stringMatching(/^请.*带工具$/u) }]);
    expect(JSON.stringify([...puts]).includes(first.name)).toBe(false);
  });

  it('takes the fair away when the snapshot does not have it', () => {
    const fairId = v.parse(FairId, OPEN[0]);
    const before: DataSet = {
      ...SAMPLE,
      fairs: [],
      stalls: [],
      needs: [],
      slots: [],
      assignments: [],
      bookings: [],
    };
    const restored = carriedOut(SAMPLE, plan(SAMPLE, before, { kind: 'fair', fairId }));
    expect(restored.fairs.some(({ id }) => id === fairId)).toBe(false);
    expect(restored.fairs).toHaveLength(SAMPLE.fairs.length - 1);
  });
});

describe('how a snapshot differs from what is here', () => {
  it('tells what would go, come back and be put back, with names', () => {
    const [a, b, c] = SAMPLE.volunteers;
    if (!a || !b || !c) throw new Error('The sample has people.');
    const now: DataSet = { ...SAMPLE, volunteers: [a, { ...b, phone: '13800000000' }] };
    const differences = compareData(now, { ...SAMPLE, volunteers: [b, c] });
    expect(differences.find(({ table }) => table === 'volunteers')).toEqual({
      table: 'volunteers',
      here: 2,
      kept: 2,
      onlyNow: { count: 1, names: [a.name] },
      onlyThen: { count: 1, names: [c.name] },
      changed: { count: 1, names: [b.name] },
    });
    expect(isSameData(differences)).toBe(false);
    expect(isSameData(compareData(SAMPLE, SAMPLE))).toBe(true);
  });

  it('never takes another order of fields for a difference', () => {
    const turned: DataSet = {
      ...SAMPLE,
      groups: SAMPLE.groups.map((group) => {
        const { id, ...rest } = group;
        return { ...rest, id };
      }),
    };
    expect(isSameData(compareData(turned, SAMPLE))).toBe(true);
  });
});
