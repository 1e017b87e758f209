import * as v from 'valibot';
import type { FairId, PictureId } from '../../shared/model/ids.ts';
import { PictureId as PictureIdSchema } from '../../shared/model/ids.ts';
import type { PaperKind } from '../../shared/model/ledger.ts';
import { PAPER_KINDS } from '../../shared/model/ledger.ts';
import type { Picture } from '../../shared/model/picture.ts';
import { Picture as PictureSchema } from '../../shared/model/picture.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { makeId } from '../db/makeId.ts';
import { database } from '../db/openDatabase.ts';
import { desktop } from '../platform/desktop.ts';
import type { RecordTarget } from './changeRecord.ts';
import { changeRecord } from './changeRecord.ts';
import { openedFile } from './fileOutcome.ts';
import { scaledImage } from './scaledImage.ts';
import { useLive } from './useLive.ts';

/* Photos and scans of filed papers. On an archived fair they change by an amendment only (rule 20). */

/** Pages of one paper that are kept: more than the thickest sign-in sheet has. */
export const MOST_SCANS = 20;

async function readScans(db: SunflowerDatabase, fairId: FairId): Promise<readonly Picture[]> {
  const pictures = await db.pictures.where({ fairId }).toArray();
  return pictures.filter(({ use }) => use === 'ledger').toSorted((a, b) => a.order - b.order);
}

/** Photos and scans of a fair's filed papers in their order, live; undefined while reading. */
export function useScans(fairId: FairId): readonly Picture[] | undefined {
  return useLive(() => readScans(database(), fairId), [fairId]);
}

/**
 * Asks for a photo or scan and puts it behind the other pages of the paper.
 * @returns null when the user cancelled; why the file was not read, and as {@link addScan}
 */
export async function addScanFromFile(
  target: RecordTarget,
  paper: PaperKind,
): Promise<Result<Picture | null, Problem>> {
  const opened = openedFile(await desktop().openFile({ kind: 'image' }));
  if (!opened.ok) return opened;
  return opened.value === null ? success(null) : addScan(target, paper, opened.value);
}

/**
 * Puts a page behind the others of a paper, made smaller; a paper with a page is filed.
 * @returns `pictureNotRead`, `pictureTooLarge`, `scansFull`, or why the fair does not change
 */
export async function addScan(
  target: RecordTarget,
  paper: PaperKind,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<Picture, Problem>> {
  const scaled = await scaledImage(file);
  if (!scaled.ok) return scaled;
  const { fairId } = target;
  return changeRecord(
    target,
    () => changeLabel('addScan', { month: fairId }),
    async (db, { fair }) => {
      const own = (await readScans(db, fairId)).filter((scan) => scan.paper === paper);
      if (own.length >= MOST_SCANS) return failure(problem('scansFull', { most: MOST_SCANS }));
      const picture = v.parse(PictureSchema, {
        id: v.parse(PictureIdSchema, makeId()),
        fairId,
        use: 'ledger',
        paper,
        image: scaled.value,
        caption: '',
        order: (own.at(-1)?.order ?? -1) + 1,
      });
      await db.pictures.add(picture);
      const filed = new Set([...fair.filedPapers, paper]);
      await db.fairs.put({ ...fair, filedPapers: PAPER_KINDS.filter((kind) => filed.has(kind)) });
      return success(picture);
    },
  );
}

/** Takes a page out of the ledger; undo brings it back. The paper stays ticked: it still lies in the folder. */
export function removeScan(target: RecordTarget, id: PictureId): Promise<Result<true, Problem>> {
  return changeRecord(
    target,
    () => changeLabel('removeScan', { month: target.fairId }),
    async (db) => {
      await db.pictures.delete(id);
      return success(true);
    },
  );
}
