import type { Box } from './planGeometry.ts';
import { areTouching } from './planGeometry.ts';
import { longestWord, textEms, wrapLabel } from './wrapLabel.ts';

/** Something drawn that has a label; in units of the drawing. */
export interface LabelledBox {
  readonly box: Box;
  readonly label: string;
  /** A mark is nothing without its word: it is shown even where it covers something. */
  readonly isNeeded: boolean;
}

/** A label where it is drawn: lines below each other around a middle. */
export interface PlacedLabel {
  readonly lines: readonly string[];
  /** Middle of the lines. */
  readonly x: number;
  readonly top: number;
  readonly box: Box;
}

/** How labels are written, in units of the drawing. */
export interface LabelStyle {
  readonly fontSize: number;
  readonly lineHeight: number;
  /** Widest line. */
  readonly width: number;
  readonly maxLines: number;
  /** Between a thing and its label. */
  readonly gap: number;
}

function placedAt(lines: readonly string[], style: LabelStyle, x: number, top: number): PlacedLabel {
  const width = Math.max(0, ...lines.map(textEms)) * style.fontSize;
  const height = lines.length * style.lineHeight;
  return { lines, x, top, box: { left: x - width / 2, right: x + width / 2, top, bottom: top + height } };
}

/** The label in as many lines as it needs, wider where a word would have to be cut; then in fewer lines with dots at their end. */
function wrappings(label: string, style: LabelStyle): readonly (readonly string[])[] {
  const usual = style.width / style.fontSize;
  const wide = Math.max(usual, longestWord(label));
  const whole = wrapLabel(label, wide, style.maxLines);
  const fewer = Array.from({ length: Math.max(0, whole.length - 1) }, (_, less) => whole.length - 1 - less);
  return [
    whole,
    ...(wide > usual ? [wrapLabel(label, usual, style.maxLines)] : []),
    ...fewer.map((most) => wrapLabel(label, usual, most)),
  ];
}

/** Below, above, right, left: the first is what the eye expects. */
function candidates(
  { box }: LabelledBox,
  lines: readonly string[],
  ground: Box,
  style: LabelStyle,
): readonly PlacedLabel[] {
  const { box: own } = placedAt(lines, style, 0, 0);
  // At the edge of the ground a long word moves inwards.
  const middle = Math.min(
    ground.right - own.right - style.gap,
    Math.max(ground.left + own.right + style.gap, (box.left + box.right) / 2),
  );
  const beside = (box.top + box.bottom - own.bottom) / 2;
  const away = style.gap + own.right;
  return [
    placedAt(lines, style, middle, box.bottom + style.gap),
    placedAt(lines, style, middle, box.top - style.gap - own.bottom),
    placedAt(lines, style, box.right + away, beside),
    placedAt(lines, style, box.left - away, beside),
  ];
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

/**
 * Puts a label beside each thing where it covers nothing. One that finds no place is left out (null), unless it is needed:
 * the list beside the map has it. The needed ones choose first.
 */
export function placeLabels(
  things: readonly LabelledBox[],
  ground: Box,
  style: LabelStyle,
): readonly (PlacedLabel | null)[] {
  const taken = things.map(({ box }) => box);
  const placed = new Map<LabelledBox, PlacedLabel>();
  const place = (thing: LabelledBox): void => {
    if (thing.label === '') return;
    const all = wrappings(thing.label, style).flatMap((lines) => candidates(thing, lines, ground, style));
    const inside = all.filter(({ box }) => isWithin(box, ground));
    const free = inside.find(({ box }) => taken.every((other) => !areTouching(box, other)));
    const chosen = free ?? (thing.isNeeded ? (inside[0] ?? all[0]) : undefined);
    if (!chosen) return;
    placed.set(thing, chosen);
    taken.push(chosen.box);
  };
  for (const thing of things.filter(({ isNeeded }) => isNeeded)) place(thing);
  for (const thing of things.filter(({ isNeeded }) => !isNeeded)) place(thing);
  return things.map((thing) => placed.get(thing) ?? null);
}
