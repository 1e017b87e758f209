import { describe, expect, it } from 'vitest';
import { periodOfYear } from '../../../shared/calendar/period.ts';
import { parsePrintAddress, printAddress } from '../../../shared/desktop.ts';
import { chartSheet } from '../../../shared/documents/chartSheet.ts';
import { reportContext } from '../../../shared/documents/report/reportContext.ts';
import { CHART_PAPERS } from '../../../shared/paperRequest.ts';
import { shippedSample } from '../../../shared/sample/createSample.ts';
import { periodData } from '../../../shared/stats/periodData.ts';
import { workToEnd } from '../../../shared/steps.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { periodSourceOf } from '../../fixtures/samplePeriod.ts';

const text = catalogueOf('zh-CN');
const sample = shippedSample(text);
const data = workToEnd(periodData(periodSourceOf(sample, periodOfYear(2025), periodOfYear(2024))));
const context = reportContext(data, text, 'zh-CN');
const requestOf = (chart: (typeof CHART_PAPERS)[number]) =>
  ({ kind: 'chart', chart, period: '2025', compared: '2024' }) as const;

describe('a chart on paper', () => {
  it.each(CHART_PAPERS)('has a landscape page with its title, whose and of when it is: %s', (chart) => {
    const sheet = chartSheet(context, requestOf(chart));
    expect(sheet.orientation).toBe('landscape');
    expect(sheet.face?.kind === 'report' && sheet.face.blocks.length).toBe(1);
    expect(sheet.title).not.toBe('');
    const said = sheet.head.map(({ value }) => value);
    expect(said).toContain(data.community.name);
    if (chart !== 'trend') expect(said).toContain('2025年');
    expect(sheet.notes.join('').length).toBeGreaterThan(0);
    // The same figures as lines, each with a name of its own.
    const names = sheet.rows.map((row) => (row.kind === 'record' ? row.cells[0] : ''));
    expect(new Set(names).size).toBe(names.length);
  });

  it('says every month’s figure as the page does', () => {
    const { rows } = chartSheet(context, requestOf('visits'));
    expect(rows[2]).toMatchObject({ cells: [expect.stringContaining('3月'), '510'] });
    expect(rows.length).toBe(12);
  });

  it('draws the trend of the figure that is looked at', () => {
    const sheet = chartSheet(context, { ...requestOf('trend'), metric: 'distinctVolunteers' });
    expect(sheet.title).toBe(
      text.pastYears.trend.titleOf({ metric: text.pastYears.fields.distinctVolunteers }),
    );
    expect(sheet.notes).toContain(text.pastYears.trend.caution);
  });

  it('is asked for by an address', () => {
    const job = { kind: 'people', paper: requestOf('shares'), locale: 'en', showPhones: false } as const;
    expect(parsePrintAddress(printAddress(job).split('#')[1] ?? '')).toEqual(job);
  });
});
