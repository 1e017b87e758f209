import type { Page } from 'playwright';
import type { ResidentLine, SignedLine, WrittenSheet } from '../fixtures/paperSheets.ts';
import {
  EXCEPTIONS,
  PARTNER_PEOPLE,
  PARTNERS,
  PRINTED,
  RESIDENTS,
  TALLY_SHEETS,
  UNKNOWN,
  WALK_INS,
} from '../fixtures/paperSheets.ts';
import type { Reader } from './openProgram.ts';

/*
 * Entering a fair from paper as a clerk does who never touches the mouse: everything here is a key. What is only looked at,
 * to wait for the program, is no help for the fingers.
 */

const MARK_KEYS = { present: '1', late: '2', leftEarly: '3', excused: '4', absent: '5' } as const;
/** More stops than any screen has. */
const MOST_TABS = 300;

/** Volunteer number of the sheet. */
export function numberOf(person: number): string {
  return `R${String(person).padStart(5, '0')}`;
}

/** Presses Tab until the focus is on something with this test id, or with these words. */
export async function tabTo(
  page: Page,
  wanted: { readonly testId: string } | { readonly words: string },
): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    const isThere = await page.evaluate((what) => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return false;
      return 'testId' in what
        ? element.dataset.testid === what.testId || element.id === what.testId
        : element.textContent?.replace(/\s/gu, '') === what.words.replace(/\s/gu, '');
    }, wanted);
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab leads to nothing like ${JSON.stringify(wanted)}.`);
}

/** Finds a page, a person or an action by typing, and goes there. */
export async function goByKeys({ page, text }: Reader, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator(`[role="dialog"] input[aria-label="${text.shell.findAnything}"]:focus`).waitFor();
  await page.keyboard.type(words);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('listbox').waitFor({ state: 'detached' });
}

/** Says that the fair was held, and comes to its sheets. */
export async function holdByKeys(reader: Reader): Promise<void> {
  const { page, text } = reader;
  await goByKeys(reader, text.fair.steps.record);
  await page.getByTestId('record-held').waitFor();
  await tabTo(page, { testId: 'record-held' });
  await page.keyboard.press('Enter');
  await page.getByTestId('record-sum').waitFor();
}

/** Goes to a stall by its number. */
export async function goToStall({ page }: Reader, stall: string): Promise<void> {
  const { keyboard } = page;
  await keyboard.press('Alt+g');
  await page.locator('.stall-strip button:focus').waitFor();
  // Letters typed in quick succession belong together: the last ones may not be forgotten yet.
  await keyboard.press('Home');
  await page.locator('.stall-strip button:first-child:focus').waitFor();
  await keyboard.type(stall.toLowerCase());
  await page.locator('.stall-strip button:focus').filter({ hasText: stall }).waitFor();
  await keyboard.press('Enter');
  await page.locator('[data-place] :focus').waitFor();
}

async function typeTimes(page: Page, times: SignedLine['times']): Promise<void> {
  const { keyboard } = page;
  for (const [index, [timeIn, timeOut]] of times.entries()) {
    if (index > 0) {
      await keyboard.press('Alt+b');
      await page.waitForFunction((nth) => {
        const fields = document.activeElement?.closest('tr')?.querySelectorAll('[data-column="in"] input');
        return fields?.[nth] === document.activeElement;
      }, index);
    }
    await keyboard.type(timeIn);
    await keyboard.press('Enter');
    // A time that the program filled in and the paper does not know.
    if (timeOut === '') await keyboard.press('Delete');
    else await keyboard.type(timeOut);
  }
  await keyboard.press('Enter');
}

/** A line that says something of its own, from its state to the state of the next line. */
export async function typeLine(page: Page, { marks, times, note = '' }: SignedLine): Promise<void> {
  const { keyboard } = page;
  for (const mark of marks) await keyboard.press(MARK_KEYS[mark]);
  await keyboard.press('Enter');
  if (times.length > 0) await typeTimes(page, times);
  if (note !== '') await keyboard.type(note);
  await keyboard.press('Enter');
}

async function addWalkIn(reader: Reader, { no, name, times }: (typeof WALK_INS)[number]): Promise<void> {
  const { page } = reader;
  const { keyboard } = page;
  await keyboard.press('Alt+n');
  await page.locator('[data-testid="walk-in-search"]:focus').waitFor();
  await keyboard.type(no ?? name);
  if (no !== null) {
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await keyboard.press('ArrowDown');
  }
  await keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('[data-line] .state-toggle :focus').waitFor();
  await keyboard.press('Enter');
  await typeTimes(page, [times]);
}

/** All that the sign-in sheet says of one stall: “all present” first, then who is an exception. */
async function typeStall(reader: Reader, stall: string, people: readonly number[]): Promise<void> {
  const { page } = reader;
  const { keyboard } = page;
  await goToStall(reader, stall);
  await keyboard.press('Alt+p');
  await page.locator('.stall-strip button.is-complete').filter({ hasText: stall }).waitFor();
  for (const person of people) {
    const no = numberOf(person);
    const line = EXCEPTIONS.find((exception) => exception.no === no);
    if (line) await typeLine(page, line);
    else {
      if (no === UNKNOWN) await keyboard.press('0');
      await keyboard.press('ArrowDown');
    }
  }
  const guest = WALK_INS.find((walkIn) => walkIn.stall === stall);
  if (!guest) return;
  await goToStall(reader, stall);
  await addWalkIn(reader, guest);
}

/** A stall whose every field is typed, as where somebody distrusts “all present”. */
async function typeEveryField(reader: Reader, stall: string, people: readonly number[]): Promise<void> {
  await goToStall(reader, stall);
  for (const person of people) {
    const no = numberOf(person);
    const plain: SignedLine = { no, marks: ['present'], times: [['0900', '1130']] };
    await typeLine(reader.page, EXCEPTIONS.find((exception) => exception.no === no) ?? plain);
  }
}

/** The volunteer sign-in sheet; the last two stalls first, as where somebody else begins at the other end of the pile. */
export async function typeSignInSheet(reader: Reader): Promise<void> {
  const { page } = reader;
  await page.keyboard.press('Alt+1');
  await page.locator('[data-place] :focus').waitFor();
  const order = [...PRINTED.slice(-2), ...PRINTED.slice(0, -2)];
  for (const [stall, people] of order) {
    await (stall === 'A2' ? typeEveryField : typeStall)(reader, stall, people);
  }
}

/** The partners’ sheet and its page of names. */
export async function typePartners({ page }: Reader): Promise<void> {
  const { keyboard } = page;
  await keyboard.press('Alt+2');
  await page.locator('.record-form [data-place] :focus').waitFor();
  await keyboard.press('Alt+g');
  await keyboard.press('Home');
  await keyboard.press('Enter');
  for (const { headcount, arrived, left } of PARTNERS) {
    for (const typed of [headcount, arrived, left]) {
      await keyboard.type(typed);
      await keyboard.press('Enter');
    }
  }
  for (const { came, times } of PARTNER_PEOPLE) {
    if (came) await keyboard.press('Space');
    await keyboard.press('Enter');
    for (const typed of times) {
      await keyboard.type(typed);
      await keyboard.press('Enter');
    }
  }
}

async function typeCounts(page: Page, { counts, total, countedBy }: WrittenSheet): Promise<void> {
  const { keyboard } = page;
  const fields = [...counts.flat().filter((field) => field !== null), total];
  for (const typed of fields) {
    await keyboard.type(typed);
    await keyboard.press('Enter');
  }
  await keyboard.type(countedBy);
}

async function typeResidents(page: Page, lines: readonly ResidentLine[]): Promise<void> {
  const { keyboard } = page;
  await keyboard.press('Alt+r');
  await page.locator('.named-rows :focus').waitFor();
  for (const { item, quantity, name, age, compound } of lines) {
    for (const typed of [item, ...(quantity === null ? [] : [quantity]), name, age, compound]) {
      await keyboard.type(typed);
      await keyboard.press('Enter');
    }
  }
}

/** The tally sheets and the residents’ sign-in sheets, stall by stall; Enter alone leads from one to the next. */
export async function typeCountSheets({ page }: Reader): Promise<void> {
  const { keyboard } = page;
  await keyboard.press('Alt+3');
  await page.locator('.count-sheet [data-place] :focus').waitFor();
  await keyboard.press('Alt+g');
  await keyboard.press('Home');
  await keyboard.press('Enter');
  for (const sheet of TALLY_SHEETS) {
    if (sheet.counts.length > 0) await typeCounts(page, sheet);
    const lines = RESIDENTS.filter(({ stall }) => stall === sheet.stall);
    if (lines.length > 0) await typeResidents(page, lines);
    await keyboard.press('Enter');
  }
}

/** Closes the fair for good, whatever is still open. */
export async function closeByKeys({ page }: Reader): Promise<void> {
  const { keyboard } = page;
  await keyboard.press('Alt+4');
  await page.getByTestId('record-close').waitFor();
  await tabTo(page, { testId: 'record-close' });
  await keyboard.press('Enter');
  await page.getByTestId('close-anyway').waitFor();
  await tabTo(page, { testId: 'close-anyway' });
  await keyboard.press('Enter');
  await page.getByTestId('open-statistics').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Begins an amendment: who, why. */
export async function amendByKeys({ page, text }: Reader, who: string, reason: string): Promise<void> {
  const { keyboard } = page;
  await tabTo(page, { testId: 'amend' });
  await keyboard.press('Enter');
  await page.getByTestId('amend-who').waitFor();
  await tabTo(page, { testId: 'amend-who' });
  await keyboard.type(who);
  await tabTo(page, { testId: 'amend-reason' });
  await keyboard.type(reason);
  await tabTo(page, { words: text.record.amendStart });
  await keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
