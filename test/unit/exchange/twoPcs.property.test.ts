import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SimulatedPc } from './simulatedPcs.ts';

/* Two or three PCs that write, take back, delete and exchange in any order, with clocks that are wrong. */

const CATEGORIES = ['c1', 'c2'] as const;
const ITEMS = ['i1', 'i2', 'i3'] as const;
const HOUR = 3_600_000;

function category(id: string, name: string, order: number) {
  return {
    table: 'categories',
    key: id,
    row: { id, name, color: '#2F6B3C', order, isActive: true },
  } as const;
}
function item(id: string, categoryId: string, name: string, order: number) {
  const row = { id, categoryId, name, unit: null, measure: 'visits', order, isActive: true };
  return { table: 'serviceItems', key: id, row } as const;
}

const pc = fc.nat({ max: 2 });
const word = fc.constantFrom('甲', '乙', '丙');
const number = fc.nat({ max: 3 });
const step = fc.oneof(
  fc.record({
    kind: fc.constant('category'),
    pc,
    id: fc.constantFrom(...CATEGORIES),
    name: word,
    order: number,
  }),
  fc.record({
    kind: fc.constant('item'),
    pc,
    id: fc.constantFrom(...ITEMS),
    of: fc.constantFrom(...CATEGORIES),
    name: word,
    order: number,
  }),
  fc.record({ kind: fc.constant('rename'), pc, id: fc.constantFrom(...ITEMS), name: word }),
  fc.record({ kind: fc.constant('move'), pc, id: fc.constantFrom(...ITEMS), order: number }),
  fc.record({ kind: fc.constant('drop'), pc, id: fc.constantFrom(...ITEMS) }),
  fc.record({ kind: fc.constant('dropCategory'), pc, id: fc.constantFrom(...CATEGORIES) }),
  fc.record({ kind: fc.constant('undo'), pc }),
  fc.record({ kind: fc.constant('exchange'), pc, to: pc }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** As the program does: nothing is deleted that something belongs to, and nothing is added to what is not there. */
function run(pcs: readonly SimulatedPc[], one: Step, now: number): void {
  const own = pcs[one.pc % pcs.length];
  if (!own) return;
  const [items, categories] = [own.table('serviceItems'), own.table('categories')];
  if ('to' in one) {
    const other = pcs[one.to % pcs.length];
    if (other && other !== own) other.merge(own.pack(), now);
  } else if ('of' in one) {
    if (categories.has(one.of)) own.write([item(one.id, one.of, one.name, one.order)], now);
  } else if (one.kind === 'category' && 'name' in one && 'order' in one) {
    own.write([category(one.id, one.name, one.order)], now);
  } else if (one.kind === 'dropCategory' && 'id' in one) {
    const within = [...items.values()].filter(({ categoryId }) => categoryId === one.id);
    const gone = within.map(({ id }) => ({ table: 'serviceItems' as const, key: String(id), row: null }));
    own.write([...gone, { table: 'categories', key: one.id, row: null }], now);
  } else if ('id' in one) {
    const row = items.get(one.id);
    if (!row) return;
    const next =
      one.kind === 'drop'
        ? null
        : 'name' in one
          ? { ...row, name: one.name }
          : { ...row, order: 'order' in one ? one.order : 0 };
    own.write([{ table: 'serviceItems', key: one.id, row: next }], now);
  } else own.undo(now);
}

const world = fc.record({
  offsets: fc.array(fc.integer({ min: -20 * HOUR, max: 20 * HOUR }), { minLength: 2, maxLength: 3 }),
  steps: fc.array(step, { maxLength: 40 }),
});

function walk({ offsets, steps }: { offsets: readonly number[]; steps: readonly Step[] }) {
  const pcs = offsets.map((offset, index) => new SimulatedPc(`pc-${index}`, offset));
  let now = 1_800_000_000_000;
  for (const one of steps) {
    now += 1_000;
    run(pcs, one, now);
  }
  return { pcs, now: now + 1_000 };
}

/** Everybody gives everybody everything, until nothing changes. */
function settle(pcs: readonly SimulatedPc[], start: number): number {
  let now = start;
  for (let round = 0; round < 10; round += 1) {
    let changed = 0;
    for (const from of pcs) {
      for (const to of pcs) {
        if (from === to) continue;
        now += 1_000;
        const plan = to.merge(from.pack(), now);
        changed += plan.rows.length + plan.stamps.length;
      }
    }
    if (changed === 0) return round;
  }
  return 10;
}

describe('PCs that exchange', () => {
  test('hold the same in the end, whatever was done where and in which order', () => {
    fc.assert(
      fc.property(world, (made) => {
        const { pcs, now } = walk(made);
        expect(settle(pcs, now)).toBeLessThan(10);
        for (const other of pcs.slice(1)) expect(other.content()).toEqual(pcs[0]?.content());
        for (const { stamps } of pcs.slice(1)) expect(stamps).toEqual(pcs[0]?.stamps);
      }),
      { numRuns: 1_500 },
    );
  });

  test('never change anything when the same package comes again, nor when an older one does', () => {
    fc.assert(
      fc.property(world, fc.array(step, { maxLength: 15 }), (made, more) => {
        const { pcs, now } = walk(made);
        const [from, to] = pcs;
        if (!from || !to) return;
        const older = from.pack();
        let later = now;
        for (const one of more) {
          later += 1_000;
          run([from], { ...one, pc: 0 }, later);
        }
        const newer = from.pack();
        to.merge(newer, later + 1_000);
        for (const again of [newer, older]) {
          const plan = to.plan(again, later + 2_000);
          expect(plan).toEqual({ rows: [], stamps: [], conflicts: [], leftOut: [] });
        }
      }),
      { numRuns: 600 },
    );
  });

  test('never leave a record without what it belongs to', () => {
    fc.assert(
      fc.property(world, (made) => {
        const { pcs } = walk(made);
        for (const own of pcs) {
          for (const { categoryId } of own.table('serviceItems').values()) {
            expect(own.table('categories').has(String(categoryId))).toBe(true);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  test('never lose a field that nobody else touched', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20 * HOUR, max: 20 * HOUR }),
        word,
        number,
        fc.boolean(),
        (offset, name, order, isFirst) => {
          const [one, other] = [new SimulatedPc('pc-a', 0), new SimulatedPc('pc-b', offset)];
          one.write([category('c1', '一', 0), item('i1', 'c1', '旧', 9)], 1_800_000_000_000);
          other.merge(one.pack(), 1_800_000_001_000);
          const edit = (own: SimulatedPc, change: object, now: number) =>
            own.write(
              [
                {
                  table: 'serviceItems',
                  key: 'i1',
                  row: { ...own.table('serviceItems').get('i1'), ...change },
                },
              ],
              now,
            );
          edit(one, { name }, 1_800_000_002_000);
          edit(other, { order }, 1_800_000_003_000);
          const [from, to] = isFirst ? [one, other] : [other, one];
          const plan = to.merge(from.pack(), 1_800_000_004_000);
          expect(plan.conflicts).toEqual([]);
          expect(to.table('serviceItems').get('i1')).toMatchObject({ name, order });
        },
      ),
    );
  });

  test('take the same from two packages in either order, as long as nothing was deleted', () => {
    const written = step.filter(
      (one) => one.kind !== 'drop' && one.kind !== 'dropCategory' && one.kind !== 'undo',
    );
    fc.assert(
      fc.property(
        fc.array(written, { maxLength: 40 }),
        fc.array(fc.integer({ min: -HOUR, max: HOUR }), { minLength: 3, maxLength: 3 }),
        (steps, offsets) => {
          const results = [
            [0, 1],
            [1, 0],
          ].map((order) => {
            const { pcs, now } = walk({ offsets, steps });
            const third = pcs[2];
            const packages = pcs.slice(0, 2).map((own) => own.pack());
            for (const index of order) {
              const brought = packages[index];
              if (brought) third?.merge(brought, now);
            }
            return third?.content();
          });
          expect(results[0]).toEqual(results[1]);
        },
      ),
      { numRuns: 600 },
    );
  });
});
