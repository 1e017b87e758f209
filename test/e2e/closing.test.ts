import { afterAll, beforeAll, expect, test } from 'vitest';
import { countRows } from '../support/askDatabase.ts';
import { buttonOf, goToStep, see } from '../support/line.ts';
import { openAssigned } from '../support/openPlanned.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { attachScan, openSection, startAmending } from '../support/recordSteps.ts';
import { DAY_MS, DAYS_UNTIL_AFTER } from '../support/walkTheLine.ts';

/* From a fair of which little is recorded to a closed one that is amended, by keys alone where something is answered. */

const PAGE = {
  name: '第一页.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
};

let program: OpenProgram;
let reader: Reader;

beforeAll(async () => {
  ({ program, reader } = await openAssigned('zh-CN'));
  const { page } = reader;
  await page.clock.fastForward(DAYS_UNTIL_AFTER * DAY_MS);
  await goToStep(reader, 'record');
  await page.getByTestId('record-held').click();
  await page.getByTestId('record-sum').waitFor();
}, 120_000);
afterAll(() => program.close());

const group = (code: string) => reader.page.getByTestId(`check-${code}`);

test('a check leads to the line of somebody whose time out is missing', async () => {
  const { page, text } = reader;
  const line = page.locator('tr[data-line]').nth(3);
  const id = await line.getAttribute('data-line');
  await line.locator('.state-toggle button').first().click();
  await line.getByText(text.record.volunteers.unverified).waitFor();
  await openSection(reader, 'closing');
  await group('noTimeOut').locator('.closing-case').press('Enter');
  await page.waitForFunction(
    (wanted) => document.activeElement?.closest('[data-line]')?.getAttribute('data-line') === wanted,
    id,
  );
});

test('an answer settles its case, the focus goes on to the next one, and undo brings it back', async () => {
  const { page, text } = reader;
  await openSection(reader, 'closing');
  const lines = group('unknownPlaces').locator('li');
  const [first, second] = [await lines.first().textContent(), await lines.nth(1).textContent()];
  await buttonOf(lines.first(), text.record.closing.proposals.absent).press('Enter');
  await page.waitForFunction((next) => document.activeElement?.closest('li')?.textContent === next, second);
  await page.keyboard.press('Control+z');
  await page.waitForFunction(
    (before) => document.querySelector('[data-testid="check-unknownPlaces"] li')?.textContent === before,
    first,
  );
});

test('what is answered for all of a kind is green in the end', async () => {
  const { page, text } = reader;
  for (const code of ['unknownPlaces', 'partnersUnknown', 'stallsWithoutCounts', 'noTimeOut']) {
    const button = group(code).locator('.closing-check-head button, li button:nth-child(2)').first();
    await button.press('Enter');
    await group(code).waitFor({ state: 'detached' });
  }
  await see(reader, text.record.closing.allFine);
  expect(await page.getByTestId('record-close').isEnabled()).toBe(true);
});

test('a scan ticks its paper, is looked at by keys, and the focus comes back', async () => {
  const { page } = reader;
  const paper = page.getByTestId('ledger-tally');
  for (const count of [1, 2]) {
    await attachScan(reader, 'tally', PAGE);
    await paper
      .locator('.ledger-scans li')
      .nth(count - 1)
      .waitFor();
  }
  expect(await paper.getByRole('checkbox').isChecked()).toBe(true);
  await paper.locator('.ledger-scans button').first().press('Enter');
  await page.getByText('1 / 2', { exact: true }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.getByText('2 / 2', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('scan-page').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.closest('.ledger-scans') !== null)).toBe(true);
});

test('closed without open cases nothing is asked; an amendment asks who and why, and is listed', async () => {
  const { page, text } = reader;
  await page.getByTestId('record-close').press('Enter');
  await page.getByTestId('open-statistics').waitFor();
  const list = page.getByTestId('amendments');
  await list.getByText(text.record.closing.noAmendments).waitFor();
  await startAmending(reader, { who: '李静', reason: '补交排班表' });
  await page.getByTestId('ledger-roster').getByRole('checkbox').press('Space');
  for (const words of ['李静', '补交排班表', '排班表收进台账']) await list.getByText(words).first().waitFor();
  expect(await countRows(page, 'amendments')).toBeGreaterThan(0);
  await buttonOf(page.locator('.amend-bar'), text.record.amendStop).click();
  await page.getByTestId('amend').click();
  expect(await page.getByTestId('amend-who').inputValue()).toBe('李静');
  expect(program.complaints).toEqual([]);
});
