import type { MapTable } from '../../../shared/documents/sheetFace.ts';
import type { GroundMap } from '../../../shared/groundPlan/mapOfPlan.ts';
import type { PlacedLabel } from '../../../shared/groundPlan/placeLabels.ts';
import { placeLabels } from '../../../shared/groundPlan/placeLabels.ts';
import type { Box, Size } from '../../../shared/groundPlan/planGeometry.ts';
import { boxAround, MARK_SIZE, TABLE, tableSize } from '../../../shared/groundPlan/planGeometry.ts';
import { longestWord, textEms } from '../../../shared/groundPlan/wrapLabel.ts';

/** How a map is drawn, in units of the drawing: pixels on screen, millimetres on paper. */
export interface MapPen {
  /** Units a metre. */
  readonly scale: number;
  readonly fontSize: number;
  /** Width of thin lines. */
  readonly rule: number;
  /** The smallest mark whose picture is still told apart. */
  readonly leastMark: number;
}

/** A table is drawn so much larger than it is that its number can be read, but on no ground smaller. */
const TABLE_HEIGHT_EMS = 1.1;
/** Widest line of a label in metres: tables usually stand three metres apart. */
const LABEL_METRES = 2.8;
const LABEL_EMS = 4;

/** Size of letters at which no word of a stall's name has to be cut, in units of the drawing. */
export function wordRoom({ tables }: Pick<GroundMap, 'tables'>, scale: number): number {
  return (LABEL_METRES * scale) / Math.max(1, ...tables.map(({ label }) => longestWord(label)));
}

/** Size of a table in units of the drawing. */
export function drawnTable(isTurned: boolean, pen: MapPen): Size {
  const scale = Math.max(pen.scale, (pen.fontSize * TABLE_HEIGHT_EMS) / TABLE.width);
  const { width, depth } = tableSize({ isTurned });
  return { width: width * scale, depth: depth * scale };
}

/** Side of a mark in units of the drawing. */
export function drawnMark(pen: MapPen): number {
  return Math.max(pen.leastMark, MARK_SIZE * pen.scale);
}

/** What of the drawing the ground takes up. */
export function drawnGround({ width, depth }: Pick<GroundMap, 'width' | 'depth'>, pen: MapPen): Box {
  return { left: 0, top: 0, right: width * pen.scale, bottom: depth * pen.scale };
}

/** The square of the category takes so much of a table's length; the rest is the number's. */
const HEAD = 0.36;
/** Numbers of more characters are written smaller by themselves, not all the others with them. */
const USUAL_NUMBER = 4;
/** Bold digits and capitals are wider than the estimate for plain text. */
export const BOLD = 1.12;
/** Numbers may be so much larger than labels. */
const NUMBER_EMS = 1.3;

/** A table as it is drawn, around its middle: the category's part at its head, the number's on the rest. */
export function tableParts(isTurned: boolean, pen: MapPen): { readonly head: Size; readonly rest: Size } {
  const { width, depth } = drawnTable(isTurned, pen);
  return isTurned
    ? { head: { width, depth: depth * HEAD }, rest: { width, depth: depth * (1 - HEAD) } }
    : { head: { width: width * HEAD, depth }, rest: { width: width * (1 - HEAD), depth } };
}

function fittingNumber({ number, isTurned }: MapTable, pen: MapPen): number {
  const { rest } = tableParts(isTurned, pen);
  const ems = textEms(number) * BOLD;
  return Math.min(rest.depth * 0.85, ems === 0 ? rest.depth : (rest.width * 0.92) / ems);
}

/** Size of the letters of each table's number: the same for all, but for numbers that are longer than usual. */
export function numberSizes(tables: readonly MapTable[], pen: MapPen): readonly number[] {
  const fitting = tables.map((table) => fittingNumber(table, pen));
  const usual = fitting.filter((_, index) => (tables[index]?.number.length ?? 0) <= USUAL_NUMBER);
  const common = Math.min(pen.fontSize * NUMBER_EMS, ...usual);
  return fitting.map((size) => Math.min(size, common));
}

/** Labels of a map, where they cover nothing. */
export interface MapLabels {
  readonly tables: readonly (PlacedLabel | null)[];
  readonly marks: readonly (PlacedLabel | null)[];
}

/** Puts the names of stalls and the words of marks onto a map; a name that finds no place is left to the list. */
export function mapLabels(map: GroundMap, pen: MapPen): MapLabels {
  const middle = ({ x, y }: { readonly x: number; readonly y: number }) => ({
    x: x * pen.scale,
    y: y * pen.scale,
  });
  const mark = drawnMark(pen);
  const things = [
    ...map.tables.map((table) => ({
      box: boxAround(middle(table), drawnTable(table.isTurned, pen)),
      label: table.label,
      isNeeded: false,
    })),
    ...map.marks.map((one) => ({
      box: boxAround(middle(one), { width: mark, depth: mark }),
      label: one.label,
      isNeeded: true,
    })),
  ];
  const labels = placeLabels(things, drawnGround(map, pen), {
    fontSize: pen.fontSize,
    lineHeight: pen.fontSize * 1.2,
    width: Math.max(LABEL_METRES * pen.scale, LABEL_EMS * pen.fontSize),
    maxLines: 3,
    gap: pen.fontSize * 0.2,
  });
  return { tables: labels.slice(0, map.tables.length), marks: labels.slice(map.tables.length) };
}
