import { afterAll, beforeAll, expect, test } from 'vitest';
import { buttonOf, goTo, readIn, startWithSample } from '../support/line.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';
import { generateStalls, planYear } from '../support/planSteps.ts';
import { BEFORE_THE_FAIR } from '../support/walkTheLine.ts';

/* Without a mouse: everything is found by typing, done by Enter and taken back by Ctrl+Z. */

let program: OpenProgram;
let reader: Reader;

beforeAll(async () => {
  program = await openProgram({ now: BEFORE_THE_FAIR, isCalm: true });
  program.page.setDefaultTimeout(15_000);
  reader = readerOf(program.page, 'zh-CN');
  await readIn(reader);
  await startWithSample(reader);
  await planYear(reader);
}, 120_000);
afterAll(() => program.close());

async function find(words: string): Promise<void> {
  const { page } = reader;
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill(words);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('listbox').waitFor({ state: 'detached' });
}

test('a person is found by the initials of the name, and the drawer opens', async () => {
  await find('zw');
  await reader.page.getByRole('dialog').getByText('张伟').first().waitFor();
  await reader.page.keyboard.press('Escape');
});

test('an action is found by its pinyin, and asked for once only', async () => {
  const { page, text } = reader;
  await find('xinzengzhiyuan');
  await page.getByTestId('volunteer-name').waitFor();
  expect(page.url()).not.toContain('new=1');
  await page.keyboard.press('Escape');
  await page.getByTestId('volunteer-name').waitFor({ state: 'detached' });
  await find(text.data.sections.backup);
  await page.getByTestId('save-snapshot').waitFor();
});

test('a list is gone through by keys, and a closed page gives the focus back to its row', async () => {
  const { page, text } = reader;
  await goTo(reader, 'volunteers');
  const names = page.locator('.virtual-table .link-name');
  await names.first().focus();
  const first = await names.first().textContent();
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  for (const key of ['PageDown', 'End', 'PageUp']) {
    const before = await focused();
    await page.keyboard.press(key);
    await page.waitForFunction((name) => document.activeElement?.textContent !== name, before);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('link-name');
  }
  await page.keyboard.press('Home');
  await page.waitForFunction((name) => document.activeElement?.textContent === name, first);
  await page.keyboard.press('ArrowDown');
  const second = await names.nth(1).textContent();
  expect(await focused()).toBe(second);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('tab', { name: text.volunteers.profile }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.waitForFunction((name) => document.activeElement?.textContent === name, second);
});

test('everybody between two boxes is ticked with Shift', async () => {
  const { page, text } = reader;
  const boxes = page.locator('.virtual-table tbody input');
  await boxes.nth(1).click();
  await boxes.nth(5).click({ modifiers: ['Shift'] });
  await page.getByText(text.volunteers.bulk.title({ count: 5 })).waitFor();
  await buttonOf(page, text.volunteers.bulk.clear).click();
});

test('somebody whom the filters hide is told of when nobody else is found, and shown', async () => {
  const { page, text } = reader;
  const words = text.volunteers;
  const search = page.getByTestId('volunteer-search');
  const names = page.locator('.virtual-table .link-name');
  const showActive = async (choice: string): Promise<void> => {
    await page.getByRole('combobox', { name: words.filterActive }).click();
    await page.locator('.ant-select-item-option').filter({ hasText: choice }).click();
  };
  await showActive(words.onlyInactive);
  await page.locator('.virtual-table .is-inactive').first().waitFor();
  const name = (await names.first().textContent()) ?? '';
  await showActive(words.onlyActive);
  await search.fill(name);
  await page.getByText(words.onlyHidden({ count: 1 })).waitFor();
  await buttonOf(page, words.showHidden({ count: 1 })).click();
  await page.locator('.virtual-table .is-inactive').waitFor();
  expect(await names.allTextContents()).toEqual([name]);
  // Nothing at all is another sentence, and one link leads back to the list as it was.
  await search.fill('qqqq');
  await page.getByText(words.nothingFound).waitFor();
  await page.locator('.page-head .link-word').click();
  await page.locator('.virtual-table tbody tr').nth(5).waitFor();
  expect(await search.inputValue()).toBe('');
  expect(await page.locator('.page-head .link-word').count()).toBe(0);
});

test('the last change is taken back by Ctrl+Z and done again by Ctrl+Y', async () => {
  const { page } = reader;
  await generateStalls(reader);
  await page.keyboard.press('Control+z');
  await page.getByTestId('generate-stalls').waitFor();
  await page.keyboard.press('Control+y');
  await page.getByTestId('stall-A1').waitFor();
});

test('a cell’s list is opened, chosen from and closed by the keyboard', async () => {
  const { page, text } = reader;
  const priority = page.getByRole('button', {
    name: text.fair.valueOf({
      label: text.fair.cell.priority({ number: 'A1' }),
      value: text.fair.priorities[3],
    }),
  });
  await priority.press('Enter');
  const focused = page.locator('[role="menuitem"]:focus');
  await focused.filter({ hasText: text.fair.priorities[3] }).waitFor();
  await page.keyboard.press('ArrowDown');
  await focused.filter({ hasText: text.fair.priorities[2] }).waitFor();
  await page.keyboard.press('Enter');
  await priority.waitFor({ state: 'detached' });
  await page.locator('.pick-cell:focus').waitFor();
  await page.keyboard.press('Control+z');
  await priority.waitFor();
});

test('answers by phone are noted by one key each, and the person is found by typing', async () => {
  const { page, text } = reader;
  const counts = page.getByTestId('reply-counts');
  const countsAre = (yes: number, no: number): Promise<void> =>
    counts.getByText(new RegExp(`^\\D+${yes + no} · \\D+${yes} · \\D+${no} · `, 'u')).waitFor();
  await find('dianhuaqueren');
  await page.locator('.phone-list:focus').waitFor();
  const first = await page.locator('.phone-card h2').textContent();
  await page.keyboard.press('1');
  await countsAre(1, 0);
  await expect.poll(() => page.locator('.phone-card h2').textContent()).not.toBe(first);
  await page.keyboard.type('zw');
  await page.keyboard.press('Enter');
  await page.locator('.phone-card h2').filter({ hasText: '张伟' }).waitFor();
  await page.keyboard.press('2');
  await countsAre(1, 1);
  await expect.poll(() => page.getByLabel(text.replies.search).inputValue()).toBe('');
  await page.keyboard.press('Control+z');
  await countsAre(1, 0);
});

test('a key that is held down answers for one person, and a key of no answer for nobody', async () => {
  const { page } = reader;
  const counts = page.getByTestId('reply-counts');
  await page.locator('.phone-list').focus();
  const before = await counts.textContent();
  for (const key of ['8', 'Delete', 'Insert']) await page.keyboard.press(key);
  expect(await counts.textContent()).toBe(before);
  // Pressed again before it is let go, a key repeats itself.
  for (let times = 0; times < 5; times += 1) await page.keyboard.down('2');
  await page.keyboard.up('2');
  await counts.getByText(/^\D+2 · \D+1 · \D+1 · /u).waitFor();
});

test('the browser had nothing to complain about', () => {
  expect(program.complaints).toEqual([]);
});
