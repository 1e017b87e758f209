import { goToStep } from './line.ts';
import type { Reader } from './openProgram.ts';

/** The screens of the fair day, in their order. */
const VIEWS = { people: 0, counts: 1, stalls: 2 } as const;

/** From the fair in view into its day, over the whole window. */
export async function enterDay(reader: Reader): Promise<void> {
  await goToStep(reader, 'day');
  await reader.page.getByTestId('fair-day-open').click();
  await reader.page.getByTestId('day-search').waitFor();
}

/** Opens one screen of the fair day. */
export async function openDayView({ page }: Reader, view: keyof typeof VIEWS): Promise<void> {
  await page.locator('.fair-day-head .ant-segmented-item').nth(VIEWS[view]).click();
}

/** A scanner types the code of a badge: keys that follow each other faster than any hand, then Enter. */
export async function scanBadge({ page }: Reader, code: string): Promise<void> {
  await page.evaluate((typed) => {
    const press = (key: string, place: string): void => {
      const target = document.activeElement ?? document.body;
      const options = { key, code: place, bubbles: true, cancelable: true };
      target.dispatchEvent(new KeyboardEvent('keydown', options));
      target.dispatchEvent(new KeyboardEvent('keyup', options));
    };
    for (const letter of typed) {
      press(letter, /\d/u.test(letter) ? `Digit${letter}` : `Key${letter.toUpperCase()}`);
    }
    press('Enter', 'Enter');
  }, code);
}

/** Waits until the screen confirms, in these words, what was tapped. */
export async function confirmed({ page }: Reader, words: string): Promise<void> {
  await page.getByTestId('day-said').getByText(words).waitFor();
}
