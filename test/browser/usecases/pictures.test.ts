import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { editFairText } from '../../../renderer/usecases/fairTexts.ts';
import {
  addPicture,
  captionPicture,
  choosePictures,
  movePicture,
  readPictures,
  removePicture,
} from '../../../renderer/usecases/pictures.ts';
import { createYearPlan } from '../../../renderer/usecases/yearPlan.ts';
import { MOST_PHOTOS } from '../../../shared/documents/fairSummary.ts';
import { FairId } from '../../../shared/model/ids.ts';
import type { Picture } from '../../../shared/model/picture.ts';
import { imageAddress, Picture as PictureSchema } from '../../../shared/model/picture.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { done, refusal, sampleCommunity } from './plannedSample.ts';
import { png } from './pngFile.ts';

const PLANNED = { fairId: v.parse(FairId, '2026-06'), amending: null };
const ARCHIVED = { fairId: v.parse(FairId, '2025-06'), amending: null };
let db: SunflowerDatabase;

/** Colours of the picture's first and last pixel, as they are drawn. */
async function colours({ image }: Picture): Promise<readonly (readonly number[])[]> {
  const shown = new Image();
  shown.src = imageAddress(image);
  await shown.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas.');
  context.drawImage(shown, 0, 0);
  const at = (x: number, y: number): readonly number[] => [...context.getImageData(x, y, 1, 1).data];
  return [at(0, 0), at(image.width - 1, image.height - 1)];
}

const captions = async (): Promise<readonly string[]> =>
  (await readPictures(db, PLANNED.fairId)).map(({ caption }) => caption);

async function addCaptioned(caption: string): Promise<Picture> {
  const { id } = await done(addPicture(PLANNED, await png(30, 20)));
  return done(captionPicture(PLANNED, id, caption));
}

beforeEach(async () => {
  db = await sampleCommunity();
  await done(createYearPlan(2026));
});
afterEach(dropDatabase);

describe('photos of the summary', () => {
  test('a large photo is made smaller in its shape, and what is see-through becomes white', async () => {
    const picture = await done(addPicture(PLANNED, await png(3200, 1000)));
    expect(picture.image).toMatchObject({ mime: 'image/jpeg', width: 1600, height: 500 });
    expect(v.is(PictureSchema, picture)).toBe(true);
    const [first = [], last = []] = await colours(picture);
    expect(first[0]).toBeGreaterThan(240);
    expect(first[1]).toBeLessThan(20);
    expect(Math.min(...last)).toBeGreaterThan(240);
  });

  test('a small one is never made larger, and a line of one pixel stays', async () => {
    expect((await done(addPicture(PLANNED, await png(30, 20)))).image).toMatchObject({
      width: 30,
      height: 20,
    });
    const strip = await done(addPicture(PLANNED, await png(4000, 1)));
    expect(strip.image).toMatchObject({ width: 1600, height: 1 });
  });

  test('what is no picture, or a damaged one, is refused and nothing is written', async () => {
    const { bytes } = await png(300, 200);
    for (const broken of [new Uint8Array(), new TextEncoder().encode('照片'), bytes.slice(0, 40)]) {
      expect(await refusal(addPicture(PLANNED, { name: 'x.jpg', bytes: broken }))).toBe('pictureNotRead');
    }
    expect(await db.pictures.count()).toBe(0);
  });

  test('stay in the order in which they were added until they are moved; the ends stay', async () => {
    const [a, , c] = [await addCaptioned('甲'), await addCaptioned('乙'), await addCaptioned('丙')];
    await done(movePicture(PLANNED, c.id, -1));
    expect(await captions()).toEqual(['甲', '丙', '乙']);
    await done(movePicture(PLANNED, a.id, -1));
    await done(movePicture(PLANNED, a.id, 1));
    expect(await captions()).toEqual(['丙', '甲', '乙']);
    await undoLastChange();
    expect(await captions()).toEqual(['甲', '丙', '乙']);
  });

  test('there are six at most; after one is removed there is room again, and undo brings it back', async () => {
    for (let count = 0; count < MOST_PHOTOS; count += 1) await addCaptioned(String(count));
    expect(await refusal(addPicture(PLANNED, await png(30, 20)))).toBe('picturesFull');
    const third = (await readPictures(db, PLANNED.fairId))[2];
    if (!third) throw new Error('Six photos expected.');
    await done(removePicture(PLANNED, third.id));
    expect(await captions()).toEqual(['0', '1', '3', '4', '5']);
    await undoLastChange();
    expect(await readPictures(db, PLANNED.fairId)).toContainEqual(third);
    expect(await captions()).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  test('a caption that is too long is refused; one of another window’s removed photo too', async () => {
    const { id } = await addCaptioned('甲');
    expect(await refusal(captionPicture(PLANNED, id, '长'.repeat(2001)))).toBe('textTooLong');
    await done(removePicture(PLANNED, id));
    expect(await refusal(captionPicture(PLANNED, id, '乙'))).toBe('pictureMissing');
    expect(await refusal(movePicture(PLANNED, id, 1))).toBe('pictureMissing');
  });

  test('come from files that the user chooses, as JPG or PNG, several at once', async () => {
    const [first, second] = [await png(40, 30), await png(20, 30)];
    const added = choosePictures(PLANNED);
    const input = document.querySelector('[data-testid="open-file"]');
    if (!(input instanceof HTMLInputElement)) throw new Error('No file was asked for.');
    expect(input.accept).toBe('.jpg,.jpeg,.png');
    const chosen = new DataTransfer();
    for (const { name, bytes } of [first, second]) chosen.items.add(new File([bytes], name));
    expect(input.multiple).toBe(true);
    input.files = chosen.files;
    input.dispatchEvent(new Event('change'));
    expect(await done(added)).toBe(2);
    const images = (await db.pictures.toArray()).map(({ image }) => [image.width, image.height]);
    expect(images).toEqual([
      [40, 30],
      [20, 30],
    ]);
  });
});

describe('an archived fair', () => {
  test('takes photos and words only by an amendment', async () => {
    const amended = { ...ARCHIVED, amending: { who: '李静', reason: '补写总结' } };
    const file = await png(30, 20);
    expect(await refusal(addPicture(ARCHIVED, file))).toBe('fairArchived');
    expect(await refusal(editFairText(ARCHIVED, 'summary', '圆满。'))).toBe('fairArchived');
    const { id } = await done(addPicture(amended, file));
    expect(await refusal(removePicture(ARCHIVED, id))).toBe('fairArchived');
    expect((await done(editFairText(amended, 'summary', ' 圆满。 '))).summary).toBe('圆满。');
    const last = await db.journal.orderBy('id').last();
    expect(last?.label).toMatchObject({ key: 'amendFair', params: { reason: '补写总结' } });
  });

  test('an open one takes them as they are typed, up to 2,000 characters', async () => {
    expect((await done(editFairText(PLANNED, 'notice', '请自带水杯。'))).notice).toBe('请自带水杯。');
    expect(await refusal(editFairText(PLANNED, 'notice', '长'.repeat(2001)))).toBe('textTooLong');
    await undoLastChange();
    expect((await db.fairs.get(PLANNED.fairId))?.notice).toBe('');
  });
});
