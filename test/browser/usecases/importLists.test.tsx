import ExcelJS from 'exceljs';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { redo, undo } from '../../../renderer/usecases/history.ts';
import { openDroppedFile, openPasted, startImport } from '../../../renderer/usecases/importing.ts';
import type { ShownPreview } from '../../../renderer/usecases/saveImport.ts';
import { saveImport, useImportPreview } from '../../../renderer/usecases/saveImport.ts';
import { addVolunteer, draftVolunteer } from '../../../renderer/usecases/volunteers.ts';
import { zhCN } from '../../../shared/text/zh-CN/catalogue.ts';
import { done, plannedSample, refusal } from './plannedSample.ts';

/* Rule 23: preview, one transaction, twice changes nothing, undo; with the real worker, database and journal. */

let db: SunflowerDatabase;
let shown: ShownPreview | undefined;
let unmount: () => void = () => undefined;

function Probe() {
  shown = useImportPreview(zhCN);
  return null;
}

beforeEach(async () => {
  db = await plannedSample();
  shown = undefined;
  startImport('volunteers');
  const root = createRoot(document.createElement('div'));
  root.render(<Probe />);
  unmount = () => root.unmount();
});
afterEach(() => unmount());

const LIST = '姓名\t电话\t小组\n王小试\t13800009901\t新来队\n李小试\t13800009902\t新来队\n';

/** The preview of what is in hand, once it is of so many rows. */
async function previewed(rows: number): Promise<ShownPreview> {
  await expect.poll(() => shown?.rows.length).toBe(rows);
  if (!shown) throw new Error('No preview.');
  return shown;
}

it('previews without writing, writes people and groups as one change, and one undo takes all back', async () => {
  const people = await db.volunteers.count();
  const groups = await db.groups.count();
  await done(openPasted('粘贴', LIST));
  const preview = await previewed(2);
  expect(preview.rows.map(({ status }) => status)).toEqual(['new', 'new']);
  expect(await db.volunteers.count()).toBe(people);
  await done(saveImport(preview));
  expect([await db.volunteers.count(), await db.groups.count()]).toEqual([people + 2, groups + 1]);
  await undo();
  expect([await db.volunteers.count(), await db.groups.count()]).toEqual([people, groups]);
});

it('imported twice changes nothing', async () => {
  await done(openPasted('粘贴', LIST));
  await done(saveImport(await previewed(2)));
  startImport('volunteers');
  await done(openPasted('粘贴', LIST));
  await expect.poll(() => shown?.rows.map(({ status }) => status)).toEqual(['same', 'same']);
  expect(Object.values(shown?.plan ?? {}).flat()).toEqual([]);
});

it('sheets of one shape keep each their own team when the file comes again', async () => {
  const book = new ExcelJS.Workbook();
  for (const [name, person, phone] of [
    ['新来队', '王小试', '13800009901'],
    ['第九十九网格', '李小试', '13800009902'],
  ]) {
    const sheet = book.addWorksheet(name);
    sheet.addRows([
      ['姓名', '电话'],
      [person, phone],
    ]);
  }
  const file = new File([await book.xlsx.writeBuffer()], '名单.xlsx');
  await done(openDroppedFile(file));
  await expect
    .poll(() => shown?.plan.groups?.map(({ kind, name }) => [kind, name]))
    .toEqual([
      ['team', '新来队'],
      ['grid', '第九十九网格'],
    ]);
  await done(saveImport(await previewed(2)));
  startImport('volunteers');
  await done(openDroppedFile(file));
  await expect.poll(() => shown?.rows.map(({ status }) => status)).toEqual(['same', 'same']);
});

it('writes nothing when the data changed since the preview', async () => {
  await done(openPasted('粘贴', LIST));
  const preview = await previewed(2);
  await done(addVolunteer({ ...(await draftVolunteer()), name: '赵小试', phone: '13800009903' }));
  const people = await db.volunteers.count();
  expect(await refusal(saveImport(preview))).toBe('importStale');
  expect(await db.volunteers.count()).toBe(people);
});

it('reads a file in the worker, and says why one cannot be read', async () => {
  await done(openDroppedFile(new File([LIST.replaceAll('\t', ',')], '名单.csv')));
  expect((await previewed(2)).plan.volunteers).toHaveLength(2);
  const half = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]);
  expect(await refusal(openDroppedFile(new File([half], '名单.xlsx')))).toBe('tableDamaged');
});

it('five thousand people are one step: named, undone and done again as a whole', async () => {
  const people = await db.volunteers.count();
  const steps = await db.journal.count();
  const lines = Array.from(
    { length: 5_000 },
    (_, index) => `试导${index}\t139${String(index).padStart(8, '0')}`,
  );
  await done(openPasted('粘贴', `姓名\t电话\n${lines.join('\n')}\n`));
  await expect.poll(() => shown?.rows.length, { timeout: 20_000 }).toBe(5_000);
  await done(saveImport(await previewed(5_000)));
  expect([await db.volunteers.count(), await db.journal.count()]).toEqual([people + 5_000, steps + 1]);
  expect((await undo())?.params.count).toBe(5_000);
  expect(await db.volunteers.count()).toBe(people);
  expect((await redo())?.key).toBe('importList');
  expect(await db.volunteers.count()).toBe(people + 5_000);
}, 90_000);
