import { ImageRun } from 'docx';
import type { ImageData } from '../../model/picture.ts';
import { cleanText } from '../../workbook/xmlText.ts';
import { pixels } from './wordMeasures.ts';
import type { WordPicture } from './wordPicture.ts';

/** What is said to people who do not see a picture. */
function altText(words: string): { name: string; description: string } {
  const description = cleanText(words).replaceAll('\n', ' ');
  return { name: description.slice(0, 40), description };
}

/** A drawing in the line. */
export function drawnImage({ bytes, width, height }: WordPicture, words: string): ImageRun {
  return new ImageRun({
    type: 'png',
    data: bytes,
    transformation: { width: pixels(width), height: pixels(height) },
    altText: altText(words),
  });
}

function bytesOf({ data }: ImageData): Uint8Array {
  return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
}

/** A picture that the office has put in, as large as it can be in a box of millimetres. */
export function keptImage(
  image: ImageData,
  box: { readonly width: number; readonly height: number },
  words: string,
): ImageRun {
  const scale = Math.min(box.width / image.width, box.height / image.height);
  return new ImageRun({
    type: image.mime === 'image/png' ? 'png' : 'jpg',
    data: bytesOf(image),
    transformation: { width: pixels(image.width * scale), height: pixels(image.height * scale) },
    altText: altText(words),
  });
}
