import type { ImageData } from '../../shared/model/picture.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { desktop } from '../platform/desktop.ts';
import { scaleImage } from '../platform/scaleImage.ts';
import { editCommunity } from './community.ts';

/** 12 mm high on paper, so that this is more than a printer shows. */
const MOST_PIXELS = 600;
/** The first bytes of every JPEG file. */
const JPEG_START = [0xff, 0xd8, 0xff] as const;

/** A JPEG has nothing transparent and stays one; everything else becomes a PNG. */
function mimeOf(bytes: Uint8Array): ImageData['mime'] {
  return JPEG_START.every((byte, index) => bytes[index] === byte) ? 'image/jpeg' : 'image/png';
}

/**
 * Takes an image file as the office's emblem, made small.
 * @returns `pictureNotRead` or `pictureTooLarge`.
 */
export async function setLogo(file: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<Result<true, Problem>> {
  const { name, bytes } = file;
  const scaled = await scaleImage(new Uint8Array(bytes), { most: MOST_PIXELS, mime: mimeOf(bytes) });
  if (scaled.outcome === 'notRead') return failure(problem('pictureNotRead', { name }));
  if (scaled.outcome === 'tooLarge') {
    return failure(problem('pictureTooLarge', { name, width: scaled.width, height: scaled.height }));
  }
  return editCommunity({ logo: scaled.image });
}

/**
 * Asks for an image and takes it as the office's emblem.
 * @returns false when the user cancelled; why the file was not read, and as {@link setLogo}.
 */
export async function chooseLogo(): Promise<Result<boolean, Problem>> {
  const opened = await desktop().openFile({ kind: 'image' });
  if (opened.outcome === 'cancelled') return success(false);
  if (opened.outcome === 'failed') {
    return failure(problem(opened.code, { name: opened.name, detail: opened.detail }));
  }
  return setLogo(opened);
}
