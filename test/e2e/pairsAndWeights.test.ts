import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { problem, problemText } from '../../shared/text/problem.ts';
import { countRows } from '../support/askDatabase.ts';
import { buttonOf, goTo, goToStep, readIn, see, startWithSample } from '../support/line.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';
import { openDataSection } from '../support/outputSteps.ts';
import { generateStalls, planYear } from '../support/planSteps.ts';
import { BEFORE_THE_FAIR } from '../support/walkTheLine.ts';

/** Two of the sample who are kept apart already. */
const [ONE, OTHER] = ['阎思有', '崔永怡'];
const ONE_NO = 'V0001';
const OTHER_NO = 'V0018';

async function openPerson({ page }: Reader, volunteerNo: string): Promise<void> {
  await page.getByTestId('volunteer-search').fill(volunteerNo);
  await page.locator('.link-name').first().click();
  await page.getByTestId('pairs-apart').waitFor();
}

describe('who goes with whom, and what comes first, in Chinese', () => {
  const locale = 'zh-CN';
  let program: OpenProgram;
  let reader: Reader;
  const text = catalogueOf(locale);
  const { relations, noteOf } = text.volunteers.pairs;

  beforeAll(async () => {
    program = await openProgram({ now: BEFORE_THE_FAIR, isCalm: true });
    reader = readerOf(program.page, locale);
    await readIn(reader);
    await startWithSample(reader);
  }, 120_000);
  afterAll(() => program.close());

  test('a pair is found by typing, told on both pages, and refused the opposite', async () => {
    const { page } = reader;
    await goTo(reader, 'volunteers');
    await openPerson(reader, ONE_NO);
    const together = page.getByTestId('pairs-together');
    const search = together.getByRole('combobox', { name: relations.together.add });
    await search.fill(OTHER_NO);
    await page.locator('.ant-select-item-option').filter({ hasText: OTHER }).waitFor();
    await search.press('Enter');
    await see(reader, problemText(text, problem('pairApart', { name: ONE, other: OTHER })));
    await buttonOf(page, text.common.close).click();
    await openPerson(reader, OTHER_NO);
    const apart = page.getByTestId('pairs-apart');
    await apart.getByRole('link', { name: ONE }).waitFor();
    const note = apart.getByRole('textbox', { name: noteOf({ name: ONE }) });
    await note.fill('已和好，仍分开排');
    await note.press('Enter');
    const before = await countRows(page, 'volunteerPairs');
    await apart.getByRole('button', { name: relations.apart.remove({ name: ONE }) }).click();
    await see(reader, relations.apart.none);
    expect(await countRows(page, 'volunteerPairs')).toBe(before - 1);
    await page.locator('.ant-message').getByRole('button', { name: text.common.undo }).click();
    await apart.getByRole('link', { name: ONE }).waitFor();
    expect(await note.inputValue()).toBe('已和好，仍分开排');
    await buttonOf(page, text.common.close).click();
  });

  test('the goals are put in another order with the keyboard, and the screen says what that may cost', async () => {
    const { page } = reader;
    await openDataSection(reader, 'assigning');
    const words = text.assigning;
    const { name } = words.goals.cover;
    const lines = page.locator('.goal-line strong');
    const down = page.getByRole('button', { name: words.moveDown({ name }) });
    await down.focus();
    await page.keyboard.press('Enter');
    await see(reader, words.gapsPossible);
    expect((await lines.allTextContents()).indexOf(name)).toBe(1);
    // The same button has the keyboard still: once more.
    await page.keyboard.press('Enter');
    await page.locator('.goal-line').nth(2).getByText(name, { exact: true }).waitFor();
    await page.getByTestId('default-weights').click();
    await page.locator('.goal-line').first().getByText(name, { exact: true }).waitFor();
    await page.getByText(words.gapsPossible).waitFor({ state: 'detached' });
  });

  test('a single number makes it custom, a wrong one is refused at its field', async () => {
    const { page } = reader;
    const words = text.assigning;
    await page.getByText(words.numbers).click();
    const keep = page.getByRole('textbox', { name: words.weights.keep.name });
    await keep.fill('-5');
    await keep.press('Enter');
    await see(reader, problemText(text, problem('numberInvalid', { min: 0, max: 100_000 })));
    await keep.fill('299');
    await keep.press('Enter');
    await page.getByText(words.custom, { exact: true }).waitFor();
    const slider = page.getByRole('slider', { name: words.slider({ name: words.weights.keep.name }) });
    await slider.focus();
    await slider.press('ArrowRight');
    await page.waitForFunction(
      (label) =>
        [...document.querySelectorAll('.weight-field')].some(
          (field) => field.textContent?.includes(label) && field.querySelector('input')?.value === '500',
        ),
      words.weights.keep.name,
    );
    await page.getByTestId('default-weights').click();
    await page.getByText(words.custom, { exact: true }).waitFor({ state: 'detached' });
  });

  test('the board says who is kept apart from whom, and takes a reason for an exception', async () => {
    const { page } = reader;
    await planYear(reader);
    await generateStalls(reader);
    await goToStep(reader, 'board');
    const before = await countRows(page, 'assignments');
    // The second post of the first stall asks for two people and no qualification.
    await page.locator('.board-post').nth(1).click();
    const search = page.getByRole('textbox', { name: text.board.searchPeople });
    await search.fill(ONE);
    await search.press('Enter');
    const post = page.locator('.board-need').nth(1);
    await post.getByText(ONE).waitFor();
    await search.fill(OTHER);
    const why = page.locator('.board-person').filter({ hasText: OTHER }).locator('.board-why');
    const slot = '09:00–10:15';
    const reason = problem('keptApart', { name: OTHER, other: ONE, number: 'A1', slot });
    expect(await why.textContent()).toContain(problemText(text, reason));
    await search.press('Enter');
    const field = page.getByRole('textbox', { name: text.board.reason, exact: true });
    await field.fill('两人都同意');
    await field.press('Enter');
    await post.getByText(OTHER).waitFor();
    expect(await countRows(page, 'assignments')).toBe(before + 2);
    await goTo(reader, 'volunteers');
    await openPerson(reader, OTHER_NO);
    const month = text.calendar.yearMonth({ year: 2026, month: 6 });
    await see(reader, text.volunteers.pairs.standTogether({ month, number: 'A1', slot }));
  });

  test('the browser had nothing to complain about', () => {
    expect(program.complaints).toEqual([]);
  });
});
