import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Period } from '../../../shared/calendar/period.ts';
import { periodOfYear } from '../../../shared/calendar/period.ts';
import { Instant, IsoDate, MonthDay } from '../../../shared/model/basic.ts';
import { PastTotal } from '../../../shared/model/pastTotal.ts';
import type { Locale } from '../../../shared/model/settings.ts';
import { LOCALES } from '../../../shared/model/settings.ts';
import type { DataSet } from '../../../shared/model/tables.ts';
import { shippedSample } from '../../../shared/sample/createSample.ts';
import type { PeriodSource } from '../../../shared/stats/periodData.ts';
import { periodData } from '../../../shared/stats/periodData.ts';
import { partsOfPeriod } from '../../../shared/stats/periodParts.ts';
import { workToEnd } from '../../../shared/steps.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { partNames } from '../../../shared/text/partText.ts';
import { writeWorkbook } from '../../../shared/workbook/writeWorkbook.ts';
import { buildYearWorkbook } from '../../../shared/workbook/yearWorkbook.ts';
import { sourceOfDataSet, sourceOfYear } from '../../fixtures/periodSource.ts';
import type { ReadChart, ReadRange } from '../../support/readCharts.ts';
import { elementsIn, readCharts, readXml } from '../../support/readCharts.ts';
import { arbitraryYear, YEAR } from '../stats/arbitraryYear.ts';

const NOW = v.parse(Instant, '2027-01-05T04:00:00.000Z');
const HEAD_ROW = 3;
const [OVERVIEW, MONTHS, CATEGORIES] = [1, 2, 3] as const;

const text = catalogueOf('zh-CN');

function day(iso: string): IsoDate {
  return v.parse(IsoDate, iso);
}

const SPRING: Period = { from: day('2025-01-01'), to: day('2025-06-30') };
const AUTUMN: Period = { from: day('2025-07-01'), to: day('2025-12-31') };

const SAMPLES = { 'zh-CN': shippedSample(text), en: shippedSample(catalogueOf('en')) } as const;
const SAMPLE: DataSet = SAMPLES['zh-CN'];

function pastYear(id: number, visits: number, isApproximate: boolean): PastTotal {
  return v.parse(PastTotal, {
    id: String(id),
    figures: [
      { metric: 'visits', amount: visits, isApproximate },
      { metric: 'distinctVolunteers', amount: 80, isApproximate: !isApproximate },
    ],
    source: '年度总结',
    recordedAt: NOW,
  });
}

function bytesOf(source: PeriodSource, locale: Locale = 'zh-CN'): Uint8Array {
  const data = workToEnd(periodData(source));
  const workbook = buildYearWorkbook(data, catalogueOf(locale), locale, NOW);
  // Those behind have no charts, and long lists.
  const [behind, sheets] = [workbook.sheets.slice(CATEGORIES), workbook.sheets.slice(0, CATEGORIES)];
  expect(behind.flatMap(({ charts = [] }) => charts)).toEqual([]);
  return writeWorkbook({ ...workbook, sheets });
}

interface ReadBook {
  readonly charts: readonly ReadChart[];
  readonly book: ExcelJS.Workbook;
}

async function read(bytes: Uint8Array): Promise<ReadBook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return { charts: readCharts(bytes), book };
}

async function booksOf(source: PeriodSource, locale?: Locale): Promise<ReadBook> {
  return read(bytesOf(source, locale));
}

function cellsIn({ book }: ReadBook, { sheet, column, from, to }: ReadRange): readonly ExcelJS.Cell[] {
  const own = book.getWorksheet(sheet);
  if (!own) throw new Error(`No sheet ${sheet}`);
  return Array.from({ length: to - from + 1 }, (_, index) => own.getCell(from + index, column));
}

/** The number in a cell; null for “—”. ExcelJS leaves out the value of a formula that is 0. */
function numberIn(cell: ExcelJS.Cell): number | null {
  if (cell.value === '—') return null;
  if (cell.formula) return typeof cell.result === 'number' ? cell.result : 0;
  if (typeof cell.value !== 'number') throw new Error(`No number in ${cell.address}`);
  return cell.value;
}

/** What holds for the charts of every workbook. */
function expectTrue(read: ReadBook): void {
  for (const { sheet, series, covers, title } of read.charts) {
    expect(series.length, title).toBeGreaterThan(0);
    for (const { categories, values } of series) {
      expect(cellsIn(read, categories.range).map(({ value }) => value)).toEqual(categories.texts);
      expect(cellsIn(read, values.range).map(numberIn)).toEqual(values.numbers);
      expect(values.range).toMatchObject({ from: categories.range.from, to: categories.range.to });
    }
    const own = read.book.worksheets[sheet - 1];
    if (!own) throw new Error('No sheet');
    for (let row = covers.rows[0]; row <= covers.rows[1]; row += 1) {
      for (let column = covers.columns[0]; column <= covers.columns[1]; column += 1) {
        expect(own.getCell(row, column).value, `${title}: ${row} ${column}`).toBeNull();
      }
    }
    // The print area starts at A1; the last row is the line of signatures.
    expect(covers.rows[1]).toBeLessThan(own.rowCount);
    expect(covers.columns[1]).toBeLessThanOrEqual(own.columnCount);
  }
}

/** The same cells one row above and one below those of a range. */
function edges(read: ReadBook, range: ReadRange): readonly unknown[] {
  return [range.from - 1, range.to + 1].map(
    (row) => read.book.getWorksheet(range.sheet)?.getCell(row, range.column).value,
  );
}

function onSheet({ charts }: ReadBook, number: number): readonly ReadChart[] {
  return charts.filter(({ sheet }) => sheet === number);
}

function titlesOf(read: ReadBook): readonly string[] {
  return read.charts.map(({ title }) => title);
}

/** How many series of a chart have bars of a look. */
function hatched(chart: ReadChart | undefined): number {
  return chart ? elementsIn(chart.element, 'a:pattFill').length : 0;
}

describe('the charts of the year workbook', () => {
  it('show months, categories and years of the sample in both languages, each from its own cells', async () => {
    for (const locale of LOCALES) {
      const own = catalogueOf(locale);
      const source = sourceOfDataSet(SAMPLES[locale], periodOfYear(2025), periodOfYear(2024));
      const book = await booksOf(source, locale);
      expectTrue(book);
      const { chartHeadings } = own.annualReport;
      const { trend, fields } = own.pastYears;
      expect(titlesOf(book)).toEqual([
        trend.titleOf({ metric: fields.visits }),
        trend.titleOf({ metric: fields.distinctVolunteers }),
        chartHeadings.visits,
        chartHeadings.hours,
        own.workbook.chartTitles.visitsByCategory,
        own.workbook.chartTitles.hoursByCategory,
      ]);
      for (const chart of onSheet(book, MONTHS)) {
        const [series] = chart.series;
        expect(series?.categories.texts).toHaveLength(12);
        if (series)
          expect(edges(book, series.categories.range)).toEqual([own.common.month, own.common.total]);
      }
      for (const chart of onSheet(book, CATEGORIES)) {
        const [series] = chart.series;
        expect(series?.categories.texts).toHaveLength(7);
        if (series) {
          expect(edges(book, series.categories.range)).toEqual([own.common.category, own.common.total]);
        }
        const colors = elementsIn(chart.element, 'c:dPt').map(
          (point) => `#${elementsIn(point, 'a:srgbClr')[0]?.attributes.val}`,
        );
        expect(colors).toEqual(source.categories.map(({ color }) => color));
      }
    }
  });

  it('stand in well-formed parts that the package names', () => {
    const parts = unzipSync(bytesOf(sourceOfDataSet(SAMPLE, periodOfYear(2025))));
    const types = elementsIn(
      readXml(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())),
      'Override',
    );
    const named = types.map(({ attributes }) => attributes.PartName);
    for (const [path, part] of Object.entries(parts)) {
      readXml(strFromU8(part));
      if (/^xl\/(charts|drawings)\/[^_]/.test(path)) expect(named).toContain(`/${path}`);
    }
    expect(named.filter((name) => name?.startsWith('/xl/charts/'))).toHaveLength(6);
  });

  it('agree with their cells whatever was recorded', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryYear, fc.boolean(), async (data, isCompared) => {
        const compared = isCompared ? periodOfYear(YEAR) : null;
        expectTrue(await booksOf(sourceOfYear(data, periodOfYear(YEAR), compared)));
      }),
      { numRuns: 25 },
    );
  });

  it('keep to their rows under the red line that says that checks failed', async () => {
    const source = sourceOfDataSet(SAMPLE, periodOfYear(2025));
    const failed = { kind: 'rule', key: 'keptAsRecorded', result: 'failed', cases: [] } as const;
    const [fine, red] = [await booksOf(source), await booksOf({ ...source, ofDatabase: [failed] })];
    expectTrue(red);
    const rowsOf = (book: ReadBook): readonly (number | undefined)[] =>
      onSheet(book, OVERVIEW).map(({ series }) => series[0]?.values.range.from);
    expect(rowsOf(red)).toEqual(rowsOf(fine).map((row) => (row ?? 0) + 1));
  });

  it('stand beside the compared period where that has as many months, with its own columns and total', async () => {
    const book = await booksOf(sourceOfDataSet(SAMPLE, AUTUMN, SPRING));
    expectTrue(book);
    const months = book.book.worksheets[MONTHS - 1];
    const heads = text.statistics.metrics.visits.name;
    for (const [index, chart] of onSheet(book, MONTHS).entries()) {
      expect(chart.series).toHaveLength(2);
      const [compared, own] = chart.series;
      expect(compared?.values.numbers).not.toEqual(own?.values.numbers);
      if (!compared) throw new Error('Nothing compared');
      const { column, to } = compared.values.range;
      const total = months?.getCell(to + 1, column);
      expect(total?.formula).toBe(
        `SUM(${total?.address.replace(/\d+$/, '')}4:${total?.address.replace(/\d+$/, '')}9)`,
      );
      const sum = compared.values.numbers.reduce<number>((all, value) => all + (value ?? 0), 0);
      expect(total?.result).toBeCloseTo(sum, 9);
      if (index === 0) {
        expect(months?.getCell(HEAD_ROW, column).value).toBe(text.workbook.comparedFigure({ figure: heads }));
      }
    }
    for (const other of [null, periodOfYear(2024), periodOfYear(2025)]) {
      const alone = await booksOf(sourceOfDataSet(SAMPLE, AUTUMN, other));
      expect(onSheet(alone, MONTHS).map(({ series }) => series.length)).toEqual([1, 1]);
    }
  });

  it('have a bar for each of thirteen months, of almost two years, and of ten years, and none of the total', async () => {
    const periods: readonly Period[] = [
      periodOfYear(2025, v.parse(MonthDay, '11-10')),
      { from: day('2024-02-01'), to: day('2025-12-31') },
      { from: day('2016-01-01'), to: day('2025-12-31') },
    ];
    for (const period of periods) {
      const book = await booksOf(sourceOfDataSet(SAMPLE, period));
      expectTrue(book);
      const names = partNames(text, partsOfPeriod(period));
      const charts = onSheet(book, MONTHS);
      expect(charts).toHaveLength(2);
      for (const { series } of charts) {
        expect(series[0]?.categories.texts).toEqual(names);
        if (series[0]) expect(edges(book, series[0].categories.range)[1]).toBe(text.common.total);
      }
      expect(onSheet(book, CATEGORIES)).toHaveLength(2);
    }
  });

  it('are not there where there is nothing to draw: no fair, one month, one category', async () => {
    const nothing = { ...SAMPLE, fairs: [], pastTotals: [] };
    expect((await booksOf(sourceOfDataSet(nothing, periodOfYear(2025)))).charts).toEqual([]);
    const march = sourceOfDataSet(SAMPLE, { from: day('2025-03-01'), to: day('2025-03-31') });
    const month = await booksOf(march);
    expectTrue(month);
    expect(onSheet(month, MONTHS)).toEqual([]);
    expect(onSheet(month, CATEGORIES)).toHaveLength(2);
    const [clinic] = SAMPLE.categories;
    if (!clinic) throw new Error('No category');
    const into = <T extends { readonly categoryId: string }>(rows: readonly T[]) =>
      rows.map((row) => ({ ...row, categoryId: clinic.id }));
    const single = {
      ...SAMPLE,
      categories: [clinic],
      stalls: into(SAMPLE.stalls),
      serviceItems: into(SAMPLE.serviceItems),
      bookings: [],
    };
    const one = await booksOf(sourceOfDataSet(single, periodOfYear(2025)));
    expectTrue(one);
    expect(one.book.worksheets[CATEGORIES - 1]?.getCell(HEAD_ROW + 2, 1).value).toBe(text.common.total);
    expect(onSheet(one, CATEGORIES)).toEqual([]);
    expect(onSheet(one, MONTHS)).toHaveLength(2);
  });

  it('show long and strange names of categories as they stand in their cells', async () => {
    const names = ['=1+1 <&>"\'', '很长的类别名称'.repeat(8), '𠮷_x0041_'];
    const categories = SAMPLE.categories.map((category, index) => ({
      ...category,
      name: names[index] ?? category.name,
    }));
    const book = await booksOf(sourceOfDataSet({ ...SAMPLE, categories }, periodOfYear(2025)));
    const sheet = book.book.worksheets[CATEGORIES - 1];
    for (const { series } of onSheet(book, CATEGORIES)) {
      // ExcelJS does not undo the escape that keeps _x0041_ from being read as “A”.
      const texts = series[0]?.categories.texts.map((name) => name?.replace('_x005F_', '_'));
      expect(texts?.slice(0, 3)).toEqual(names);
    }
    expect(String(sheet?.getCell(HEAD_ROW + 1, 1).value)).toBe(names[0]);
  });

  it('never add rough years to counted ones: a column, a look and a word of their own, and no sum', async () => {
    const source = {
      ...sourceOfDataSet(SAMPLE, periodOfYear(2025), periodOfYear(2024)),
      pastTotals: [pastYear(2021, 3000, true), pastYear(2023, 4200, false), pastYear(2025, 4900, true)],
    };
    const book = await booksOf(source);
    expectTrue(book);
    const [visits] = onSheet(book, OVERVIEW);
    expect(visits?.series.map(({ values }) => values.numbers)).toEqual([
      [null, null, null, null, 5100],
      [null, null, 4200, null, null],
      [3000, null, null, null, 4900],
    ]);
    expect(new Set(visits?.series.map(({ values }) => values.range.column)).size).toBe(3);
    expect(hatched(visits)).toBe(1);
    const sheet = book.book.worksheets[OVERVIEW - 1];
    const rough = visits?.series[2]?.values.range;
    if (!sheet || !rough) throw new Error('No rough years');
    expect(sheet.getCell(rough.from, rough.column).numFmt).toBe('"约"#,##0');
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        const column = sheet.getColumn(rough.column).letter;
        for (let line = rough.from; line <= rough.to; line += 1) {
          expect(cell.formula ?? '').not.toMatch(new RegExp(`\\b${column}${line}\\b`));
        }
        expect(cell.formula ?? '').not.toMatch(/SUM/);
      });
    });
    // The year of the workbook is taken from its figure above.
    const counted = visits.series[0]?.values.range;
    if (!counted) throw new Error('No counted years');
    const above = sheet.getCell(counted.to, counted.column).formula;
    expect(sheet.getCell(above.replace('C', 'A')).value).toBe(text.statistics.metrics.visits.name);
  });

  it('need two years of which something is known', async () => {
    const source = sourceOfDataSet(SAMPLE, periodOfYear(2025));
    expect(onSheet(await booksOf({ ...source, pastTotals: [] }), OVERVIEW)).toEqual([]);
    const with2024 = await booksOf({ ...source, pastTotals: [pastYear(2024, 10, false)] });
    expect(onSheet(with2024, OVERVIEW)).toHaveLength(2);
    expect(onSheet(with2024, OVERVIEW).map(hatched)).toEqual([0, 1]);
  });
});
