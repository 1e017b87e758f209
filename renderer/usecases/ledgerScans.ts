import type { FairId } from '../../shared/model/ids.ts';
import type { PaperKind } from '../../shared/model/ledger.ts';
import { MOST_SCANS, PAPER_KINDS } from '../../shared/model/ledger.ts';
import type { Picture } from '../../shared/model/picture.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { ChangeKey } from '../../shared/text/change.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { database } from '../db/openDatabase.ts';
import type { RecordTarget } from './changeRecord.ts';
import { changeRecord } from './changeRecord.ts';
import type { OpenedFile } from './openFiles.ts';
import { chooseFiles, readDroppedFiles, takeEach } from './openFiles.ts';
import { addToAlbum, inAlbum, moveInAlbum } from './pictureAlbum.ts';
import { scaledImage } from './scaledImage.ts';
import { useLive } from './useLive.ts';

/* Photos and scans of the papers in a fair's ledger 台账. After archiving they change by an amendment only (rule 20). */

/** A signature is still legible on an A4 page of this height in pixels. */
const SCAN = { most: 2000, mime: 'image/jpeg' } as const;

/** The pages of every paper, each in its order. */
export type ScansByPaper = ReadonlyMap<PaperKind, readonly Picture[]>;

/** The scans of a fair's papers. */
export async function readScans(db: SunflowerDatabase, fairId: FairId): Promise<ScansByPaper> {
  const pictures = await db.pictures.where({ fairId }).toArray();
  return new Map(PAPER_KINDS.map((kind) => [kind, inAlbum(pictures, kind)]));
}

/** The scans of a fair's papers, live; undefined while reading. */
export function useScans(fairId: FairId): ScansByPaper | undefined {
  return useLive(() => readScans(database(), fairId), [fairId]);
}

/**
 * Puts a page behind the others of its paper, made smaller, and ticks the paper as filed: what is scanned is there.
 * @returns `pictureNotRead`, `pictureTooLarge`, `scansFull`, or why the fair does not change.
 */
export async function addScan(
  target: RecordTarget,
  paper: PaperKind,
  file: OpenedFile,
): Promise<Result<Picture, Problem>> {
  const scaled = await scaledImage(file, SCAN);
  if (!scaled.ok) return scaled;
  const { fairId } = target;
  return changeRecord(
    target,
    () => changeLabel('addScan', { paper, month: fairId }),
    async (db, { fair }) => {
      const picture = await addToAlbum(db, { fairId, paper }, scaled.value, MOST_SCANS);
      if (!picture) return failure(problem('scansFull', { most: MOST_SCANS }));
      if (!fair.filedPapers.includes(paper)) {
        const filedPapers = PAPER_KINDS.filter((kind) => kind === paper || fair.filedPapers.includes(kind));
        await db.fairs.put({ ...fair, filedPapers });
      }
      return success(picture);
    },
  );
}

/**
 * Asks for photos or scans, one or several, and puts them behind the other pages of a paper.
 * @returns how many; why the files were not read, and as {@link addScan}.
 */
export async function chooseScans(target: RecordTarget, paper: PaperKind): Promise<Result<number, Problem>> {
  return takeEach(await chooseFiles('image'), (file) => addScan(target, paper, file));
}

/** As {@link chooseScans} for files that were dropped on a paper. */
export async function dropScans(
  target: RecordTarget,
  paper: PaperKind,
  files: readonly File[],
): Promise<Result<number, Problem>> {
  return takeEach(await readDroppedFiles(files), (file) => addScan(target, paper, file));
}

function changeScan(
  target: RecordTarget,
  key: ChangeKey,
  scan: Pick<Picture, 'id' | 'paper'>,
  work: (db: SunflowerDatabase, picture: Picture) => Promise<void>,
): Promise<Result<true, Problem>> {
  return changeRecord(
    target,
    () => changeLabel(key, { paper: scan.paper ?? '', month: target.fairId }),
    async (db) => {
      const picture = await db.pictures.get(scan.id);
      if (picture?.use !== 'ledger' || picture.fairId !== target.fairId) {
        return failure(problem('pictureMissing'));
      }
      await work(db, picture);
      return success(true);
    },
  );
}

/** Exchanges a page with the one before (−1) or after (1) it. @returns `pictureMissing`. */
export function moveScan(
  target: RecordTarget,
  scan: Pick<Picture, 'id' | 'paper'>,
  by: -1 | 1,
): Promise<Result<true, Problem>> {
  return changeScan(target, 'moveScan', scan, (db, picture) => moveInAlbum(db, picture, by));
}

/** Takes a page out of the ledger; the paper stays ticked, and undo brings the page back. @returns `pictureMissing`. */
export function removeScan(
  target: RecordTarget,
  scan: Pick<Picture, 'id' | 'paper'>,
): Promise<Result<true, Problem>> {
  return changeScan(target, 'removeScan', scan, (db, picture) => db.pictures.delete(picture.id));
}
