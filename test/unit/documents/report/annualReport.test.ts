import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Period } from '../../../../shared/calendar/period.ts';
import { parsePeriodId, periodOfYear } from '../../../../shared/calendar/period.ts';
import { parsePrintAddress, printAddress } from '../../../../shared/desktop.ts';
import { annualReport } from '../../../../shared/documents/report/annualReport.ts';
import { REPORT_FIGURES } from '../../../../shared/documents/report/figuresSheet.ts';
import type { SheetDocument } from '../../../../shared/documents/sheetDocument.ts';
import { sheetWorkbook } from '../../../../shared/documents/sheetWorkbook.ts';
import { PartnerUnitId } from '../../../../shared/model/ids.ts';
import { shippedSample } from '../../../../shared/sample/createSample.ts';
import { formatAmount } from '../../../../shared/stats/formatMetric.ts';
import { METRIC_KEYS, metricDefinition } from '../../../../shared/stats/metricDefinitions.ts';
import type { PeriodData } from '../../../../shared/stats/periodData.ts';
import { periodData } from '../../../../shared/stats/periodData.ts';
import { attendanceRate, hoursOf, participationsOf } from '../../../../shared/stats/sumFigures.ts';
import { workToEnd } from '../../../../shared/steps.ts';
import { catalogueOf } from '../../../../shared/text/catalogues.ts';
import { firstOf } from '../../../fixtures/plannedFair.ts';
import { periodSourceOf } from '../../../fixtures/samplePeriod.ts';

const text = catalogueOf('zh-CN');
const words = text.annualReport;
const sample = shippedSample(text);

function dataOf(period: Period, compared: Period | null = null): PeriodData {
  return workToEnd(periodData(periodSourceOf(sample, period, compared)));
}

function period(id: string): Period {
  const parsed = parsePeriodId(id);
  if (!parsed) throw new Error(`${id} is no period.`);
  return parsed;
}

const year = dataOf(periodOfYear(2025), periodOfYear(2024));
const halves = dataOf(period('2025-07-01_2025-12-31'), period('2025-01-01_2025-06-30'));

function section(data: PeriodData, name: keyof typeof words.sections): SheetDocument {
  const found = annualReport(data, text, 'zh-CN').find(({ id }) => id === `annualReport-${name}`);
  if (!found) throw new Error(`There is no section ${name}.`);
  return found;
}

function column(document: SheetDocument, key: string, kind: 'record' | 'total' = 'record') {
  const at = document.columns.findIndex((candidate) => candidate.key === key);
  return document.rows.flatMap((row) => (row.kind === kind ? [row.cells[at] ?? ''] : []));
}

function blocksOf({ face }: SheetDocument) {
  return face?.kind === 'report' ? face.blocks : [];
}

function chartsOf(document: SheetDocument) {
  return blocksOf(document).flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
}

describe('the annual report', () => {
  test('travels in an address, with a period that is one', () => {
    const job = {
      kind: 'people',
      paper: { kind: 'annualReport', period: '2024-11-11_2025-11-10', compared: '2024' },
      locale: 'en',
      showPhones: false,
    } as const;
    const fragment = printAddress(job).split('#')[1] ?? '';
    expect(parsePrintAddress(fragment)).toEqual(job);
    expect(parsePrintAddress(fragment.replace('2024-11-11_2025', '2024-11_2025'))).toBeNull();
  });

  test.each(['zh-CN', 'en'] as const)(
    'has a section for each bookmark, each of its own name, in %s',
    (locale) => {
      const documents = annualReport(year, catalogueOf(locale), locale);
      expect(new Set(documents.map(({ id }) => id)).size).toBe(8);
      expect(new Set(documents.map(({ title }) => title)).size).toBe(8);
      expect(documents.every((sheet) => sheet.orientation === 'portrait' && sheet.sampleMark !== null)).toBe(
        true,
      );
      for (const { columns, rows } of documents) {
        for (const row of rows) if (row.kind !== 'group') expect(row.cells).toHaveLength(columns.length);
      }
      const { sheets } = sheetWorkbook(documents, catalogueOf(locale), 'report', '2026-01-20T00:00:00.000Z');
      expect(sheets).toHaveLength(8);
    },
  );

  test('says the same key figures as the statistics', () => {
    const sheet = section(year, 'figures');
    const figures = REPORT_FIGURES.map((key) => {
      const { unit, amountOf } = metricDefinition(key);
      return formatAmount(text, 'zh-CN', unit, amountOf(year.figures));
    });
    expect(column(sheet, 'value')).toEqual(figures);
    expect(blocksOf(sheet).some(({ kind }) => kind === 'alert')).toBe(false);
  });

  test('says how a figure changed, and only tells totals of past years (rule 21)', () => {
    const before = metricDefinition('visits').amountOf(dataOf(period('2025-01-01_2025-06-30')).figures);
    const now = halves.figures.total.visits;
    const changes = column(section(halves, 'figures'), 'change');
    expect(changes[1]).toContain(String(Math.abs(now - (before ?? 0))));
    const past = column(section(year, 'figures'), 'change');
    expect(past[1]).toContain('约');
    expect(past[1]).not.toMatch(/[多少] /);
    expect(past[3]).toBe('');
  });

  test('does not call it a change where residents are known for some of the fairs only', () => {
    const before = halves.comparedFigures?.figures.uniqueRecipients.sum ?? 0;
    const [, , residents = ''] = column(section(halves, 'figures'), 'change').map(String);
    const partly = words.partly({
      period: words.periodNames.compared,
      amount: formatAmount(text, 'zh-CN', 'people', before),
    });
    expect(residents).toBe(partly);
  });

  test('begins with a red line when a check failed, and lists what failed first', () => {
    const failed = { ...firstOf([...year.checks]), result: 'failed' } as const;
    const wrong: PeriodData = { ...year, checks: [...year.checks.slice(1), failed] };
    expect(blocksOf(section(wrong, 'figures'))[0]).toMatchObject({ kind: 'alert' });
    const definitions = section(wrong, 'definitions');
    const gaps = definitions.rows.filter((row) => row.kind === 'record' && row.isGap);
    expect(gaps).toHaveLength(1);
    const after = definitions.rows.findLastIndex(({ kind }) => kind === 'group');
    expect(definitions.rows[after + 1]).toBe(gaps[0]);
  });

  test('draws each month, the compared one outlined beside it', () => {
    const [visits] = chartsOf(section(halves, 'months'));
    if (visits?.kind !== 'columns') throw new Error('The first chart has columns.');
    expect(visits.columns).toHaveLength(6);
    for (const [index, { bars }] of visits.columns.entries()) {
      expect(bars.map(({ style }) => style)).toEqual(['outline', 'solid']);
      expect(bars[0]?.value).toBe(halves.comparedFigures?.figures.parts[index]?.visits);
      expect(bars[1]?.value).toBe(halves.figures.parts[index]?.visits);
    }
    expect(visits.keys).toHaveLength(2);
  });

  test('hatches approximate totals of past years and says 约, beside counted years and never in them', () => {
    const [trend] = chartsOf(section(year, 'years'));
    if (trend?.kind !== 'columns') throw new Error('The first chart has columns.');
    const bars = trend.columns.flatMap((own) => own.bars);
    expect(bars.filter(({ style }) => style === 'hatched').length).toBeGreaterThan(0);
    for (const { style, text: said } of bars) expect(said.includes('约')).toBe(style === 'hatched');
    expect(bars.find(({ style }) => style === 'solid')?.value).toBe(year.figures.total.visits);
  });

  test('has tables by month and category that add up to the same totals', () => {
    const { total } = year.figures;
    for (const name of ['months', 'categories'] as const) {
      const sheet = section(year, name);
      expect(column(sheet, 'visits', 'total')).toEqual([total.visits]);
      expect(column(sheet, 'hours', 'total')).toEqual([hoursOf(total.serviceMinutes)]);
      const { length: lines } = name === 'months' ? year.figures.parts : year.figures.categories;
      const visits = column(sheet, 'visits').map(Number);
      const sum = (cells: readonly number[]): number => cells.reduce((all, cell) => all + cell, 0);
      expect(sum(visits.slice(0, lines))).toBe(total.visits);
      expect(column(sheet, 'walkIn', 'total')).toEqual([total.walkIn]);
    }
    expect(column(section(year, 'categories'), 'share', 'total')).toEqual(['100.0%']);
    expect(column(section(halves, 'months'), 'visits').at(-1)).toBe(
      halves.comparedFigures?.figures.total.visits,
    );
  });

  test('shows years of which nothing was recorded as unknown, and their totals with 约 beside the counted year', () => {
    const long = dataOf(period('2023-01-01_2025-12-31'));
    const months = section(long, 'months');
    expect(months.title).toBe(words.byYear);
    expect(months.subtitle).toContain('2023年至2025年');
    expect(column(months, 'fairs')).toEqual(['—', '—', 12]);
    expect(months.notes).toContain(words.toldNote);
    const years = section(long, 'years');
    expect(column(years, 'year')).toEqual(['2023年', '2024年', '2025年']);
    expect(column(years, 'visits')).toEqual(['约3,000', '约4,200', '5,100']);
    expect(column(years, 'fairsHeld')).toEqual(['10', '12', '12']);
  });

  test('says once what it is compared with where that has no short name', () => {
    const said = words.comparedIs({ period: '2025年1月至6月' });
    expect(blocksOf(section(halves, 'figures'))).toContainEqual({ kind: 'paragraph', text: said });
    expect(section(halves, 'months').notes).toContain(said);
    expect(column(section(halves, 'months'), 'part').at(-1)).toBe(
      words.comparedTotal({ period: words.periodNames.compared }),
    );
  });

  test('is signed once, at its end', () => {
    const documents = annualReport(year, text, 'zh-CN');
    expect(documents.map(({ signatures }) => signatures.length)).toEqual([0, 0, 0, 0, 0, 0, 0, 4]);
    expect(documents.at(-1)?.face).toMatchObject({ kind: 'report' });
    expect(blocksOf(section(year, 'definitions')).at(-1)).toEqual({ kind: 'end' });
  });

  test('has a column and a line for each of thirteen parts', () => {
    const statisticalYear = dataOf(period('2024-12-11_2025-12-10'), period('2023-12-11_2024-12-10'));
    expect(statisticalYear.figures.parts).toHaveLength(13);
    const [visits] = chartsOf(section(statisticalYear, 'months'));
    const [heat] = chartsOf(section(statisticalYear, 'categories'));
    expect(visits?.kind === 'columns' && visits.columns.map(({ lines }) => lines.join(' '))).toEqual(
      expect.arrayContaining(['12月 2024年', '1月 2025年', '2月 ']),
    );
    expect(heat?.kind === 'heat' && heat.rows.every(({ cells }) => cells.length === 13)).toBe(true);
    expect(column(section(statisticalYear, 'months'), 'part')).toHaveLength(13);
  });

  test('of a period without fairs says so, draws nothing, and prints “—”', () => {
    const empty = dataOf(periodOfYear(2021), periodOfYear(2020));
    const figures = section(empty, 'figures');
    expect(blocksOf(figures)).toContainEqual({ kind: 'paragraph', text: words.nothingHeld });
    expect(column(figures, 'value').slice(1)).toEqual(REPORT_FIGURES.slice(1).map(() => '—'));
    expect(blocksOf(section(empty, 'months'))).toContainEqual({ kind: 'paragraph', text: words.noChart });
    expect(section(empty, 'partners').rows).toEqual([{ kind: 'group', text: words.nobodyToThank }]);
    expect(column(section(empty, 'months'), 'visits')).toEqual(Array.from({ length: 12 }, () => '—'));
    expect(column(section(empty, 'categories'), 'category')).toHaveLength(7);
  });

  test('thanks every unit that came, however many they are', () => {
    const many = Array.from({ length: 130 }, (_, index) => ({
      ...firstOf([...year.figures.partners]),
      partnerUnitId: v.parse(PartnerUnitId, `unit${index}`),
      fairsPresent: index % 13,
    }));
    const partners = section({ ...year, figures: { ...year.figures, partners: many } }, 'partners');
    const units = column(partners, 'unit').map(String);
    expect(units).toHaveLength(120);
    for (const { partnerUnitId, fairsPresent } of many) {
      const isThere = units.includes(text.workbook.unknownPerson({ id: partnerUnitId }));
      expect(isThere, partnerUnitId).toBe(fairsPresent > 0);
    }
    const fairs = column(partners, 'fairsPresent').map(Number);
    expect(fairs).toEqual(fairs.toSorted((a, b) => b - a));
  });

  test('counts volunteers by team so that they add up, and names nobody', () => {
    const sheet = section(year, 'volunteers');
    const { total, distinctVolunteers } = year.figures;
    const minutes = hoursOf(total.serviceMinutes);
    expect(sheet.rows.find(({ kind }) => kind === 'total')).toMatchObject({
      cells: [text.common.total, distinctVolunteers, participationsOf(total), minutes, ''],
    });
    const teams = sheet.rows.slice(
      sheet.rows.findIndex((row) => row.kind === 'group' && row.text === words.groups.teams) + 1,
      sheet.rows.findIndex(({ kind }) => kind === 'total'),
    );
    const people = teams.reduce((sum, row) => sum + (row.kind === 'record' ? Number(row.cells[1]) : 0), 0);
    expect(people).toBe(distinctVolunteers);
    const { denominator } = attendanceRate(total);
    expect(column(sheet, 'basis')).toContain(
      words.ofBasis({ part: String(total.absent), whole: String(denominator) }),
    );
    const said = JSON.stringify(annualReport(year, text, 'zh-CN'));
    const named = year.volunteers.filter(({ volunteerNo }) => said.includes(volunteerNo));
    expect(named).toEqual([]);
  });

  test('defines every figure and tells every check', () => {
    const { rows } = section(year, 'definitions');
    const first = rows.flatMap((row) => (row.kind === 'record' ? [row.cells[0]] : []));
    for (const key of METRIC_KEYS) expect(first).toContain(text.statistics.metrics[key].name);
    for (const check of year.checks) {
      if (check.kind === 'rule') expect(first).toContain(text.statistics.rules[check.key].title);
    }
    const recounts = year.checks.filter(({ kind }) => kind === 'recount').length;
    expect(first).toContain(words.recountAll({ count: recounts }));
  });
});
