import type { Locator } from 'playwright';
import { idWhere } from './askDatabase.ts';
import { buttonOf, downloadBy, openAt, pressButton } from './line.ts';
import type { Reader } from './openProgram.ts';
import type { SavedFile } from './outputSteps.ts';

/* Two PCs by clicking: both began with the same records. */

/** Opens the part of the settings for two PCs. */
export async function openExchange(reader: Reader): Promise<void> {
  const { page, text } = reader;
  // By its address: somebody’s page may lie over the navigation.
  await openAt(page, '/data');
  await page.getByRole('tab', { name: text.data.sections.exchange, exact: true }).click();
  await page.getByText(text.exchange.make.title, { exact: true }).waitFor();
}

/** Calls this PC something. */
export async function namePc(reader: Reader, name: string): Promise<void> {
  await openExchange(reader);
  const field = reader.page.getByTestId('device-name');
  await field.fill(name);
  await field.press('Enter');
}

/** Opens somebody’s page, and writes a remark there. */
export async function noteOnPerson(reader: Reader, name: string, note: string): Promise<void> {
  const { page, text } = reader;
  const id = await idWhere(page, 'volunteers', 'name', name);
  await openAt(page, `/volunteers/${id}`);
  const field = page.getByLabel(text.volunteers.fields.note, { exact: true });
  await field.fill(note);
  await field.blur();
}

/** Saves a package of what the other PC does not have yet. */
export async function makePackage(reader: Reader): Promise<SavedFile> {
  await openExchange(reader);
  const save = reader.page.getByTestId('save-package');
  await reader.page.getByTestId('package-size').filter({ hasText: /\d/u }).waitFor();
  return downloadBy(reader, () => save.click());
}

/** Chooses a package, and waits for what it would do. @returns the dialog */
export async function openPackage(reader: Reader, file: SavedFile): Promise<Locator> {
  const { page, text } = reader;
  await openExchange(reader);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByTestId('open-package').click(),
  ]);
  await chooser.setFiles({
    name: file.name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(file.bytes),
  });
  const dialog = page.getByRole('dialog', { name: text.exchange.take.dialog });
  await dialog.waitFor();
  return dialog;
}

/** Confirms the dialog of a package. */
export async function takeIn({ text }: Reader, dialog: Locator): Promise<void> {
  const { confirm, confirmNothing } = text.exchange.take;
  const isNews = await buttonOf(dialog, confirm).isVisible();
  await pressButton(buttonOf(dialog, isNews ? confirm : confirmNothing));
  await dialog.waitFor({ state: 'hidden' });
}
