import { liveQuery } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { redoLastChange, undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { readDataSet } from '../../../renderer/db/readDataSet.ts';
import { loadPapers } from '../../../renderer/usecases/loadPapers.ts';
import {
  readPaperLayouts,
  resetAllLayouts,
  resetPaperLayout,
  savePaperLayout,
  savePaperLayouts,
} from '../../../renderer/usecases/paperLayouts.ts';
import { savePapersWorkbook } from '../../../renderer/usecases/papers.ts';
import { buildPapers } from '../../../shared/documents/buildPaper.ts';
import { moveColumn, resetFields, setLayout, showColumn } from '../../../shared/documents/layoutEdit.ts';
import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import type { PaperLayout } from '../../../shared/model/paperLayout.ts';
import { defaultLayout } from '../../../shared/model/paperLayout.ts';
import type { PaperRequest } from '../../../shared/paperRequest.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { eventually } from '../eventually.ts';
import { done, FAIR, fairNow, plannedSample } from './plannedSample.ts';

const text = catalogueOf('zh-CN');
const ROSTER = { id: 'roster', name: '排班表' } as const;
const NAMES = { id: 'partnerNames', name: '共建单位人员名单' } as const;

let db: SunflowerDatabase;
/** The roster as the program makes it. */
let plain: SheetDocument;
beforeEach(async () => {
  db = await plannedSample();
  const [document] = buildPapers(await fairNow(db), [{ kind: 'roster' }], text, 'zh-CN', {
    showPhones: false,
  });
  if (!document) throw new Error('No roster.');
  plain = document;
});
afterEach(dropDatabase);

async function loaded(kind: 'roster' | 'partnerSignIn'): Promise<readonly SheetDocument[]> {
  const papers: PaperRequest[] = [{ kind }];
  const job = { kind: 'fair', fairId: FAIR, papers, locale: 'zh-CN', showPhones: false } as const;
  return (await loadPapers(job))?.documents ?? [];
}

function hide(key: string): (layout: PaperLayout) => PaperLayout {
  return (layout) => showColumn(plain, layout, key, false);
}

describe('a layout', () => {
  test('is what every paper that is loaded from then on follows', async () => {
    await done(savePaperLayout(ROSTER, (layout) => moveColumn(plain, layout, 'name', 0)));
    await done(savePaperLayout(ROSTER, hide('supplies')));
    const [roster] = await loaded('roster');
    expect(roster?.columns[0]?.key).toBe('name');
    expect(roster?.columns.map(({ key }) => key)).not.toContain('supplies');
    expect(roster?.rows).toHaveLength(plain.rows.length);
  });

  test('is one of each document of a paper', async () => {
    await done(savePaperLayout(NAMES, (layout) => ({ ...layout, rowHeight: 14 })));
    expect((await loaded('partnerSignIn')).map(({ rowHeight }) => rowHeight)).toEqual([10, 14]);
  });

  test('that says nothing of its own any more is deleted', async () => {
    await done(savePaperLayout(ROSTER, hide('supplies')));
    expect(await db.paperLayouts.count()).toBe(1);
    await done(savePaperLayout(ROSTER, (layout) => resetFields(layout, ['columns'])));
    expect(await db.paperLayouts.count()).toBe(0);
  });

  test('takes quick steps one after the other, and loses none', async () => {
    const keys = ['supplies', 'remarks', 'team', 'needs'];
    await Promise.all(keys.map((key) => done(savePaperLayout(ROSTER, hide(key)))));
    const [roster] = await loaded('roster');
    expect(roster?.columns.filter(({ key }) => keys.includes(key))).toEqual([]);
  });

  test('is undone and done again step by step, and a step that changes nothing is none', async () => {
    const before = await readDataSet(db);
    await done(savePaperLayout(ROSTER, hide('supplies')));
    await done(savePaperLayout(ROSTER, (layout) => setLayout(plain, layout, { rowHeight: 12 })));
    const after = await readDataSet(db);
    await done(savePaperLayout(ROSTER, (layout) => layout));
    expect(await undoLastChange()).toMatchObject({ key: 'editPaperLayout', params: { name: '排班表' } });
    expect((await db.paperLayouts.get('roster'))?.rowHeight).toBeNull();
    await undoLastChange();
    expect(await readDataSet(db)).toEqual(before);
    await redoLastChange();
    await redoLastChange();
    expect(await readDataSet(db)).toEqual(after);
  });

  test('that cannot be stored is not stored at all', async () => {
    const wrong = savePaperLayout(ROSTER, (layout) => ({ ...layout, rowHeight: 1 }));
    await expect(wrong).rejects.toThrow();
    expect(await db.paperLayouts.count()).toBe(0);
  });

  test('is seen by whoever reads layouts live', async () => {
    const seen: number[] = [];
    const subscription = liveQuery(() => readPaperLayouts(db)).subscribe((layouts) =>
      seen.push(layouts.size),
    );
    await eventually(() => seen.length === 1);
    await done(savePaperLayout(ROSTER, hide('supplies')));
    await eventually(() => seen.at(-1) === 1);
    await done(resetPaperLayout(['roster'], '排班表'));
    await eventually(() => seen.at(-1) === 0);
    subscription.unsubscribe();
  });
});

test('several papers are set up in one step, and only those that say something are kept', async () => {
  const own = { ...defaultLayout('residentSignIn-legal'), rowHeight: 12 };
  await done(savePaperLayouts([own, defaultLayout('residentSignIn-repair')], '居民签到表'));
  expect(await db.paperLayouts.toArray()).toEqual([own]);
  await undoLastChange();
  expect(await db.paperLayouts.count()).toBe(0);
});

describe('resetting', () => {
  test('a paper takes all of its documents, and can be undone', async () => {
    await done(savePaperLayout(NAMES, (layout) => ({ ...layout, rowHeight: 14 })));
    await done(savePaperLayout(ROSTER, hide('supplies')));
    await done(resetPaperLayout(['partnerSignIn', 'partnerNames'], '共建单位签到表'));
    expect((await db.paperLayouts.toArray()).map(({ id }) => id)).toEqual(['roster']);
    await undoLastChange();
    expect(await db.paperLayouts.count()).toBe(2);
  });

  test('all papers is one step', async () => {
    await done(savePaperLayout(NAMES, (layout) => ({ ...layout, rowHeight: 14 })));
    await done(savePaperLayout(ROSTER, hide('supplies')));
    await done(resetAllLayouts());
    expect(await db.paperLayouts.count()).toBe(0);
    expect(await undoLastChange()).toMatchObject({ key: 'resetAllLayouts', params: { count: 2 } });
    expect(await db.paperLayouts.count()).toBe(2);
  });
});

describe('phones that are always printed', () => {
  const save = (): Promise<unknown> =>
    done(
      savePapersWorkbook({
        kind: 'fair',
        fairId: FAIR,
        papers: [{ kind: 'roster' }],
        locale: 'zh-CN',
        showPhones: false,
      }),
    );
  const notes = async (): Promise<readonly string[]> =>
    (await db.journal.orderBy('id').toArray())
      .filter(({ kind }) => kind === 'note')
      .map(({ label }) => label.key);

  test('stand in the history when it was decided, and each time that the paper is made', async () => {
    await save();
    expect(await notes()).toEqual([]);
    await done(savePaperLayout(ROSTER, (layout) => ({ ...layout, phones: 'full' })));
    const labels = (await db.journal.orderBy('id').toArray()).map(({ label }) => label.key);
    expect(labels.at(-1)).toBe('printPhonesInFull');
    await save();
    expect(await notes()).toEqual(['noteUnmaskedPapers']);
    const [roster] = await loaded('roster');
    expect(JSON.stringify(roster)).not.toContain('****');
  });
});
