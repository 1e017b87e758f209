import { MOST_PHOTOS } from '../../shared/documents/fairSummary.ts';
import { validateText } from '../../shared/fair/validateFair.ts';
import type { FairId, PictureId } from '../../shared/model/ids.ts';
import type { Picture } from '../../shared/model/picture.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { database } from '../db/openDatabase.ts';
import type { RecordTarget } from './changeRecord.ts';
import { changeRecord } from './changeRecord.ts';
import type { OpenedFile } from './openFiles.ts';
import { chooseFiles, takeEach } from './openFiles.ts';
import { addToAlbum, moveInAlbum, readAlbum } from './pictureAlbum.ts';
import { scaledImage } from './scaledImage.ts';
import { useLive } from './useLive.ts';

/* Photos of a fair's summary. On an archived fair they change by an amendment only, as everything else (rule 20). */

/** The photos of a fair's summary in their order. */
export function readPictures(db: SunflowerDatabase, fairId: FairId): Promise<readonly Picture[]> {
  return readAlbum(db, { fairId, paper: null });
}

/** The photos of a fair's summary, live; undefined while reading. */
export function usePictures(fairId: FairId): readonly Picture[] | undefined {
  return useLive(() => readPictures(database(), fairId), [fairId]);
}

/**
 * Asks for photos, one or several, and puts them behind the others.
 * @returns how many; why the files were not read, and as {@link addPicture}.
 */
export async function choosePictures(target: RecordTarget): Promise<Result<number, Problem>> {
  return takeEach(await chooseFiles('image'), (file) => addPicture(target, file));
}

/**
 * Puts a photo behind the others, made smaller.
 * @returns `pictureNotRead`, `pictureTooLarge`, `picturesFull`, or why the fair does not change.
 */
export async function addPicture(target: RecordTarget, file: OpenedFile): Promise<Result<Picture, Problem>> {
  const scaled = await scaledImage(file);
  if (!scaled.ok) return scaled;
  const { fairId } = target;
  return changeRecord(
    target,
    () => changeLabel('addPicture', { month: fairId }),
    async (db) => {
      const picture = await addToAlbum(db, { fairId, paper: null }, scaled.value, MOST_PHOTOS);
      return picture ? success(picture) : failure(problem('picturesFull', { most: MOST_PHOTOS }));
    },
  );
}

/** Writes what stands below a photo. @returns `textTooLong`, `pictureMissing`. */
export function captionPicture(
  target: RecordTarget,
  id: PictureId,
  caption: string,
): Promise<Result<Picture, Problem>> {
  return changeRecord(
    target,
    () => changeLabel('editPicture', { month: target.fairId }),
    async (db) => {
      const checked = validateText(caption);
      if (!checked.ok) return checked;
      const picture = await db.pictures.get(id);
      if (!picture) return failure(problem('pictureMissing'));
      const captioned = { ...picture, caption: checked.value };
      await db.pictures.put(captioned);
      return success(captioned);
    },
  );
}

/** Exchanges a photo with its neighbour before (−1) or after (1) it; the first and the last stay. @returns `pictureMissing`. */
export function movePicture(target: RecordTarget, id: PictureId, by: -1 | 1): Promise<Result<true, Problem>> {
  return changeRecord(
    target,
    () => changeLabel('movePicture', { month: target.fairId }),
    async (db) => {
      const picture = (await readPictures(db, target.fairId)).find((one) => one.id === id);
      if (!picture) return failure(problem('pictureMissing'));
      await moveInAlbum(db, picture, by);
      return success(true);
    },
  );
}

/** Takes a photo out of the summary; undo brings it back. */
export function removePicture(target: RecordTarget, id: PictureId): Promise<Result<true, Problem>> {
  return changeRecord(
    target,
    () => changeLabel('removePicture', { month: target.fairId }),
    async (db) => {
      await db.pictures.delete(id);
      return success(true);
    },
  );
}
