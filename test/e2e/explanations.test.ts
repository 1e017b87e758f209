import type { Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countRows } from '../support/askDatabase.ts';
import { EARLY, LATE, needsOf, peopleAt, postOf, whoIs } from '../support/boardSteps.ts';
import { adviceButton, adviceDone, adviceFor, askForPeople, suggestionsOf } from '../support/explainSteps.ts';
import { buttonOf, goToStep } from '../support/line.ts';
import { openAtStalls } from '../support/openPlanned.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { assignPeople } from '../support/planSteps.ts';

/*
 * The sample has five people with a legal qualification that is valid in June. One of them comes only when asked, and
 * one needs an hour's rest between two slots.
 */
const ON_REQUEST = '赖妍';
const NEEDS_REST = '傅建刚';

/** True when the arrows have reached an item of a menu. */
async function isActive(item: Locator): Promise<boolean> {
  return item.evaluate((element) => element === document.activeElement);
}

describe('explanations on the board, in Chinese', () => {
  const locale = 'zh-CN';
  let program: OpenProgram;
  let reader: Reader;
  const legal = (slot: string) => needsOf(reader, 'D1', slot).first();

  beforeAll(async () => {
    ({ program, reader } = await openAtStalls(locale));
    await askForPeople(reader, 'D1', EARLY, 4);
    await askForPeople(reader, 'D1', LATE, 4);
    await assignPeople(reader);
  }, 120_000);
  afterAll(() => program.close());

  test('a gap says which single changes fill it, asking before waiving a rest', async () => {
    const { page, text } = reader;
    const gap = page.locator('.board-panel .board-gaps button');
    expect(await gap.count()).toBe(1);
    const open = (await legal(LATE).locator('.board-gap').count()) > 0 ? LATE : EARLY;
    const advice = await adviceFor(reader, 'D1', open);
    const sentences = await suggestionsOf(advice).locator('strong').allTextContents();
    const ask = text.explain.change.ask({ name: ON_REQUEST, slot: open });
    expect(sentences).toContain(ask);
    expect(sentences).toContain(text.explain.change.waiveRest({ name: NEEDS_REST }));
    expect(sentences.indexOf(ask)).toBeLessThan(
      sentences.indexOf(text.explain.change.waiveRest({ name: NEEDS_REST })),
    );
  });

  test('who is to be asked is the person on the phone page, and the answer lets the program fill the gap', async () => {
    const { page, text } = reader;
    const advice = await adviceDone(reader);
    const open = (await legal(LATE).locator('.board-gap').count()) > 0 ? LATE : EARLY;
    const sentence = text.explain.change.ask({ name: ON_REQUEST, slot: open });
    await adviceButton(advice, sentence, text.explain.act.phone).press('Enter');
    await page.locator('.phone-card h2').filter({ hasText: ON_REQUEST }).waitFor();
    await page.keyboard.press('1');
    await goToStep(reader, 'board');
    const again = await adviceFor(reader, 'D1', open);
    expect(await suggestionsOf(again).count()).toBe(1);
    const refill = adviceButton(again, text.explain.change.refill, text.explain.act.refill);
    const before = await countRows(page, 'assignments');
    const accept = page.locator('[data-testid="proposal-accept"]:focus');
    await refill.press('Enter');
    await accept.waitFor();
    await page.keyboard.press('Escape');
    await accept.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.closest('[data-testid="gap-advice"]') !== null);
    expect(await countRows(page, 'assignments')).toBe(before);
    await page.keyboard.press('Enter');
    await accept.press('Enter');
    await page.getByTestId('gap-advice').waitFor({ state: 'detached' });
    expect((await peopleAt(legal(open))).some((who) => who.includes(ON_REQUEST))).toBe(true);
  });

  test('is stopped at any moment, and begun again', async () => {
    const { page, text } = reader;
    // The worker never gets to work.
    await page.route('**/solverWorker*', () => undefined);
    await askForPeople(reader, 'D1', EARLY, 9);
    await goToStep(reader, 'board');
    await postOf(legal(EARLY)).click();
    const advice = page.getByTestId('gap-advice');
    await buttonOf(advice, text.explain.stop).press('Enter');
    const stopped = advice.getByText(text.explain.stopped({ count: 0 }));
    await stopped.waitFor();
    await page.unroute('**/solverWorker*');
    await page.keyboard.press('Enter');
    await stopped.waitFor({ state: 'detached' });
    await adviceDone(reader);
    expect(await stopped.count()).toBe(0);
  });

  test('where everybody who could come is there, it says so and proposes nothing', async () => {
    const { text } = reader;
    await assignPeople(reader);
    const advice = await adviceFor(reader, 'D1', EARLY);
    expect(await advice.locator('.why-state').textContent()).toBe(
      text.explain.hopeless.everybodyQualifiedThere({
        count: 5,
        qualification: text.volunteers.qualificationKinds.legal,
      }),
    );
    expect(await suggestionsOf(advice).count()).toBe(0);
  });

  test('the menu of a chip says why the person stands there, and Escape leads back to the chip', async () => {
    const { page, text } = reader;
    const chip = legal(LATE).locator('.board-chip').first();
    const who = await whoIs(chip);
    await postOf(legal(LATE)).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const item = page.getByRole('menuitem', { name: text.explain.why.menu });
    await item.waitFor();
    for (let step = 0; step < 6 && !(await isActive(item)); step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const why = page.getByTestId('why');
    await why
      .getByText(text.explain.why.qualified({ qualification: text.volunteers.qualificationKinds.legal }))
      .waitFor();
    await why.getByText(text.explain.why.searching).waitFor({ state: 'detached' });
    await buttonOf(why, text.explain.why.close).waitFor();
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'hidden' });
    await page.waitForFunction(() => document.activeElement?.matches('.board-chip') === true);
    expect(await whoIs(page.locator('.board-chip:focus'))).toBe(who);
    expect(program.complaints).toEqual([]);
  });
});
