import type { FaceBar, FaceMark } from '../../../shared/documents/sheetFace.ts';
import { TEXT_WIDTH } from '../../../shared/documents/word/wordMeasures.ts';
import type { WordPicture } from '../../../shared/documents/word/wordPicture.ts';
import { drawnPicture, widthOf, write } from './inkCanvas.ts';

/** In millimetres, as on paper (faces/ReportFace.tsx): letters of 10.5 points, the ring of the category before them. */
const ROW = 6.6;
const SIZE = 3.7;
const RING = { across: 5.7, line: 0.6, size: 3 } as const;
const MOST_NAME = 58;
const AIR = 2;
const BAR = { height: 4, rule: 0.18 } as const;
const ZERO = 0.26;
/** The longest bar leaves room for its figure. */
const LONGEST = 0.86;

/** Flat bars from one line at zero, each with its name and figure. */
export function drawBars(bars: readonly FaceBar[], family: string): Promise<WordPicture | null> {
  const longest = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return drawnPicture(TEXT_WIDTH, bars.length * ROW, (context) => {
    const names = bars.map(({ label }) => widthOf(context, label, { family, size: SIZE }));
    const name = Math.min(MOST_NAME, Math.max(0, ...names));
    const zero = RING.across + AIR + name + AIR;
    for (const [index, { label, value, text, mark }] of bars.entries()) {
      const middle = (index + 0.5) * ROW;
      const base = middle + SIZE * 0.36;
      drawRing(context, mark, middle, family);
      write(
        context,
        label,
        { x: RING.across + AIR, y: base, align: 'left', most: name },
        { family, size: SIZE },
      );
      const length = value === null ? 0 : (value / longest) * LONGEST * (TEXT_WIDTH - zero);
      context.fillStyle = mark.color;
      context.fillRect(zero, middle - BAR.height / 2, length, BAR.height);
      context.strokeStyle = '#000';
      context.lineWidth = BAR.rule;
      if (value !== null) context.strokeRect(zero, middle - BAR.height / 2, length, BAR.height);
      write(
        context,
        text,
        { x: zero + length + 1.6, y: base, align: 'left' },
        { family, size: SIZE, isBold: true },
      );
    }
    context.fillStyle = '#000';
    context.fillRect(zero - ZERO / 2, 0, ZERO, bars.length * ROW);
  });
}

/** The first character of a category in a ring of its colour. */
function drawRing(
  context: CanvasRenderingContext2D,
  { initial, color }: FaceMark,
  middle: number,
  family: string,
): void {
  const { across, line } = RING;
  context.strokeStyle = color;
  context.lineWidth = line;
  context.beginPath();
  context.arc(across / 2, middle, (across - line) / 2, 0, 2 * Math.PI);
  context.stroke();
  const size = initial.length > 1 ? RING.size * 0.8 : RING.size;
  write(
    context,
    initial,
    { x: across / 2, y: middle + size * 0.36, align: 'center' },
    { family, size, isBold: true },
  );
}
