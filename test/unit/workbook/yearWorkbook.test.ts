import ExcelJS from 'exceljs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { periodOfYear } from '../../../shared/calendar/period.ts';
import { Instant, IsoDate, MonthDay } from '../../../shared/model/basic.ts';
import { PastTotal } from '../../../shared/model/pastTotal.ts';
import type { Locale } from '../../../shared/model/settings.ts';
import { LOCALES } from '../../../shared/model/settings.ts';
import { shippedSample } from '../../../shared/sample/createSample.ts';
import { METRIC_DEFINITIONS } from '../../../shared/stats/metricDefinitions.ts';
import type { PeriodSource } from '../../../shared/stats/periodData.ts';
import { periodData } from '../../../shared/stats/periodData.ts';
import { partsOfPeriod } from '../../../shared/stats/periodParts.ts';
import type { FigureKey } from '../../../shared/stats/sumFigures.ts';
import { FIGURE_KEYS } from '../../../shared/stats/sumFigures.ts';
import { yearFigures } from '../../../shared/stats/yearFigures.ts';
import { workToEnd } from '../../../shared/steps.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { partNames } from '../../../shared/text/partText.ts';
import { writeWorkbook } from '../../../shared/workbook/writeWorkbook.ts';
import { buildYearWorkbook } from '../../../shared/workbook/yearWorkbook.ts';
import { sourceOfDataSet, sourceOfYear } from '../../fixtures/periodSource.ts';
import { arbitraryYear, YEAR } from '../stats/arbitraryYear.ts';

const NOW = v.parse(Instant, '2027-01-05T04:00:00.000Z');
const HEAD_ROW = 3;

async function readBack(source: PeriodSource, locale: Locale = 'zh-CN'): Promise<ExcelJS.Workbook> {
  const data = workToEnd(periodData(source));
  const bytes = writeWorkbook(buildYearWorkbook(data, catalogueOf(locale), locale, NOW));
  const workbook = new ExcelJS.Workbook();
  const buffer = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(buffer).set(bytes);
  await workbook.xlsx.load(buffer);
  return workbook;
}

function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** Number in a cell, formulas by their cached result; 0 for “—” and blank. */
function amountIn(cell: ExcelJS.Cell): number {
  return typeof cell.result === 'number' ? cell.result : typeof cell.value === 'number' ? cell.value : 0;
}

function columnOf(sheet: ExcelJS.Worksheet, head: string): number {
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    if (sheet.getCell(HEAD_ROW, column).value === head) return column;
  }
  throw new Error(`No column ${head}`);
}

function rowOf(sheet: ExcelJS.Worksheet, first: string): number {
  for (let row = HEAD_ROW; row <= sheet.rowCount; row += 1) {
    if (sheet.getCell(row, 1).value === first) return row;
  }
  throw new Error(`No row ${first}`);
}

function totalRowOf(sheet: ExcelJS.Worksheet): number {
  return rowOf(sheet, '合计');
}

/** The sample's year: its records pass every check, so its sheets have no warning. */
function sampleYear(): PeriodSource {
  return sourceOfDataSet(shippedSample(catalogueOf('zh-CN')), periodOfYear(2025));
}

const text = catalogueOf('zh-CN');
const { workbook: words, statistics } = text;

function recordHead(key: FigureKey): string {
  if (key === 'serviceMinutes') return words.minutes;
  if (key === 'unverifiedMinutes') return words.unverifiedMinutes;
  if (key === 'units') return words.unitsColumn;
  if (key === 'unitPeople') return words.unitPeople;
  return statistics.metrics[key].name;
}

function figureHead(key: FigureKey): string {
  if (key === 'serviceMinutes') return words.hours;
  if (key === 'unverifiedMinutes') return words.unverifiedHours;
  return statistics.metrics[key].name;
}

/** Sums of a column of 记录明细 by the words in another: a recount that knows nothing but the sheet. */
function recount(sheet: ExcelJS.Worksheet, key: FigureKey, by: string): ReadonlyMap<string, number> {
  const column = columnOf(sheet, recordHead(key));
  const group = columnOf(sheet, by);
  const sums = new Map<string, number>();
  for (let row = HEAD_ROW + 1; row < totalRowOf(sheet); row += 1) {
    const value = sheet.getCell(row, group).value;
    const name = value instanceof Date ? String(value.getUTCMonth() + 1) : String(value ?? '');
    sums.set(name, (sums.get(name) ?? 0) + amountIn(sheet.getCell(row, column)));
  }
  return sums;
}

function inMinutes(key: FigureKey, amount: number): number {
  return key === 'serviceMinutes' || key === 'unverifiedMinutes' ? Math.round(amount * 60) : amount;
}

describe('buildYearWorkbook', () => {
  it('has totals per month and per category that equal a recount from its own sheet 记录明细', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryYear, async (data) => {
        const workbook = await readBack(sourceOfYear(data));
        const records = sheetOf(workbook, '记录明细');
        const months = sheetOf(workbook, '分月');
        const categories = sheetOf(workbook, '分类别');
        for (const key of FIGURE_KEYS) {
          const byPart = recount(records, key, text.common.date);
          const byCategory = recount(records, key, text.common.category);
          const total = [...byPart.values()].reduce((sum, amount) => sum + amount, 0);
          const monthColumn = columnOf(months, figureHead(key));
          for (let month = 1; month <= 12; month += 1) {
            const amount = amountIn(months.getCell(HEAD_ROW + month, monthColumn));
            expect(inMinutes(key, amount), `${key} ${month}`).toBe(byPart.get(String(month)) ?? 0);
          }
          expect(inMinutes(key, amountIn(months.getCell(HEAD_ROW + 13, monthColumn))), key).toBe(total);
          const categoryColumn = columnOf(categories, figureHead(key));
          for (let row = HEAD_ROW + 1; row < totalRowOf(categories); row += 1) {
            const name = String(categories.getCell(row, 1).value);
            const amount = amountIn(categories.getCell(row, categoryColumn));
            expect(inMinutes(key, amount), `${key} ${name}`).toBe(byCategory.get(name) ?? 0);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('shows on 总览 what the other sheets sum, and on 校验 differences of 0', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryYear, async (data) => {
        const workbook = await readBack(sourceOfYear(data, periodOfYear(YEAR), periodOfYear(YEAR)));
        const overview = sheetOf(workbook, '总览');
        const figures = yearFigures(data);
        for (let row = HEAD_ROW + 1; row <= overview.rowCount; row += 1) {
          const key = FIGURE_KEYS.find(
            (each) => statistics.metrics[each].name === overview.getCell(row, 1).value,
          );
          if (!key) continue;
          expect(inMinutes(key, amountIn(overview.getCell(row, 3))), key).toBe(figures.total[key]);
          expect(amountIn(overview.getCell(row, 5)), key).toBe(0);
        }
        const checks = sheetOf(workbook, '校验');
        const difference = columnOf(checks, words.difference);
        for (let row = HEAD_ROW + 1; row <= checks.rowCount; row += 1) {
          expect(amountIn(checks.getCell(row, difference))).toBe(0);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has eight sheets in both languages, each A4 with repeated head, page numbers, sample mark and signature line', async () => {
    const source = sampleYear();
    for (const locale of LOCALES) {
      const workbook = await readBack(source, locale);
      const own = catalogueOf(locale).workbook;
      expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(Object.values(own.sheets));
      for (const sheet of workbook.worksheets) {
        expect(sheet.pageSetup).toMatchObject({
          paperSize: 9,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '1:3',
        });
        expect(sheet.headerFooter.oddFooter).toContain('&P');
        expect(String(sheet.getCell('A2').value)).toContain(own.sampleMark);
        expect(String(sheet.getCell(sheet.rowCount, 1).value)).toContain(own.signature.checkedBy);
      }
    }
  });

  it('prints “—” for a year in which nothing was held, and no total that is not there', async () => {
    const [any] = fc.sample(arbitraryYear, { numRuns: 1, seed: 7 });
    if (!any) throw new Error('No sample');
    const workbook = await readBack(sourceOfYear({ ...any, fairs: [] }));
    const months = sheetOf(workbook, '分月');
    expect(months.getCell(HEAD_ROW + 13, columnOf(months, '服务人次')).value).toBe('—');
    expect(months.getCell(HEAD_ROW + 13, columnOf(months, '实到人次')).value).toBe('—');
  });

  it('tells two people of one name apart by number', async () => {
    const years = fc.sample(arbitraryYear, { numRuns: 200, seed: 3 });
    const data = years.find((year) => yearFigures(year).volunteers.length === 3);
    if (!data) throw new Error('No sample');
    const sheet = sheetOf(await readBack(sourceOfYear(data)), '志愿者');
    const people = [4, 5, 6].map((row) => `${sheet.getCell(row, 1).value} ${sheet.getCell(row, 2).value}`);
    expect(people).toEqual(['张伟 V0001', '张伟 V0002', '古丽·𠮷 V0010']);
  });

  it('shows every metric on 总览 as it was counted, of the period and of the one it is compared with', async () => {
    const compared = { from: v.parse(IsoDate, '2025-07-01'), to: v.parse(IsoDate, '2026-06-30') };
    await fc.assert(
      fc.asyncProperty(arbitraryYear, async (data) => {
        const source = sourceOfYear(data, periodOfYear(YEAR), compared);
        const { figures, comparedFigures } = workToEnd(periodData(source));
        const overview = sheetOf(await readBack(source), '总览');
        const head = rowOf(overview, words.metric);
        for (const [index, { key, unit, amountOf }] of METRIC_DEFINITIONS.entries()) {
          const row = head + 1 + index;
          expect(overview.getCell(row, 1).value).toBe(statistics.metrics[key].name);
          for (const [column, own] of [
            [3, figures],
            [4, comparedFigures?.figures],
          ] as const) {
            const amount = own ? amountOf(own) : null;
            const cell = overview.getCell(row, column);
            if (amount === null) expect(cell.value, key).toBe('—');
            else expect(amountIn(cell) * (unit === 'hours' ? 60 : 1), key).toBeCloseTo(amount, 9);
          }
          const { definition, excluded } = statistics.metrics[key];
          for (const words of [definition, excluded, statistics.roundingOf[unit]]) {
            expect(String(overview.getCell(row, 7).value)).toContain(words);
          }
        }
        expect(overview.getCell(head, 3).value).toBe('2026年');
        expect(overview.getCell(head, 4).value).toBe('2025年7月1日至2026年6月30日（对比）');
      }),
      { numRuns: 20 },
    );
  });

  it('has a row and a column for each of the thirteen months that a year not closed in December touches', async () => {
    const period = periodOfYear(YEAR, v.parse(MonthDay, '11-10'));
    const names = partNames(text, partsOfPeriod(period));
    expect(names).toHaveLength(13);
    await fc.assert(
      fc.asyncProperty(arbitraryYear, async (data) => {
        const source = sourceOfYear(data, period);
        const { figures, volunteerFigures } = workToEnd(periodData(source));
        const workbook = await readBack(source);
        const months = sheetOf(workbook, '分月');
        const present = columnOf(months, statistics.metrics.present.name);
        for (const [index, name] of names.entries()) {
          const row = HEAD_ROW + 1 + index;
          expect(months.getCell(row, 1).value).toBe(name);
          expect(amountIn(months.getCell(row, present))).toBe(figures.parts[index]?.present);
        }
        expect(totalRowOf(months)).toBe(HEAD_ROW + 14);
        const letters = months.getColumn(present).letter;
        if (figures.total.hasPeople) {
          expect(months.getCell(HEAD_ROW + 14, present).formula).toBe(`SUM(${letters}4:${letters}16)`);
        }
        const volunteers = sheetOf(workbook, '志愿者');
        for (const [index, own] of volunteerFigures.entries()) {
          const row = HEAD_ROW + 1 + index;
          const shown = names.map((_, part) => amountIn(volunteers.getCell(row, 4 + part)));
          expect(shown).toEqual(own.byPart.map((count) => count ?? 0));
          expect(amountIn(volunteers.getCell(row, columnOf(volunteers, words.fairsServed)))).toBe(own.fairs);
        }
        const partners = sheetOf(workbook, '共建单位');
        for (const [index, unit] of figures.partners.entries()) {
          const cell = partners.getCell(HEAD_ROW + 1 + index, columnOf(partners, words.people));
          expect(amountIn(cell)).toBe(unit.people);
          if (cell.formula) expect(cell.formula).toBe(`SUM(B${cell.row}:N${cell.row})`);
        }
        const checks = sheetOf(workbook, '校验');
        const difference = columnOf(checks, words.difference);
        for (let row = HEAD_ROW + 1; row <= checks.rowCount; row += 1) {
          expect(amountIn(checks.getCell(row, difference))).toBe(0);
        }
        expect(String(months.getCell('A1').value)).toContain('2025年11月11日至2026年11月10日');
      }),
      { numRuns: 25 },
    );
  });

  it('says in red at the top of its first sheet when a check failed, and points below it at the right rows', async () => {
    const source = sampleYear();
    const fine = sheetOf(await readBack(source), '总览');
    expect(fine.getCell(HEAD_ROW, 1).value).toBe(words.metric);
    const failed = { kind: 'rule', key: 'keptAsRecorded', result: 'failed', cases: [] } as const;
    const overview = sheetOf(await readBack({ ...source, ofDatabase: [failed, failed] }), '总览');
    const notice = overview.getCell(HEAD_ROW, 1);
    expect(notice.value).toBe('有 2 项校验不符，见“校验”表');
    expect(notice.font.color?.argb).toBe('FFB3261E');
    expect(overview.getCell(HEAD_ROW + 1, 1).value).toBe(words.metric);
    expect(overview.pageSetup.printTitlesRow).toBe('1:4');
    const at = (metric: { readonly name: string }): number => rowOf(overview, metric.name);
    const { attendanceRate, present, expected, unverified } = statistics.metrics;
    expect(overview.getCell(at(attendanceRate), 3).formula).toBe(
      `C${at(present)}/(C${at(expected)}-C${at(unverified)})`,
    );
  });

  it('shows totals of past years apart, rough ones as text that no formula can add', async () => {
    const source = sampleYear();
    const past = v.parse(PastTotal, {
      id: '2023',
      figures: [
        { metric: 'fairsHeld', amount: 10, isApproximate: false },
        { metric: 'visits', amount: 5000, isApproximate: true },
        { metric: 'serviceMinutes', amount: 90, isApproximate: false },
      ],
      source: '=年度总结',
      recordedAt: NOW,
    });
    const overview = sheetOf(await readBack({ ...source, pastTotals: [past] }), '总览');
    const heading = HEAD_ROW + METRIC_DEFINITIONS.length + 1;
    expect(overview.getCell(heading, 1).value).toBe(words.pastTotals);
    const rows = [2, 3, 4].map((row) =>
      [1, 2, 3, 4, 7].map((column) => overview.getCell(heading + row, column).value),
    );
    expect(rows).toEqual([
      ['举办场次', '场', 10, '2023年', '=年度总结'],
      ['服务人次', '人次', '约5,000', '2023年', '=年度总结'],
      ['服务时长', '小时', 1.5, '2023年', '=年度总结'],
    ]);
    const without = sheetOf(await readBack({ ...source, pastTotals: [] }), '总览');
    for (let row = 1; row <= without.rowCount; row += 1) {
      expect(without.getCell(row, 1).value).not.toBe(words.pastTotals);
    }
  });
});
