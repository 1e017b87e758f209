import type { ImageData } from '../../shared/model/picture.ts';
import type { Result } from '../../shared/model/result.ts';
import { success } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { editCommunity } from './community.ts';
import type { OpenedFile } from './openFiles.ts';
import { chooseFile } from './openFiles.ts';
import { scaledImage } from './scaledImage.ts';

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
export async function setLogo(file: OpenedFile): Promise<Result<true, Problem>> {
  const scaled = await scaledImage(file, { most: MOST_PIXELS, mime: mimeOf(file.bytes) });
  return scaled.ok ? editCommunity({ logo: scaled.value }) : scaled;
}

/**
 * Asks for an image and takes it as the office's emblem.
 * @returns false when the user cancelled; why the file was not read, and as {@link setLogo}.
 */
export async function chooseLogo(): Promise<Result<boolean, Problem>> {
  const opened = await chooseFile('image');
  if (!opened.ok) return opened;
  return opened.value === null ? success(false) : setLogo(opened.value);
}
