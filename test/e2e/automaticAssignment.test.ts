import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countRows } from '../support/askDatabase.ts';
import { answerNo, whoIs } from '../support/boardSteps.ts';
import { buttonOf, goToStep, pressButton, see } from '../support/line.ts';
import { openAtStalls } from '../support/openPlanned.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { acceptAutomatic, solversOf } from '../support/planSteps.ts';

/* Automatic assigning as the office decides on it: seen first, taken whole or in part, and taken back at once. */

describe('automatic assigning, in English', () => {
  const locale = 'en';
  let program: OpenProgram;
  let reader: Reader;
  let before = 0;
  const one = (id: string) => reader.page.getByTestId(id);
  /** Places that are taken, the fairs of the year before left out. */
  const places = async () => (await countRows(reader.page, 'assignments')) - before;
  /** Chooses a line of the menu beside the button with the keyboard; the first is everything, the second only the gaps. */
  const chooseScope = async (index: number): Promise<void> => {
    await one('board-automatic-scope').press('Enter');
    await reader.page.locator('.scope-menu :focus').waitFor();
    await reader.page.locator('.scope-menu [role="menuitem"]').nth(index).press('Enter');
    await one('proposal-summary').waitFor();
  };

  beforeAll(async () => {
    ({ program, reader } = await openAtStalls(locale));
    await goToStep(reader, 'board');
    before = await countRows(reader.page, 'assignments');
  }, 120_000);
  afterAll(() => program.close());

  test('is only proposed: who discards it has changed nothing', async () => {
    await one('board-automatic').click();
    await one('proposal-summary').waitFor();
    const { page, text } = reader;
    expect(await one('proposal-summary').textContent()).toContain(
      text.proposal.figures.gaps({ after: '0', before: '48' }),
    );
    expect(await page.locator('[data-change="added"]').count()).toBe(48);
    await page.locator('[data-testid="proposal-accept"]:focus').waitFor();
    await page.keyboard.press('Escape');
    await one('proposal-summary').waitFor({ state: 'detached' });
    expect(await places()).toBe(0);
  });

  test('is ended while it runs, and nothing comes of it', async () => {
    const { page, text } = reader;
    // The worker never gets to work.
    await page.route('**/solverWorker*', () => undefined);
    await one('board-automatic').click();
    await page.getByText(text.proposal.solving.reading).waitFor();
    expect(await one('plan-use-best').isDisabled()).toBe(true);
    await pressButton(one('plan-cancel'));
    await one('plan-cancel').waitFor({ state: 'detached' });
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('data-testid') === 'board-automatic',
    );
    // Nobody is left who could bring a plan.
    await expect.poll(() => solversOf(page)).toBe(0);
    expect(await one('proposal-summary').count()).toBe(0);
    await page.unroute('**/solverWorker*');
  });

  test('of one stall, and of one category, leaves the others alone', async () => {
    const { page } = reader;
    // Behind everything, gaps and repair come the seven categories, then the stalls: the clinic has three, A1 is one.
    for (const [index, stalls] of [
      [3, 3],
      [10, 1],
    ] as const) {
      await chooseScope(index);
      expect(await page.locator('.change-group').count()).toBe(stalls);
      await pressButton(one('proposal-discard'));
      await one('proposal-summary').waitFor({ state: 'detached' });
    }
    expect(await places()).toBe(0);
  });

  test('takes the ticked changes only, and one undo takes them back', async () => {
    const { page, text } = reader;
    await one('board-automatic').click();
    await pressButton(one('proposal-choose-none'));
    const ticks = page.locator('.change-line input');
    await ticks.nth(0).focus();
    await page.keyboard.press('Space');
    await ticks.nth(1).press('Space');
    await see(reader, text.proposal.chosen({ chosen: '2', all: '48' }));
    await pressButton(one('proposal-accept-chosen'));
    await one('proposal-summary').waitFor({ state: 'detached' });
    await page.locator('.board-table .board-chip').nth(1).waitFor();
    expect(await places()).toBe(2);
    await page.keyboard.press('Control+z');
    await page.locator('.board-table .board-chip').first().waitFor({ state: 'detached' });
    expect(await places()).toBe(0);
  });

  test('is taken whole, and then says that nothing is better', async () => {
    const { page, text } = reader;
    await acceptAutomatic(reader);
    await page.locator('.board-table .board-chip').nth(47).waitFor();
    expect(await places()).toBe(48);
    await one('board-automatic').click();
    expect(await one('proposal-nothing').textContent()).toBe(text.proposal.nothing.proven);
    await pressButton(one('proposal-close'));
    await one('proposal-nothing').waitFor({ state: 'detached' });
  });

  test('says which tick is missing when a place must be freed first', async () => {
    const { page, text } = reader;
    const who = await whoIs(page.locator('.board-table .board-chip').first());
    await answerNo(reader, who);
    await one('board-automatic').click();
    await page.locator('[data-testid="proposal-accept"]:focus').waitFor();
    const leaving = page.locator('.change-line').filter({ hasText: who }).locator('input').first();
    await leaving.press('Space');
    const notice = one('choice-notice');
    await notice.waitFor();
    expect(await notice.textContent()).toContain(who);
    expect(await one('proposal-accept-chosen').isDisabled()).toBe(true);
    await pressButton(one('choice-complete'));
    await notice.waitFor({ state: 'detached' });
    await page.getByText(text.proposal.group.person, { exact: true }).click();
    await page.locator('.change-group h3').filter({ hasText: who }).waitFor();
    await pressButton(one('proposal-accept'));
    await one('board-conflicts').waitFor({ state: 'detached' });
    expect(await places()).toBe(48);
  });

  test('of the gaps only, moves nobody', async () => {
    const { page, text } = reader;
    await page.locator('.board-table .board-chip').first().focus();
    await page.keyboard.press('Delete');
    await page.waitForFunction(() => document.querySelectorAll('.board-table .board-chip').length === 47);
    // The keyboard is on the chip beside the one that is gone.
    await page.locator('.board-table :focus').waitFor();
    await chooseScope(1);
    expect(await page.locator('.change-line').count()).toBe(1);
    await pressButton(one('proposal-accept'));
    await page.locator('.board-table .board-chip').nth(47).waitFor();
    await buttonOf(page, text.board.nextPapers).waitFor();
  });

  test('left the browser with nothing to complain about', () => {
    expect(program.complaints).toEqual([]);
  });
});
