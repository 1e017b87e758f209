import * as v from 'valibot';
import { PrintJob } from '../../shared/desktop.ts';
import { DEFAULT_CATEGORY_KEYS } from '../../shared/model/category.ts';
import { PLAIN_PAPERS } from '../../shared/paperRequest.ts';
import { buttonOf, downloadBy, goTo, goToStep, pressButton, printedAt, printToPdf } from './line.ts';
import type { Reader } from './openProgram.ts';

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every paper of a fair, by the name under which the demo keeps it. */
export function paperRequests(): ReadonlyMap<string, unknown> {
  const residents = DEFAULT_CATEGORY_KEYS.map((categoryId): [string, unknown] => [
    `residentSignIn-${categoryId}`,
    { kind: 'residentSignIn', categoryId },
  ]);
  // A held fair has nobody left to phone.
  const plain = PLAIN_PAPERS.filter((kind) => kind !== 'gapCallList' && kind !== 'callList');
  return new Map<string, unknown>(
    plain.flatMap((kind): [string, unknown][] =>
      kind === 'partnerSignIn' ? [...residents, [kind, { kind }]] : [[kind, { kind }]],
    ),
  );
}

/** Papers of a fair as PDF, as the print page lays them out. */
export function papersPdf(reader: Reader, fairId: string, papers: readonly unknown[]): Promise<Uint8Array> {
  return printToPdf(reader, papersJob(reader, fairId, papers));
}

/** A job for papers of a fair in the reader's language, with phones masked. */
export function papersJob(reader: Reader, fairId: string, papers: readonly unknown[]): PrintJob {
  return v.parse(PrintJob, { kind: 'fair', fairId, papers, locale: reader.locale, showPhones: false });
}

/** A job for a paper about people or partners, as above. */
export function peopleJob({ locale }: Reader, paper: unknown): PrintJob {
  return v.parse(PrintJob, { kind: 'people', paper, locale, showPhones: false });
}

/** Presses “print” and waits until the program says that the dialog was opened. */
export async function pressPrint(reader: Reader): Promise<void> {
  const { page, text } = reader;
  await goToStep(reader, 'papers');
  await page.getByText(text.papers.screen.laidOut).waitFor({ state: 'hidden' });
  await buttonOf(page, text.papers.screen.print).click();
  await page.getByText(text.papers.screen.dialogShown).first().waitFor();
}

/** All papers of the fair in view as one workbook. */
export async function savePapersWorkbook(reader: Reader): Promise<SavedFile> {
  const { page, text } = reader;
  await goToStep(reader, 'papers');
  await page.getByRole('checkbox', { name: text.papers.screen.selectAll, exact: true }).check();
  return downloadBy(reader, () => buttonOf(page, text.papers.screen.workbook).click());
}

/** The year workbook, from the statistics screen. */
export async function saveYearWorkbook(reader: Reader): Promise<SavedFile> {
  const { page, text } = reader;
  await goTo(reader, 'statistics');
  return downloadBy(reader, () => buttonOf(page, text.statistics.export).click());
}

/** Opens a section of “Data & settings”. */
export async function openDataSection(
  reader: Reader,
  section: keyof Reader['text']['data']['sections'],
): Promise<void> {
  await goTo(reader, 'data');
  await reader.page.getByRole('tab', { name: reader.text.data.sections[section], exact: true }).click();
}

/** A snapshot of everything. */
export async function saveSnapshot(reader: Reader): Promise<SavedFile> {
  await openDataSection(reader, 'backup');
  return downloadBy(reader, () => reader.page.getByTestId('save-snapshot').click());
}

/** Removes the sample community in one step; the welcome is back. */
export async function removeSample(reader: Reader): Promise<void> {
  const { page, text } = reader;
  await openDataSection(reader, 'sample');
  await page.getByTestId('remove-sample').click();
  await pressButton(buttonOf(page.getByRole('dialog'), text.data.sample.remove));
  await page.getByTestId('start-sample').waitFor();
}

/** Restores a snapshot from the welcome. */
export async function restoreSnapshot(reader: Reader, file: SavedFile): Promise<void> {
  const { page, text } = reader;
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByTestId('restore-snapshot').click(),
  ]);
  await chooser.setFiles({
    name: file.name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(file.bytes),
  });
  await pressButton(buttonOf(page.getByRole('dialog'), text.data.backup.confirm));
  await page.getByRole('navigation', { name: text.shell.mainNavigation }).waitFor();
}

/** Opens the report of the period that the statistics show, and waits for its last page. */
export async function openReport({ page, text }: Reader): Promise<void> {
  await page.getByTestId('annual-report').click();
  const last = page.locator('.paper-drawer .report-signing');
  await last.getByText(text.peoplePapers.seal).waitFor();
}

/**
 * Presses “save PDF” and lets the dialog be: it proposes the title of the page that prints as the name of the file.
 * @returns the file as that page makes it
 */
export async function savePdfBy({ page }: Reader, click: () => Promise<void>): Promise<SavedFile> {
  await page.evaluate(() => {
    const keep = new MutationObserver(() => {
      for (const frame of document.querySelectorAll<HTMLIFrameElement>('.print-frame')) {
        const own = frame.contentWindow;
        if (!own || frame.dataset.address !== undefined) continue;
        frame.dataset.address = frame.src;
        document.documentElement.dataset.printed = frame.src;
        frame.addEventListener('load', () => {
          own.print = () => {
            document.documentElement.dataset.printedAs = own.document.title;
            own.dispatchEvent(new Event('afterprint'));
          };
        });
      }
    });
    keep.observe(document.body, { childList: true });
  });
  await click();
  await page.waitForFunction(() => document.documentElement.dataset.printedAs !== undefined);
  const { printed = '', printedAs = '' } = await page.evaluate(() => ({
    ...document.documentElement.dataset,
  }));
  return { name: `${printedAs}.pdf`, bytes: await printedAt(page, printed) };
}
