import { describe, expect, test } from 'vitest';
import type { AnyRow } from '../../../shared/model/references.ts';
import type { DataTable } from '../../../shared/model/tables.ts';
import { SimulatedPc } from './simulatedPcs.ts';

const START = 1_800_000_000_000;

function category(id: string, name: string): { table: DataTable; key: string; row: AnyRow } {
  const row = { id, name, color: '#2F6B3C', order: 1, isActive: true };
  return { table: 'categories', key: id, row };
}
function item(id: string, categoryId: string, name: string): { table: DataTable; key: string; row: AnyRow } {
  const row = { id, categoryId, name, unit: null, measure: 'visits', order: 1, isActive: true };
  return { table: 'serviceItems', key: id, row };
}

/** Two PCs that hold the same. */
function two(...records: { table: DataTable; key: string; row: AnyRow }[]) {
  const [here, there] = [new SimulatedPc('pc-here', 0), new SimulatedPc('pc-there', 0)];
  here.write(records, START);
  there.merge(here.pack(), START + 1);
  return { here, there };
}

function edit(own: SimulatedPc, table: DataTable, key: string, change: AnyRow, now: number): void {
  own.write([{ table, key, row: { ...own.table(table).get(key), ...change } }], now);
}

describe('of a field that both wrote', () => {
  test('the newer value holds, and both are told with when and by whom', () => {
    const { here, there } = two(category('c', '旧'));
    edit(here, 'categories', 'c', { name: '这里' }, START + 10);
    edit(there, 'categories', 'c', { name: '那里' }, START + 20);
    const plan = here.merge(there.pack(), START + 30);
    expect(plan.conflicts).toEqual([
      {
        kind: 'field',
        table: 'categories',
        key: 'c',
        field: 'name',
        winner: 'theirs',
        ours: { value: '这里', mark: [START + 10, 'pc-here'] },
        theirs: { value: '那里', mark: [START + 20, 'pc-there'] },
      },
    ]);
    expect(here.table('categories').get('c')).toMatchObject({ name: '那里' });
    // The other PC hears of it as known: nothing is left open.
    expect(there.merge(here.pack(), START + 40).conflicts).toEqual([]);
  });

  test('never a conflict where one had seen the other’s value', () => {
    const { here, there } = two(category('c', '旧'));
    edit(here, 'categories', 'c', { name: '这里' }, START + 10);
    there.merge(here.pack(), START + 11);
    edit(there, 'categories', 'c', { name: '那里' }, START + 20);
    const plan = here.merge(there.pack(), START + 30);
    expect(plan.conflicts).toEqual([]);
    expect(here.table('categories').get('c')).toMatchObject({ name: '那里' });
  });

  test('an edit after a merge is newer, also on a PC whose clock is hours behind', () => {
    const [here, there] = [new SimulatedPc('pc-here', 0), new SimulatedPc('pc-there', -8 * 3_600_000)];
    here.write([category('c', '旧')], START);
    there.merge(here.pack(), START + 10);
    edit(there, 'categories', 'c', { name: '那里' }, START + 20);
    here.merge(there.pack(), START + 30);
    expect(here.table('categories').get('c')).toMatchObject({ name: '那里' });
  });

  test('what is here stays, and is told, when nobody noted when it was written', () => {
    const [here, there] = [new SimulatedPc('pc-here', 0), new SimulatedPc('pc-there', 0)];
    here.table('categories').set('c', category('c', '这里').row);
    there.table('categories').set('c', category('c', '那里').row);
    const plan = here.merge(there.pack(), START);
    expect(plan.rows).toEqual([]);
    expect(plan.conflicts).toMatchObject([{ kind: 'neverStamped', field: 'name', winner: 'ours' }]);
  });
});

describe('a record that one deleted', () => {
  test('goes on the other PC too, with no conflict when nobody went on with it', () => {
    const { here, there } = two(category('c', '旧'));
    there.write([{ table: 'categories', key: 'c', row: null }], START + 10);
    const plan = here.merge(there.pack(), START + 20);
    expect(plan.rows).toMatchObject([{ key: 'c', after: null }]);
    expect(plan.conflicts).toEqual([]);
  });

  test('stays, and is told, when the other had gone on with it, whichever was later', () => {
    for (const [edited, gone] of [
      [10, 20],
      [20, 10],
    ] as const) {
      const { here, there } = two(category('c', '旧'));
      edit(here, 'categories', 'c', { name: '新' }, START + edited);
      there.write([{ table: 'categories', key: 'c', row: null }], START + gone);
      const brought = there.pack();
      expect(there.merge(here.pack(), START + 30).conflicts).toMatchObject([
        { kind: 'deletedHere', winner: 'theirs' },
      ]);
      expect(here.merge(brought, START + 30).conflicts).toMatchObject([
        { kind: 'deletedThere', winner: 'ours' },
      ]);
      for (const own of [here, there]) {
        expect(own.table('categories').get('c')).toMatchObject({ name: '新' });
      }
    }
  });

  test('stays while something that was added on the other PC belongs to it', () => {
    const { here, there } = two(category('c', '旧'));
    here.write([item('i', 'c', '磨刀')], START + 10);
    there.write([{ table: 'categories', key: 'c', row: null }], START + 20);
    const brought = there.pack();
    const back = there.merge(here.pack(), START + 30);
    expect(back.conflicts).toMatchObject([{ kind: 'deletedHere', table: 'categories' }]);
    const plan = here.merge(brought, START + 30);
    expect(plan.leftOut).toMatchObject([{ table: 'categories', key: 'c', reason: 'kept' }]);
    for (const own of [here, there]) expect(own.table('categories').has('c')).toBe(true);
  });
});

describe('what is left out', () => {
  test('is told when what it belongs to is nowhere', () => {
    const [here, there] = [new SimulatedPc('pc-here', 0), new SimulatedPc('pc-there', 0)];
    there.write([item('i', 'nowhere', '磨刀')], START);
    const plan = here.merge(there.pack(), START + 10);
    expect(plan.rows).toEqual([]);
    expect(plan.leftOut).toMatchObject([{ table: 'serviceItems', key: 'i', reason: 'parentMissing' }]);
  });

  test('is told when it would be no record', () => {
    const [here, there] = [new SimulatedPc('pc-here', 0), new SimulatedPc('pc-there', 0)];
    there.write([{ ...category('c', '旧'), row: { id: 'c', name: '旧' } }], START);
    expect(here.merge(there.pack(), START + 10).leftOut).toMatchObject([{ reason: 'invalid' }]);
  });
});

describe('of a fair that is archived here (rule 20)', () => {
  function closedFair() {
    const [here, there] = [new SimulatedPc('pc-here', 0), new SimulatedPc('pc-there', 0)];
    const slot = { id: 's', fairId: '2026-06', start: 540, end: 615 };
    here.table('fairs').set('2026-06', { id: '2026-06', status: 'archived' });
    there.table('fairs').set('2026-06', { id: '2026-06', status: 'archived' });
    there.write([{ table: 'slots', key: 's', row: slot }], START);
    return { here, there };
  }

  test('nothing is taken without an amendment', () => {
    const { here, there } = closedFair();
    const plan = here.merge(there.pack(), START + 10);
    expect(plan.rows).toEqual([]);
    expect(plan.leftOut).toMatchObject([{ table: 'slots', reason: 'archived' }]);
  });

  test('what comes with an amendment is taken', () => {
    const { here, there } = closedFair();
    const amendment = {
      id: 'a',
      fairId: '2026-06',
      at: '2026-07-01T00:00:00.000Z',
      who: '李静',
      reason: '补录',
      what: { key: 'editSlots', params: {} },
    };
    there.write([{ table: 'amendments', key: 'a', row: amendment }], START + 5);
    const plan = here.merge(there.pack(), START + 10);
    expect(plan.rows.map(({ table }) => table).toSorted()).toEqual(['amendments', 'slots']);
    expect(plan.leftOut).toEqual([]);
  });
});

describe('somebody who was deleted for good', () => {
  const person = (name: string, isErased: boolean): AnyRow => ({ id: 'v', name, isErased });

  test('stays so, whatever was written on the other PC since', () => {
    const { here, there } = two();
    here.table('volunteers').set('v', person('已删除', true));
    there.write([{ table: 'volunteers', key: 'v', row: person('秦䶮', false) }], START + 50);
    const plan = here.merge(there.pack(), START + 60);
    expect(plan.rows).toEqual([]);
    expect(plan.conflicts).toEqual([]);
    expect(here.table('volunteers').get('v')).toEqual(person('已删除', true));
  });
});
