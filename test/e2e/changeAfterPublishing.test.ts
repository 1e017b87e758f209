import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countRows } from '../support/askDatabase.ts';
import { answerNo, chipOf, EARLY, needsOf, whoIs } from '../support/boardSteps.ts';
import { buttonOf, goTo, goToStep, pressButton } from '../support/line.ts';
import { openAssigned } from '../support/openPlanned.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { papersPdf } from '../support/outputSteps.ts';
import { readPdf } from '../support/readPdf.ts';
import { closeChanges, openUnable, printAndPublish } from '../support/repairSteps.ts';

/*
 * Somebody is ill the evening before. The place is at the clinic, where people with a proof are few but not too few: the
 * sample has more than one who is free, so that one comes and nobody else is moved.
 */

describe('a plan that is published, in English', () => {
  const locale = 'en';
  let program: OpenProgram;
  let reader: Reader;
  let ill = '';
  const one = (id: string) => reader.page.getByTestId(id);
  const post = () => needsOf(reader, 'A1', EARLY).first();
  const chips = () => reader.page.locator('.board-table .board-chip');

  beforeAll(async () => {
    ({ program, reader } = await openAssigned(locale));
    await printAndPublish(reader);
  }, 120_000);
  afterAll(() => program.close());

  test('is as it was published: nobody to phone, nothing to print again, nothing to repair', async () => {
    const { page, text } = reader;
    expect(await one('board-changes').textContent()).toBe(text.publication.unchanged);
    expect(await one('board-repair').count()).toBe(0);
    await one('board-changes').click();
    expect(await one('calls').textContent()).toContain(text.publication.nothingToCall);
    expect(await one('sheets').textContent()).toContain(text.publication.noSheets);
    await closeChanges(reader);
    await one('board-automatic-scope').press('Enter');
    await page.getByRole('menuitem', { name: text.publication.repair.menu }).press('Enter');
    expect(await one('proposal-nothing').textContent()).toBe(text.publication.repair.complete);
    await pressButton(one('proposal-close'));
    await one('proposal-nothing').waitFor({ state: 'detached' });
  });

  test('is repaired with one person who comes, and says before it is accepted whom to phone', async () => {
    const { page, text } = reader;
    const chip = post().locator('.board-chip').first();
    ill = await whoIs(chip);
    await openUnable(reader, chip);
    await page.keyboard.press('Escape');
    await page.locator(`.board-chip[aria-label^="${ill} "]:focus`).waitFor();
    await openUnable(reader, chip);
    await one('unable-note').fill('生病');
    await pressButton(one('unable-repair'));
    await one('proposal-summary').waitFor();
    expect(await page.locator('[data-change]').count()).toBe(2);
    expect(await page.locator('[data-change="removed"]').textContent()).toContain(ill);
    expect(await page.locator('[data-change="removed"]').textContent()).toContain('生病');
    expect(await page.locator('[data-change="added"]').count()).toBe(1);
    await one('repair-calls').locator('summary').click();
    expect(await one('repair-calls').locator('[data-call="newlyAsked"] li').count()).toBe(1);
    await pressButton(one('proposal-accept'));
    await one('calls').waitFor();
    expect(await one('calls').locator('[data-call="saidSo"]').textContent()).toContain(ill.split(' ')[0]);
    expect(await one('calls').locator('[data-call="newlyAsked"] li').count()).toBe(1);
    expect(
      await one('sheets')
        .locator('li')
        .evaluateAll((rows) => rows.map((row) => row.dataset.sheet)),
    ).toEqual(['roster', 'rosterBySlot', 'personalSlips', 'badges', 'volunteerSignIn']);
    expect(await one('sheets').textContent()).toContain(text.publication.sheetStalls({ stalls: 'A1' }));
    await closeChanges(reader);
    await page.locator('[data-testid="board-automatic"]:focus').waitFor();
  });

  test('shows on the board who came and who is gone, in words and not only in colour', async () => {
    const { page, text } = reader;
    const came = post().locator('.board-chip.is-changed');
    expect(await came.getAttribute('aria-label')).toContain(text.publication.chipChanged);
    expect(await came.locator('svg').count()).toBeGreaterThan(0);
    expect(await post().locator('[data-gone]').textContent()).toContain(
      text.publication.chipGoneOf({ who: ill }),
    );
    expect(await one('board-changes').textContent()).toBe(text.publication.changed({ count: 2 }));
    const show = page.locator('.board-bar .ant-segmented');
    await show.getByText(text.board.show.changed, { exact: true }).click();
    await page.waitForFunction(() => document.querySelectorAll('.board-table tbody tr').length === 1);
    await show.getByText(text.board.show.all, { exact: true }).click();
    await page.waitForFunction(() => document.querySelectorAll('.board-table tbody tr').length === 12);
  });

  test('is taken back by one undo, and the mark by the next', async () => {
    const { page } = reader;
    const replies = await countRows(page, 'replies');
    await page.keyboard.press('Control+z');
    await one('board-conflicts').waitFor();
    await chipOf(post(), ill).waitFor();
    expect(await countRows(page, 'replies')).toBe(replies);
    await page.keyboard.press('Control+z');
    await one('board-conflicts').waitFor({ state: 'detached' });
    expect(await countRows(page, 'replies')).toBe(replies - 1);
    await page.keyboard.press('Control+y');
    await page.keyboard.press('Control+y');
    await post().locator('[data-gone]').waitFor();
  });

  test('has a call list on paper, with masked phones, old places and new ones', async () => {
    const { text } = reader;
    const { pages } = await readPdf(await papersPdf(reader, '2026-06', [{ kind: 'callList' }]));
    const words = pages
      .map((page) => page.text)
      .join('')
      .replaceAll(/\s/gu, '');
    expect(pages).toHaveLength(1);
    expect(pages[0]?.width).toBe(842);
    expect(words).toContain(text.papers.titles.callList.replaceAll(' ', ''));
    expect(words).toContain(ill.split(' ')[0]);
    expect(words).toMatch(/1\d\d\*{4}\d{4}/u);
    expect(words).not.toMatch(/1\d{10}/u);
  });

  test('is told to one after the other and printed again, until nothing is left to do', async () => {
    const { page, text } = reader;
    const words = text.publication;
    await one('board-changes').click();
    const lines = one('calls').locator('li');
    for (let left = await lines.count(); left > 0; left -= 1) {
      await buttonOf(lines.first(), words.toldOne).press('Enter');
      await lines.nth(left - 1).waitFor({ state: 'detached' });
    }
    const sheets = one('sheets').locator('li');
    await page
      .getByRole('button', { name: words.printAgainOf({ name: text.papers.titles.roster }), exact: true })
      .press('Enter');
    await sheets.nth(4).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: words.printAll({ count: 4 }) }).press('Enter');
    await sheets.first().waitFor({ state: 'detached' });
    await closeChanges(reader);
    expect(await one('board-changes').textContent()).toBe(words.unchanged);
    expect(await post().locator('[data-gone]').count()).toBe(0);
  });

  test('is repaired too when somebody says no on the phone, or is looked up in the register', async () => {
    const { page, text } = reader;
    const who = await whoIs(chips().nth(20));
    await chipOf(page, who).focus();
    await page.keyboard.press('l');
    await page.locator('.board-table .board-chip.is-locked').waitFor();
    await answerNo(reader, who);
    await buttonOf(page, text.replies.open).click();
    await pressButton(one('phone-repair'));
    // Who is locked is named and left alone (rule 15).
    expect(await one('proposal-nothing').textContent()).toBe(text.publication.repair.onlyFixed);
    expect(await page.locator('.repair-locked').textContent()).toContain(who);
    await pressButton(one('proposal-close'));
    await one('proposal-nothing').waitFor({ state: 'detached' });
    await chipOf(page, who).focus();
    await page.keyboard.press('l');
    await page.locator('.board-table .board-chip.is-locked').waitFor({ state: 'detached' });
    await one('board-repair').click();
    await one('proposal-accept').waitFor();
    expect(await page.locator('[data-change="removed"]').first().textContent()).toContain(who);
    await pressButton(one('proposal-discard'));
    await one('proposal-summary').waitFor({ state: 'detached' });
    const other = await whoIs(chips().nth(30));
    await goTo(reader, 'volunteers');
    await page.goto(`${page.url().split('#')[0]}#/volunteers`);
    await page
      .locator('.list-search input')
      .first()
      .fill(other.split(' ')[0] ?? '');
    await page
      .getByText(other.split(' ')[1] ?? '', { exact: true })
      .first()
      .click();
    await page.getByRole('tab', { name: text.volunteers.sections.history }).click();
    await page.locator('.history-unable').press('Enter');
    await page.getByText(text.publication.unable.title({ who: other })).waitFor();
    await page.keyboard.press('Escape');
    await one('unable-note').waitFor({ state: 'detached' });
    await goToStep(reader, 'board');
  });

  test('left the browser with nothing to complain about', () => {
    expect(program.complaints).toEqual([]);
  });
});
