import { Button } from 'antd';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { Size } from '../../../shared/groundPlan/planGeometry.ts';
import { SIDE } from '../../../shared/groundPlan/planGeometry.ts';
import type { PlanOverlap } from '../../../shared/groundPlan/planOverlaps.ts';
import type { PlanThing } from '../../../shared/groundPlan/planThing.ts';
import type { GroundPlan, PlanMarkKind } from '../../../shared/model/groundPlan.ts';
import { PLAN_MARKS } from '../../../shared/model/groundPlan.ts';
import type { Result } from '../../../shared/model/result.ts';
import { success } from '../../../shared/model/result.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { MapPictogram } from '../../print/faces/MapPictogram.tsx';
import { useText } from '../../text/useText.ts';
import { placeText, thingName } from './planWords.ts';

/** More overlaps than this are only counted. */
const MAX_SHOWN = 4;

interface PlanSideProps {
  readonly plan: GroundPlan;
  readonly stalls: FairData['stalls'];
  readonly chosen: PlanThing | null;
  readonly overlaps: readonly PlanOverlap[];
  readonly onTurn: (thing: PlanThing) => void;
  readonly onRemove: (thing: PlanThing) => void;
  readonly onAdd: (kind: PlanMarkKind) => void;
  readonly onResize: (size: Size) => Promise<Result<unknown, Problem>>;
}

/** Beside the map: what is chosen, marks to add, the size of the ground, what overlaps. */
export function PlanSide(props: PlanSideProps) {
  const { plan, stalls, chosen, onTurn, onRemove, onAdd, onResize } = props;
  const { text } = useText();
  const words = text.groundPlan;
  const resize = (part: Partial<Size>): Promise<Result<unknown, Problem>> => {
    const size = { width: plan.width, depth: plan.depth, ...part };
    return size.width === plan.width && size.depth === plan.depth
      ? Promise.resolve(success(plan))
      : onResize(size);
  };
  return (
    <aside className="panel plan-side">
      <section className="plan-chosen" aria-label={words.chosen}>
        <h2>{words.chosen}</h2>
        {chosen ? (
          <>
            <div>
              <b>{thingName(text, plan, stalls, chosen)}</b>
            </div>
            <div className="soft">{placeText(text, plan, chosen)}</div>
            {chosen.kind === 'table' ? (
              <Button size="small" onClick={() => onTurn(chosen)}>
                {words.turn}
              </Button>
            ) : (
              <Button size="small" danger onClick={() => onRemove(chosen)}>
                {words.remove}
              </Button>
            )}
          </>
        ) : (
          <div className="soft">{words.nothingChosen}</div>
        )}
      </section>
      <section aria-label={words.addMark}>
        <h2>{words.addMark}</h2>
        <div className="plan-palette">
          {PLAN_MARKS.map((kind) => (
            <button
              key={kind}
              type="button"
              aria-label={words.addMarkOf({ mark: words.marks[kind] })}
              data-testid={`add-${kind}`}
              onClick={() => onAdd(kind)}
            >
              <svg viewBox="-13 -13 26 26" width="22" height="22" aria-hidden="true">
                <MapPictogram kind={kind} size={24} rule={0.8} />
              </svg>
              {words.marks[kind]}
            </button>
          ))}
        </div>
      </section>
      <section aria-label={words.size}>
        <h2>{words.size}</h2>
        <div className="plan-size">
          <NumberField
            {...SIDE}
            label={words.width}
            value={plan.width}
            onCommit={(width) => resize(width === null ? {} : { width })}
          />
          <NumberField
            {...SIDE}
            label={words.depth}
            value={plan.depth}
            onCommit={(depth) => resize(depth === null ? {} : { depth })}
          />
        </div>
      </section>
      <Overlaps {...props} />
    </aside>
  );
}

function Overlaps({ plan, stalls, overlaps }: Pick<PlanSideProps, 'plan' | 'stalls' | 'overlaps'>) {
  const { text } = useText();
  const words = text.groundPlan;
  const name = (thing: PlanThing): string => thingName(text, plan, stalls, thing);
  if (overlaps.length === 0) {
    return (
      <div className="soft" role="status">
        {words.noOverlaps}
      </div>
    );
  }
  return (
    <section role="status" className="plan-overlaps">
      <h2 className="gap-text">{words.overlaps({ count: overlaps.length })}</h2>
      <ul>
        {overlaps.slice(0, MAX_SHOWN).map(({ one, other }) => (
          <li key={`${name(one)} ${name(other)}`}>{words.overlap({ one: name(one), other: name(other) })}</li>
        ))}
        {overlaps.length > MAX_SHOWN ? (
          <li className="soft">{words.moreOverlaps({ count: overlaps.length - MAX_SHOWN })}</li>
        ) : null}
      </ul>
    </section>
  );
}
