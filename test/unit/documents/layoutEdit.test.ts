import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { applyLayout } from '../../../shared/documents/applyLayout.ts';
import { layoutColumns } from '../../../shared/documents/layoutColumns.ts';
import {
  headColumn,
  isDefaultLayout,
  LEAST_COLUMN,
  layoutFor,
  moveColumn,
  resetFields,
  setLayout,
  showColumn,
  widenColumn,
  widthsOnPaper,
} from '../../../shared/documents/layoutEdit.ts';
import { layoutState } from '../../../shared/documents/layoutState.ts';
import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import { usableWidth } from '../../../shared/documents/sheetDocument.ts';
import { defaultLayout, FONT_SIZES, PaperLayout } from '../../../shared/model/paperLayout.ts';
import { columnOf, sheetOf } from '../../fixtures/sheetOf.ts';

const sheet = sheetOf();
const plain = defaultLayout(sheet.id);
const KEYS = sheet.columns.map(({ key }) => key);

function orderOf(layout: PaperLayout, document: SheetDocument = sheet): readonly string[] {
  return layoutColumns(document, layout).map(({ key }) => key);
}

function shownKeys(layout: PaperLayout): readonly string[] {
  return layoutColumns(sheet, layout).flatMap(({ key, isShown }) => (isShown ? [key] : []));
}

describe('moving', () => {
  test('a column goes to the place asked for, and beyond the ends it stops there', () => {
    expect(orderOf(moveColumn(sheet, plain, 'name', 3))).toEqual([
      'no',
      'first',
      'second',
      'name',
      'signature',
    ]);
    expect(orderOf(moveColumn(sheet, plain, 'name', -4))[0]).toBe('name');
    expect(orderOf(moveColumn(sheet, plain, 'name', 99)).at(-1)).toBe('name');
  });

  test('a column moved back leaves nothing to keep', () => {
    const moved = moveColumn(sheet, plain, 'signature', 0);
    expect(isDefaultLayout(moved)).toBe(false);
    expect(isDefaultLayout(moveColumn(sheet, moved, 'signature', 4))).toBe(true);
  });

  test('a column that is not there moves nothing', () => {
    expect(moveColumn(sheet, plain, 'gone', 0)).toBe(plain);
  });
});

describe('showing and hiding', () => {
  test('the last column that is shown cannot be hidden', () => {
    const one = KEYS.slice(1).reduce((layout, key) => showColumn(sheet, layout, key, false), plain);
    expect(shownKeys(one)).toEqual(['no']);
    expect(showColumn(sheet, one, 'no', false)).toBe(one);
  });

  test('a column shown again stands where it stood', () => {
    const hidden = showColumn(sheet, plain, 'first', false);
    expect(shownKeys(hidden)).not.toContain('first');
    expect(isDefaultLayout(showColumn(sheet, hidden, 'first', true))).toBe(true);
  });
});

describe('widths', () => {
  const all = (layout: PaperLayout, document = sheet): readonly number[] => [
    ...widthsOnPaper(document, layout).values(),
  ];
  const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

  test('a column is as wide on paper as it was asked to be, and all of them fill the sheet', () => {
    const layout = widenColumn(sheet, plain, 'name', 60);
    expect(widthsOnPaper(sheet, layout).get('name')).toBeCloseTo(60, 0);
    expect(sum(all(layout))).toBeCloseTo(usableWidth('landscape'));
  });

  test('the others keep their proportions, and none gets too narrow to be seen', () => {
    const layout = widenColumn(sheet, plain, 'signature', 1000);
    expect(Math.min(...all(layout))).toBeGreaterThanOrEqual(LEAST_COLUMN - 0.1);
    expect(v.is(PaperLayout, layout)).toBe(true);
    const narrow = widenColumn(sheet, plain, 'signature', 0);
    expect(widthsOnPaper(sheet, narrow).get('signature')).toBeCloseTo(LEAST_COLUMN, 0);
  });

  test('of two columns one may take nearly all of the page', () => {
    const two = sheetOf({ columns: [columnOf('name'), columnOf('remarks')], rows: [] });
    const layout = widenColumn(two, plain, 'name', 900);
    expect(v.is(PaperLayout, layout)).toBe(true);
    expect(widthsOnPaper(two, layout).get('name')).toBeCloseTo(270, 0);
  });

  test('the only column fills the page whatever is asked, and a hidden one has no width on paper', () => {
    const one = sheetOf({ columns: [columnOf('name')], rows: [] });
    expect(widenColumn(one, plain, 'name', 30)).toBe(plain);
    const hidden = showColumn(sheet, plain, 'name', false);
    expect(widthsOnPaper(sheet, hidden).has('name')).toBe(false);
    expect(widenColumn(sheet, hidden, 'name', 30)).toBe(hidden);
  });

  test('a page turned upright is filled by the same proportions', () => {
    const upright = setLayout(sheet, plain, { orientation: 'portrait' });
    expect(sum(all(upright))).toBeCloseTo(usableWidth('portrait'));
  });
});

describe('headings', () => {
  test('are trimmed and no longer than there is room for; blank or the paper’s own words give the paper’s back', () => {
    const own = headColumn(sheet, plain, 'name', '  居民姓名 ');
    expect(layoutState(sheet, own).columns[1]).toMatchObject({ ownLabel: '居民姓名', plainLabel: '头name' });
    expect(isDefaultLayout(headColumn(sheet, own, 'name', ' '))).toBe(true);
    expect(isDefaultLayout(headColumn(sheet, own, 'name', '头name'))).toBe(true);
    const long = headColumn(sheet, plain, 'name', '𠮷'.repeat(60));
    expect([...(layoutState(sheet, long).columns[1]?.ownLabel ?? '')]).toHaveLength(20);
    expect(v.is(PaperLayout, long)).toBe(true);
  });
});

describe('everything else', () => {
  test('what the program does anyway is not kept', () => {
    const same = setLayout(sheet, plain, {
      orientation: 'landscape',
      fontSize: 10.5,
      rowHeight: 10,
      blanks: { count: 2, fillsPage: false },
      groupsStartPages: false,
      signatures: ['负责人'],
      names: 'full',
      phones: 'bySwitch',
    });
    expect(same).toEqual(plain);
    expect(isDefaultLayout(same)).toBe(true);
  });

  test.each<Parameters<typeof setLayout>[2]>([
    { orientation: 'portrait' },
    { fontSize: 12 },
    { rowHeight: 12 },
    { blanks: { count: 3, fillsPage: false } },
    { blanks: { count: 2, fillsPage: true } },
    { groupsStartPages: true },
    { signatures: [] },
    { phones: 'full' },
    { names: 'masked' },
  ])('what is the office’s own is kept: %o', (patch) => {
    expect(isDefaultLayout(setLayout(sheet, plain, patch))).toBe(false);
  });

  test('numbers beyond their limits become the limit', () => {
    expect(setLayout(sheet, plain, { rowHeight: 1 }).rowHeight).toBe(6);
    expect(setLayout(sheet, plain, { rowHeight: 99 }).rowHeight).toBe(40);
    expect(setLayout(sheet, plain, { blanks: { count: 999, fillsPage: false } }).blanks?.count).toBe(200);
    expect(setLayout(sheet, plain, { blanks: { count: -1, fillsPage: false } }).blanks?.count).toBe(0);
    expect(setLayout(sheet, plain, { signatures: Array(9).fill('甲') }).signatures).toHaveLength(6);
  });

  test('some fields are reset and the rest stays', () => {
    const own = setLayout(sheet, showColumn(sheet, plain, 'name', false), { rowHeight: 12 });
    expect(resetFields(own, ['columns'])).toEqual({ ...plain, rowHeight: 12 });
    expect(resetFields(own, ['rowHeight'])).toEqual({ ...own, rowHeight: null });
  });
});

describe('the same layout for another paper', () => {
  const other = sheetOf({
    id: 'other',
    columns: ['no', 'name', 'queue', 'signature'].map((key) => columnOf(key)),
    rowHeight: 12,
  });

  test('takes what both have, and leaves what only the other has in its place', () => {
    const own = setLayout(sheet, showColumn(sheet, moveColumn(sheet, plain, 'signature', 0), 'no', false), {
      rowHeight: 14,
    });
    const layout = layoutFor(other, own);
    expect(layout).toMatchObject({ id: 'other', rowHeight: 14 });
    expect(orderOf(layout, other)).toEqual(['signature', 'no', 'name', 'queue']);
    expect(layoutColumns(other, layout).find(({ key }) => key === 'no')?.isShown).toBe(false);
    expect(applyLayout(other, layout).columns.map(({ key }) => key)).toEqual(['signature', 'name', 'queue']);
  });

  test('is nothing where it says what the other paper does anyway', () => {
    const own = setLayout(sheet, plain, { rowHeight: 12 });
    expect(isDefaultLayout(own)).toBe(false);
    expect(isDefaultLayout(layoutFor(other, own))).toBe(true);
  });
});

/** A step of setting a paper up. */
const step: fc.Arbitrary<(document: SheetDocument, layout: PaperLayout) => PaperLayout> = fc.oneof(
  fc.tuple(fc.constantFrom(...KEYS, 'gone'), fc.integer({ min: -2, max: 9 })).map(
    ([key, to]) =>
      (document: SheetDocument, layout: PaperLayout) =>
        moveColumn(document, layout, key, to),
  ),
  fc.tuple(fc.constantFrom(...KEYS, 'gone'), fc.boolean()).map(
    ([key, isShown]) =>
      (document: SheetDocument, layout: PaperLayout) =>
        showColumn(document, layout, key, isShown),
  ),
  fc.tuple(fc.constantFrom(...KEYS), fc.double({ min: -50, max: 500, noNaN: true })).map(
    ([key, width]) =>
      (document: SheetDocument, layout: PaperLayout) =>
        widenColumn(document, layout, key, width),
  ),
  fc.tuple(fc.constantFrom(...KEYS), fc.string({ maxLength: 60, unit: 'grapheme' })).map(
    ([key, label]) =>
      (document: SheetDocument, layout: PaperLayout) =>
        headColumn(document, layout, key, label),
  ),
  fc
    .record(
      {
        orientation: fc.constantFrom('portrait', 'landscape', null),
        fontSize: fc.constantFrom(...FONT_SIZES, null),
        rowHeight: fc.double({ min: -5, max: 90, noNaN: true }),
        blanks: fc.record({ count: fc.integer({ min: -3, max: 400 }), fillsPage: fc.boolean() }),
        groupsStartPages: fc.boolean(),
        signatures: fc.array(fc.string({ maxLength: 60, unit: 'grapheme' }), { maxLength: 9 }),
        names: fc.constantFrom('full', 'masked'),
      },
      { requiredKeys: [] },
    )
    .map((patch) => (document: SheetDocument, layout: PaperLayout) => setLayout(document, layout, patch)),
  fc
    .subarray(['columns', 'orientation', 'fontSize', 'rowHeight', 'blanks', 'signatures'] as const)
    .map((fields) => (_: SheetDocument, layout: PaperLayout) => resetFields(layout, fields)),
);

const layouts = fc
  .array(step, { maxLength: 14 })
  .map((steps) => steps.reduce((layout, next) => next(sheet, layout), plain));

describe('any sequence of steps', () => {
  test('keeps every column exactly once, at least one of them shown, and can be stored', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        expect([...orderOf(layout)].sort()).toEqual([...KEYS].sort());
        expect(shownKeys(layout).length).toBeGreaterThan(0);
        expect(v.safeParse(PaperLayout, layout).issues).toBeUndefined();
      }),
    );
  });

  test('gives a paper that has every row, exactly the shown columns in their order, and every cell under its own head', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const document = applyLayout(sheet, layout);
        expect(document.columns.map(({ key }) => key)).toEqual(shownKeys(layout));
        expect(document.rows.map(({ kind }) => kind)).toEqual(sheet.rows.map(({ kind }) => kind));
        for (const [index, row] of document.rows.entries()) {
          const before = sheet.rows[index];
          if (row.kind === 'group' || before?.kind === 'group') continue;
          for (const [at, { key }] of document.columns.entries()) {
            expect(row.cells[at]).toBe(before?.cells[KEYS.indexOf(key)]);
          }
        }
      }),
    );
  });

  test('fills the width of the sheet, and what is shown to the office is what the paper has', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const document = applyLayout(sheet, layout);
        const state = layoutState(sheet, layout);
        const sum = [...widthsOnPaper(sheet, layout).values()].reduce((all, width) => all + width, 0);
        expect(sum).toBeCloseTo(usableWidth(document.orientation));
        expect(state.orientation).toBe(document.orientation);
        expect(state.rowHeight).toBe(document.rowHeight);
        expect(state.blanks).toEqual(document.blanks);
        expect(state.signatures).toEqual(document.signatures);
        expect(
          state.columns
            .filter(({ isShown }) => isShown)
            .map(({ ownLabel, plainLabel }) => ownLabel || plainLabel),
        ).toEqual(document.columns.map(({ label }) => label));
      }),
    );
  });

  test('keeps nothing exactly when the paper is as the program makes it', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const { fontSize = 10.5, ...document } = applyLayout(sheet, layout);
        const isPlain =
          JSON.stringify({ ...document, fontSize }) === JSON.stringify({ ...sheet, fontSize: 10.5 }) &&
          layout.names === 'full' &&
          orderOf(layout).join() === KEYS.join();
        if (isDefaultLayout(layout)) expect(isPlain).toBe(true);
        if (isPlain) expect(isDefaultLayout({ ...layout, columns: null })).toBe(true);
      }),
    );
  });
});
