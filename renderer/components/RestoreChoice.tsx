import { Checkbox, Radio, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { PartPlan, RestorePart } from '../../shared/backup/restorePart.ts';
import type { FairId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { formatFairMonth } from '../../shared/text/formatDate.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problemText } from '../../shared/text/problem.ts';
import { useText } from '../text/useText.ts';
import type { SnapshotPreview } from '../usecases/restoring.ts';
import { previewPart } from '../usecases/restoring.ts';
import './restore.css';

interface RestoreChoiceProps {
  readonly preview: SnapshotPreview;
  /** null = everything. */
  readonly part: RestorePart | null;
  readonly onChoose: (part: RestorePart | null) => void;
  /** Whether what is chosen can be restored. */
  readonly onReady: (isReady: boolean) => void;
}

type Kind = 'all' | RestorePart['kind'];

/** Which part of a snapshot to restore, and what that would do. */
export function RestoreChoice({ preview, part, onChoose, onReady }: RestoreChoiceProps) {
  const { text } = useText();
  const words = text.snapshots.restore;
  const fairs = preview.snapshot.data.fairs
    .map(({ id }) => id)
    .toSorted()
    .toReversed();
  const plan = usePartPlan(preview, part);
  useEffect(() => {
    onReady(part === null || (plan?.ok === true && sizeOf(plan.value) > 0));
  }, [part, plan, onReady]);

  const choose = (kind: Kind): void => {
    const [first] = fairs;
    if (kind === 'all') onChoose(null);
    else if (kind !== 'fair') onChoose({ kind, alsoChanged: false });
    else if (first) onChoose({ kind, fairId: first });
  };
  return (
    <fieldset className="restore-choice">
      <legend>{words.what}</legend>
      <Radio.Group
        value={part?.kind ?? 'all'}
        onChange={(event) => choose(kindOf(event.target.value))}
        options={[
          { value: 'all', label: words.all },
          { value: 'people', label: words.people },
          { value: 'partners', label: words.partners },
          { value: 'fair', label: words.fair, disabled: fairs.length === 0 },
        ]}
      />
      <p className="soft">{part === null ? words.allNote : words.partNote}</p>
      {part?.kind === 'fair' ? (
        <Select<FairId>
          aria-label={words.whichFair}
          value={part.fairId}
          onChange={(fairId) => onChoose({ kind: 'fair', fairId })}
          options={fairs.map((id) => ({ value: id, label: formatFairMonth(text, id) }))}
          style={{ minWidth: '14em' }}
          showSearch={{ optionFilterProp: 'label' }}
        />
      ) : null}
      {part && part.kind !== 'fair' ? (
        <Checkbox
          checked={part.alsoChanged}
          onChange={(event) => onChoose({ ...part, alsoChanged: event.target.checked })}
        >
          {words.alsoChanged}
        </Checkbox>
      ) : null}
      {part && plan ? <PlanLine plan={plan} /> : null}
    </fieldset>
  );
}

function PlanLine({ plan }: { readonly plan: Result<PartPlan, Problem> }) {
  const { text } = useText();
  const words = text.snapshots.restore;
  if (!plan.ok) {
    return (
      <p className="gap-text" role="alert">
        {problemText(text, plan.problem)}
      </p>
    );
  }
  return (
    <p data-testid="restore-effect">
      <strong>{words.effect(plan.value)}</strong>{' '}
      {plan.value.leftOut > 0 ? words.leftOut({ count: plan.value.leftOut }) : null}
    </p>
  );
}

function kindOf(value: unknown): Kind {
  return value === 'people' || value === 'partners' || value === 'fair' ? value : 'all';
}

function sizeOf({ brought, putBack, takenAway }: PartPlan): number {
  return brought + putBack + takenAway;
}

/** What restoring the part would do; null for everything, or while it is worked out. */
function usePartPlan(preview: SnapshotPreview, part: RestorePart | null): Result<PartPlan, Problem> | null {
  const [plan, setPlan] = useState<{
    readonly of: RestorePart;
    readonly plan: Result<PartPlan, Problem>;
  } | null>(null);
  useEffect(() => {
    if (!part) return;
    let isWanted = true;
    void previewPart(preview, part).then((made) => {
      if (isWanted) setPlan({ of: part, plan: made });
    });
    return () => {
      isWanted = false;
    };
  }, [preview, part]);
  return plan?.of === part ? plan.plan : null;
}
