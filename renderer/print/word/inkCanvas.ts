import type { WordPicture } from '../../../shared/documents/word/wordPicture.ts';

/** Dots to the inch: what an office printer draws, so that letters in a picture are as sharp as those around it. */
const RESOLUTION = 300;
const DOTS_PER_MM = RESOLUTION / 25.4;

/** Draws on a white canvas whose units are millimetres. @returns null where the browser has no room for the picture */
export async function drawnPicture(
  width: number,
  height: number,
  draw: (context: CanvasRenderingContext2D) => void,
): Promise<WordPicture | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * DOTS_PER_MM);
  canvas.height = Math.round(height * DOTS_PER_MM);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(DOTS_PER_MM, DOTS_PER_MM);
  draw(context);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob && { bytes: new Uint8Array(await blob.arrayBuffer()), width, height };
}

/** How letters are drawn. */
export interface Lettering {
  readonly family: string;
  /** In millimetres. */
  readonly size: number;
  readonly isBold?: boolean;
}

/** Letters in millimetres: a canvas takes no size of less than a pixel, so they are set larger and drawn smaller. */
const ENLARGED = 10;

/** Writes a text with its base line at `y`. `most`: widest that it may be; a longer one is set narrower. */
export function write(
  context: CanvasRenderingContext2D,
  text: string,
  { x, y, align, most }: { x: number; y: number; align: 'left' | 'center'; most?: number },
  lettering: Lettering,
): void {
  context.save();
  context.translate(x, y);
  context.scale(1 / ENLARGED, 1 / ENLARGED);
  setLetters(context, lettering);
  context.textAlign = align;
  context.fillStyle = '#000';
  context.fillText(text, 0, 0, most === undefined ? undefined : most * ENLARGED);
  context.restore();
}

/** Width of a text in millimetres. */
export function widthOf(context: CanvasRenderingContext2D, text: string, lettering: Lettering): number {
  context.save();
  setLetters(context, lettering);
  const { width } = context.measureText(text);
  context.restore();
  return width / ENLARGED;
}

function setLetters(context: CanvasRenderingContext2D, { family, size, isBold }: Lettering): void {
  context.font = `${isBold ? 700 : 400} ${size * ENLARGED}px ${family}`;
}
