import { expect, test } from 'vitest';
import { setLayout, showColumn, widenColumn } from '../../../shared/documents/layoutEdit.ts';
import { layoutState } from '../../../shared/documents/layoutState.ts';
import { columnWarning, hasLowRows } from '../../../shared/documents/layoutWarnings.ts';
import type { PaperLayout } from '../../../shared/model/paperLayout.ts';
import { defaultLayout } from '../../../shared/model/paperLayout.ts';
import { columnOf, sheetOf } from '../../fixtures/sheetOf.ts';

const sheet = sheetOf({
  columns: [
    columnOf('name', { width: 60 }),
    columnOf('timeIn', { kind: 'sign', width: 60 }),
    columnOf('signatureIn', { kind: 'sign', width: 60 }),
    columnOf('remarks', { width: 60 }),
  ],
});
const plain = defaultLayout(sheet.id);

function warningsOf(layout: PaperLayout): readonly (string | null)[] {
  const { columns, fontSize } = layoutState(sheet, layout);
  return columns.map((column) => columnWarning(column, fontSize));
}

test('a paper with room for everything has nothing to warn of', () => {
  expect(warningsOf(plain)).toEqual([null, null, null, null]);
  expect(hasLowRows(layoutState(sheet, plain))).toBe(false);
});

test('a signature needs 18 mm, what else is written needs 10', () => {
  expect(warningsOf(widenColumn(sheet, plain, 'signatureIn', 17))[2]).toBe('noRoomToSign');
  expect(warningsOf(widenColumn(sheet, plain, 'signatureIn', 18.2))[2]).toBeNull();
  expect(warningsOf(widenColumn(sheet, plain, 'timeIn', 9))[1]).toBe('noRoomToWrite');
  expect(warningsOf(widenColumn(sheet, plain, 'timeIn', 10.2))[1]).toBeNull();
});

test('a column to read has room for two characters, which are wider in larger text', () => {
  const narrow = widenColumn(sheet, plain, 'remarks', 10.5);
  expect(warningsOf(narrow)[3]).toBeNull();
  expect(warningsOf(setLayout(sheet, narrow, { fontSize: 14 }))[3]).toBe('noRoomToRead');
});

test('a hidden column is no trouble', () => {
  const narrow = widenColumn(sheet, plain, 'signatureIn', 6);
  expect(warningsOf(showColumn(sheet, narrow, 'signatureIn', false))[2]).toBeNull();
});

test('rows under 9 mm are too low where people write, and fine where they only read', () => {
  const low = setLayout(sheet, plain, { rowHeight: 8.9 });
  expect(hasLowRows(layoutState(sheet, low))).toBe(true);
  expect(hasLowRows(layoutState(sheet, setLayout(sheet, plain, { rowHeight: 9 })))).toBe(false);
  const read = ['timeIn', 'signatureIn'].reduce((layout, key) => showColumn(sheet, layout, key, false), low);
  expect(hasLowRows(layoutState(sheet, read))).toBe(false);
});
