import type { ChartKey, ColumnChart } from '../../../shared/documents/report/faceChart.ts';
import type { PlacedBar, PlacedText } from '../../../shared/documents/report/placeColumns.ts';
import { hatchLines, placeColumns } from '../../../shared/documents/report/placeColumns.ts';
import { usableWidth } from '../../../shared/documents/sheetDocument.ts';
import { TEXT_WIDTH } from '../../../shared/documents/word/wordMeasures.ts';
import type { WordPicture } from '../../../shared/documents/word/wordPicture.ts';
import { drawnPicture, widthOf, write } from './inkCanvas.ts';

/* The same bars and texts at the same places as on paper (faces/ReportChart.tsx), in black ink. */

const RULE = 0.25;
const HATCH = 0.2;
const DASHES = [1, 0.7];
/** The line of keys: 9 points, with a little bar before each word, in millimetres. */
const KEYS = { height: 5, size: 3.17, bar: { width: 6, height: 3 }, air: 1.5, gap: 6 } as const;
/** Height of digits in ems. */
const DIGIT = 0.74;

/** A column chart as wide as the text of the page, in the same proportions as on paper. */
export function drawColumns(chart: ColumnChart, family: string): Promise<WordPicture | null> {
  const scale = TEXT_WIDTH / usableWidth('portrait');
  const placed = placeColumns({ ...chart, height: chart.height * scale }, TEXT_WIDTH);
  const top = chart.keys.length > 0 ? KEYS.height : 0;
  return drawnPicture(placed.width, placed.height + top, (context) => {
    drawKeys(context, chart.keys, family);
    context.translate(0, top);
    for (const bar of placed.bars) drawBar(context, bar);
    line(context, 0, placed.baseline, placed.width, placed.baseline, RULE);
    for (const text of placed.texts) drawText(context, text, placed.size, family);
  });
}

function line(
  context: CanvasRenderingContext2D,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  width: number,
): void {
  context.lineWidth = width;
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
}

function drawBar(context: CanvasRenderingContext2D, bar: PlacedBar): void {
  const { style, x, y, width, height } = bar;
  context.save();
  context.fillStyle = style === 'solid' ? '#333' : '#fff';
  context.fillRect(x, y, width, height);
  context.lineWidth = RULE;
  if (style === 'hatched') context.setLineDash(DASHES);
  context.strokeRect(x, y, width, height);
  context.restore();
  if (style !== 'hatched') return;
  for (const { x1, y1, x2, y2 } of hatchLines(bar)) line(context, x1, y1, x2, y2, HATCH);
}

function drawText(
  context: CanvasRenderingContext2D,
  { text, x, y, width, isValue }: PlacedText,
  size: number,
  family: string,
): void {
  if (isValue) {
    // Where a figure is wider than its bar, it stays readable before the bar beside it.
    context.fillStyle = '#fff';
    context.fillRect(x - width / 2, y - DIGIT * size, width, DIGIT * size);
  }
  write(context, text, { x, y, align: 'center' }, { family, size });
}

function drawKeys(context: CanvasRenderingContext2D, keys: readonly ChartKey[], family: string): void {
  const { bar, size, air, gap } = KEYS;
  let x = 0.2;
  for (const { style, text } of keys) {
    drawBar(context, { style, x, y: 0.6, width: bar.width - 0.4, height: bar.height - 0.4 });
    x += bar.width + air;
    write(context, text, { x, y: 0.6 + bar.height - 0.4, align: 'left' }, { family, size });
    x += widthOf(context, text, { family, size }) + gap;
  }
}
