import type { KeyboardEvent, PointerEvent } from 'react';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { mapOfPlan } from '../../../shared/groundPlan/mapOfPlan.ts';
import type { PlanThing } from '../../../shared/groundPlan/planThing.ts';
import { findThing, thingKey } from '../../../shared/groundPlan/planThing.ts';
import type { GroundPlan } from '../../../shared/model/groundPlan.ts';
import { MapPictogram } from '../../print/faces/MapPictogram.tsx';
import { GroundEdge, inwards, MapLabel, TableShape } from '../../print/faces/MapShapes.tsx';
import type { MapPen } from '../../print/faces/mapPen.ts';
import { drawnGround, drawnMark, drawnTable, mapLabels, numberSizes } from '../../print/faces/mapPen.ts';
import { useText } from '../../text/useText.ts';
import { PlanThingMark, shapeId } from './PlanThingMark.tsx';
import { placeText, thingName } from './planWords.ts';

interface PlanCanvasProps {
  readonly plan: GroundPlan;
  readonly data: Pick<FairData, 'stalls' | 'categories'>;
  readonly pen: MapPen;
  readonly chosen: PlanThing | null;
  /** Keys of the things that stand on others. */
  readonly overlapping: ReadonlySet<string>;
  readonly isReadOnly: boolean;
  readonly onChoose: (thing: PlanThing) => void;
  readonly onPress: (event: PointerEvent<SVGGElement>, thing: PlanThing) => void;
  readonly onKey: (event: KeyboardEvent<SVGGElement>, thing: PlanThing) => void;
  readonly onLeave: () => void;
}

/** Room around the ground for the frame of what stands at its edge, in pixels. */
export const CANVAS_EDGE = 8;
/** Every so many metres a line of the ground is stronger. */
const STRONG = 5;

/** The ground with its tables and marks, drawn as on paper and over a grid of metres. */
export function PlanCanvas(props: PlanCanvasProps) {
  const { plan, data, pen, chosen, overlapping, isReadOnly } = props;
  const { text } = useText();
  const map = mapOfPlan(plan, data, text);
  const labels = mapLabels(map, pen);
  const { right, bottom } = drawnGround(map, pen);
  const side = drawnMark(pen);
  const above = chosen && findThing(plan, chosen);
  const numbers = numberSizes(map.tables, pen);
  const common = (thing: PlanThing, { x, y }: { readonly x: number; readonly y: number }) => ({
    thing,
    at: { x: x * pen.scale, y: y * pen.scale },
    label: text.groundPlan.thing({
      name: thingName(text, plan, data.stalls, thing),
      place: placeText(text, plan, thing),
    }),
    isChosen: chosen !== null && thingKey(chosen) === thingKey(thing),
    isOverlapping: overlapping.has(thingKey(thing)),
    isReadOnly,
    onChoose: props.onChoose,
    onPress: props.onPress,
    onKey: props.onKey,
    onLeave: props.onLeave,
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of things in a drawing has no element of its own
    <svg
      className="plan-map"
      role="group"
      aria-label={text.groundPlan.map(plan)}
      width={right + 2 * CANVAS_EDGE}
      height={bottom + 2 * CANVAS_EDGE}
      viewBox={`${-CANVAS_EDGE} ${-CANVAS_EDGE} ${right + 2 * CANVAS_EDGE} ${bottom + 2 * CANVAS_EDGE}`}
    >
      <rect width={right} height={bottom} fill="#fff" />
      <GridLines plan={plan} scale={pen.scale} />
      <GroundEdge map={map} pen={pen} />
      <g className="plan-labels">
        {[...labels.tables, ...labels.marks].map((label, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: labels stand in the order of the plan's things
          label ? <MapLabel key={index} label={label} pen={pen} /> : null,
        )}
      </g>
      {plan.tables.map((table, index) => {
        const drawn = map.tables[index];
        return drawn ? (
          <PlanThingMark
            key={table.stallId}
            {...common({ kind: 'table', stallId: table.stallId }, table)}
            size={drawnTable(table.isTurned, pen)}
          >
            <TableShape table={drawn} pen={pen} numberSize={numbers[index] ?? pen.fontSize} />
          </PlanThingMark>
        ) : null;
      })}
      {plan.marks.map((mark) => (
        <PlanThingMark
          key={mark.id}
          {...common({ kind: 'mark', id: mark.id }, mark)}
          size={{ width: side, depth: side }}
        >
          <MapPictogram
            kind={mark.kind}
            size={side}
            rule={pen.rule}
            quarters={mark.kind === 'entrance' ? (inwards(mark, plan) ?? 0) : 0}
          />
        </PlanThingMark>
      ))}
      {above ? (
        // What is moved lies above what it is moved over; the order of the things themselves is that of Tab.
        <use
          className="plan-above"
          href={`#${shapeId(above.thing)}`}
          x={above.place.x * pen.scale}
          y={above.place.y * pen.scale}
        />
      ) : null}
    </svg>
  );
}

function GridLines({ plan, scale }: { readonly plan: GroundPlan; readonly scale: number }) {
  const lines = (side: number, isStrong: boolean): readonly number[] =>
    Array.from({ length: Math.ceil(side) - 1 }, (_, index) => index + 1).filter(
      (metre) => (metre % STRONG === 0) === isStrong,
    );
  const path = (isStrong: boolean): string =>
    [
      ...lines(plan.width, isStrong).map((x) => `M${x * scale} 0V${plan.depth * scale}`),
      ...lines(plan.depth, isStrong).map((y) => `M0 ${y * scale}H${plan.width * scale}`),
    ].join('');
  return (
    <g fill="none">
      <path className="plan-grid" d={path(false)} />
      <path className="plan-grid is-strong" d={path(true)} />
    </g>
  );
}
