import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageInput } from '../../../shared/documents/paginate.ts';
import { paginate } from '../../../shared/documents/paginate.ts';

const ROOM = 100;

function records(count: number, height = 10): PageInput['rows'] {
  return Array.from({ length: count }, () => ({ height, isGroup: false }));
}

function pagesOf(rows: PageInput['rows'], blanks: Partial<PageInput['blanks']> = {}) {
  return paginate({ rows, room: ROOM, blanks: { count: 0, fillsPage: false, height: 10, ...blanks } });
}

const anyRows = fc
  .tuple(
    fc.array(fc.record({ height: fc.integer({ min: 1, max: 60 }), isGroup: fc.boolean() }), {
      maxLength: 300,
    }),
    fc.boolean(),
  )
  .map(([rows, haveOwnPages]) => rows.map((row) => ({ ...row, startsPage: haveOwnPages && row.isGroup })));

describe('paginate', () => {
  test('a paper with nobody on it has one page', () => {
    expect(pagesOf([])).toEqual([{ continued: null, rowIndexes: [], blankCount: 0 }]);
  });

  test.each([
    [1, 1],
    [10, 1],
    [11, 2],
    [500, 50],
  ])('%i people of one height fill %i pages and nobody is lost', (count, pages) => {
    const laidOut = pagesOf(records(count));
    expect(laidOut).toHaveLength(pages);
    expect(laidOut.flatMap(({ rowIndexes }) => rowIndexes)).toEqual(
      Array.from({ length: count }, (_, i) => i),
    );
  });

  test('a group heading is never alone at the foot', () => {
    const rows = [...records(9), { height: 10, isGroup: true }, ...records(1)];
    expect(pagesOf(rows).map(({ rowIndexes }) => rowIndexes)).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7, 8],
      [9, 10],
    ]);
  });

  test('a group that goes on over the page has its heading there once more, and room is kept for it', () => {
    const rows = [{ height: 10, isGroup: true }, ...records(20)];
    const pages = pagesOf(rows);
    expect(pages.map(({ continued }) => continued)).toEqual([null, 0, 0]);
    expect(pages.map(({ rowIndexes }) => rowIndexes.length)).toEqual([10, 9, 2]);
  });

  test('a total, and a page that begins with a group of its own, repeat no heading', () => {
    const group = { height: 10, isGroup: true };
    const total = { height: 10, isGroup: false, isTotal: true };
    expect(pagesOf([group, ...records(9), total]).map(({ continued }) => continued)).toEqual([null, null]);
    expect(pagesOf([group, ...records(9), group, ...records(1)]).map(({ continued }) => continued)).toEqual([
      null,
      null,
    ]);
  });

  test('blank rows go on after the people, and fill the last page when asked', () => {
    expect(pagesOf(records(8), { count: 3 }).map(({ blankCount }) => blankCount)).toEqual([2, 1]);
    expect(pagesOf(records(8), { count: 3, fillsPage: true }).map(({ blankCount }) => blankCount)).toEqual([
      2, 10,
    ]);
  });

  test('where groups have pages of their own, each has its blank rows, and its heading on every page', () => {
    const group = { height: 10, isGroup: true, startsPage: true };
    const pages = pagesOf([group, ...records(8), group, ...records(2)], { count: 2, fillsPage: true });
    expect(pages.map(({ continued, blankCount }) => [continued, blankCount])).toEqual([
      [null, 1],
      [0, 9],
      [null, 7],
    ]);
  });

  test('a row taller than a page stands alone instead of being lost or looping', () => {
    const rows = [...records(1), { height: 140, isGroup: false }, ...records(1)];
    expect(pagesOf(rows).map(({ rowIndexes }) => rowIndexes)).toEqual([[0], [1], [2]]);
  });

  test('every row stands on one page, in order, and no page is over-full', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(30), fc.boolean(), (rows, count, fillsPage) => {
        const pages = paginate({ rows, room: ROOM, blanks: { count, fillsPage, height: 10 } });
        expect(pages.flatMap(({ rowIndexes }) => rowIndexes)).toEqual(rows.map((_, index) => index));
        const blanks = pages.reduce((sum, page) => sum + page.blankCount, 0);
        expect(blanks).toBeGreaterThanOrEqual(count);
        for (const { continued, rowIndexes, blankCount } of pages) {
          const kept = rowIndexes.flatMap((index) => rows[index] ?? []);
          const repeated = continued === null ? 0 : (rows[continued]?.height ?? 0);
          const used = repeated + kept.reduce((sum, row) => sum + row.height, 0) + blankCount * 10;
          // A chain of headings with the row they belong to may be taller than a page; it then starts one.
          const headings = kept.findIndex((row) => !row.isGroup);
          const isOneBlock = kept.length - 1 === headings || headings === -1;
          expect(used <= ROOM || isOneBlock || rowIndexes.length === 1).toBe(true);
        }
      }),
    );
  });
});
