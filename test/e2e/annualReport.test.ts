import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { safeFileName } from '../../shared/hostFiles.ts';
import { readSource } from '../../shared/import/readSource.ts';
import { Attendance } from '../../shared/model/attendance.ts';
import { Booking } from '../../shared/model/fair.ts';
import { PartnerUnit } from '../../shared/model/partner.ts';
import type { DataSet } from '../../shared/model/tables.ts';
import { shippedSample } from '../../shared/sample/createSample.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { firstOf } from '../fixtures/plannedFair.ts';
import { closePapers } from '../support/certificateSteps.ts';
import { buttonOf, downloadBy, goTo, printed } from '../support/line.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { readerOf } from '../support/openProgram.ts';
import { openWith } from '../support/openWith.ts';
import type { SavedFile } from '../support/outputSteps.ts';
import { openReport, peopleJob, savePdfBy } from '../support/outputSteps.ts';
import type { ReadDocx } from '../support/readDocx.ts';
import { readDocx } from '../support/readDocx.ts';
import { readPdf } from '../support/readPdf.ts';

const NOW = new Date('2026-01-20T09:00:00+08:00');
const REPORT = { kind: 'annualReport', period: '2025', compared: '2024' } as const;
const sample = shippedSample(catalogueOf('zh-CN'));
const { fairName } = firstOf(sample.community);

/**
 * Text without the spaces and breaks that a page puts between its pieces. Within quotation marks Chinese type sets the dash with the
 * glyph of the bar, and the PDF says so.
 */
function bare(words: string): string {
  return words.replace(/[\s\u3000]/gu, '').replaceAll('―', '—');
}

describe('the annual report of the sample as PDF', () => {
  let program: OpenProgram;
  let page: Reader['page'];
  beforeAll(async () => {
    const opened = await openWith(sample, 'zh-CN', { now: NOW });
    program = opened.program;
    page = opened.reader.page;
  });
  afterAll(() => program?.close());

  test('is opened from the statistics, looked at, and saved as PDF and as workbook under its name', async () => {
    const reader = readerOf(page, 'zh-CN');
    const { text } = reader;
    await goTo(reader, 'statistics');
    await openReport(reader);
    const drawer = page.locator('.paper-drawer');
    const pages = await drawer.locator('.sheet-page').count();
    expect(pages).toBeGreaterThanOrEqual(6);
    const title = text.annualReport.title({ period: text.calendar.year({ year: 2025 }) });
    await drawer.locator('.ant-drawer-title').getByText(title).waitFor();
    await drawer.locator('.cover-name').getByText(fairName).waitFor();
    const stem = text.annualReport.stem({ fairName, title });
    const saved = await savePdfBy(reader, () => buttonOf(drawer, text.papers.screen.pdf).click());
    expect(saved.name).toBe(safeFileName(stem, 'pdf'));
    const pdf = await readPdf(saved.bytes);
    expect(pdf.pages).toHaveLength(pages);
    expect(pdf.bookmarks[0]?.title).toBe(title);
    const workbook = await downloadBy(reader, () => buttonOf(drawer, text.papers.screen.workbook).click());
    expect(workbook.name).toBe(safeFileName(stem, 'workbook'));
    const read = readSource(workbook.name, workbook.bytes);
    const { cover: _, ...sections } = text.annualReport.sections;
    expect(read.ok && read.value.sheets.map(({ name }) => name)).toEqual([title, ...Object.values(sections)]);
    const months = read.ok ? read.value.sheets[2]?.rows.flat().map((cell) => cell.text) : [];
    expect(months).toEqual(expect.arrayContaining(['5100', text.annualReport.columns.walkIn]));
    await closePapers(reader);
  });

  test.each(['zh-CN', 'en'] as const)(
    'has 6 to 10 whole upright pages with a bookmark a section, in %s',
    async (locale) => {
      const reader = readerOf(page, locale);
      const { bytes, cut } = await printed(reader, peopleJob(reader, REPORT));
      expect(cut).toEqual([]);
      const { pages, bookmarks, type3, title } = await readPdf(bytes);
      expect(pages.length).toBeGreaterThanOrEqual(6);
      expect(pages.length).toBeLessThanOrEqual(10);
      for (const { width, height } of pages) expect([width, height]).toEqual([595, 842]);
      const { annualReport, papers } = reader.text;
      const { cover: _, ...sections } = annualReport.sections;
      const period = reader.text.calendar.year({ year: 2025 });
      const wanted = [annualReport.title({ period }), ...Object.values(sections)];
      expect(bookmarks.map((bookmark) => bookmark.title)).toEqual(wanted);
      expect(title).toContain(annualReport.title({ period }));
      expect(type3).toBe(0);
      for (const [index, { text }] of pages.entries()) {
        const number = papers.pageOf({ page: index + 1, pages: pages.length });
        if (index > 0) expect(bare(text)).toContain(bare(number));
      }
      expect(program.complaints).toEqual([]);
    },
  );
});

/** Longest side of a picture that is as wide as the page, at 300 dots to the inch. */
const SHARP = 2000;

/** Width of a PNG in pixels, from its header. */
function widthOfPng(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(16);
}

// What differs between the languages is held by unit tests of the document.
describe('the annual report of the sample as a document of Word', () => {
  let program: OpenProgram;
  let reader: Reader;
  let saved: SavedFile;
  let docx: ReadDocx;
  beforeAll(async () => {
    ({ program, reader } = await openWith(sample, 'zh-CN', { now: NOW }));
    const { page, text } = reader;
    await goTo(reader, 'statistics');
    await openReport(reader);
    saved = await downloadBy(reader, () => buttonOf(page, text.papers.screen.word).click());
    await page.getByText(text.papers.screen.savedAs({ name: saved.name })).waitFor();
    docx = readDocx(saved.bytes);
  });
  afterAll(() => program?.close());

  test('is saved by its title, of the community, without a complaint of the page', () => {
    const [community] = sample.community;
    const { annualReport, calendar } = reader.text;
    const title = annualReport.title({ period: calendar.year({ year: 2025 }) });
    const stem = annualReport.stem({ fairName: community?.fairName ?? '', title });
    expect(saved.name).toBe(`${stem}.docx`);
    expect(docx.title).toBe(stem);
    expect(docx.creator).toBe(community?.name);
    expect(program.complaints).toEqual([]);
  });

  test('has a sharp picture of every chart', () => {
    const pictures = Object.entries(docx.files).filter(([path]) => path.endsWith('.png'));
    expect(pictures).toHaveLength(docx.pictures.length);
    const wide = pictures.filter(([, bytes]) => widthOfPng(bytes) > SHARP);
    expect(wide).toHaveLength(docx.pictures.length - 1);
    // A white picture of this size takes less than a tenth of this.
    for (const [path, bytes] of pictures) expect(bytes.length, path).toBeGreaterThan(20_000);
  });

  test('says nothing that the PDF does not say', async () => {
    const { bytes } = await printed(reader, peopleJob(reader, REPORT));
    const { pages } = await readPdf(bytes);
    const said = bare(pages.map(({ text }) => text).join(''));
    const words = docx.parts.flatMap((part) =>
      part.kind === 'paragraph'
        ? [part.text]
        : part.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
    );
    const lines = words.flatMap((text) => text.split('\n').map(bare)).filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(500);
    expect([...new Set(lines.filter((line) => !said.includes(line)))]).toEqual([]);
  });
});

const MANY = 120;
const names = Array.from({ length: MANY }, (_, index) => `街坊商户${1000 + index}号`);

/** The sample, and at one of its fairs so many more units that each brought two people. */
function withManyPartners(): DataSet {
  const unit = firstOf(sample.partnerUnits);
  const booking = firstOf(sample.bookings.filter(({ fairId }) => fairId === '2025-06'));
  const event = firstOf(sample.attendance.filter(({ headcount }) => headcount !== null));
  const bookings = names.map((_, index) =>
    v.parse(Booking, {
      ...booking,
      id: `many-booking-${index}`,
      partnerUnitId: `many-${index}`,
      departmentIds: [],
      people: [],
      leadContactId: null,
      expected: 2,
      status: 'confirmed',
      dueMonth: null,
    }),
  );
  return {
    ...sample,
    partnerUnits: [
      ...sample.partnerUnits,
      ...names.map((name, index) =>
        v.parse(PartnerUnit, {
          ...unit,
          id: `many-${index}`,
          name,
          departments: [],
          contacts: [],
          leadContactId: null,
        }),
      ),
    ],
    bookings: [...sample.bookings, ...bookings],
    attendance: [
      ...sample.attendance,
      ...bookings.map(({ id, fairId }) =>
        v.parse(Attendance, {
          ...event,
          id: `came-${id}`,
          fairId,
          subjectId: id,
          stallId: null,
          headcount: 2,
        }),
      ),
    ],
  };
}

test('a long list of partners goes on over the pages, and every unit is thanked once', async () => {
  const { program, reader } = await openWith(withManyPartners(), 'zh-CN', { now: NOW });
  try {
    const { bytes, cut } = await printed(reader, peopleJob(reader, REPORT));
    expect(cut).toEqual([]);
    const { pages, bookmarks } = await readPdf(bytes);
    const at = bookmarks.findIndex(({ title }) => title === reader.text.annualReport.sections.partners);
    const from = bookmarks[at]?.page ?? 0;
    const to = bookmarks[at + 1]?.page ?? 0;
    expect(to - from).toBeGreaterThan(2);
    const said = pages
      .slice(from - 1, to - 1)
      .map(({ text }) => bare(text))
      .join('');
    for (const name of names) expect(said.split(name).length - 1, name).toBe(1);
  } finally {
    await program.close();
  }
});
