import { expect, test } from 'vitest';
import type { FaceUnit } from '../../../renderer/print/faces/faceUnits.tsx';
import { tableUnits } from '../../../renderer/print/faces/TableRows.tsx';
import { unitsOnPage } from '../../../renderer/print/faces/unitsOnPage.tsx';
import type { SheetRow } from '../../../shared/documents/sheetDocument.ts';
import { columnOf, rowOf, sheetOf } from '../../fixtures/sheetOf.ts';

const columns = [columnOf('first'), columnOf('second')];
const records = Array.from({ length: 5 }, (_, index) => rowOf(index, columns));
const total: SheetRow = { kind: 'total', cells: ['合计', 5] };
const heading: FaceUnit = { content: '各月数字', headsNext: true };

function tableOf(rows: readonly SheetRow[]): readonly FaceUnit[] {
  return tableUnits(sheetOf({ columns }), rows);
}

test('a table is in parts of a row each, a total with the row before it and a heading with the row after it', () => {
  const group: SheetRow = { kind: 'group', text: '按队伍' };
  const parts = tableOf([group, ...records, total]).map(({ table }) => table?.rows);
  expect(parts).toEqual([
    [],
    [group, records[0]],
    ...records.slice(1, -1).map((row) => [row]),
    [records[4], total],
  ]);
});

test('what of a table is on one page is one table, and under its head again on the next', () => {
  const units = [heading, ...tableOf(records), { content: '图' }];
  const first = unitsOnPage(units, { continued: null, rowIndexes: [0, 1, 2, 3, 4] });
  expect(first.map(({ at }) => at)).toEqual([0, 1]);
  expect(first[1]?.unit.table?.rows).toEqual(records.slice(0, 3));
  const second = unitsOnPage(units, { continued: 1, rowIndexes: [5, 6, 7] });
  expect(second.map(({ at }) => at)).toEqual([1, 7]);
  expect(second[0]?.unit.table?.rows).toEqual(records.slice(3));
});

test('two tables that follow each other stay two', () => {
  const units = [...tableOf(records), ...tableOf([total])];
  const placed = unitsOnPage(units, { continued: null, rowIndexes: units.map((_, index) => index) });
  expect(placed.map(({ unit }) => unit.table?.rows)).toEqual([records, [total]]);
});

test('a heading of a page before is not said again', () => {
  const units = [heading, { content: '图' }];
  expect(unitsOnPage(units, { continued: 0, rowIndexes: [1] }).map(({ at }) => at)).toEqual([1]);
});
