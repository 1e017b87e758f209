import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { change, undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { fileLedger } from '../../../renderer/usecases/closeFair.ts';
import {
  addScan,
  dropScans,
  moveScan,
  readScans,
  removeScan,
} from '../../../renderer/usecases/ledgerScans.ts';
import { addPicture, movePicture, readPictures } from '../../../renderer/usecases/pictures.ts';
import { createYearPlan } from '../../../renderer/usecases/yearPlan.ts';
import { FairId } from '../../../shared/model/ids.ts';
import type { PaperKind } from '../../../shared/model/ledger.ts';
import { MOST_SCANS, PAPER_KINDS } from '../../../shared/model/ledger.ts';
import type { Picture } from '../../../shared/model/picture.ts';
import { Picture as PictureSchema } from '../../../shared/model/picture.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { done, refusal, sampleCommunity } from './plannedSample.ts';
import { png } from './pngFile.ts';

const OPEN = { fairId: v.parse(FairId, '2026-06'), amending: null };
const ARCHIVED = { fairId: v.parse(FairId, '2025-06'), amending: null };
let db: SunflowerDatabase;

beforeEach(async () => {
  db = await sampleCommunity();
  await done(createYearPlan(2026));
});
afterEach(dropDatabase);

const pages = async (paper: PaperKind, fairId = OPEN.fairId): Promise<readonly Picture[]> =>
  (await readScans(db, fairId)).get(paper) ?? [];
const widths = async (paper: PaperKind): Promise<readonly number[]> =>
  (await pages(paper)).map(({ image }) => image.width);
const filed = async (fairId = OPEN.fairId) => (await db.fairs.get(fairId))?.filedPapers;

/** A page that is told by its width. */
const add = async (paper: PaperKind, width: number): Promise<Picture> =>
  done(addScan(OPEN, paper, await png(width, 40)));

describe('a scan of a paper', () => {
  test('ticks the paper as filed and is legible on A4; undo takes back both', async () => {
    const scan = await done(addScan(OPEN, 'tally', await png(3000, 4000)));
    expect(scan).toMatchObject({
      use: 'ledger',
      paper: 'tally',
      image: { height: 2000, mime: 'image/jpeg' },
    });
    expect(v.is(PictureSchema, scan)).toBe(true);
    expect(await filed()).toEqual(['tally']);
    await undoLastChange();
    expect([await pages('tally'), await filed()]).toEqual([[], []]);
  });

  test('keeps other ticks in the order of the papers, and taken out leaves its own', async () => {
    await done(fileLedger(OPEN, 'partnerSignIn', true));
    const scan = await add('roster', 30);
    expect(await filed()).toEqual(['roster', 'partnerSignIn']);
    await done(removeScan(OPEN, scan));
    expect([await pages('roster'), await filed()]).toEqual([[], ['roster', 'partnerSignIn']]);
    await undoLastChange();
    expect(await pages('roster')).toEqual([scan]);
  });

  test('has its order within its paper, whatever other papers and the photos of the summary do', async () => {
    const photos = [
      await done(addPicture(OPEN, await png(11, 9))),
      await done(addPicture(OPEN, await png(12, 9))),
    ];
    const [, second] = [await add('tally', 21), await add('tally', 22)];
    await add('roster', 31);
    const third = await add('tally', 23);
    expect(third.order).toBe(2);
    await done(moveScan(OPEN, third, -1));
    expect(await widths('tally')).toEqual([21, 23, 22]);
    await done(moveScan(OPEN, second, 1));
    expect([await widths('tally'), await widths('roster')]).toEqual([[21, 23, 22], [31]]);
    for (const photo of photos.slice(1)) await done(movePicture(OPEN, photo.id, -1));
    expect((await readPictures(db, OPEN.fairId)).map(({ image }) => image.width)).toEqual([12, 11]);
    expect(await widths('tally')).toEqual([21, 23, 22]);
  });

  test('is one of twenty at most for each paper; one taken out makes room', async () => {
    const first = await add('tally', 30);
    const rows = Array.from({ length: MOST_SCANS - 1 }, (_, index) => ({
      ...first,
      id: v.parse(PictureSchema.entries.id, `page-${index}`),
      order: index + 1,
    }));
    await change({ key: 'addScan', params: {} }, (now) => now.pictures.bulkAdd(rows));
    expect(await refusal(addScan(OPEN, 'tally', await png(30, 40)))).toBe('scansFull');
    await add('roster', 31);
    await done(removeScan(OPEN, first));
    await add('tally', 32);
    expect((await widths('tally')).at(-1)).toBe(32);
  });

  test('is refused when it is no picture, and the paper is not ticked', async () => {
    const broken = { name: 'scan.pdf', bytes: new TextEncoder().encode('%PDF-1.4') };
    expect(await refusal(addScan(OPEN, 'tally', broken))).toBe('pictureNotRead');
    expect(await filed()).toEqual([]);
  });

  test('that another window took out is missed; a photo of the summary is no scan', async () => {
    const scan = await add('tally', 30);
    await done(removeScan(OPEN, scan));
    expect(await refusal(moveScan(OPEN, scan, 1))).toBe('pictureMissing');
    const photo = await done(addPicture(OPEN, await png(11, 9)));
    expect(await refusal(removeScan(OPEN, photo))).toBe('pictureMissing');
    expect(await refusal(movePicture(OPEN, scan.id, 1))).toBe('pictureMissing');
  });

  test('comes with others that are dropped together, in their order, up to the first that is refused', async () => {
    const file = async (width: number) => new File([(await png(width, 9)).bytes], `${width}.png`);
    expect(await done(dropScans(OPEN, 'roster', [await file(21), await file(22)]))).toBe(2);
    const withBroken = [await file(23), new File(['x'], 'x.jpg'), await file(24)];
    expect(await refusal(dropScans(OPEN, 'roster', withBroken))).toBe('pictureNotRead');
    expect(await widths('roster')).toEqual([21, 22, 23]);
  });

  test('of a stick that was pulled out is refused in words', async () => {
    const gone = new File(['x'], 'x.jpg');
    const read = () => Promise.reject(new DOMException('The file is gone.', 'NotFoundError'));
    Object.defineProperty(gone, 'arrayBuffer', { value: read });
    expect(await refusal(dropScans(OPEN, 'roster', [gone]))).toBe('fileNotRead');
    expect(await widths('roster')).toEqual([]);
  });
});

test('at an archived fair scans change by amendments only, which name the paper', async () => {
  const amended = { ...ARCHIVED, amending: { who: '李静', reason: '补扫描件' } };
  const file = await png(30, 40);
  expect(await refusal(addScan(ARCHIVED, 'tally', file))).toBe('fairArchived');
  const before = await db.amendments.where({ fairId: ARCHIVED.fairId }).count();
  const scan = await done(addScan(amended, 'tally', file));
  expect(await refusal(removeScan(ARCHIVED, scan))).toBe('fairArchived');
  expect(await refusal(moveScan(ARCHIVED, scan, 1))).toBe('fairArchived');
  await done(removeScan(amended, scan));
  const amendments = (await db.amendments.where({ fairId: ARCHIVED.fairId }).toArray()).slice(before);
  expect(amendments.map(({ who, reason, what }) => [who, reason, what.key, what.params.paper])).toEqual([
    ['李静', '补扫描件', 'addScan', 'tally'],
    ['李静', '补扫描件', 'removeScan', 'tally'],
  ]);
  for (const paper of PAPER_KINDS) expect(await pages(paper, ARCHIVED.fairId)).toEqual([]);
});
