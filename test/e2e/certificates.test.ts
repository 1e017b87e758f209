import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSource } from '../../shared/import/readSource.ts';
import { Certificate } from '../../shared/model/certificate.ts';
import { PartnerUnit } from '../../shared/model/partner.ts';
import { Volunteer } from '../../shared/model/volunteer.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { certificateNumber } from '../../shared/text/certificateNumber.ts';
import { countRows, rowsOf } from '../support/askDatabase.ts';
import {
  candidates,
  chooseGroup,
  closePapers,
  issue,
  openHistory,
  openLetters,
  openPeoplePapers,
} from '../support/certificateSteps.ts';
import { buttonOf, downloadBy, printed, printToPdf, readIn, see, startWithSample } from '../support/line.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';
import { peopleJob } from '../support/outputSteps.ts';
import { readPdf } from '../support/readPdf.ts';
import { BEFORE_THE_FAIR } from '../support/walkTheLine.ts';

const TEAM = '网约车先锋队';
const LAST_YEAR = { from: '2025-01-01', to: '2025-12-31' };
const WORDS = '春节将至，祝贵单位全体同志新春愉快。';

/** A text without spaces: letters set apart have some between them when they are read back. */
function inOne(words = ''): string {
  return words.replace(/\s/gu, '');
}

describe('certificates, records and letters of thanks in Chinese, by clicking', () => {
  let program: OpenProgram;
  let reader: Reader;
  const text = catalogueOf('zh-CN');
  const words = text.certificates;

  beforeAll(async () => {
    program = await openProgram({ now: BEFORE_THE_FAIR, isCalm: true });
    reader = readerOf(program.page, 'zh-CN');
    await readIn(reader);
    await startWithSample(reader);
  }, 120_000);
  afterAll(() => program.close());

  async function certificates(): Promise<readonly Certificate[]> {
    return v.parse(v.array(Certificate), await rowsOf(program.page, 'certificates'));
  }

  test('a team is given certificates in one go, one page each with its own number', async () => {
    await openPeoplePapers(reader, 'certificates');
    await candidates(reader).waitFor();
    await chooseGroup(reader, TEAM);
    await see(reader, /没有服务记录的 \d+ 人/u);
    await issue(reader);
    const given = await certificates();
    expect(given.length).toBeGreaterThan(10);
    const { bytes, pages, cut } = await printed(
      reader,
      peopleJob(reader, { kind: 'certificate', certificateIds: given.map(({ id }) => id) }),
    );
    expect([pages, cut]).toEqual([given.length, []]);
    const pdf = await readPdf(bytes);
    const people = v.parse(v.array(Volunteer), await rowsOf(program.page, 'volunteers'));
    expect(pdf.pages).toHaveLength(given.length);
    expect(pdf.bookmarks).toHaveLength(given.length);
    expect([pdf.type3, pdf.pages[0]?.width, pdf.pages[0]?.height]).toEqual([0, 595, 842]);
    for (const [at, certificate] of given.entries()) {
      const page = inOne(pdf.pages[at]?.text);
      const person = people.find(({ id }) => id === certificate.volunteerId);
      expect(page).toContain(inOne(certificateNumber(text, certificate)));
      expect(page).toContain(inOne(person?.name));
      expect(page).toContain(inOne(person?.volunteerNo));
      expect(page).toContain(`${certificate.minutes}分钟`);
      expect(page).toContain(text.common.sampleMark);
    }
    expect(new Set(given.map((row) => row.number)).size).toBe(given.length);
    await closePapers(reader);
  });

  test('whoever has one for the same time is not ticked again, and the one given is opened', async () => {
    const { page } = program;
    const before = await countRows(page, 'certificates');
    await openPeoplePapers(reader, 'certificates');
    await candidates(reader).waitFor();
    await chooseGroup(reader, TEAM);
    const first = certificateNumber(text, (await certificates())[0] ?? { year: 0, number: 0 });
    const line = candidates(reader).locator('tbody tr').filter({ hasText: first });
    await line.waitFor();
    expect(await line.locator('input').isChecked()).toBe(false);
    await buttonOf(line, words.issue.openGiven).click();
    await page.locator('.paper-drawer .certificate').getByText(first).waitFor();
    await closePapers(reader);
    expect(await countRows(page, 'certificates')).toBe(before);
  });

  test('a person’s page lists what was given, takes it back and gives it again', async () => {
    const { page } = program;
    const [first] = await certificates();
    const people = v.parse(v.array(Volunteer), await rowsOf(page, 'volunteers'));
    const person = people.find(({ id }) => id === first?.volunteerId);
    if (!first || !person) throw new Error('Nobody has a certificate.');
    const number = certificateNumber(text, first);
    await openHistory(reader, person.volunteerNo);
    const list = page.getByTestId('given-certificates');
    await list.getByText(number).waitFor();
    await list.getByRole('button', { name: words.given.removeOf({ number }) }).click();
    await list.waitFor({ state: 'detached' });
    await page.locator('.ant-message').getByRole('button', { name: text.common.undo }).first().click();
    await list.getByRole('button', { name: words.given.printOf({ number }) }).click();
    await page.locator('.paper-drawer .certificate').getByText(number).waitFor();
    const { name, bytes } = await downloadBy(reader, () =>
      buttonOf(page.locator('.paper-drawer'), text.papers.screen.workbook).click(),
    );
    const read = readSource(name, bytes);
    const cells = read.ok
      ? read.value.sheets.flatMap(({ rows }) => rows.flat().map((cell) => cell.text))
      : [];
    expect(cells).toEqual(expect.arrayContaining([number, person.name, String(first.minutes)]));
    await closePapers(reader);
    await buttonOf(page, text.common.close).click();
    await page.getByTestId('volunteer-search').fill('');
  });

  test('service records of a team leave out who did not serve, and say how many', async () => {
    await openPeoplePapers(reader, 'records');
    await chooseGroup(reader, TEAM);
    await see(reader, /另有 \d+ 人这段时间没有服务，不印/u);
    const people = v.parse(v.array(Volunteer), await rowsOf(program.page, 'volunteers'));
    const volunteerIds = people.slice(0, 12).map(({ id }) => id);
    const paper = { kind: 'serviceRecords', volunteerIds, ...LAST_YEAR };
    const pdf = await readPdf(await printToPdf(reader, peopleJob(reader, paper)));
    expect(pdf.bookmarks.length).toBeGreaterThan(8);
    expect(pdf.bookmarks.map(({ page }) => page)).toEqual(pdf.pages.map((_, at) => at + 1));
    await closePapers(reader);
  });

  test('every unit that came is thanked on a page of its own, with words of the office', async () => {
    const { page } = program;
    await openLetters(reader);
    await page.getByTestId('thanks-words').fill(WORDS);
    await page.keyboard.press('Tab');
    await page.locator('.paper-drawer .letter-paragraph').getByText(WORDS).first().waitFor();
    const units = v.parse(v.array(PartnerUnit), await rowsOf(page, 'partnerUnits'));
    const partnerUnitIds = units.map(({ id }) => id);
    const paper = { kind: 'partnerLetter', partnerUnitIds, ...LAST_YEAR, on: '2026-01-10', words: WORDS };
    const { bytes, cut } = await printed(reader, peopleJob(reader, paper));
    const pdf = await readPdf(bytes);
    expect(cut).toEqual([]);
    expect(pdf.pages).toHaveLength(pdf.bookmarks.length);
    for (const { title, page: number } of pdf.bookmarks) {
      const letter = inOne(pdf.pages[number - 1]?.text);
      expect(letter).toContain(`${title.split(' ')[0]}：`);
      expect(letter).toContain(WORDS);
    }
    await closePapers(reader);
  });

  test('nothing was written to the console', () => {
    expect(program.complaints).toEqual([]);
  });
});
