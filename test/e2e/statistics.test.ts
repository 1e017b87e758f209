import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parsePeriodId } from '../../shared/calendar/period.ts';
import { CHART_PAPERS } from '../../shared/paperRequest.ts';
import { METRIC_KEYS } from '../../shared/stats/metricDefinitions.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { formatPeriod } from '../../shared/text/formatPeriod.ts';
import { downloadBy, goTo, openAt, printed, readIn, startWithSample } from '../support/line.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';
import { readPdf } from '../support/readPdf.ts';
import { BEFORE_THE_FAIR } from '../support/walkTheLine.ts';

/* The figures of a period: every one leads to its rows, and those add up to it. */

/** The first number of a text, without separators. */
function numberIn(text: string | null | undefined): number {
  return Number(/[\d,]+(\.\d+)?/u.exec(text ?? '')?.[0].replaceAll(',', ''));
}

describe('the year in figures in Chinese, by clicking', () => {
  let program: OpenProgram;
  let reader: Reader;
  const text = catalogueOf('zh-CN');

  beforeAll(async () => {
    program = await openProgram({ now: BEFORE_THE_FAIR, isCalm: true });
    program.page.setDefaultTimeout(15_000);
    reader = readerOf(program.page, 'zh-CN');
    await readIn(reader);
    await startWithSample(reader);
    await goTo(reader, 'statistics');
  }, 120_000);
  afterAll(() => program.close());

  const heading = (id: string) => {
    const period = parsePeriodId(id);
    if (!period) throw new Error(`${id} is no period.`);
    const name = text.figures.titleOf({ period: formatPeriod(text, period) });
    return program.page.getByRole('heading', { name });
  };

  test('what is done with a period stands in one line in both languages, and the rest is in a menu for the keyboard too', async () => {
    const { page } = reader;
    const english = readerOf(page, 'en');
    await readIn(english);
    await page.getByText(english.text.figures.titleOf({ period: '2025' })).waitFor();
    const actions = page.locator('.page-head-actions');
    const tops = await actions
      .locator('button, .ant-select')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
    // Three to choose a period, the report, the workbook, the menu.
    expect(tops.length).toBe(6);
    expect(new Set(tops).size).toBe(1);
    await readIn(reader);
    const more = page.getByTestId('statistics-more');
    await more.focus();
    await page.keyboard.press('Enter');
    // The arrows move the focus a moment later.
    const entries = page.getByRole('menuitem');
    const isFocused = (name: string): Promise<boolean> =>
      entries.filter({ hasText: name }).evaluate((entry) => entry === document.activeElement);
    for (const name of [text.pastYears.open, text.peoplePapers.screen.matrix]) {
      await expect.poll(() => isFocused(name)).toBe(true);
      await page.keyboard.press('ArrowDown');
    }
    await expect.poll(() => isFocused(text.lists.export.attendance)).toBe(true);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: text.lists.export.attendance });
    await dialog.getByRole('button', { name: text.lists.export.save({ count: 634 }) }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => more.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('the sentence about the checks leads to them', async () => {
    const { page } = reader;
    await page.getByTestId('checks-summary').click();
    const tab = page.getByRole('tab', { name: text.statistics.tabs.checks });
    expect(await tab.getAttribute('aria-selected')).toBe('true');
    await page.getByTestId('compare-records').waitFor();
  });

  test('what a check found is shown in part and then all, and each leads to its line on the record', async () => {
    const { page } = reader;
    const row = page.locator('.check-row').filter({ hasText: text.statistics.rules.nothingUnverified.title });
    const links = row.locator('.check-cases a');
    expect(await links.count()).toBe(8);
    await row.getByRole('button', { name: text.figures.moreCases({ count: 12 }) }).click();
    expect(await links.count()).toBe(20);
    const last = (await links.last().textContent()) ?? '';
    await links.last().click();
    const line = page.locator('[data-line].is-wanted');
    await line.waitFor();
    const [stall = '', name = ''] = last.split(' ');
    expect(await line.textContent()).toContain(name);
    expect(await page.locator('[data-place]').filter({ has: line }).textContent()).toContain(stall);
    expect(await line.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.goBack();
    // Coming back goes on where the clerk was.
    await row.waitFor();
  });

  test('every figure of the list shows rows that add up to it', async () => {
    const { page } = reader;
    await page.getByRole('tab', { name: text.figures.tabs.all }).click();
    const rows = page.locator('.all-figures tbody tr');
    expect(await rows.count()).toBe(METRIC_KEYS.length);
    for (const [index, metric] of METRIC_KEYS.entries()) {
      const figure = rows.nth(index).locator('.figure-button');
      const shown = numberIn(await figure.textContent());
      await figure.click();
      const sum = page.getByTestId('rows-sum');
      await sum.waitFor();
      const sentence = (await sum.textContent()) ?? '';
      // Of a rate the last number is the figure; of a sum it stands behind the count of records.
      const said = metric.endsWith('Rate')
        ? numberIn(sentence.split('=')[1] ?? '')
        : numberIn(sentence.split('合计')[1] ?? sentence);
      expect(said, metric).toBe(shown);
      await page.keyboard.press('Escape');
      await sum.waitFor({ state: 'detached' });
    }
  });

  test('a cell of the table behind the heat map shows the records of that month and category', async () => {
    const { page } = reader;
    const panel = page.getByRole('region', { name: text.annualReport.chartHeadings.heat });
    await panel.getByRole('button', { name: text.statistics.showTable }).click();
    const cell = panel.locator('tbody tr').first().locator('.figure-button').nth(2);
    const shown = numberIn(await cell.textContent());
    await cell.click();
    const sum = page.getByTestId('rows-sum');
    await sum.waitFor();
    expect(numberIn((await sum.textContent())?.split('合计')[1])).toBe(shown);
    const lines = await page.locator('.ant-drawer tbody tr.ant-table-row').allTextContents();
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/^2025年3月.*义诊/su);
    await page.keyboard.press('Escape');
    await sum.waitFor({ state: 'detached' });
  });

  test('a chart is saved as a picture with everything that is on it, and printed on one whole landscape page', async () => {
    const { page } = reader;
    const { annualReport, figures, papers } = text;
    const title = annualReport.chartHeadings.heat;
    const menu = page.getByRole('button', { name: `${figures.saveChart}: ${title}` });
    const entry = (name: string) => page.getByRole('menuitem', { name });
    await menu.click();
    const { bytes } = await downloadBy(reader, () => entry(figures.saveAs.png).click());
    // The title, the names and the cells are drawn in layers of their own: ink in the title, colour in the cells.
    const drawn = await page.evaluate(
      async (png) => {
        const picture = await createImageBitmap(new Blob([new Uint8Array(png)], { type: 'image/png' }));
        const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
        pen?.drawImage(picture, 0, 0);
        const count = (y: number, height: number): number => {
          const { data = [] } = pen?.getImageData(0, y, picture.width, height) ?? {};
          let inked = 0;
          for (let at = 0; at < data.length; at += 4) inked += (data[at] ?? 255) < 200 ? 1 : 0;
          return inked;
        };
        return { size: [picture.width, picture.height], title: count(0, 100), cells: count(200, 900) };
      },
      [...bytes],
    );
    expect(drawn.size).toEqual([2640, 1260]);
    expect(drawn.title).toBeGreaterThan(2000);
    expect(drawn.cells).toBeGreaterThan(200_000);
    await menu.click();
    await entry(figures.printChart).click();
    await page.getByText(papers.screen.dialogShown).first().waitFor();
    for (const chart of CHART_PAPERS) {
      const paper = { kind: 'chart', chart, period: '2025', compared: '2024' } as const;
      const job = { kind: 'people', paper, locale: 'zh-CN', showPhones: false } as const;
      const { bytes: pdf, pages, cut } = await printed(reader, job);
      expect([chart, pages, cut]).toEqual([chart, 1, []]);
      const [sheet] = (await readPdf(pdf)).pages;
      expect([sheet?.width, sheet?.height]).toEqual([842, 595]);
      expect(sheet?.text.replaceAll(/\s/gu, '')).toContain('向阳花社区');
    }
  });

  test('a year that closes on 10 November is chosen from the days that the office says', async () => {
    const { page } = reader;
    await page.getByRole('button', { name: text.figures.otherPeriod }).click();
    const field = page.getByLabel(text.figures.closesOn);
    await field.fill('13月40日');
    await field.press('Enter');
    await page.getByRole('alert').first().waitFor();
    await field.fill('11月10日');
    await field.press('Enter');
    await page.getByRole('button', { name: text.figures.closedYear({ year: 2025 }) }).click();
    await heading('2024-11-11_2025-11-10').waitFor();
    const held = page
      .getByRole('region', { name: text.statistics.keyFigures })
      .locator('.figure-button')
      .first();
    expect(await held.textContent()).toBe('10');
  });

  test('a half of the year is compared with other days, and its figures say by how much they differ', async () => {
    const { page } = reader;
    await page.getByRole('button', { name: text.figures.otherPeriod }).click();
    const days = [
      [text.figures.from, '2025-07-01'],
      [text.figures.to, '2025.12.31'],
      [text.figures.otherFrom, '2025-01-01'],
      [text.figures.otherTo, '2025年6月30日'],
    ] as const;
    for (const [label, day] of days) {
      await page.getByLabel(label, { exact: true }).fill(day);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('button', { name: text.figures.show, exact: true }).click();
    await heading('2025-07-01_2025-12-31').waitFor();
    const visits = page.locator('.year-figure').nth(1);
    const [own, before] = [2554, 2546];
    expect(numberIn(await visits.locator('.figure-button').textContent())).toBe(own);
    expect(await visits.textContent()).toContain(
      text.figures.than({ change: text.figures.more({ change: String(own - before) }), value: '2,546' }),
    );
  });

  test('what is kept of every fair is compared with its records', async () => {
    const { page } = reader;
    await page.getByRole('tab', { name: text.statistics.tabs.checks }).click();
    await page.getByTestId('compare-records').click();
    await page.getByText(text.figures.comparedOk).waitFor();
  });

  test('the figures of a year and what is handed in are found by the initials of their names', async () => {
    const { page } = reader;
    const find = async (initials: string, name: string): Promise<void> => {
      await page.keyboard.press('Control+k');
      const field = page.getByRole('textbox', { name: text.shell.findAnything });
      await field.fill(initials);
      await page.getByRole('option', { name }).first().waitFor();
      await page.getByRole('option', { name }).first().click();
    };
    const close = async (title: string): Promise<void> => {
      const opened = page.getByRole('dialog', { name: title });
      await opened.waitFor();
      await page.keyboard.press('Escape');
      await opened.waitFor({ state: 'detached' });
      // Asked once: neither a reload nor coming back opens it again.
      expect(new URL(page.url()).search).toBe('');
    };
    const report = text.annualReport.title({ period: text.calendar.year({ year: 2025 }) });
    await find('ndbg', report);
    await close(report);
    await heading('2025').waitFor();
    await openAt(page, '/statistics/2019');
    await page.getByText(text.figures.emptyOf({ period: '2019年' })).waitFor();
    await find('2025ntj', text.figures.titleOf({ period: text.calendar.year({ year: 2025 }) }));
    await heading('2025').waitFor();
    await find('wnsj', text.pastYears.title);
    await close(text.pastYears.title);
    await find('fwjl', text.peoplePapers.screen.records);
    await page.getByRole('dialog').first().waitFor();
    await page.keyboard.press('Escape');
  });

  test('days without a fair say so and offer the year plan', async () => {
    const { page } = reader;
    await openAt(page, '/statistics/2019');
    await page.getByText(text.figures.emptyOf({ period: '2019年' })).waitFor();
    await page.getByRole('button', { name: text.statistics.openYearPlan }).waitFor();
  });
});
