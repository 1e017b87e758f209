import * as v from 'valibot';
import type { FairId } from '../../shared/model/ids.ts';
import { PictureId } from '../../shared/model/ids.ts';
import type { PaperKind } from '../../shared/model/ledger.ts';
import type { ImageData, Picture } from '../../shared/model/picture.ts';
import { Picture as PictureSchema } from '../../shared/model/picture.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { makeId } from '../db/makeId.ts';

/* Pictures that belong together and have one order: the photos of a fair's summary, or the pages of one filed paper. */

/** `paper`: the pages of that paper in the ledger; null = the photos of the summary. */
export interface Album {
  readonly fairId: FairId;
  readonly paper: PaperKind | null;
}

/** The album that a picture is in. */
export function albumOf({ fairId, use, paper }: Picture): Album {
  return { fairId, paper: use === 'ledger' ? paper : null };
}

/** Those of a fair's pictures that are in an album, in their order. */
export function inAlbum(pictures: readonly Picture[], paper: Album['paper']): readonly Picture[] {
  const use = paper === null ? 'summary' : 'ledger';
  return pictures
    .filter((picture) => picture.use === use && picture.paper === paper)
    .toSorted((a, b) => a.order - b.order);
}

/** The pictures of an album in their order. */
export async function readAlbum(
  db: SunflowerDatabase,
  { fairId, paper }: Album,
): Promise<readonly Picture[]> {
  return inAlbum(await db.pictures.where({ fairId }).toArray(), paper);
}

/** Puts an image behind the others of its album; inside a change. @returns null when the album is full. */
export async function addToAlbum(
  db: SunflowerDatabase,
  album: Album,
  image: ImageData,
  most: number,
): Promise<Picture | null> {
  const pictures = await readAlbum(db, album);
  if (pictures.length >= most) return null;
  const picture = v.parse(PictureSchema, {
    id: v.parse(PictureId, makeId()),
    fairId: album.fairId,
    use: album.paper === null ? 'summary' : 'ledger',
    paper: album.paper,
    image,
    caption: '',
    order: (pictures.at(-1)?.order ?? -1) + 1,
  });
  await db.pictures.add(picture);
  return picture;
}

/** Exchanges a picture with its neighbour in its album; the first and the last stay. Inside a change. */
export async function moveInAlbum(db: SunflowerDatabase, picture: Picture, by: -1 | 1): Promise<void> {
  const pictures = await readAlbum(db, albumOf(picture));
  const other = pictures[pictures.findIndex(({ id }) => id === picture.id) + by];
  if (!other) return;
  await db.pictures.bulkPut([
    { ...picture, order: other.order },
    { ...other, order: picture.order },
  ]);
}
