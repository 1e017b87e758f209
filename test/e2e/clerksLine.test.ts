import { read } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCALES } from '../../shared/model/settings.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { readIn } from '../support/line.ts';
import type { OpenProgram } from '../support/openProgram.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';
import { paperRequests } from '../support/outputSteps.ts';
import { readPdf } from '../support/readPdf.ts';
import { readYearWorkbook } from '../support/readYearWorkbook.ts';
import type { WalkedLine } from '../support/walkTheLine.ts';
import { BEFORE_THE_FAIR, WALK_IN, walkTheLine } from '../support/walkTheLine.ts';

/** A4 in points, the longer side first. */
const A4 = [842, 595];
/** Figures that both the month and the records count in the same unit. */
const COUNTED = [
  'needed',
  'expected',
  'present',
  'late',
  'excused',
  'absent',
  'walkIn',
  'unverified',
  'visits',
  'items',
  'leaflets',
] as const;

describe.each(LOCALES)('the clerk’s year in %s, by clicking', (locale) => {
  let program: OpenProgram;
  let line: WalkedLine;
  const steps: string[] = [];

  beforeAll(async () => {
    // Once as the PC comes, once as it is for who wants no motion.
    program = await openProgram({ now: BEFORE_THE_FAIR, isCalm: locale === 'en' });
    const reader = readerOf(program.page, locale);
    await readIn(reader);
    line = await walkTheLine(program, reader, { onStep: async (step) => void steps.push(step) }).catch(
      (error: unknown) => {
        throw new Error(`After ${steps.at(-1)}: ${String(error)}`, { cause: error });
      },
    );
  }, 240_000);
  afterAll(() => program.close());

  const text = catalogueOf(locale);

  test('the due partner units are invited and every post finds its people', () => {
    expect(line.partners).toBe(7);
    expect(line.assigned).toEqual({ needed: 48, assigned: 48, gap: 0 });
  });

  test('the papers are A4 with embedded TrueType and no Type 3, each marked as sample', async () => {
    const pack = await readPdf(line.pdfs.get('pack') ?? new Uint8Array());
    expect(pack.pages.length).toBeGreaterThan(12);
    expect(pack.type3).toBe(0);
    expect(pack.embeddedTrueType).toBeGreaterThan(0);
    expect(pack.fontNames.every((name) => /NotoSans/.test(name))).toBe(true);
    for (const page of pack.pages) {
      expect([page.width, page.height].toSorted((a, b) => b - a)).toEqual(A4);
      expect(page.text).toContain(text.common.sampleMark);
    }
    const words = pack.pages.map((page) => page.text).join('\n');
    const { roster, volunteerSignIn, tally, partnerSignIn, attendanceTally } = text.papers.titles;
    for (const title of [roster, volunteerSignIn, tally, partnerSignIn, attendanceTally]) {
      expect(words).toContain(title);
    }
    // A name is found as it is typed: no glyph is named by a radical that looks like it.
    expect(words).toContain('黄子勇');
    expect(words).not.toMatch(/[\u2e80-\u2fdf]/u);
    expect(words).toContain('138****');
    expect(words).not.toMatch(/\b1\d{10}\b/);
  });

  test('the papers as a workbook are read by another library, sheet by sheet', () => {
    const { SheetNames } = read(line.fairWorkbook.bytes);
    // The partners' sign-in sheet comes with a page of names.
    const sheets = paperRequests().size + 1;
    expect(SheetNames).toHaveLength(sheets);
    expect(new Set(SheetNames).size).toBe(sheets);
  });

  test('the year workbook’s totals equal a recount from its own sheet of records', async () => {
    const workbook = await readYearWorkbook(line.yearWorkbook.bytes);
    const { sheets } = text.workbook;
    expect(workbook.sheetNames).toEqual(Object.values(sheets));
    const june = workbook.row(sheets.months, text.calendar.month({ month: 6 }));
    const records = workbook.sums(sheets.records);
    for (const metric of COUNTED) {
      const { name } = text.statistics.metrics[metric];
      expect([name, june.get(name)]).toEqual([name, records.get(name)]);
    }
    expect(june.get(text.statistics.metrics.visits.name)).toBe(line.visits);
    expect(june.get(text.statistics.metrics.expected.name)).toBe(48);
    expect(june.get(text.statistics.metrics.present.name)).toBe(46);
    expect(june.get(text.statistics.metrics.walkIn.name)).toBe(2);
  });

  test('a snapshot brings everything back after the sample was removed', async () => {
    const before = await readYearWorkbook(line.yearWorkbook.bytes);
    const after = await readYearWorkbook(line.restoredWorkbook.bytes);
    for (const sheet of [text.workbook.sheets.months, text.workbook.sheets.records]) {
      expect([...after.sums(sheet)]).toEqual([...before.sums(sheet)]);
    }
    const words = read(line.restoredWorkbook.bytes, { type: 'array' }).Sheets[
      text.workbook.sheets.volunteers
    ];
    expect(JSON.stringify(words)).toContain(WALK_IN);
  });

  test('the browser had nothing to complain about', () => {
    expect(program.complaints).toEqual([]);
  });
});
