import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSource } from '../../shared/import/readSource.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { problem, problemText } from '../../shared/text/problem.ts';
import { countRows } from '../support/askDatabase.ts';
import { buttonOf, downloadBy, readIn, see, startWithSample } from '../support/line.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';
import { openDataSection } from '../support/outputSteps.ts';
import { openPoints } from '../support/recordSteps.ts';
import { BEFORE_THE_FAIR } from '../support/walkTheLine.ts';

/** Somebody of the sample who earned points in 2025 and exchanged none. */
const [NAME, NUMBER] = ['余学明', 'V0013'];

/** The cells of the workbook that a paper is saved as. */
async function savedGrid(reader: Reader): Promise<readonly (readonly string[])[]> {
  const { name, bytes } = await downloadBy(reader, () =>
    buttonOf(reader.page, reader.text.papers.screen.workbook).click(),
  );
  const read = readSource(name, bytes);
  if (!read.ok) throw new Error(`${name} cannot be read.`);
  return read.value.sheets[0]?.rows.map((row) => row.map(({ text }) => text)) ?? [];
}

describe('points in English, by clicking', () => {
  const locale = 'en';
  let program: OpenProgram;
  let reader: Reader;
  const text = catalogueOf(locale);
  const words = text.points;

  beforeAll(async () => {
    program = await openProgram({ now: BEFORE_THE_FAIR, isCalm: true });
    reader = readerOf(program.page, locale);
    await readIn(reader);
    await startWithSample(reader);
  }, 120_000);
  afterAll(() => program.close());

  test('a new rule begins next month, gives points for a post, and never begins on the day of another', async () => {
    const { page } = reader;
    await openDataSection(reader, 'points');
    await page.getByTestId('add-rule').click();
    const row = page.getByTestId('rule-2026-07-01');
    const post = row.getByRole('combobox', { name: words.settings.addPostOf({ date: '1 July 2026' }) });
    await post.fill('Doctor');
    await post.press('Enter');
    await row.getByRole('textbox', { name: words.settings.pointsOfPost({ post: 'Doctor' }) }).waitFor();
    const day = row.getByRole('textbox', { name: words.settings.columns.from });
    await day.fill('2025.1.1');
    await day.press('Enter');
    await see(reader, problemText(text, problem('pointsRuleDayTaken', { date: '2025-01-01' })));
    await day.fill('2026-07-01');
    await day.press('Enter');
    await page
      .getByTestId('rule-2025-01-01')
      .getByText(words.settings.concerned({ held: 12, ahead: 0 }))
      .waitFor();
  });

  test('points are exchanged for a reward, refused when there are too few, and taken back', async () => {
    const { page } = reader;
    await openPoints(reader, NUMBER);
    const before = await countRows(page, 'redemptions');
    await page.getByTestId('redeem').click();
    await page.locator('.ant-select-item-option').first().click();
    await page.getByTestId('redeem-points').fill('999');
    await page.getByTestId('redeem-form').getByRole('alert').waitFor();
    await page.getByTestId('redeem-confirm').click();
    expect(await countRows(page, 'redemptions')).toBe(before);
    await page.getByTestId('redeem-points').fill('5');
    await page.getByTestId('redeem-confirm').click();
    await page.getByTestId('redeem-form').waitFor({ state: 'detached' });
    expect(await countRows(page, 'redemptions')).toBe(before + 1);
    const ledger = page.getByTestId('ledger');
    await buttonOf(ledger, words.ledger.takeBack).click();
    await ledger.getByText(words.ledger.minus({ points: 5 })).waitFor({ state: 'detached' });
    await page.locator('.ant-message').getByRole('button', { name: text.common.undo }).click();
    await ledger.getByText(words.ledger.minus({ points: 5 })).waitFor();
  });

  test('the statement of a volunteer and the list of all say the same', async () => {
    const { page } = reader;
    await page.getByTestId('print-points').click();
    const statement = await savedGrid(reader);
    const total = statement.find((row) => row.includes(text.common.total)) ?? [];
    await page.keyboard.press('Escape');
    await page.getByTestId('print-points').waitFor();
    await page.locator('.paper-drawer').waitFor({ state: 'detached' });
    await buttonOf(page, text.common.close).click();
    await page.getByTestId('points-list').click();
    const own = (await savedGrid(reader)).find((row) => row.includes(NUMBER)) ?? [];
    expect(own).toContain(NAME);
    const [earned, redeemed, left] = total.filter((cell) => cell !== '').slice(-3);
    expect(redeemed).toBe('5');
    expect(own.filter((cell) => cell !== '').slice(-3)).toEqual([earned, redeemed, left]);
  });

  test('nothing was written to the console', () => {
    expect(program.complaints).toEqual([]);
  });
});
