import ExcelJS from 'exceljs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { YearData } from '../../../shared/fair/fairData.ts';
import { Instant } from '../../../shared/model/basic.ts';
import type { Locale } from '../../../shared/model/settings.ts';
import { LOCALES } from '../../../shared/model/settings.ts';
import type { FigureKey } from '../../../shared/stats/sumFigures.ts';
import { FIGURE_KEYS } from '../../../shared/stats/sumFigures.ts';
import { yearFigures } from '../../../shared/stats/yearFigures.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { writeWorkbook } from '../../../shared/workbook/writeWorkbook.ts';
import { buildYearWorkbook } from '../../../shared/workbook/yearWorkbook.ts';
import { arbitraryYear } from '../stats/arbitraryYear.ts';

const NOW = v.parse(Instant, '2027-01-05T04:00:00.000Z');
const HEAD_ROW = 3;

async function readBack(
  data: YearData,
  lastYear: YearData | null,
  locale: Locale,
): Promise<ExcelJS.Workbook> {
  const bytes = writeWorkbook(buildYearWorkbook(data, lastYear, catalogueOf(locale), locale, NOW));
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

function totalRowOf(sheet: ExcelJS.Worksheet): number {
  for (let row = HEAD_ROW + 1; row <= sheet.rowCount; row += 1) {
    if (sheet.getCell(row, 1).value === '合计') return row;
  }
  throw new Error('No total row');
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
        const workbook = await readBack(data, null, 'zh-CN');
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
        const workbook = await readBack(data, data, 'zh-CN');
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
    const [data] = fc.sample(arbitraryYear, { numRuns: 1, seed: 7 });
    if (!data) throw new Error('No sample');
    for (const locale of LOCALES) {
      const workbook = await readBack(data, null, locale);
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
    const workbook = await readBack({ ...any, fairs: [] }, null, 'zh-CN');
    const months = sheetOf(workbook, '分月');
    expect(months.getCell(HEAD_ROW + 13, columnOf(months, '服务人次')).value).toBe('—');
    expect(months.getCell(HEAD_ROW + 13, columnOf(months, '实到人次')).value).toBe('—');
  });

  it('tells two people of one name apart by number', async () => {
    const years = fc.sample(arbitraryYear, { numRuns: 200, seed: 3 });
    const data = years.find((year) => yearFigures(year).volunteers.length === 3);
    if (!data) throw new Error('No sample');
    const sheet = sheetOf(await readBack(data, null, 'zh-CN'), '志愿者');
    const people = [4, 5, 6].map((row) => `${sheet.getCell(row, 1).value} ${sheet.getCell(row, 2).value}`);
    expect(people).toEqual(['张伟 V0001', '张伟 V0002', '古丽·𠮷 V0010']);
  });
});
