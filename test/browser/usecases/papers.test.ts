import * as v from 'valibot';
import { beforeEach, expect, it } from 'vitest';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { loadPapers } from '../../../renderer/usecases/loadPapers.ts';
import {
  notePeoplePaperSeen,
  savePapersWord,
  savePapersWorkbook,
} from '../../../renderer/usecases/papers.ts';
import { periodOfYear } from '../../../shared/calendar/period.ts';
import { FairId, VolunteerId, YearId } from '../../../shared/model/ids.ts';
import type { PeoplePaperRequest } from '../../../shared/paperRequest.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { problemText } from '../../../shared/text/problem.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { FAIR, plannedSample } from './plannedSample.ts';

let db: SunflowerDatabase;
beforeEach(async () => {
  db = await plannedSample();
});

const options = { locale: 'zh-CN', showPhones: false } as const;

it('names a file after the fair and its only paper, or as the pack', async () => {
  const stemOf = async (kinds: readonly ('roster' | 'tally')[]): Promise<string | undefined> => {
    const papers = kinds.map((kind) => ({ kind }));
    return (await loadPapers({ kind: 'fair', fairId: FAIR, papers, ...options }))?.stem;
  };
  expect(await stemOf(['roster'])).toBe('2026年6月 排班表');
  expect(await stemOf(['roster', 'tally'])).toBe('2026年6月 集市材料');
});

it('has a paper about people, named after the person it is about', async () => {
  const row = firstOf(await db.attendance.filter(({ state }) => state === 'present').toArray());
  const volunteerId = v.parse(VolunteerId, row.subjectId);
  const person = await db.volunteers.get(volunteerId);
  const papers = await loadPapers({
    kind: 'people',
    paper: { kind: 'serviceRecords', volunteerIds: [volunteerId], ...periodOfYear(2025) },
    ...options,
  });
  expect(papers?.stem).toBe(`${person?.name} 2025 年志愿服务记录`);
  expect(papers?.documents[0]?.rows.length).toBeGreaterThan(1);
});

it('has nothing for a fair or a person that is not there', async () => {
  const fairId = v.parse(FairId, '1999-01');
  expect(await loadPapers({ kind: 'fair', fairId, papers: [{ kind: 'roster' }], ...options })).toBeNull();
  const volunteerId = v.parse(VolunteerId, 'gone');
  const period = periodOfYear(2025);
  const paper: PeoplePaperRequest = { kind: 'serviceRecords', volunteerIds: [volunteerId], ...period };
  expect(await loadPapers({ kind: 'people', paper, ...options })).toBeNull();
});

it('has the papers about the partners’ year, and notes full phone numbers on the list to phone by', async () => {
  const year = v.parse(YearId, '2026');
  const jobOf = (kind: 'rotationTable' | 'visitList') =>
    ({ kind: 'people', paper: { kind, year }, locale: 'zh-CN', showPhones: true }) as const;
  const papers = await loadPapers(jobOf('rotationTable'));
  expect(papers?.stem).toBe('2026 年共建单位年度轮值表');
  expect(JSON.stringify(papers?.documents)).toContain('和济医院');
  await notePeoplePaperSeen(jobOf('rotationTable'));
  await savePapersWorkbook(jobOf('visitList'));
  const notes = (await db.journal.orderBy('id').toArray()).filter(({ kind }) => kind === 'note');
  expect(notes.map(({ label }) => [label.key, label.params.name])).toEqual([
    ['noteUnmaskedList', '2026 年共建单位按月联系单'],
  ]);
});

it('leaves a note each time that full phone numbers of people are seen or taken out, and none when masked', async () => {
  const [first, second] = await db.volunteers.limit(2).toArray();
  if (!first || !second) throw new Error('The sample has people.');
  const form = { kind: 'availabilityForm' as const, volunteerIds: [first.id, second.id] };
  const phones = [first, second].filter(({ phone }) => phone !== '').length;
  const record = { kind: 'serviceRecords' as const, volunteerIds: [first.id], ...periodOfYear(2025) };
  const jobOf = (paper: typeof form | typeof record, showPhones: boolean) =>
    ({ kind: 'people', paper, locale: 'zh-CN', showPhones }) as const;
  await savePapersWorkbook(jobOf(record, false));
  await savePapersWorkbook(jobOf(form, false));
  await notePeoplePaperSeen(jobOf(record, true));
  await notePeoplePaperSeen(jobOf(form, true));
  await savePapersWorkbook(jobOf(record, true));
  await savePapersWorkbook(jobOf(form, true));
  const notes = (await db.journal.orderBy('id').toArray()).filter(({ kind }) => kind === 'note');
  expect(notes.map(({ label }) => [label.key, label.params.name, label.params.count])).toEqual([
    ['noteUnmaskedPhone', first.name, undefined],
    ['noteSeenList', '志愿者可服务时间登记表', phones],
    ['noteUnmaskedRecord', first.name, undefined],
    ['noteUnmaskedList', '志愿者可服务时间登记表', phones],
  ]);
});

it('says why a report could not be made for Word, and what else can be saved', async () => {
  const paper = { kind: 'annualReport', period: '2025', compared: null } as const;
  const job = { kind: 'people', paper, ...options } as const;
  const noRoom = await savePapersWord(job, async () => null);
  const broken = await savePapersWord(job, async () => {
    throw new RangeError('Array buffer allocation failed');
  });
  for (const [saved, reason] of [
    [noRoom, 'canvas'],
    [broken, 'Array buffer allocation failed'],
  ] as const) {
    if (saved.ok) throw new Error('It was saved.');
    expect(saved.problem.code).toBe('wordNotMade');
    expect(problemText(catalogueOf('zh-CN'), saved.problem)).toContain(reason);
    expect(problemText(catalogueOf('en'), saved.problem)).toContain('save PDF or Excel');
  }
});
