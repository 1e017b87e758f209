import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from 'playwright';
import type { PrintJob } from '../../shared/desktop.ts';
import { PRINT_READY, printAddress } from '../../shared/desktop.ts';
import type { Reader } from './openProgram.ts';

/*
 * The clerk's year as steps, each by clicking what a reader of that language reads. Journeys, demo and benchmarks walk
 * the same steps, so that what the demo shows is what the tests prove.
 */

/** Opens a screen from the navigation on the left. */
export async function goTo({ page, text }: Reader, screen: keyof Reader['text']['shell']): Promise<void> {
  const name = text.shell[screen];
  if (typeof name !== 'string') throw new Error(`${screen} is no screen.`);
  await page.getByRole('navigation').getByRole('menuitem', { name, exact: true }).click();
}

/** Opens a place in the program by its address, as a link does. @param path behind the `#` */
export function openAt(page: Page, path: string): Promise<void> {
  return page.evaluate((to) => {
    window.location.hash = to;
  }, path);
}

/** Opens one of the four steps of the fair in view. */
export async function goToStep(
  { page, text }: Reader,
  step: keyof Reader['text']['fair']['steps'],
): Promise<void> {
  await page.getByRole('tab', { name: text.fair.steps[step], exact: true }).first().click();
}

/** Switches the language if the program shows the other one. */
export async function readIn({ page, locale }: Reader): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[data-testid="switch-language"]') !== null);
  if ((await page.getAttribute('html', 'lang')) !== locale) await page.getByTestId('switch-language').click();
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, locale);
}

/** A button by its words; its icon has a name of its own, which no clerk reads. */
export function buttonOf(within: Page | Locator, words: string): Locator {
  return within.locator('button').filter({ hasText: new RegExp(`^\\s*${escapeRegExp(words)}\\s*$`, 'u') });
}

/**
 * Presses a dialog's button with the keyboard: a dialog grows as it opens, and a click may land where the button no
 * longer is.
 */
export async function pressButton(button: Locator): Promise<void> {
  await button.press('Enter');
}

function escapeRegExp(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** Back to the top of the screen. */
export async function scrollToTop({ page }: Reader): Promise<void> {
  await page.evaluate(() => document.querySelector('.shell-content')?.scrollTo(0, 0));
}

/** First start: the sample community. */
export async function startWithSample({ page, text }: Reader): Promise<void> {
  await page.getByTestId('start-sample').click();
  await page.getByRole('navigation', { name: text.shell.mainNavigation }).waitFor();
}

/** Clicks what downloads a file, and waits for it. @returns its name and bytes. */
export async function downloadBy(
  { page }: Reader,
  click: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()));
}

/** Opens the print page with a job, waits until it is laid out, does `work` and closes it. */
function withPrintPage<T>({ page }: Reader, job: PrintJob, work: (sheet: Page) => Promise<T>): Promise<T> {
  return withPrintPageAt(page, new URL(printAddress(job), page.url()).href, work);
}

async function withPrintPageAt<T>(
  page: Page,
  address: string,
  work: (sheet: Page) => Promise<T>,
): Promise<T> {
  const sheet = await page.context().newPage();
  try {
    await sheet.goto(address);
    await sheet.waitForFunction((mark) => document.documentElement.dataset[mark] !== undefined, PRINT_READY);
    const mark = await sheet.evaluate((name) => document.documentElement.dataset[name], PRINT_READY);
    if (mark !== 'true') throw new Error(`The print page says “${mark}”.`);
    return await work(sheet);
  } finally {
    await sheet.close();
  }
}

/** A job as the host prints it. */
export interface Printed {
  readonly bytes: Uint8Array;
  /** Pages on which it is laid out. */
  readonly pages: number;
  /** Names of the pages that have more on them than fits above their foot or beside their edge. */
  readonly cut: readonly string[];
}

/** Lays a job out on the print page, and looks at the pages before it makes the PDF that a host would write. */
export function printed(reader: Reader, job: PrintJob): Promise<Printed> {
  return withPrintPage(reader, job, async (sheet) => {
    // On a screen the pages have no shape.
    await sheet.emulateMedia({ media: 'print' });
    const pages = await sheet.locator('.sheet-page').count();
    const cut = await sheet.evaluate(() =>
      [...document.querySelectorAll('.sheet-page')].flatMap((page) => {
        const foot = page.querySelector('[data-part="foot"]')?.getBoundingClientRect().top;
        const { bottom, right } = page.getBoundingClientRect();
        // The scissors stand astride the line along which paper is cut.
        const parts = page.querySelectorAll(
          '.sheet-table, [data-part="unit"], [data-part="unit"] :not(.slip-scissors, .slip-scissors *)',
        );
        const isCut = [...parts].some((part) => {
          const box = part.getBoundingClientRect();
          return box.bottom > (foot ?? bottom) + 0.5 || box.right > right + 0.5;
        });
        return isCut ? [page.getAttribute('aria-label') ?? ''] : [];
      }),
    );
    await sheet.emulateMedia({ media: null });
    return { bytes: await pdfOf(sheet), pages, cut };
  });
}

/** The papers of a job as the PDF that a host would write: the print page, laid out and ready. */
export function printToPdf(reader: Reader, job: PrintJob): Promise<Uint8Array> {
  return withPrintPage(reader, job, pdfOf);
}

/** The PDF that a print page makes of the job in its address. */
export function printedAt(page: Page, address: string): Promise<Uint8Array> {
  return withPrintPageAt(page, address, pdfOf);
}

async function pdfOf(sheet: Page): Promise<Uint8Array> {
  return new Uint8Array(
    await sheet.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
  );
}

/** Waits until the toast or page shows a sentence. */
export async function see({ page }: Reader, sentence: string | RegExp): Promise<void> {
  await page.getByText(sentence).first().waitFor();
}
