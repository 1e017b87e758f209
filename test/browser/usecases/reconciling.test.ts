import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nextUndoRedo, undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { closeFair, markHeld } from '../../../renderer/usecases/closeFair.ts';
import { acceptProposals } from '../../../renderer/usecases/closingProposals.ts';
import { addScan, removeScan } from '../../../renderer/usecases/ledgerScans.ts';
import { addPicture, readPictures } from '../../../renderer/usecases/pictures.ts';
import type { ClosingCode } from '../../../shared/attendance/closing/closingCase.ts';
import { closingChecks } from '../../../shared/attendance/closing/closingChecks.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import { MOST_SCANS } from '../../../shared/model/ledger.ts';
import { zhCN } from '../../../shared/text/zh-CN/catalogue.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { done, FAIR, fairNow, plannedSample, refusal } from './plannedSample.ts';

const open = { fairId: FAIR, amending: null };
const amended = { fairId: FAIR, amending: { who: '李静', reason: '补登记' } };
let db: SunflowerDatabase;

beforeAll(async () => {
  db = await plannedSample();
  await done(markHeld(open, v.parse(IsoDate, '2026-06-20')));
});
afterAll(dropDatabase);

const checkOf = async (code: ClosingCode) =>
  closingChecks(await fairNow(db), [], zhCN).find((check) => check.code === code);

/** A picture as a browser makes it. */
async function photo(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const canvas = document.createElement('canvas');
  canvas.width = 40;
  canvas.height = 60;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return { name: 'page.png', bytes: new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0)) };
}

describe('proposals before closing', () => {
  test('answer all cases of a kind in one change that one undo takes back', async () => {
    const before = await fairNow(db);
    const check = await checkOf('unknownPlaces');
    const proposals = check?.cases.flatMap(({ proposals: own }) => own.slice(0, 1)) ?? [];
    expect(proposals.length).toBeGreaterThan(5);
    await done(acceptProposals(open, proposals));
    expect(await checkOf('unknownPlaces')).toBeUndefined();
    const { attendance } = await fairNow(db);
    expect(new Set(attendance.map(({ sequence }) => sequence)).size).toBe(attendance.length);
    expect((await nextUndoRedo()).undo).toMatchObject({
      key: 'acceptProposals',
      params: { count: proposals.length },
    });
    await undoLastChange();
    expect(await fairNow(db)).toEqual(before);
  });

  test('say that a partner came as promised, and that a stall served nobody', async () => {
    for (const code of ['partnersUnknown', 'stallsWithoutCounts'] as const) {
      const first = firstOf((await checkOf(code))?.cases ?? []);
      await done(acceptProposals(open, first.proposals.slice(0, 1)));
      expect((await checkOf(code))?.cases.some(({ key }) => key === first.key)).not.toBe(true);
    }
    const { attendance, tallies, bookings } = await fairNow(db);
    expect(attendance.map(({ headcount }) => headcount)).toContain(firstOf(bookings).expected);
    expect(tallies.length).toBeGreaterThan(0);
    expect(tallies.every(({ visits, items }) => (visits ?? 0) + (items ?? 0) === 0)).toBe(true);
  });
});

describe('the ledger', () => {
  test('keeps pages of a paper apart from photos of the summary, and a paper with a page is filed', async () => {
    const first = await done(addScan(open, 'tally', await photo()));
    await done(addScan(open, 'tally', await photo()));
    await done(addPicture(open, await photo()));
    expect(await readPictures(db, FAIR)).toHaveLength(1);
    const pages = (await db.pictures.where({ fairId: FAIR }).toArray()).filter(
      ({ paper }) => paper === 'tally',
    );
    expect(pages.map(({ use, order }) => [use, order])).toEqual([
      ['ledger', 0],
      ['ledger', 1],
    ]);
    expect((await fairNow(db)).fair.filedPapers).toContain('tally');
    await done(removeScan(open, first));
    expect(await db.pictures.get(first.id)).toBeUndefined();
    await undoLastChange();
    expect(await db.pictures.get(first.id)).toEqual(first);
  });

  test('has room for twenty pages a paper and refuses what is no picture', async () => {
    const file = await photo();
    for (let page = 0; page < MOST_SCANS; page += 1) await done(addScan(open, 'roster', file));
    expect(await refusal(addScan(open, 'roster', file))).toBe('scansFull');
    expect(await refusal(addScan(open, 'tally', { name: 'a.png', bytes: new Uint8Array([1, 2, 3]) }))).toBe(
      'pictureNotRead',
    );
  });
});

describe('after closing', () => {
  test('everything is an amendment that says who, when, why and what, also when the journal forgets', async () => {
    await done(closeFair(open));
    expect(await refusal(addScan(open, 'tally', await photo()))).toBe('fairArchived');
    const first = firstOf((await checkOf('unknownPlaces'))?.cases ?? []);
    await done(acceptProposals(amended, first.proposals.slice(0, 1)));
    await done(addScan(amended, 'tally', await photo()));
    const amendments = (await db.amendments.where({ fairId: FAIR }).toArray()).toSorted((a, b) =>
      a.id.localeCompare(b.id),
    );
    expect(amendments).toMatchObject([
      { who: '李静', reason: '补登记', what: { key: 'acceptProposals', params: { month: FAIR } } },
      { who: '李静', reason: '补登记', what: { key: 'addScan' } },
    ]);
    await undoLastChange();
    expect(await db.amendments.where({ fairId: FAIR }).count()).toBe(1);
  });

  test('an amendment that changes nothing is none', async () => {
    const before = await db.amendments.count();
    await done(acceptProposals(amended, []));
    expect(await db.amendments.count()).toBe(before);
  });
});
