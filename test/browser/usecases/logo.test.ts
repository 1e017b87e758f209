import { afterEach, beforeEach, expect, test } from 'vitest';
import { undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { editCommunity } from '../../../renderer/usecases/community.ts';
import { loadPapers } from '../../../renderer/usecases/loadPapers.ts';
import { setLogo } from '../../../renderer/usecases/logo.ts';
import type { Community } from '../../../shared/model/community.ts';
import { imageAddress } from '../../../shared/model/picture.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { done, FAIR, plannedSample, refusal } from './plannedSample.ts';

let db: SunflowerDatabase;
beforeEach(async () => {
  db = await plannedSample();
});
afterEach(dropDatabase);

/** An image file of so many pixels, its left half black and its right half transparent or, in a JPEG, what becomes of it. */
async function imageFile(width: number, height: number, type: string): Promise<Uint8Array> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')?.fillRect(0, 0, width / 2, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type));
  if (!blob) throw new Error('No image.');
  return new Uint8Array(await blob.arrayBuffer());
}

async function logoNow(): Promise<Community['logo']> {
  return (await db.community.get('community'))?.logo ?? null;
}

/** Opacity of the pixel at a share of the width, 0…255. */
async function opacityAt(logo: NonNullable<Community['logo']>, share: number): Promise<number> {
  const image = new Image();
  image.src = imageAddress(logo);
  await image.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: image.width, height: image.height });
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  return context?.getImageData(Math.floor(image.width * share), 1, 1, 1).data[3] ?? -1;
}

test('a large PNG becomes 600 pixels and keeps what is transparent', async () => {
  await done(setLogo({ name: 'logo.png', bytes: await imageFile(1500, 500, 'image/png') }));
  const logo = await logoNow();
  expect(logo).toMatchObject({ mime: 'image/png', width: 600, height: 200 });
  if (!logo) return;
  expect(await opacityAt(logo, 0.2)).toBe(255);
  expect(await opacityAt(logo, 0.8)).toBe(0);
});

test('a small image keeps its size, and a JPEG stays one', async () => {
  await done(setLogo({ name: 'logo.jpg', bytes: await imageFile(80, 120, 'image/jpeg') }));
  expect(await logoNow()).toMatchObject({ mime: 'image/jpeg', width: 80, height: 120 });
});

test('what is no image is refused in words, and the emblem stays', async () => {
  await done(setLogo({ name: 'logo.png', bytes: await imageFile(60, 60, 'image/png') }));
  const before = await logoNow();
  expect(await refusal(setLogo({ name: 'x.png', bytes: new Uint8Array([1, 2, 3]) }))).toBe('pictureNotRead');
  expect(await refusal(setLogo({ name: 'x.png', bytes: new Uint8Array() }))).toBe('pictureNotRead');
  expect(await logoNow()).toEqual(before);
});

test('emblem and host line stand in the head of papers, and undo takes them away', async () => {
  await done(setLogo({ name: 'logo.png', bytes: await imageFile(60, 60, 'image/png') }));
  await done(editCommunity({ hostLine: '居委会　协办：和济医院' }));
  const roster = async () => {
    const papers = [{ kind: 'roster' } as const];
    const job = { kind: 'fair', fairId: FAIR, papers, locale: 'zh-CN', showPhones: false } as const;
    const document = (await loadPapers(job))?.documents[0];
    return { logo: document?.logo ?? null, said: document?.head.map(({ value }) => value) };
  };
  expect((await roster()).said).toContain('居委会　协办：和济医院');
  expect((await roster()).logo).toEqual(await logoNow());
  await undoLastChange();
  await undoLastChange();
  expect((await roster()).said).not.toContain('居委会　协办：和济医院');
  expect((await roster()).logo).toBeNull();
});
