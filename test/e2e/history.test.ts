import { afterAll, beforeAll, expect, test } from 'vitest';
import { idsOf, rowsOf } from '../support/askDatabase.ts';
import { buttonOf, goTo, openAt, pressButton, readIn, startWithSample } from '../support/line.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';
import { BEFORE_THE_FAIR } from '../support/walkTheLine.ts';

/* Somebody was deleted by mistake: the history tells what they were, and brings them back. */

const NAME = '王小试';
const NOTE = '会开三轮车，儿子电话 13812345678';
let program: OpenProgram;
let reader: Reader;

beforeAll(async () => {
  program = await openProgram({ now: BEFORE_THE_FAIR, isCalm: true });
  program.page.setDefaultTimeout(15_000);
  reader = readerOf(program.page, 'zh-CN');
  await readIn(reader);
  await startWithSample(reader);
}, 120_000);
afterAll(() => program.close());

const lines = (): Promise<readonly string[]> => program.page.locator('.history-what').allTextContents();
const line = (what: string) => program.page.locator('.history-what').filter({ hasText: what });

/** Waits until so many lines of so many are shown. */
async function counted(shown: number, all: number): Promise<void> {
  const count = program.page.getByTestId('history-count');
  await expect
    .poll(() => count.textContent(), { timeout: 15_000 })
    .toBe(reader.text.history.count({ shown, all }));
}

async function storedNotes(): Promise<readonly unknown[]> {
  const rows = await rowsOf(program.page, 'volunteers');
  return rows.flatMap((row) =>
    Reflect.get(Object(row), 'name') === NAME ? [Reflect.get(Object(row), 'note')] : [],
  );
}

test('somebody is added, changed and deleted', async () => {
  const { page, text } = reader;
  await goTo(reader, 'volunteers');
  await buttonOf(page, text.volunteers.add).click();
  const form = page.locator('.form-drawer');
  await form.getByLabel(text.volunteers.fields.name, { exact: true }).fill(NAME);
  await form.getByTestId('save-volunteer').click();
  await form.waitFor({ state: 'detached' });
  await page.getByTestId('volunteer-search').fill(NAME);
  await page.locator('.link-name').filter({ hasText: NAME }).click();
  const note = form.getByLabel(text.volunteers.fields.note);
  await note.fill(NOTE);
  await note.blur();
  await expect.poll(storedNotes).toEqual([NOTE]);
  await buttonOf(form, text.volunteers.remove).click();
  await expect.poll(storedNotes).toEqual([]);
});

test('the history beside the undo button shows it, newest first, with the number in the note masked', async () => {
  const { page, text } = reader;
  await page.locator('.shell-bar').getByRole('button', { name: text.history.title }).click();
  await counted(4, 4);
  expect(await lines()).toEqual([
    `删除志愿者 ${NAME}`,
    `修改志愿者 ${NAME}`,
    `新增志愿者 ${NAME}`,
    '载入示例社区',
  ]);
  await line(`修改志愿者 ${NAME}`).click();
  const fields = page.locator('.history-fields');
  await fields.waitFor();
  expect(await fields.locator('tbody').textContent()).toBe('备注—会开三轮车，儿子电话 138****5678');
  await page.keyboard.press('Escape');
});

test('it is filtered by the person, who is found though gone, and the address keeps the filter', async () => {
  const { page, text } = reader;
  const field = page.getByRole('combobox', { name: text.history.person });
  await field.fill('wxs');
  await page.locator('.ant-select-item-option').filter({ hasText: NAME }).click();
  await counted(3, 4);
  const [asked] = [...new URL(page.url()).searchParams.keys()];
  expect(asked).toBe('person');
  await page.reload();
  await counted(3, 4);
});

test('the earlier state is previewed, comes back as one change, and is undone by Ctrl+Z', async () => {
  const { page, text } = reader;
  await line(`删除志愿者 ${NAME}`).click();
  await buttonOf(page, text.history.bring.before).click();
  const dialog = page.getByRole('dialog', { name: /恢复 王小试/u });
  await dialog.getByText(text.history.bring.willReturn).waitFor();
  expect(await storedNotes()).toEqual([]);
  await pressButton(buttonOf(dialog, text.history.bring.confirm));
  await expect.poll(storedNotes).toEqual([NOTE]);
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(/完成：把 王小试 .* 恢复到 .* 之前的样子/u).waitFor();
  await page.keyboard.press('Escape');
  await counted(4, 5);
  await page.keyboard.press('Control+z');
  await page.getByText(/已撤销：把 王小试/u).waitFor();
  expect(await storedNotes()).toEqual([]);
  await page.locator('.is-undone').getByText(text.history.states.undone).waitFor();
  await page.keyboard.press('Control+y');
  await expect.poll(storedNotes).toEqual([NOTE]);
});

test('filters that nothing fits say so, and one click clears them all', async () => {
  const { page, text } = reader;
  await page.getByTestId('history-search').fill('没有这样的话');
  await page.getByText(text.history.nothingFound).waitFor();
  await buttonOf(page, text.history.clear).last().click();
  await counted(5, 5);
  expect(new URL(page.url()).search).toBe('');
});

test('a fair and a person lead to their own history, and other screens are not asked for anything', async () => {
  const { page, text } = reader;
  const fairId = (await idsOf(page, 'fairs')).at(-1) ?? '';
  await openAt(page, `/fair/${fairId}/stalls`);
  await buttonOf(page, text.history.ofFair).click();
  await page.getByText(text.history.nothingFound).waitFor();
  expect(new URL(page.url()).searchParams.get('fair')).toBe(fairId);
  await goTo(reader, 'volunteers');
  expect(new URL(page.url()).search).toBe('');
  await page.getByTestId('volunteer-search').fill(NAME);
  await page.locator('.link-name').filter({ hasText: NAME }).click();
  await buttonOf(page.locator('.form-drawer'), text.history.ofPerson).click();
  await counted(4, 5);
  await goTo(reader, 'data');
  await page.getByRole('tab', { name: text.history.title }).click();
  await counted(5, 5);
});

test('the browser had nothing to complain about', () => {
  expect(program.complaints).toEqual([]);
});
