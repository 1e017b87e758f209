import type { ImageData } from '../../shared/model/picture.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import type { ScaleOptions } from '../platform/scaleImage.ts';
import { scaleImage } from '../platform/scaleImage.ts';
import type { OpenedFile } from './openFiles.ts';

/** An image file made small enough to keep; a photo unless told otherwise. @returns `pictureNotRead`, `pictureTooLarge`. */
export async function scaledImage(
  { name, bytes }: OpenedFile,
  options?: ScaleOptions,
): Promise<Result<ImageData, Problem>> {
  const scaled = await scaleImage(new Uint8Array(bytes), options);
  if (scaled.outcome === 'notRead') return failure(problem('pictureNotRead', { name }));
  if (scaled.outcome === 'tooLarge') {
    return failure(problem('pictureTooLarge', { name, width: scaled.width, height: scaled.height }));
  }
  return success(scaled.image);
}
