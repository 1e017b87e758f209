import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import type { Place, Size } from '../../../shared/groundPlan/planGeometry.ts';
import type { PlanThing } from '../../../shared/groundPlan/planThing.ts';
import { thingKey } from '../../../shared/groundPlan/planThing.ts';

interface PlanThingMarkProps {
  readonly thing: PlanThing;
  /** Says what it is and where it stands. */
  readonly label: string;
  /** Middle in pixels of the drawing. */
  readonly at: Place;
  /** What it takes up in pixels. */
  readonly size: Size;
  readonly isChosen: boolean;
  readonly isOverlapping: boolean;
  readonly isReadOnly: boolean;
  readonly onChoose: (thing: PlanThing) => void;
  readonly onPress: (event: PointerEvent<SVGGElement>, thing: PlanThing) => void;
  readonly onKey: (event: KeyboardEvent<SVGGElement>, thing: PlanThing) => void;
  readonly onLeave: () => void;
  /** How it looks, drawn around the origin. */
  readonly children: ReactNode;
}

/** Room between a thing and the frames around it, in pixels. */
const FRAMES = { 'plan-hit': 4, 'plan-overlap': 2.5, 'plan-focus': 5.5 } as const;

/** Id of how a thing is drawn, around the origin. */
export function shapeId(thing: PlanThing): string {
  return `shape-${thingKey(thing)}`;
}

function Frame({ className, size }: { readonly className: keyof typeof FRAMES; readonly size: Size }) {
  const room = FRAMES[className];
  return (
    <rect
      className={className}
      x={-size.width / 2 - room}
      y={-size.depth / 2 - room}
      width={size.width + 2 * room}
      height={size.depth + 2 * room}
      rx={3}
    />
  );
}

/** A table or mark on the plan that can be chosen, dragged and moved with keys. */
export function PlanThingMark(props: PlanThingMarkProps) {
  const { thing, label, at, size, isChosen, isOverlapping, isReadOnly, children } = props;
  const transform = `translate(${at.x} ${at.y})`;
  if (isReadOnly) {
    return (
      <g transform={transform}>
        <title>{label}</title>
        {isOverlapping ? <Frame className="plan-overlap" size={size} /> : null}
        {children}
      </g>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in an SVG
    <g
      className="plan-thing"
      transform={transform}
      role="button"
      tabIndex={0}
      aria-label={label}
      aria-pressed={isChosen}
      data-thing={thingKey(thing)}
      onFocus={() => props.onChoose(thing)}
      onBlur={props.onLeave}
      onPointerDown={(event) => props.onPress(event, thing)}
      onKeyDown={(event) => props.onKey(event, thing)}
    >
      <Frame className="plan-hit" size={size} />
      {isOverlapping ? <Frame className="plan-overlap" size={size} /> : null}
      <g id={shapeId(thing)}>{children}</g>
      <Frame className="plan-focus" size={size} />
      <title>{label}</title>
    </g>
  );
}
