import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSource } from '../../shared/import/readSource.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { readIn } from '../support/line.ts';
import type { OpenProgram } from '../support/openProgram.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';
import type { SavedFile } from '../support/outputSteps.ts';
import { readPdf } from '../support/readPdf.ts';
import { BEFORE_THE_FAIR } from '../support/walkTheLine.ts';
import type { WalkedPeople } from '../support/walkThePeople.ts';
import { walkThePeople } from '../support/walkThePeople.ts';

/** The cells of the first sheet of a saved file. */
function gridOf({ name, bytes }: SavedFile): readonly (readonly string[])[] {
  const read = readSource(name, bytes);
  if (!read.ok) throw new Error(`${name} cannot be read.`);
  return read.value.sheets[0]?.rows.map((row) => row.map(({ text }) => text)) ?? [];
}

describe('people and partners, in Chinese, by clicking', () => {
  const locale = 'zh-CN';
  let program: OpenProgram;
  let walked: WalkedPeople;
  const steps: string[] = [];
  const text = catalogueOf(locale);

  beforeAll(async () => {
    program = await openProgram({ now: BEFORE_THE_FAIR, isCalm: true });
    const reader = readerOf(program.page, locale);
    await readIn(reader);
    walked = await walkThePeople(program, reader, async (step) => void steps.push(step)).catch(
      (error: unknown) => {
        throw new Error(`After ${steps.at(-1)}: ${String(error)}`, { cause: error });
      },
    );
  }, 240_000);
  afterAll(() => program.close());

  test('a messy roster is in, the wrong row corrected and the doubtful one decided', () => {
    expect(walked.outcomes).toEqual({ wrong: 1, likely: 1, new: 28, changed: 0, same: 0 });
    expect(walked.imported).toBe(30);
    const [, row] = gridOf(walked.wrongRows);
    expect(row?.join(' ')).toContain('1960-02-30');
  });

  test('lists are saved with masked phones, one row a person and one a contact', () => {
    const [head, ...people] = gridOf(walked.volunteerList);
    expect(people.length).toBeGreaterThan(walked.before);
    const at = head?.indexOf(text.lists.volunteers.phone) ?? -1;
    const phones = people.map((row) => row[at] ?? '').filter((phone) => phone !== '');
    expect(phones.length).toBeGreaterThan(100);
    expect(phones.every((phone) => phone.includes('****'))).toBe(true);
    expect(gridOf(walked.partnerList).length).toBeGreaterThan(10);
    expect(gridOf(walked.template)[0]).toContain(text.lists.volunteers.name);
  });

  test('who looked at a number is told in the history', () => {
    expect(walked.noted).toContain('刘文桂');
  });

  test('two records of one person become one', () => {
    expect(walked.merged).toBe(1);
  });

  test('the partners’ year is filled by rule', () => {
    expect(walked.visits).toBeGreaterThan(20);
  });

  test('papers about people and partners have embedded TrueType, say whose they are, and mask the phones', async () => {
    const whose = {
      availabilityForm: '刘文桂',
      serviceRecord: '刘文桂',
      certificates: '刘文桂',
      letters: '和济医院',
      rotationTable: '和济医院',
      visitList: '和济医院',
    };
    expect([...walked.pdfs.keys()]).toEqual(Object.keys(whose));
    for (const [name, bytes] of walked.pdfs) {
      const { pages, type3, embeddedTrueType } = await readPdf(bytes);
      expect(type3).toBe(0);
      expect(embeddedTrueType).toBeGreaterThan(0);
      const words = pages.map(({ text: shown }) => shown).join(' ');
      // Letters set apart have spaces between them when they are read back.
      expect(words.replace(/\s/gu, '')).toContain(Object.entries(whose).find(([key]) => key === name)?.[1]);
      expect(words).not.toMatch(/1\d{10}/u);
    }
  });

  test('the browser had nothing to complain about', () => {
    expect(program.complaints).toEqual([]);
  });
});
