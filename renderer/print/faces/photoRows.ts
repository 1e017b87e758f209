import type { FacePhoto } from '../../../shared/documents/sheetFace.ts';

/** A photo with its size on paper in millimetres; its shape is kept. */
export interface PlacedPhoto {
  readonly photo: FacePhoto;
  readonly width: number;
  readonly height: number;
}

const GAP = 4;
const TALLEST = 64;
/** Widths of a row's photos together, in heights: two of a camera, three of a telephone held upright. */
const FULL_ROW = 2.2;

function shapeOf({ image }: FacePhoto): number {
  // A panorama or a strip would make its neighbours tiny.
  return Math.min(3, Math.max(0.4, image.width / image.height));
}

function placedRow(photos: readonly FacePhoto[], width: number): readonly PlacedPhoto[] {
  const shapes = photos.reduce((sum, photo) => sum + shapeOf(photo), 0);
  const height = Math.min(TALLEST, (width - GAP * (photos.length - 1)) / shapes);
  return photos.map((photo) => ({ photo, width: height * shapeOf(photo), height }));
}

/** Puts photos side by side in rows of one height that are as wide as the page; nothing of a photo is cut off. */
export function photoRows(photos: readonly FacePhoto[], width: number): readonly (readonly PlacedPhoto[])[] {
  const rows: FacePhoto[][] = [];
  for (const photo of photos) {
    const row = rows.at(-1);
    const isOpen = row && row.reduce((sum, other) => sum + shapeOf(other), 0) < FULL_ROW;
    if (isOpen) row.push(photo);
    else rows.push([photo]);
  }
  return rows.map((row) => placedRow(row, width));
}
