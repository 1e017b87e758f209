import type { Locator } from 'playwright';
import { clockSpan } from '../../shared/calendar/minutes.ts';
import { buttonOf, goToStep } from './line.ts';
import type { Reader } from './openProgram.ts';

/* The assignment board, by mouse and by keyboard. People are called as the board calls them: “V0022 郝春婷”. */

/** The two default slots of a fair. */
export const EARLY = clockSpan(540, 615);
export const LATE = clockSpan(615, 690);

/** The needs of a stall in a slot, in their order. */
export function needsOf({ page, text }: Reader, stall: string, slot: string): Locator {
  // All that comes before the post in the name of its button.
  const [before = ''] = text.board
    .selectNeed({ stall, slot, post: '\n', assigned: 0, needed: 0 })
    .split('\n');
  return page.locator('[data-need]').filter({ has: page.locator(`[data-post][aria-label^="${before}"]`) });
}

/** The button of a need that opens who suits it. */
export function postOf(need: Locator): Locator {
  return need.locator('[data-post]');
}

/** Who is called what on a chip. */
export async function whoIs(chip: Locator): Promise<string> {
  return ((await chip.getAttribute('aria-label')) ?? '').split(' · ')[0] ?? '';
}

/** The chip of somebody, on the whole board or at a need. */
export function chipOf(within: Locator | Reader['page'], who: string): Locator {
  return within.locator(
    `.board-table .board-chip[aria-label^="${who} "], .board-chip[aria-label^="${who} "]`,
  );
}

/** Everybody who stands at a need. */
export async function peopleAt(need: Locator): Promise<readonly string[]> {
  const labels = await need
    .locator('.board-chip')
    .evaluateAll((chips) => chips.map((chip) => chip.getAttribute('aria-label') ?? ''));
  return labels.map((label) => label.split(' · ')[0] ?? '');
}

/** Presses on somebody and begins to drag; the needs show at once who may stand where. */
export async function pickUp({ page }: Reader, from: Locator): Promise<void> {
  await from.hover();
  await page.mouse.down();
  const box = await from.boundingBox();
  if (!box) throw new Error('What is to be dragged is not on the screen.');
  await page.mouse.move(box.x + box.width / 2 + 8, box.y + box.height / 2 + 4);
  await page.locator('.board-ghost .board-chip').waitFor();
}

/** Drags on, over something. @returns the sentence that stands there; empty where there is none. */
export async function dragOver({ page }: Reader, over: Locator): Promise<string> {
  const box = await over.boundingBox();
  if (!box) throw new Error('Where it is to be dragged is not on the screen.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  await page.waitForFunction(
    () => document.querySelector('.board-need.is-target, .board-off.is-target') !== null,
  );
  const verdict = page.getByTestId('board-verdict');
  return (await verdict.count()) > 0 ? ((await verdict.textContent()) ?? '') : '';
}

/** Lets go of what is dragged. */
export async function letGo({ page }: Reader): Promise<void> {
  await page.mouse.up();
  await page.locator('.board-ghost').waitFor({ state: 'detached' });
}

/** What is read out just now. */
export async function saidOnBoard({ page }: Reader): Promise<string> {
  return (await page.getByTestId('board-said').textContent()) ?? '';
}

/** Writes the reason of an exception into the dialog that asks for it. */
export async function giveReason({ page, text }: Reader, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: text.board.reason }).fill(reason);
  await buttonOf(dialog, text.board.assignAnyway).press('Enter');
}

/** Notes by phone that somebody cannot come, and goes back to the board. */
export async function answerNo(reader: Reader, who: string): Promise<void> {
  const { page, text } = reader;
  await buttonOf(page, text.replies.open).click();
  await page.locator('.phone-list:focus').waitFor();
  await page.keyboard.type(who.split(' ')[0] ?? '');
  await page.keyboard.press('Enter');
  await page
    .locator('.phone-card h2')
    .filter({ hasText: who.split(' ')[1] ?? '' })
    .waitFor();
  await page.keyboard.press('2');
  await page.locator('.phone-conflicts').waitFor();
  await goToStep(reader, 'board');
  await page.getByTestId('board-conflicts').waitFor();
}
