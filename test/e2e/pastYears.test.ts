import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { problem, problemText } from '../../shared/text/problem.ts';
import { countRows, rowsOf } from '../support/askDatabase.ts';
import { buttonOf, goTo, readIn, startWithSample } from '../support/line.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';
import { BEFORE_THE_FAIR } from '../support/walkTheLine.ts';

/* The years before the program: entered from a yearly report, pasted from a table, and never added to exact figures. */

/** “年份,服务人次⏎2019,800⏎”, in GB18030 as Excel in China saves it. */
const CSV_2019 = [
  0xc4, 0xea, 0xb7, 0xdd, 0x2c, 0xb7, 0xfe, 0xce, 0xf1, 0xc8, 0xcb, 0xb4, 0xce, 0x0a, 0x32, 0x30, 0x31, 0x39,
  0x2c, 0x38, 0x30, 0x30, 0x0a,
];

describe('past years in Chinese, by clicking', () => {
  let program: OpenProgram;
  let reader: Reader;
  const text = catalogueOf('zh-CN');
  const words = text.pastYears;

  beforeAll(async () => {
    program = await openProgram({ now: BEFORE_THE_FAIR, isCalm: true });
    program.page.setDefaultTimeout(15_000);
    reader = readerOf(program.page, 'zh-CN');
    await readIn(reader);
    await startWithSample(reader);
    await goTo(reader, 'statistics');
  }, 120_000);
  afterAll(() => program.close());

  const alert = (sentence: string) => program.page.getByRole('alert').filter({ hasText: sentence }).first();
  const undo = () =>
    program.page.locator('.ant-message').getByRole('button', { name: text.common.undo }).click();

  test('a year is entered as the report says it, after what is wrong was said beside its field', async () => {
    const { page } = reader;
    await page.getByTestId('statistics-more').click();
    await page.getByRole('menuitem', { name: words.open }).click();
    await page.getByTestId('past-2024').getByText('约4,200 人次').waitFor();
    await page.getByTestId('add-past-year').click();
    const form = page.getByTestId('new-past-year');
    const field = (label: string) => form.getByLabel(label, { exact: true });
    // The latest year of which nothing is known: 2025 has records, 2023 and 2024 are here.
    expect(await field(words.year).inputValue()).toBe('2022');
    await page.getByTestId('save-past-year').click();
    await alert(problemText(text, problem('pastYearEmpty'))).waitFor();
    await field(words.year).fill('2024');
    await field(words.fields.distinctVolunteers).fill('约60人次');
    await field(words.fields.visits).fill('2000-2500');
    await field(words.fields.visits).blur();
    await alert(problemText(text, problem('pastYearExists', { year: 2024 }))).waitFor();
    await alert(problemText(text, problem('pastAmountRange', { text: '2000-2500' }))).waitFor();
    await alert(problemText(text, problem('pastVisitsNotPeople'))).waitFor();
    await field(words.year).fill('2022年');
    await field(words.fields.distinctVolunteers).fill('约６０名');
    await field(words.fields.visits).fill('2000多人次');
    await field(words.fields.serviceMinutes).fill('380.5小时');
    await field(words.source).fill('2022年度工作总结');
    await page.getByTestId('save-past-year').click();
    const row = page.getByTestId('past-2022');
    await row.getByText('约2,000 人次').waitFor();
    await row.getByText('约60 人').waitFor();
    await row.getByText('380.5 小时').waitFor();
    expect(await rowsOf(page, 'pastTotals')).toContainEqual(
      expect.objectContaining({
        id: '2022',
        source: '2022年度工作总结',
        figures: [
          { metric: 'visits', amount: 2000, isApproximate: true },
          { metric: 'distinctVolunteers', amount: 60, isApproximate: true },
          { metric: 'serviceMinutes', amount: 22_830, isApproximate: false },
        ],
      }),
    );
  });

  test('a figure is changed where it stands, a wrong one stays beside its field and changes nothing', async () => {
    const { page } = reader;
    await buttonOf(page.getByTestId('past-2022'), words.yearOf({ year: '2022' })).click();
    const fields = page.getByTestId('past-fields-2022');
    const visits = fields.getByLabel(words.fields.visits, { exact: true });
    await visits.fill('13800001234');
    await visits.press('Enter');
    await alert(problemText(text, problem('pastAmountOfSomebody'))).waitFor();
    expect(await visits.inputValue()).toBe('13800001234');
    await page.getByTestId('past-2022').getByText('约2,000 人次').waitFor();
    await visits.fill('2,156');
    await visits.press('Enter');
    await page.getByTestId('past-2022').getByText('2,156 人次', { exact: true }).waitFor();
  });

  test('two years are pasted, a wrong cell is corrected, and importing again changes nothing', async () => {
    const { page } = reader;
    await page.getByTestId('import-past-years').click();
    const paste = page.locator('#past-paste');
    await paste.fill('王芳 13800001234');
    await buttonOf(page, text.importer.pasteRead).click();
    await alert(problemText(text, problem('pastTableUnclear', { name: words.pastedName }))).waitFor();
    const table = '年度\t举办次数\t参与人次\n2020\t6次\t上千\n2021\t8次\t1500余';
    await paste.fill(table);
    await buttonOf(page, text.importer.pasteRead).click();
    await alert(problemText(text, problem('pastAmountUnclear', { text: '上千' }))).waitFor();
    await page.getByText(words.wrongLeft({ count: 1 })).waitFor();
    const fix = page.getByLabel(words.cell({ address: 'C2', heading: words.fields.visits }));
    await fix.fill('约1000');
    await fix.press('Enter');
    const before = await countRows(page, 'pastTotals');
    await buttonOf(page, words.save({ count: 2 })).click();
    await page.getByTestId('past-2020').getByText('约1,000 人次').waitFor();
    expect(await countRows(page, 'pastTotals')).toBe(before + 2);
    await page.getByTestId('import-past-years').click();
    await paste.fill(table.replace('上千', '约1000'));
    await buttonOf(page, text.importer.pasteRead).click();
    await page.getByText(words.allSame).waitFor();
    expect(await page.getByTestId('save-past-import').isDisabled()).toBe(true);
    await buttonOf(page, words.startOver).click();
  });

  test('a .csv of Excel is read, imported as one change, and taken back as one', async () => {
    const { page } = reader;
    const before = await countRows(page, 'pastTotals');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      buttonOf(page, words.chooseFile).click(),
    ]);
    await chooser.setFiles({ name: '往年.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV_2019) });
    await buttonOf(page, words.save({ count: 1 })).click();
    await page.getByTestId('past-2019').getByText('800 人次').waitFor();
    expect(await countRows(page, 'pastTotals')).toBe(before + 1);
    await undo();
    await page.getByTestId('past-2019').waitFor({ state: 'detached' });
    expect(await countRows(page, 'pastTotals')).toBe(before);
  });

  test('a year is deleted and comes back with undo', async () => {
    const { page } = reader;
    await page.getByRole('button', { name: words.remove({ year: '2022' }) }).click();
    await page.getByTestId('past-2022').waitFor({ state: 'detached' });
    await undo();
    await page.getByTestId('past-2022').getByText('2,156 人次', { exact: true }).waitFor();
  });

  test('a total of a year that has records leaves its exact figures as they are (rule 21)', async () => {
    const { page } = reader;
    const figures = page.getByRole('region', { name: text.statistics.keyFigures, includeHidden: true });
    const before = await figures.textContent();
    await page.getByTestId('add-past-year').click();
    const form = page.getByTestId('new-past-year');
    await form.getByLabel(words.year, { exact: true }).fill('2025');
    await form.getByText(words.alsoRecorded({ year: '2025' })).waitFor();
    await form.getByLabel(words.fields.visits, { exact: true }).fill('5000多人');
    await page.getByTestId('save-past-year').click();
    await page.getByTestId('past-2025').getByText('约5,000 人次').waitFor();
    // Until the form is gone, Escape must not take it away.
    await form.waitFor({ state: 'detached' });
    const add = page.getByTestId('add-past-year');
    await expect.poll(() => add.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByTestId('past-2025').waitFor({ state: 'detached' });
    expect(await figures.textContent()).toBe(before);
  });

  test('the browser had nothing to complain about', () => {
    expect(program.complaints).toEqual([]);
  });
});
