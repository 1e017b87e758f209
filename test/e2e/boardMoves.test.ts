import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countRows } from '../support/askDatabase.ts';
import {
  answerNo,
  chipOf,
  dragOver,
  EARLY,
  giveReason,
  LATE,
  letGo,
  needsOf,
  peopleAt,
  pickUp,
  postOf,
  saidOnBoard,
  whoIs,
} from '../support/boardSteps.ts';
import { buttonOf, see } from '../support/line.ts';
import { openAssigned } from '../support/openPlanned.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';

/*
 * People moved on the board. Between posts without a qualification in the same slot everybody may move who stands by
 * the rules: so whoever was assigned automatically, the journey is the same.
 */

describe('the board, in Chinese', () => {
  const locale = 'zh-CN';
  let program: OpenProgram;
  let reader: Reader;
  const at = (stall: string, slot: string, index = 0) => needsOf(reader, stall, slot).nth(index);
  const undo = () => reader.page.keyboard.press('Control+z');
  const focusedChip = () => reader.page.locator('.board-chip:focus');

  beforeAll(async () => {
    ({ program, reader } = await openAssigned(locale));
  }, 120_000);
  afterAll(() => program.close());

  test('twelve stalls with two slots are seen without scrolling', async () => {
    const { page } = reader;
    const last = await page.locator('.board-table tbody tr').last().boundingBox();
    expect(await page.locator('.board-table tbody tr').count()).toBe(12);
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThan(768);
    const overflow = await page.evaluate(() =>
      ['.shell-content', '.board-main'].map((selector) => {
        const box = document.querySelector(selector);
        return box ? box.scrollHeight - box.clientHeight : Number.NaN;
      }),
    );
    expect(overflow).toEqual([0, 0]);
  });

  test('somebody is dragged to another stall, and the chip has the focus there', async () => {
    const { page, text } = reader;
    const [from, to] = [at('F1', EARLY), at('G1', EARLY)];
    const chip = from.locator('.board-chip').first();
    const who = await whoIs(chip);
    const before = await countRows(page, 'assignments');
    await pickUp(reader, chip);
    // Every need says at once whether the person may stand there.
    expect(await page.locator('.board-need:not([class*="takes-"])').count()).toBe(0);
    expect(await dragOver(reader, postOf(to))).toBe(text.board.move.overFull({ count: 1 }));
    await letGo(reader);
    await chipOf(to, who).waitFor();
    expect(await peopleAt(from)).not.toContain(who);
    expect(await countRows(page, 'assignments')).toBe(before);
    await focusedChip().waitFor();
    expect(await whoIs(focusedChip())).toBe(who);
    await undo();
    await chipOf(from, who).waitFor();
  });

  test('a drag that ends nowhere, or by Escape, changes nothing', async () => {
    const { page } = reader;
    const chip = at('F1', EARLY).locator('.board-chip').first();
    const summary = await page.getByTestId('board-summary').textContent();
    await pickUp(reader, chip);
    await dragOver(reader, postOf(at('G1', EARLY)));
    await page.keyboard.press('Escape');
    await page.locator('.board-ghost').waitFor({ state: 'detached' });
    await page.mouse.up();
    await pickUp(reader, chip);
    await page.mouse.move(700, 20);
    await letGo(reader);
    expect(await page.getByTestId('board-summary').textContent()).toBe(summary);
    expect(await page.locator('.ant-dropdown:visible').count()).toBe(0);
  });

  test('against a rule the reason stands at the post, and an exception asks for its own (rule 13)', async () => {
    const { page, text } = reader;
    const clinic = at('A1', EARLY);
    const chip = at('F1', EARLY).locator('.board-chip').first();
    const who = await whoIs(chip);
    const name = who.split(' ')[1] ?? '';
    const broken = text.problem.qualificationMissing({ name });
    await pickUp(reader, chip);
    expect(await dragOver(reader, postOf(clinic))).toBe(text.board.move.needsReason({ problems: broken }));
    await letGo(reader);
    await page.getByRole('dialog').getByText(broken).waitFor();
    await giveReason(reader, ' ');
    await page.getByRole('dialog').getByText(text.problem.reasonMissing({})).waitFor();
    await giveReason(reader, '跟班学习');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const there = chipOf(clinic, who);
    await there.waitFor();
    expect(await there.getAttribute('aria-label')).toContain(text.board.override({ reason: '跟班学习' }));
    expect(await there.getAttribute('class')).toContain('is-exception');
    await undo();
    await there.waitFor({ state: 'detached' });
  });

  test('dropped on somebody else, the two exchange places, and one undo takes it back', async () => {
    const { text } = reader;
    const [one, other] = [at('F1', EARLY), at('G2', EARLY)];
    const [mine, theirs] = [one.locator('.board-chip').first(), other.locator('.board-chip').first()];
    const [me, them] = [await whoIs(mine), await whoIs(theirs)];
    await pickUp(reader, mine);
    expect(await dragOver(reader, theirs)).toBe(text.board.move.exchange({ other: them }));
    await letGo(reader);
    await chipOf(other, me).waitFor();
    await chipOf(one, them).waitFor();
    await undo();
    await chipOf(one, me).waitFor();
    await chipOf(other, them).waitFor();
  });

  test('dragged onto the panel somebody is taken off, and the toast brings the person back', async () => {
    const { page, text } = reader;
    const need = at('F1', LATE);
    const chip = need.locator('.board-chip').first();
    const who = await whoIs(chip);
    await pickUp(reader, chip);
    await dragOver(reader, page.locator('.board-off'));
    await letGo(reader);
    await chipOf(need, who).waitFor({ state: 'detached' });
    await need.locator('.board-gap').waitFor();
    await buttonOf(page, text.common.undo).click();
    await chipOf(need, who).waitFor();
  });

  test('somebody of the panel is dragged onto any post', async () => {
    const { page } = reader;
    const [looked, other] = [at('C1', EARLY, 1), at('C2', EARLY, 1)];
    await postOf(looked).click();
    const person = page.locator('[data-volunteer]:not(.is-unsuitable)').first();
    const no = (await person.locator('small').first().textContent()) ?? '';
    await pickUp(reader, person);
    await dragOver(reader, postOf(other));
    await letGo(reader);
    await other.locator(`.board-chip[aria-label^="${no} "]`).waitFor();
    await undo();
    await other.locator(`.board-chip[aria-label^="${no} "]`).waitFor({ state: 'detached' });
    // The same by keyboard.
    await page.locator(`[data-volunteer]:has-text("${no}")`).press('m');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => saidOnBoard(reader)).toContain('C2');
    await page.keyboard.press('Enter');
    await other.locator(`.board-chip[aria-label^="${no} "]`).waitFor();
    await undo();
    await other.locator(`.board-chip[aria-label^="${no} "]`).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.locator('[data-volunteer]').first().waitFor({ state: 'detached' });
  });

  test('who is undone away while held over the board is held no longer', async () => {
    const { page } = reader;
    const need = at('F1', EARLY);
    const summary = await page.getByTestId('board-summary').textContent();
    const chip = need.locator('.board-chip').first();
    const who = await whoIs(chip);
    await chip.focus();
    for (const key of ['m', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await chipOf(at('G1', EARLY), who).waitFor();
    await expect.poll(() => whoIs(focusedChip())).toBe(who);
    for (const key of ['m', 'ArrowDown', 'Control+z']) await page.keyboard.press(key);
    await chipOf(need, who).waitFor();
    await page.locator('.board-need.is-target').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    expect(await page.getByTestId('board-summary').textContent()).toBe(summary);
  });

  test('by keyboard: to a post, into its people, taken up, read out, dropped, and the focus goes along', async () => {
    const { page, text } = reader;
    const words = text.board.move;
    const [from, to] = [at('F1', EARLY), at('G1', EARLY)];
    await postOf(at('E1', EARLY)).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await from.locator('.board-chip:focus').waitFor();
    const who = await whoIs(focusedChip());
    await page.keyboard.press('m');
    await expect.poll(() => saidOnBoard(reader)).toBe(words.carrying({ who }));
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => saidOnBoard(reader)).toContain(words.overFull({ count: 1 }));
    await page.keyboard.press('Escape');
    await from.locator('.board-chip:focus').waitFor();
    expect(await saidOnBoard(reader)).toBe(words.cancelled({ who }));
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await chipOf(to, who).waitFor();
    await expect.poll(() => whoIs(focusedChip())).toBe(who);
    await undo();
    await chipOf(from, who).waitFor();
  });

  test('by keyboard two exchange places, and a reason is asked for and given', async () => {
    const { page, text } = reader;
    const [from, to] = [at('F1', EARLY), at('G1', EARLY)];
    const me = await whoIs(from.locator('.board-chip').first());
    const them = await whoIs(to.locator('.board-chip').first());
    await postOf(from).focus();
    for (const key of ['Enter', 'm', 'ArrowDown', 'x']) await page.keyboard.press(key);
    await expect.poll(() => saidOnBoard(reader)).toContain(text.board.move.exchange({ other: them }));
    await page.keyboard.press('Enter');
    await chipOf(to, me).waitFor();
    await chipOf(from, them).waitFor();
    await undo();
    await chipOf(from, me).waitFor();
    await postOf(from).focus();
    for (const key of ['Enter', 'm', 'PageUp', 'PageUp', 'Home', 'Enter']) await page.keyboard.press(key);
    await giveReason(reader, '带教');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => whoIs(focusedChip())).toBe(me);
    await undo();
    await chipOf(from, me).waitFor();
  });

  test('L locks: then neither M, the mouse nor Delete moves anybody, and the sentence says how (rule 15)', async () => {
    const { page, text } = reader;
    const need = at('F1', EARLY);
    const chip = need.locator('.board-chip').first();
    const who = await whoIs(chip);
    const refused = text.problem.assignmentLocked({ name: who.split(' ')[1] ?? '' });
    await chip.focus();
    await page.keyboard.press('l');
    await need.locator('.board-chip.is-locked').waitFor();
    const toasts = page.getByText(refused);
    await page.keyboard.press('m');
    await toasts.first().waitFor();
    await page.keyboard.press('Delete');
    await toasts.nth(1).waitFor();
    const box = await chip.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 8, (box?.y ?? 0) + 8);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 60, { steps: 3 });
    await toasts.nth(2).waitFor();
    await page.mouse.up();
    await chip.focus();
    await page.keyboard.press('l');
    await need.locator('.board-chip.is-locked').waitFor({ state: 'detached' });
    await page.keyboard.press('Delete');
    await chipOf(need, who).waitFor({ state: 'detached' });
    // The keyboard goes on from who stands beside.
    await page.locator('.board-chip:focus, .board-post:focus').waitFor();
    await undo();
    await chipOf(need, who).waitFor();
  });

  test('somebody who answers “no” afterwards is a conflict, listed, filtered and found', async () => {
    const { page, text } = reader;
    const chip = at('F1', EARLY).locator('.board-chip').first();
    const who = await whoIs(chip);
    const [no = '', name = ''] = who.split(' ');
    await answerNo(reader, who);
    expect(await chipOf(page, who).first().getAttribute('class')).toContain('is-conflict');
    // The papers would be wrong: the way on is to put that right.
    expect(await buttonOf(page, text.board.nextPapers).count()).toBe(0);
    await page
      .getByTestId('board-conflict-list')
      .getByText(text.problem.answeredNo({ name, note: '' }))
      .first()
      .waitFor();
    await page.locator('.ant-segmented-item').filter({ hasText: text.board.show.conflicts }).click();
    await at('G1', EARLY).waitFor({ state: 'detached' });
    await page.locator('.ant-segmented-item').filter({ hasText: text.board.show.gaps }).click();
    await see(reader, text.board.nothingShown);
    await page.getByTestId('board-find').fill(no);
    await page.locator('.board-found').getByText(name).waitFor();
    // Shown although the filter hides the stall.
    await page.getByTestId('board-find').press('Enter');
    await page.locator('.board-chip.is-found:focus').waitFor();
    expect(await whoIs(focusedChip())).toBe(who);
  });

  test('the browser had nothing to complain about', () => {
    expect(program.complaints).toEqual([]);
  });
});
