import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { redoLastChange, undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { readDataSet } from '../../../renderer/db/readDataSet.ts';
import { eraseVolunteer } from '../../../renderer/usecases/eraseVolunteer.ts';
import {
  addPastTotal,
  editPastFigure,
  editPastSource,
  importPastTotals,
  readPastFile,
  readPastPaste,
  removePastTotal,
} from '../../../renderer/usecases/pastTotals.ts';
import type { SourceFile } from '../../../shared/import/sourceTable.ts';
import { YearId } from '../../../shared/model/ids.ts';
import type { PastPreview, PastTotalFields } from '../../../shared/stats/past/pastTable.ts';
import { pastTable } from '../../../shared/stats/past/pastTable.ts';
import type { CellValue, Worksheet } from '../../../shared/workbook/workbookModel.ts';
import { writeWorkbook } from '../../../shared/workbook/writeWorkbook.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { dropDatabase, freshDatabase } from '../db/freshDatabase.ts';
import { done, refusal, sampleCommunity } from './plannedSample.ts';

const year = (id: string) => v.parse(YearId, id);
const ROUGH: PastTotalFields = {
  id: year('2022'),
  figures: [{ metric: 'visits', amount: 2000, isApproximate: true }],
  source: ' 2022年度工作总结 ',
};
const TABLE = '年份\t场次\t服务人次\n2021\t8\t约1500\n2022\t9\t2000多';

const words = (text: string): CellValue => ({ kind: 'text', text });

let db: SunflowerDatabase;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 0, 5) });
  db = await freshDatabase();
});
afterEach(async () => {
  vi.useRealTimers();
  await dropDatabase();
});

async function previewOf(text: string): Promise<PastPreview> {
  const source = readPastPaste('粘贴的内容', text);
  return preview(source.ok ? source.value : { name: '', sheets: [] });
}

async function preview(source: SourceFile): Promise<PastPreview> {
  const present = await db.pastTotals.toArray();
  const read = pastTable(source, { present, thisYear: 2026, source: '', edits: {} });
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

describe('a past year', () => {
  test('is saved with its figures in order and its source trimmed, and undo takes it back', async () => {
    const before = await readDataSet(db);
    await done(addPastTotal(ROUGH));
    expect(await db.pastTotals.get(year('2022'))).toMatchObject({
      source: '2022年度工作总结',
      figures: ROUGH.figures,
    });
    await undoLastChange();
    expect(await readDataSet(db)).toEqual(before);
    await redoLastChange();
    expect(await db.pastTotals.count()).toBe(1);
  });

  test('is refused twice, without figures, and for a year to come', async () => {
    await done(addPastTotal(ROUGH));
    expect(await refusal(addPastTotal(ROUGH))).toBe('pastYearExists');
    expect(await refusal(addPastTotal({ ...ROUGH, id: year('2021'), figures: [] }))).toBe('pastYearEmpty');
    expect(await refusal(addPastTotal({ ...ROUGH, id: year('2027') }))).toBe('pastYearInvalid');
    expect(await db.pastTotals.count()).toBe(1);
    expect(await db.journal.count()).toBe(1);
  });

  test('takes what is typed as it is written, and a blank takes a figure away but not the last', async () => {
    await done(addPastTotal(ROUGH));
    await done(editPastFigure(ROUGH.id, 'serviceMinutes', '380.5小时'));
    await done(editPastFigure(ROUGH.id, 'visits', '2千多人次'));
    await done(editPastFigure(ROUGH.id, 'visits', '2015'));
    expect((await db.pastTotals.get(ROUGH.id))?.figures).toEqual([
      { metric: 'visits', amount: 2015, isApproximate: false },
      { metric: 'serviceMinutes', amount: 22_830, isApproximate: false },
    ]);
    await done(editPastFigure(ROUGH.id, 'visits', ''));
    expect(await refusal(editPastFigure(ROUGH.id, 'serviceMinutes', ' '))).toBe('pastYearEmpty');
    expect(await refusal(editPastFigure(ROUGH.id, 'visits', '2000-3000'))).toBe('pastAmountRange');
    expect((await db.pastTotals.get(ROUGH.id))?.figures).toHaveLength(1);
  });

  test('keeps what is typed in two fields at once, and what is the same is no change', async () => {
    await done(addPastTotal(ROUGH));
    await Promise.all([
      done(editPastFigure(ROUGH.id, 'items', '300')),
      done(editPastFigure(ROUGH.id, 'fairsHeld', '9场')),
      done(editPastSource(ROUGH.id, '街道存档')),
    ]);
    expect(await db.pastTotals.get(ROUGH.id)).toMatchObject({
      source: '街道存档',
      figures: [{ metric: 'fairsHeld', amount: 9 }, { metric: 'visits' }, { metric: 'items', amount: 300 }],
    });
    const steps = await db.journal.count();
    await done(editPastFigure(ROUGH.id, 'items', '300件'));
    await done(editPastSource(ROUGH.id, ' 街道存档 '));
    expect(await db.journal.count()).toBe(steps);
    expect(await refusal(editPastSource(ROUGH.id, 'x'.repeat(2001)))).toBe('textTooLong');
  });

  test('is deleted and comes back exactly with undo', async () => {
    await done(addPastTotal(ROUGH));
    const before = await readDataSet(db);
    await done(removePastTotal(ROUGH.id));
    expect(await db.pastTotals.count()).toBe(0);
    await undoLastChange();
    expect(await readDataSet(db)).toEqual(before);
  });
});

describe('importing past years', () => {
  test('writes new and changed years in one change; twice changes nothing; undo takes all of it back', async () => {
    await done(addPastTotal(ROUGH));
    const before = await readDataSet(db);
    const shown = await previewOf(TABLE);
    expect(shown.rows.map(({ status }) => status)).toEqual(['new', 'changed']);
    const steps = await db.journal.count();
    expect(await done(importPastTotals(shown))).toBe(2);
    expect(await db.journal.count()).toBe(steps + 1);
    const imported = await readDataSet(db);
    const again = await previewOf(TABLE);
    expect(again.rows.map(({ status }) => status)).toEqual(['same', 'same']);
    expect(await done(importPastTotals(again))).toBe(0);
    expect(await readDataSet(db)).toEqual(imported);
    expect(await db.journal.count()).toBe(steps + 1);
    await undoLastChange();
    expect(await readDataSet(db)).toEqual(before);
  });

  test('leaves wrong years out and takes the others', async () => {
    const shown = await previewOf(`${TABLE}\n2019\t6\t几百`);
    expect(shown.rows.at(-1)).toMatchObject({ status: 'wrong', problems: [{ row: 4, column: 2 }] });
    expect(await done(importPastTotals(shown))).toBe(2);
    expect((await db.pastTotals.toArray()).map(({ id }) => id)).toEqual(['2021', '2022']);
  });

  test('is refused as a whole when a year was changed since the preview', async () => {
    const shown = await previewOf(TABLE);
    await done(addPastTotal(ROUGH));
    expect(await refusal(importPastTotals(shown))).toBe('importStale');
    expect(await db.pastTotals.count()).toBe(1);
  });

  test('reads an .xlsx, whose numbers are numbers, and a .csv alike', async () => {
    const cells: readonly (readonly CellValue[])[] = [
      [words('年份'), words('场次'), words('服务人次'), words('服务时长（小时）')],
      [
        { kind: 'number', value: 2021 },
        { kind: 'number', value: 8 },
        words('约1500'),
        { kind: 'number', value: 380.5 },
      ],
    ];
    const sheet: Worksheet = {
      name: '往年',
      columnWidths: [10, 10, 10, 10],
      rows: cells.map((row) => ({ cells: row.map((value) => ({ value })) })),
      page: { orientation: 'portrait' },
    };
    const workbook = { title: '往年', creator: '', createdAt: '2026-01-05T00:00:00.000Z', sheets: [sheet] };
    const csv = '\ufeff年份,场次,服务人次,服务时长（小时）\r\n2021,8,约1500,380.5\r\n';
    const files = [
      { name: '往年.xlsx', bytes: new Uint8Array(writeWorkbook(workbook)) },
      { name: '往年.csv', bytes: new TextEncoder().encode(csv) },
    ];
    for (const file of files) {
      const source = await readPastFile(file, new AbortController().signal);
      if (!source.ok) throw new Error(source.problem.code);
      expect(firstOf((await preview(source.value)).rows).after?.figures, file.name).toEqual([
        { metric: 'fairsHeld', amount: 8, isApproximate: false },
        { metric: 'visits', amount: 1500, isApproximate: true },
        { metric: 'serviceMinutes', amount: 22_830, isApproximate: false },
      ]);
    }
  });
});

test('somebody who is deleted for good is in no source any more', async () => {
  db = await sampleCommunity();
  const person = firstOf((await db.volunteers.toArray()).filter(({ name }) => name.length > 2));
  await done(addPastTotal({ ...ROUGH, source: `${person.name}整理的总结` }));
  await eraseVolunteer(person.id, (number) => `已注销志愿者 ${number}`, '已注销志愿者');
  expect((await db.pastTotals.get(ROUGH.id))?.source).toBe('已注销志愿者整理的总结');
});
