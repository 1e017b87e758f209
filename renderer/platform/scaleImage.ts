import type { ImageData } from '../../shared/model/picture.ts';

/** What an image is made into. */
export interface ScaleOptions {
  /** Longest side in pixels; a smaller image keeps its size. */
  readonly most: number;
  /** A PNG keeps what is transparent; a JPEG gets white behind it and takes much less room. */
  readonly mime: ImageData['mime'];
}

/** A kept photo is sharp at the full width of a page. */
const PHOTO: ScaleOptions = { most: 1600, mime: 'image/jpeg' };
const QUALITY = 0.82;
/** Larger pictures take more memory than an office PC has to spare: 120 million pixels are half a gigabyte. */
const MOST_PIXELS = 120_000_000;

export type ScaledImage =
  | { readonly outcome: 'scaled'; readonly image: ImageData }
  | { readonly outcome: 'notRead' }
  | { readonly outcome: 'tooLarge'; readonly width: number; readonly height: number };

/** Reads a PNG or JPEG image, upright as the camera held it, and makes it small enough to keep. */
export async function scaleImage(
  bytes: Uint8Array<ArrayBuffer>,
  options: ScaleOptions = PHOTO,
): Promise<ScaledImage> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes]));
  } catch (error) {
    // Not a picture, or a damaged one: the browser says no more than this.
    if (error instanceof DOMException) return { outcome: 'notRead' };
    throw error;
  }
  const { width, height } = bitmap;
  try {
    if (width * height > MOST_PIXELS) return { outcome: 'tooLarge', width, height };
    const image = drawn(bitmap, options);
    return image ? { outcome: 'scaled', image } : { outcome: 'tooLarge', width, height };
  } finally {
    bitmap.close();
  }
}

function drawn(bitmap: ImageBitmap, { most, mime }: ScaleOptions): ImageData | null {
  const scale = Math.min(1, most / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return null;
  if (mime === 'image/jpeg') {
    // What is transparent in a PNG would become black in a JPEG.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const [, data = ''] = canvas.toDataURL(mime, QUALITY).split(',');
  return data === '' ? null : { mime, width: canvas.width, height: canvas.height, data };
}
