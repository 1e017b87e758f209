import * as v from 'valibot';
import { Count, FreeText } from './basic.ts';
import { FairId, PictureId } from './ids.ts';
import { PAPER_KINDS } from './ledger.ts';

/** 4 MiB of base64: a photo of 2,400 pixels with room to spare. */
const MAX_DATA_LENGTH = 4 * 1024 * 1024;
const Pixels = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));

/** An image as text, so that records stay plain JSON for journal and snapshots. */
export const ImageData = v.strictObject({
  mime: v.picklist(['image/png', 'image/jpeg']),
  /** Size in pixels. */
  width: Pixels,
  height: Pixels,
  /** Base64 without a prefix. */
  data: v.pipe(v.string(), v.maxLength(MAX_DATA_LENGTH), v.base64()),
});
export type ImageData = Readonly<v.InferOutput<typeof ImageData>>;

/** A picture of a fair: a photo in its summary 活动总结, or the photo or scan of a filed paper in its ledger 台账. */
export const Picture = v.strictObject({
  id: PictureId,
  fairId: FairId,
  use: v.picklist(['summary', 'ledger']),
  /** The paper that a picture of the ledger shows; null for photos of the summary. */
  paper: v.nullable(v.picklist(PAPER_KINDS)),
  image: ImageData,
  caption: FreeText,
  order: Count,
});
export type Picture = Readonly<v.InferOutput<typeof Picture>>;

/** Address under which a page shows an image. */
export function imageAddress({ mime, data }: ImageData): string {
  return `data:${mime};base64,${data}`;
}
