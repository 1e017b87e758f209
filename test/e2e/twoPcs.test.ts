import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSource } from '../../shared/import/readSource.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { countRows, rowsOf } from '../support/askDatabase.ts';
import {
  makePackage,
  namePc,
  noteOnPerson,
  openExchange,
  openPackage,
  takeIn,
} from '../support/exchangeSteps.ts';
import { buttonOf, downloadBy, readIn, startWithSample } from '../support/line.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';

/* Two PCs with the same community: both write about one person, and are brought together with a file. */

const text = catalogueOf('zh-CN');
const programs: OpenProgram[] = [];
let office: Reader;
let square: Reader;
let person: string;

async function openPc(name: string): Promise<Reader> {
  const program = await openProgram({ isCalm: true });
  programs.push(program);
  const reader = readerOf(program.page, 'zh-CN');
  await readIn(reader);
  await startWithSample(reader);
  await namePc(reader, name);
  return reader;
}

async function noteIn({ page }: Reader): Promise<unknown> {
  const row = (await rowsOf(page, 'volunteers')).find(
    (one) => typeof one === 'object' && one !== null && Reflect.get(one, 'name') === person,
  );
  return typeof row === 'object' && row !== null ? Reflect.get(row, 'note') : null;
}

beforeAll(async () => {
  [office, square] = await Promise.all([openPc('办公室电脑'), openPc('广场电脑')]);
  const [first] = await rowsOf(office.page, 'volunteers');
  person = String(Reflect.get(Object(first), 'name'));
}, 240_000);
afterAll(() => Promise.all(programs.map((program) => program.close())));

test('two PCs that wrote about one person see both, keep the newer, take it back, and end up with the same', async () => {
  await noteOnPerson(office, person, '办公室写的');
  await noteOnPerson(square, person, '广场写的');
  const file = await makePackage(square);
  expect(file.name).toMatch(/广场电脑.*\.sunpack$/u);

  const dialog = await openPackage(office, file);
  const conflict = dialog.getByTestId('package-conflicts').locator('tbody tr');
  expect(await conflict.count()).toBe(1);
  const said = await conflict.textContent();
  for (const word of [person, '办公室写的', '广场写的', '办公室电脑', '广场电脑'])
    expect(said).toContain(word);
  expect(await conflict.locator('.is-winner').textContent()).toContain('广场写的');
  expect(await noteIn(office)).toBe('办公室写的');
  await takeIn(office, dialog);
  await expect.poll(() => noteIn(office)).toBe('广场写的');

  // The same once more is nothing.
  const steps = await countRows(office.page, 'journal');
  const again = await openPackage(office, file);
  await again.getByText(text.exchange.take.nothingNew).waitFor();
  await takeIn(office, again);
  expect(await countRows(office.page, 'journal')).toBe(steps);

  // The report is there after the program was opened anew, and can be saved.
  await office.page.reload();
  await openExchange(office);
  await office.page
    .getByTestId('exchange-reports')
    .getByRole('button', { name: text.exchange.report.show })
    .click();
  await office.page.getByRole('dialog').getByText('办公室写的').waitFor();
  const report = await downloadBy(office, () => office.page.getByTestId('save-report').click());
  const read = readSource(report.name, report.bytes);
  if (!read.ok) throw new Error('The report cannot be read.');
  expect(JSON.stringify(read.value.sheets[0]?.rows)).toContain('办公室写的');
  await buttonOf(office.page.getByRole('dialog'), text.common.close).click();

  // Taking it back is a newer word, which the other PC gets in turn.
  await office.page.keyboard.press('Control+z');
  await expect.poll(() => noteIn(office)).toBe('办公室写的');
  const back = await makePackage(office);
  const there = await openPackage(square, back);
  expect(await there.getByTestId('package-conflicts').count()).toBe(0);
  await takeIn(square, there);
  await expect.poll(() => noteIn(square)).toBe('办公室写的');
  for (const { complaints } of programs) expect(complaints).toEqual([]);
});
