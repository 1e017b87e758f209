import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPapers, papersOfFair } from '../../shared/documents/buildPaper.ts';
import type { SheetDocument } from '../../shared/documents/sheetDocument.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { largeDataSet, largeFair } from '../fixtures/largeFair.ts';
import type { Printed } from '../support/line.ts';
import { printed } from '../support/line.ts';
import type { OpenProgram } from '../support/openProgram.ts';
import { openWith } from '../support/openWith.ts';
import { papersJob } from '../support/outputSteps.ts';
import type { PdfFacts } from '../support/readPdf.ts';
import { readPdf } from '../support/readPdf.ts';

/* The pack of a fair of 60 stalls and 800 people: what a printer gets is what the data say, row by row. */

const data = largeFair();
const text = catalogueOf('zh-CN');
const documents = buildPapers(data, papersOfFair(data), text, 'zh-CN', { showPhones: false });

let program: OpenProgram;
let pack: PdfFacts;
let laidOut: Printed;

beforeAll(async () => {
  const opened = await openWith(largeDataSet(), 'zh-CN');
  program = opened.program;
  laidOut = await printed(opened.reader, papersJob(opened.reader, data.fair.id, papersOfFair(data)));
  pack = await readPdf(laidOut.bytes);
}, 120_000);

afterAll(() => program?.close());

/** Text without the spaces and breaks that a page puts between its pieces. */
function bare(words: string): string {
  return words.replace(/[\s\u3000]/gu, '');
}

/** The pages of one document: from its bookmark to the next. */
function pagesOf(title: string): readonly string[] {
  const at = pack.bookmarks.findIndex((bookmark) => bookmark.title === title);
  const from = pack.bookmarks[at]?.page ?? 0;
  const to = pack.bookmarks[at + 1]?.page ?? pack.pages.length + 1;
  expect(from, title).toBeGreaterThan(0);
  return pack.pages.slice(from - 1, to - 1).map((page) => bare(page.text));
}

function countIn(pages: readonly string[], words: string): number {
  return pages.reduce((sum, page) => sum + page.split(bare(words)).length - 1, 0);
}

function paper(kind: SheetDocument['kind']): SheetDocument {
  const found = documents.find((document) => document.kind === kind);
  if (!found) throw new Error(`No ${kind}.`);
  return found;
}

function cellsOf(document: SheetDocument, key: string): readonly string[] {
  const at = document.columns.findIndex((column) => column.key === key);
  return document.rows.flatMap((row) => (row.kind === 'record' ? [String(row.cells[at] ?? '')] : []));
}

describe('the pack of 60 stalls and 800 people', () => {
  test('is one PDF of more than 120 pages with a bookmark for each paper, in the order of the pack', () => {
    expect(pack.pages.length).toBeGreaterThanOrEqual(120);
    expect(pack.bookmarks.map(({ title }) => title)).toEqual(documents.map(({ title }) => title));
    const pages = pack.bookmarks.map(({ page }) => page);
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
  });

  test('says its title and language, is tagged, and has no font but embedded TrueType', () => {
    expect(pack).toMatchObject({ language: 'zh-CN', isTagged: true, type3: 0 });
    expect(pack.title).toContain(text.papers.screen.pack);
    expect(pack.embeddedTrueType).toBeGreaterThan(0);
  });

  test.each(['roster', 'rosterBySlot', 'volunteerSignIn', 'personalSlips'] as const)(
    'loses nobody from the %s: every number as often as in the data, with its name on the same page',
    (kind) => {
      const document = paper(kind);
      const pages = pagesOf(document.title);
      const names = cellsOf(document, 'name');
      const numbers = cellsOf(document, 'volunteerNo');
      for (const volunteer of data.volunteers) {
        const rows = numbers.filter((number) => number === volunteer.volunteerNo).length;
        expect(rows, volunteer.volunteerNo).toBeGreaterThan(0);
        expect(countIn(pages, volunteer.volunteerNo), volunteer.volunteerNo).toBeGreaterThan(0);
      }
      numbers.forEach((number, index) => {
        if (number === '') return;
        const name = bare(names[index] ?? '');
        const page = pages.find((words) => words.includes(number));
        expect(page?.includes(name), `${number} ${name}`).toBe(true);
      });
    },
  );

  test('splits no row: a row of the roster stands on one page with all its cells', () => {
    const document = paper('roster');
    const pages = pagesOf(document.title);
    const at = document.columns.findIndex(({ key }) => key === 'volunteerNo');
    const nameAt = document.columns.findIndex(({ key }) => key === 'name');
    const names = document.rows.flatMap((row) =>
      row.kind === 'record' ? bare(String(row.cells[nameAt])) : [],
    );
    // No page is without people.
    expect(pages.filter((words) => !names.some((name) => words.includes(name)))).toEqual([]);
    for (const row of document.rows) {
      if (row.kind !== 'record' || row.cells[at] === '') continue;
      const key = bare(String(row.cells[at]));
      const whole = row.cells.map((cell) => bare(String(cell))).filter(Boolean);
      const isWhole = pages.some(
        (words) => words.includes(key) && whole.every((cell) => words.includes(cell)),
      );
      expect(isWhole, whole.join(' ')).toBe(true);
    }
  });

  test('nothing is cut on any of its pages', () => {
    expect(laidOut.cut).toEqual([]);
  });

  test('prints rare characters and long names as they are written', () => {
    const pages = pagesOf(paper('volunteerSignIn').title);
    for (const name of ['龚䶮', '㐱𠮷', '阿依古丽·买买提', '欧阳上官诸葛司马慕容氏之长者'])
      expect(countIn(pages, name), name).toBeGreaterThan(0);
  });
});
