import { expect, it } from 'vitest';
import { runningPages } from '../../../renderer/print/runningPages.ts';

it('numbers the sections of a report through, and a paper beside them by itself', () => {
  const sheets = [
    { runsOn: true, pages: 1 },
    { runsOn: false, pages: 4 },
    { runsOn: true, pages: 2 },
    { runsOn: true, pages: 3 },
  ];
  expect(runningPages(sheets)).toEqual([
    { before: 0, total: 6 },
    { before: 0, total: 4 },
    { before: 1, total: 6 },
    { before: 3, total: 6 },
  ]);
});
