import type { BarStyle, ColumnChart } from './faceChart.ts';

/** A bar of a chart in millimetres from its upper left corner. */
export interface PlacedBar {
  readonly style: BarStyle;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A text of a chart, centred on `x`, its base line at `y`. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** About how wide it is. */
  readonly width: number;
  readonly isValue: boolean;
}

/** A column chart with every bar and text at its place, in millimetres. */
export interface PlacedChart {
  readonly width: number;
  readonly height: number;
  /** Height of letters. */
  readonly size: number;
  /** Where all bars begin. */
  readonly baseline: number;
  readonly bars: readonly PlacedBar[];
  readonly texts: readonly PlacedText[];
}

/** Letters of 9 points where there is room, and never so small that nobody reads them. */
const SIZE = { largest: 3.17, smallest: 1.9 } as const;
const LINE = 1.3;
/** What of its place a group of bars takes, and how wide one bar becomes at most. */
const GROUP = { share: 0.74, widestBar: 15 } as const;
/** An ideograph is one em wide, a digit or letter little more than half of one. */
const WIDE = /[⺀-￿]/u;
const LETTER = 0.57;
/** Air between neighbouring figures, in ems. */
const AIR = 0.35;

function emsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : LETTER), 0);
}

/** The size at which no text is wider than the place of its column. */
function sizeFor({ columns }: ColumnChart, place: number): number {
  const widths = columns.flatMap(({ lines, bars }) => [
    ...lines.map(emsOf),
    bars.reduce((sum, { text }) => sum + (text === '' ? 0 : emsOf(text) + AIR), -AIR),
  ]);
  const longest = Math.max(1, ...widths) + AIR;
  return Math.max(SIZE.smallest, Math.min(SIZE.largest, place / longest));
}

/**
 * Lays a column chart out: bars from zero in one scale, each figure above its bar, names under the axis. Pure, so that a test
 * can say that no bar is longer than it should be.
 * @param width in millimetres
 */
export function placeColumns(chart: ColumnChart, width: number): PlacedChart {
  const { columns, height } = chart;
  const place = width / Math.max(1, columns.length);
  const size = sizeFor(chart, place);
  const lineCount = Math.max(1, ...columns.map(({ lines }) => lines.length));
  const baseline = height - (lineCount * LINE + 0.35) * size;
  const values = columns.flatMap(({ bars }) => bars.map(({ value }) => value ?? 0));
  const scale = (baseline - LINE * size) / Math.max(1, ...values);
  const bars: PlacedBar[] = [];
  const texts: PlacedText[] = [];
  for (const [index, column] of columns.entries()) {
    const middle = (index + 0.5) * place;
    const bar = Math.min(GROUP.widestBar, (place * GROUP.share) / Math.max(1, column.bars.length));
    const left = middle - (bar * column.bars.length) / 2;
    for (const [at, { style, value, text }] of column.bars.entries()) {
      const x = left + at * bar;
      const tall = (value ?? 0) * scale;
      if (value !== null) bars.push({ style, x, y: baseline - tall, width: bar, height: tall });
      if (text !== '')
        texts.push({
          text,
          x: x + bar / 2,
          y: baseline - tall - size * 0.42,
          width: emsOf(text) * size,
          isValue: true,
        });
    }
    for (const [line, text] of column.lines.entries()) {
      texts.push({
        text,
        x: middle,
        y: baseline + (line + 1) * LINE * size,
        width: emsOf(text) * size,
        isValue: false,
      });
    }
  }
  return { width, height, size, baseline, bars, texts };
}

/** Millimetres between the lines of a hatched bar, measured along its foot. */
const HATCH = 1.7;

/** The lines of a hatched bar, from end to end: drawn one by one, a printer shows them as lines and not as grey. */
export function hatchLines({ x, y, width, height }: PlacedBar): readonly {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}[] {
  const foot = y + height;
  const count = Math.max(0, Math.ceil((width + height) / HATCH) - 1);
  return Array.from({ length: count }, (_, index) => {
    const shift = (index + 1) * HATCH - height;
    const from = Math.max(0, shift);
    const to = Math.min(width, height + shift);
    return { x1: x + from, y1: foot - (from - shift), x2: x + to, y2: foot - (to - shift) };
  });
}
