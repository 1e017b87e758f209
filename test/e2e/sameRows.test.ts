import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCALES } from '../../shared/model/settings.ts';
import type { Printed } from '../support/line.ts';
import { buttonOf, downloadBy, openAt, printed, readIn, startWithSample } from '../support/line.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';
import { paperRequests, papersJob } from '../support/outputSteps.ts';
import type { PdfFacts } from '../support/readPdf.ts';
import { readPdf } from '../support/readPdf.ts';

/* Every paper of a held fair, once as PDF and once as workbook: both carry the same rows. */

const FAIR = '2025-06';

/**
 * Text without the spaces and breaks that a page or a cell puts between its pieces. Within quotation marks Chinese type sets the
 * dash with the glyph of the bar, and the PDF says so.
 */
function bare(words: string): string {
  return words.replace(/[\s\u3000]/gu, '').replaceAll('―', '—');
}

/** Texts of a worksheet's cells, row by row, without its repeated head. */
function rowsOf(sheet: ExcelJS.Worksheet): readonly (readonly string[])[] {
  const rows: string[][] = [];
  sheet.eachRow((row, number) => {
    if (number <= Number(sheet.pageSetup.printTitlesRow?.split(':').at(-1) ?? 0)) return;
    const cells: string[] = [];
    row.eachCell((cell) => {
      if (cell.type === ExcelJS.ValueType.String) cells.push(bare(cell.text));
    });
    rows.push([...new Set(cells.filter(Boolean))]);
  });
  return rows;
}

describe.each(LOCALES)('papers of a fair in %s', (locale) => {
  let program: OpenProgram;
  let reader: Reader;
  let pdf: PdfFacts;
  let book: ExcelJS.Workbook;
  let paper: Printed;

  beforeAll(async () => {
    program = await openProgram({ isCalm: true });
    reader = readerOf(program.page, locale);
    await readIn(reader);
    await startWithSample(reader);
    await openAt(reader.page, `/fair/${FAIR}/papers`);
    const words = reader.text.papers.screen;
    await reader.page.getByRole('checkbox', { name: words.selectAll, exact: true }).check();
    const saved = await downloadBy(reader, () => buttonOf(reader.page, words.workbook).click());
    book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(saved.bytes).buffer);
    paper = await printed(reader, papersJob(reader, FAIR, [...paperRequests().values()]));
    pdf = await readPdf(paper.bytes);
  }, 120_000);

  afterAll(() => program?.close());

  test('every paper is in the PDF, with a bookmark, and in the workbook, with a sheet', () => {
    expect(pdf.bookmarks.map(({ title }) => bare(title)).length).toBe(book.worksheets.length);
    expect(pdf.bookmarks.length).toBeGreaterThanOrEqual(paperRequests().size);
  });

  test('every page is A4, and as many as were laid out', async () => {
    for (const { width, height } of pdf.pages) expect([width, height].toSorted()).toEqual([595, 842]);
    expect(paper.pages).toBe(pdf.pages.length);
  });

  test('every text of the workbook stands on the pages of the same paper', () => {
    for (const [index, sheet] of book.worksheets.entries()) {
      const from = pdf.bookmarks[index]?.page ?? 0;
      const to = pdf.bookmarks[index + 1]?.page ?? pdf.pages.length + 1;
      const words = bare(
        pdf.pages
          .slice(from - 1, to - 1)
          .map((page) => page.text)
          .join(''),
      );
      const rows = rowsOf(sheet);
      expect(rows.length, sheet.name).toBeGreaterThan(0);
      const missing = rows.flat().filter((cell) => !cell.includes('____') && !words.includes(cell));
      expect([...new Set(missing)], sheet.name).toEqual([]);
    }
  });

  test('nothing is cut: no page has more on it than fits above its foot', () => {
    expect(paper.cut).toEqual([]);
  });

  test('is small: less than a megabyte for twenty pages', () => {
    expect(paper.bytes.length / pdf.pages.length).toBeLessThan(1_000_000 / 20);
  });
});
