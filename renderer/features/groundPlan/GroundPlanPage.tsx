import { Alert, Button, Spin } from 'antd';
import type { KeyboardEvent } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { GRID } from '../../../shared/groundPlan/planGeometry.ts';
import { planOfFair } from '../../../shared/groundPlan/planOfFair.ts';
import { planOverlaps } from '../../../shared/groundPlan/planOverlaps.ts';
import type { PlanThing } from '../../../shared/groundPlan/planThing.ts';
import { findThing, thingKey } from '../../../shared/groundPlan/planThing.ts';
import type { GroundPlan, PlanMarkKind } from '../../../shared/model/groundPlan.ts';
import type { FairId } from '../../../shared/model/ids.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useFillSize } from '../../components/useFillSize.ts';
import { fairPath } from '../../navigation/paths.ts';
import type { MapPen } from '../../print/faces/mapPen.ts';
import { useText } from '../../text/useText.ts';
import { useFairData } from '../../usecases/fairView.ts';
import {
  addPlanMark,
  movePlanThing,
  removePlanMark,
  resizePlanGround,
  turnPlanTable,
} from '../../usecases/groundPlan.ts';
import { PlanActions } from './PlanActions.tsx';
import { CANVAS_EDGE, PlanCanvas } from './PlanCanvas.tsx';
import { PlanKeys } from './PlanKeys.tsx';
import { PlanSide } from './PlanSide.tsx';
import { usePlanDrag } from './usePlanDrag.ts';
import { usePlanMove } from './usePlanMove.ts';
import './groundPlan.css';

/** Height of the line of keys below the map, in ems. */
const KEYS_EMS = 3;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-GRID, 0],
  ArrowRight: [GRID, 0],
  ArrowUp: [0, -GRID],
  ArrowDown: [0, GRID],
};

/** Where everything stands at a fair: tables and marks to drag, as the stall map will show them. */
export function GroundPlanPage({ fairId }: { readonly fairId: FairId }) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const data = useFairData(fairId);
  if (!data) return <Spin />;
  if (data.stalls.length === 0) {
    return (
      <EmptyState
        sentence={text.groundPlan.noStalls}
        action={
          <Button type="primary" onClick={() => navigate(fairPath(fairId, 'stalls'))}>
            {text.groundPlan.goToStalls}
          </Button>
        }
      />
    );
  }
  return <PlanEditor data={data} />;
}

/** The largest scale at which the ground fits, with letters that grow with it. */
function penFor(
  { width, depth }: GroundPlan,
  room: { width: number; height: number; em: number } | null,
): MapPen {
  const em = room?.em ?? 14;
  const across = (room?.width ?? 0) - 2 * CANVAS_EDGE;
  const down = (room?.height ?? 0) - 2 * CANVAS_EDGE - KEYS_EMS * em;
  const scale = Math.max(1, Math.min(across / width, down / depth));
  const fontSize = Math.min(em * 1.1, Math.max(em * 0.82, scale * 0.44));
  return { scale, fontSize, rule: 1, leastMark: em * 1.6 };
}

function PlanEditor({ data }: { readonly data: FairData }) {
  const { text } = useText();
  const run = useAction();
  const { fair, stalls } = data;
  const isReadOnly = fair.status === 'archived' || fair.status === 'cancelled';
  const stored = useMemo(() => planOfFair(data), [data]);
  const move = usePlanMove(stored, async (thing, place) => {
    const result = await run(() => movePlanThing(fair.id, thing, place), { isQuiet: true });
    return result.ok;
  });
  const plan = move.shown;
  const [chosen, setChosen] = useState<PlanThing | null>(null);
  const { ref, size } = useFillSize();
  const canvas = useRef<HTMLDivElement>(null);
  const toFocus = useRef<string | null>(null);
  const pen = penFor(plan, size);
  const overlaps = useMemo(() => planOverlaps(plan), [plan]);
  const overlapping = new Set(overlaps.flatMap(({ one, other }) => [thingKey(one), thingKey(other)]));
  const present = chosen && findThing(plan, chosen) ? chosen : null;
  const drag = usePlanDrag(pen.scale, {
    onMove: move.moveTo,
    onDrop: () => void move.save(),
    onCancel: move.drop,
  });
  useEffect(() => {
    // What was just added is not there before the plan is read again.
    const key = toFocus.current;
    if (key === null || !stored.marks.some(({ id }) => `mark/${id}` === key)) return;
    toFocus.current = null;
    canvas.current?.querySelector<SVGElement>(`[data-thing="${key}"]`)?.focus();
  }, [stored]);
  const turn = async (thing: PlanThing): Promise<void> => {
    await move.save();
    if (thing.kind === 'table') await run(() => turnPlanTable(fair.id, thing.stallId), { isQuiet: true });
  };
  const remove = async (thing: PlanThing): Promise<void> => {
    move.drop();
    if (thing.kind !== 'mark') return;
    setChosen(null);
    canvas.current?.focus();
    await run(() => removePlanMark(fair.id, thing.id));
  };
  const add = async (kind: PlanMarkKind): Promise<void> => {
    await move.save();
    const result = await run(() => addPlanMark(fair.id, kind), { isQuiet: true });
    if (result.ok) toFocus.current = thingKey({ kind: 'mark', id: result.value.id });
  };
  const onKey = (event: KeyboardEvent, thing: PlanThing): void => {
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
    if (isUndo && move.isMoving()) {
      // Not saved yet: taking it back is not saving it, and nothing before it is undone.
      event.stopPropagation();
      event.preventDefault();
      move.drop();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = ARROWS[event.key];
    if (step) move.moveBy(thing, ...step);
    else if (event.key.toLowerCase() === 'r') void turn(thing);
    else if (event.key === 'Delete' || event.key === 'Backspace') void remove(thing);
    else return;
    event.preventDefault();
  };
  return (
    <>
      {fair.status === 'archived' || fair.status === 'cancelled' ? (
        <Alert className="plan-notice" type="info" showIcon title={text.fair.readOnly[fair.status]} />
      ) : null}
      <div className="plan-bar">
        <span className="soft">{data.groundPlan || isReadOnly ? '' : text.groundPlan.isDraft}</span>
        <PlanActions fairId={fair.id} isReadOnly={isReadOnly} onBefore={move.save} />
      </div>
      <div className={isReadOnly ? 'plan is-read-only' : 'plan'}>
        <div className="plan-room" ref={ref}>
          <div className="plan-canvas" ref={canvas} tabIndex={-1}>
            {size ? (
              <PlanCanvas
                plan={plan}
                data={data}
                pen={pen}
                chosen={present}
                overlapping={overlapping}
                isReadOnly={isReadOnly}
                onChoose={setChosen}
                onPress={(event, thing) => {
                  const found = findThing(plan, thing);
                  if (found) drag(event, thing, found.place);
                }}
                onKey={onKey}
                onLeave={move.leave}
              />
            ) : null}
          </div>
          {isReadOnly ? null : <PlanKeys />}
        </div>
        {isReadOnly ? null : (
          <PlanSide
            plan={plan}
            stalls={stalls}
            chosen={present}
            overlaps={overlaps}
            onTurn={(thing) => void turn(thing)}
            onRemove={(thing) => void remove(thing)}
            onAdd={(kind) => void add(kind)}
            onResize={(next) => run(() => resizePlanGround(fair.id, next), { isQuiet: true })}
          />
        )}
      </div>
    </>
  );
}
