import type { Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countRows } from '../support/askDatabase.ts';
import { buttonOf, goToStep, pressButton } from '../support/line.ts';
import { openAssigned } from '../support/openPlanned.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import {
  closeGroundPlan,
  closeLayout,
  openGroundPlan,
  openLayout,
  pagesCounted,
  paperLine,
  paperPreview,
  showPaper,
} from '../support/paperSteps.ts';

/* The print centre by clicking: looked at, set up, drawn, written, printed, and printed again where something changed. */

describe('the print centre, in English', () => {
  const locale = 'en';
  let program: OpenProgram;
  let reader: Reader;

  beforeAll(async () => {
    ({ program, reader } = await openAssigned(locale));
    await goToStep(reader, 'papers');
  }, 120_000);

  afterAll(() => program?.close());

  const line = (key: string): Locator => paperLine(reader, key);
  const preview = (): Locator => paperPreview(reader);

  test('has what is carried to the fair ticked, counts its pages, and adds up copies', async () => {
    const { page, text } = reader;
    const words = text.papers.screen;
    await pagesCounted(reader);
    expect(await page.locator('.papers-count').count()).toBeGreaterThan(15);
    expect(
      await page.getByRole('checkbox', { name: text.papers.titles.roster, exact: true }).isChecked(),
    ).toBe(true);
    expect(
      await page.getByRole('checkbox', { name: text.papers.titles.summary, exact: true }).isChecked(),
    ).toBe(false);
    const total = async (): Promise<number> =>
      Number([...((await page.locator('.papers-total').textContent()) ?? '').matchAll(/\d+/gu)].at(-1)?.[0]);
    const before = await total();
    const roster = Number(
      /\d+/u.exec((await line('roster').locator('.papers-count').textContent()) ?? '')?.[0],
    );
    const copies = page.getByRole('spinbutton', {
      name: words.copiesOf({ name: text.papers.titles.roster }),
      exact: true,
    });
    await copies.fill('3');
    await copies.press('Enter');
    expect(await total()).toBe(before + 2 * roster);
  });

  test('sets a paper up: a hidden column is gone from the pages, undone and set back', async () => {
    const { page, text } = reader;
    await showPaper(reader, 'roster');
    const heads = preview().locator('.sheet-page').first().locator('thead th');
    const { phone } = text.papers.columns;
    await heads.filter({ hasText: phone }).waitFor();
    const drawer = await openLayout(reader);
    await drawer.getByRole('checkbox', { name: phone, exact: false }).first().click();
    await heads.filter({ hasText: phone }).waitFor({ state: 'detached' });
    expect(await countRows(page, 'paperLayouts')).toBe(1);
    await drawer.locator('.layout-resets button').last().click();
    await heads.filter({ hasText: phone }).waitFor();
    expect(await countRows(page, 'paperLayouts')).toBe(0);
    await closeLayout(reader);
  });

  test('shows what the office writes on the notice as it is typed', async () => {
    const { page } = reader;
    await showPaper(reader, 'notice');
    await page.getByTestId('edit-paper').click();
    const box = preview().getByRole('textbox').first();
    await box.fill('请自带水杯 Bring a cup');
    await box.press('Tab');
    await preview().locator('.sheet-page').getByText('Bring a cup').first().waitFor();
    await page.getByTestId('edit-paper').click();
  });

  test('draws the ground with the keyboard, and the map on paper follows', async () => {
    const { page } = reader;
    const map = async (): Promise<string> =>
      (await preview().locator('.sheet-page').first().innerHTML()) ?? '';
    await showPaper(reader, 'stallMap');
    const before = await map();
    await openGroundPlan(reader);
    const table = page.locator('svg [tabindex="0"]').first();
    await table.focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => countRows(page, 'groundPlans')).toBe(1);
    await closeGroundPlan(reader);
    await showPaper(reader, 'stallMap');
    await expect.poll(map).not.toBe(before);
  });

  test('remembers what was printed, and after a change prints only what changed', async () => {
    const { page, text } = reader;
    const words = text.papers.screen;
    await buttonOf(page, words.print).click();
    await page.getByText(words.dialogShown).first().waitFor();
    await line('roster')
      .getByText(words.printed({ version: 1 }))
      .waitFor();
    await goToStep(reader, 'stalls');
    // The number of a stall is on every paper about it.
    const name = page.getByRole('table').getByRole('textbox').first();
    await name.fill('Z9');
    await name.press('Tab');
    await goToStep(reader, 'papers');
    await line('roster').locator('.papers-changed').waitFor();
    await page
      .getByRole('checkbox', { name: words.onlyChanged({ count: 0 }).split(/[（(]/u)[0] ?? '' })
      .click();
    expect(
      await page.getByRole('checkbox', { name: text.papers.titles.partnerSignIn, exact: true }).isChecked(),
    ).toBe(false);
    await showPaper(reader, 'roster');
    await preview()
      .getByText(text.papers.version({ version: 2, time: '' }).trim(), { exact: false })
      .first()
      .waitFor();
  });

  test('a long print can be ended, and nothing is remembered of it', async () => {
    const { page, text } = reader;
    const before = await countRows(page, 'journal');
    await pressButton(buttonOf(page, text.papers.screen.print));
    await page.evaluate(() => document.querySelector('.print-frame')?.remove());
    await page.locator('.paper-actions .ant-btn-loading').waitFor({ state: 'detached' });
    expect(await countRows(page, 'journal')).toBe(before);
  });

  test('the browser had nothing to complain about', () => {
    expect(program.complaints).toEqual([]);
  });
});
