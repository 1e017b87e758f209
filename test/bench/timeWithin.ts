import type { Page } from 'playwright';
import { openAt } from '../support/line.ts';

/**
 * Milliseconds that the page takes to show another screen of the program that is already open, until it is painted.
 * @param selector what shows that it is there
 * @param count how many of these it has
 */
export async function timeWithin(page: Page, hash: string, selector: string, count: number): Promise<number> {
  await openAt(page, '/data');
  await page.getByTestId('community-name').first().waitFor();
  return page.evaluate(
    ({ to, wanted, many }) =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        window.location.hash = to;
        const look = (): void => {
          if (document.querySelectorAll(wanted).length >= many)
            requestAnimationFrame(() => resolve(performance.now() - started));
          else requestAnimationFrame(look);
        };
        look();
      }),
    { to: hash, wanted: selector, many: count },
  );
}
