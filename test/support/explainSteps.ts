import type { Locator } from 'playwright';
import type { EARLY, LATE } from './boardSteps.ts';
import { needsOf, postOf } from './boardSteps.ts';
import { buttonOf, goToStep } from './line.ts';
import type { Reader } from './openProgram.ts';

/* Asking the board why: why a place is open, what would fill it, why somebody stands where they do. */

/** Sets how many people the first post of a stall in a slot needs. */
export async function askForPeople(
  reader: Reader,
  stall: string,
  slot: typeof EARLY | typeof LATE,
  count: number,
): Promise<void> {
  const { page, text } = reader;
  await goToStep(reader, 'stalls');
  const label = text.fair.cell.needs({ number: stall, slot });
  await page.locator(`button[aria-label^="${label}"]`).click();
  const field = page.locator('.need-row').first().getByLabel(text.fair.needs.count);
  await field.fill(String(count));
  await field.press('Enter');
  await page
    .locator(`button[aria-label^="${label}"]`)
    .filter({ hasText: String(count) })
    .waitFor();
  await page.keyboard.press('Escape');
  // Else the next editor might be taken for this one.
  await page.locator('.need-row').first().waitFor({ state: 'detached' });
}

/** Opens who suits a need, and waits until every change was tried. @returns what is advised. */
export async function adviceFor(reader: Reader, stall: string, slot: string): Promise<Locator> {
  await postOf(needsOf(reader, stall, slot).first()).click();
  return adviceDone(reader);
}

/** The advice for the need that is open, once every change was tried. */
export async function adviceDone({ page }: Reader): Promise<Locator> {
  const advice = page.getByTestId('gap-advice');
  await advice.waitFor();
  await page.waitForFunction(
    () => document.querySelector('[data-testid="gap-advice"]')?.getAttribute('aria-busy') === 'false',
  );
  return advice;
}

/** What is advised, the best first. */
export function suggestionsOf(advice: Locator): Locator {
  return advice.locator('li');
}

/** A button of what is advised. */
export function adviceButton(advice: Locator, sentence: string, words: string): Locator {
  return buttonOf(suggestionsOf(advice).filter({ hasText: sentence }), words);
}
