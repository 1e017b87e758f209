import type { ImportTarget } from '../../shared/import/importFields.ts';
import { buttonOf, openAt } from './line.ts';
import type { Reader } from './openProgram.ts';

/* The import wizard, step by step, as a clerk clicks through it. */

/** A file as it is chosen in the dialog. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Opens the wizard for a kind of list at its first step, whatever an earlier import was left at. */
export async function openImport({ page, text }: Reader, target: ImportTarget): Promise<void> {
  await openAt(page, `/import/${target}`);
  await page.getByRole('heading', { name: text.importer.titles[target] }).waitFor();
  const { chooseFile: first, toColumns, anotherFile, importAnother } = text.importer;
  const steps = [first, toColumns, anotherFile, importAnother].map((label) => buttonOf(page, label));
  const [start, ...ways] = steps;
  const anyStep = steps.slice(1).reduce((all, one) => all.or(one), steps[0] ?? buttonOf(page, first));
  await anyStep.first().waitFor();
  for (const way of ways) if (await way.isVisible()) await way.click();
  await start?.waitFor();
}

/** Chooses a file. */
export async function chooseFile({ page, text }: Reader, { name, bytes }: ChosenFile): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    buttonOf(page, text.importer.chooseFile).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

/** From the columns, taken as they were guessed, to the rows. */
export async function goOnToCheck({ page, text }: Reader): Promise<void> {
  await buttonOf(page, text.importer.toCheck).click();
  await page.getByRole('tab', { name: text.importer.statuses.new }).waitFor();
}

/** Rows of each outcome, as the tabs say. */
export async function outcomes({ page, text }: Reader): Promise<Readonly<Record<string, number>>> {
  const { statuses } = text.importer;
  const counts: Record<string, number> = {};
  for (const [status, label] of Object.entries(statuses)) {
    const shown = await page.getByRole('tab', { name: label }).textContent();
    counts[status] = Number((shown ?? '').replace(label, '').replace(/\D/gu, ''));
  }
  return counts;
}

/** Opens the rows of an outcome. */
export async function showRows(
  { page, text }: Reader,
  status: keyof Reader['text']['importer']['statuses'],
): Promise<void> {
  await page.getByRole('tab', { name: text.importer.statuses[status] }).click();
}

/** Writes what is shown, and waits until the screen says so. */
export async function saveImport(reader: Reader, count: number): Promise<void> {
  const { page, text } = reader;
  await buttonOf(page, text.importer.save({ count })).click();
  await buttonOf(page, text.importer.importAnother).waitFor();
}
