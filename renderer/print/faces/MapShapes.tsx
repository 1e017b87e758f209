import { inkOn } from '../../../shared/documents/inkOn.ts';
import type { FaceMark, MapTable } from '../../../shared/documents/sheetFace.ts';
import type { GroundMap } from '../../../shared/groundPlan/mapOfPlan.ts';
import type { PlacedLabel } from '../../../shared/groundPlan/placeLabels.ts';
import type { Size } from '../../../shared/groundPlan/planGeometry.ts';
import { MARK_SIZE } from '../../../shared/groundPlan/planGeometry.ts';
import { textEms } from '../../../shared/groundPlan/wrapLabel.ts';
import type { MapPen } from './mapPen.ts';
import { BOLD, drawnGround, drawnTable, tableParts } from './mapPen.ts';

/* The parts of a map, shared by the editor on screen and the paper. Each is drawn around the origin of its group. */

/** Middle of capitals and of CJK characters above the baseline, in ems. */
const HALF_LETTER = 0.36;

interface LettersProps {
  readonly children: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill?: string;
}

/** One line of bold letters around a middle; Chromium's `dominant-baseline` sits differently in a PDF. */
function Letters({ children, x, y, size, fill = '#000' }: LettersProps) {
  return (
    <text x={x} y={y + size * HALF_LETTER} fontSize={size} fontWeight={700} fill={fill} textAnchor="middle">
      {children}
    </text>
  );
}

/** Letters take up so much of a block's width. */
const WIDEST = 0.84;

/** The category's colour with its one or two characters. */
export function MarkBlock({ mark, size }: { readonly mark: FaceMark; readonly size: Size }) {
  const { width, depth } = size;
  const ems = Math.max(1, textEms(mark.initial) * BOLD);
  return (
    <>
      <rect x={-width / 2} y={-depth / 2} width={width} height={depth} fill={mark.color} />
      <Letters x={0} y={0} size={Math.min((width * WIDEST) / ems, depth * 0.78)} fill={inkOn(mark.color)}>
        {mark.initial}
      </Letters>
    </>
  );
}

interface TableShapeProps {
  readonly table: MapTable;
  readonly pen: MapPen;
  /** Size of the number's letters. */
  readonly numberSize: number;
}

/** A table: the category's block at its head, the stall's number on the rest. */
export function TableShape({ table, pen, numberSize }: TableShapeProps) {
  const { width, depth } = drawnTable(table.isTurned, pen);
  const { head, rest } = tableParts(table.isTurned, pen);
  return (
    <>
      <rect x={-width / 2} y={-depth / 2} width={width} height={depth} fill="#fff" />
      <g transform={`translate(${(head.width - width) / 2} ${(head.depth - depth) / 2})`}>
        <MarkBlock mark={table.mark} size={head} />
      </g>
      <Letters x={(width - rest.width) / 2} y={(depth - rest.depth) / 2} size={numberSize}>
        {table.number}
      </Letters>
      <rect
        x={-width / 2}
        y={-depth / 2}
        width={width}
        height={depth}
        fill="none"
        stroke="#000"
        strokeWidth={pen.rule * 1.5}
      />
    </>
  );
}

/** A label where it was placed on the map. */
export function MapLabel({ label, pen }: { readonly label: PlacedLabel; readonly pen: MapPen }) {
  const lineHeight = (label.box.bottom - label.box.top) / label.lines.length;
  return (
    <text fontSize={pen.fontSize} textAnchor="middle" fill="#000">
      {label.lines.map((line, index) => (
        <tspan
          // biome-ignore lint/suspicious/noArrayIndexKey: a line of a label has no identity but its place
          key={index}
          x={label.x}
          y={label.top + lineHeight * (index + 0.5) + pen.fontSize * HALF_LETTER}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Edge of the ground at which a mark stands, as quarter turns of an arrow that points inwards; null = in the middle. */
export function inwards(
  { x, y }: { readonly x: number; readonly y: number },
  { width, depth }: Pick<GroundMap, 'width' | 'depth'>,
): number | null {
  if (y >= depth - MARK_SIZE) return 0;
  if (x <= MARK_SIZE) return 1;
  if (y <= MARK_SIZE) return 2;
  return x >= width - MARK_SIZE ? 3 : null;
}

/** The edge of the ground, open where an entrance stands at it. */
export function GroundEdge({ map, pen }: { readonly map: GroundMap; readonly pen: MapPen }) {
  const { right, bottom } = drawnGround(map, pen);
  const gap = MARK_SIZE * pen.scale;
  const opening = (quarters: number, x: number, y: number): string => {
    if (quarters === 0) return `M${x - gap} ${bottom}H${x + gap}`;
    if (quarters === 2) return `M${x - gap} 0H${x + gap}`;
    return `M${quarters === 1 ? 0 : right} ${y - gap}V${y + gap}`;
  };
  return (
    <>
      <rect width={right} height={bottom} fill="none" stroke="#000" strokeWidth={pen.rule * 2} />
      {map.marks.map((mark, index) => {
        const quarters = mark.kind === 'entrance' ? inwards(mark, map) : null;
        if (quarters === null) return null;
        const path = opening(quarters, mark.x * pen.scale, mark.y * pen.scale);
        // biome-ignore lint/suspicious/noArrayIndexKey: an opening has no identity but its mark's place
        return <path key={index} d={path} stroke="#fff" strokeWidth={pen.rule * 4} fill="none" />;
      })}
    </>
  );
}
