import { Button, Tooltip } from 'antd';
import { useLocation } from 'wouter';
import type { FairId } from '../../../shared/model/ids.ts';
import { formatFairMonth } from '../../../shared/text/formatDate.ts';
import { useAction } from '../../components/useAction.tsx';
import { fairPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { arrangePlan, copyEarlierPlan, useEarlierFairWithPlan } from '../../usecases/groundPlan.ts';

interface PlanActionsProps {
  readonly fairId: FairId;
  readonly isReadOnly: boolean;
  /** Saves what is being moved, so that it is not lost when everything moves. */
  readonly onBefore: () => Promise<void>;
}

/** What can be done with the plan as a whole, and the way back to the papers. */
export function PlanActions({ fairId, isReadOnly, onBefore }: PlanActionsProps) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const run = useAction();
  const earlier = useEarlierFairWithPlan(fairId);
  const words = text.groundPlan;
  return (
    <span className="plan-actions">
      {isReadOnly ? null : (
        <>
          <Tooltip title={words.arrangeHint}>
            <Button
              data-testid="arrange-plan"
              onClick={() => void onBefore().then(() => run(() => arrangePlan(fairId)))}
            >
              {words.arrange}
            </Button>
          </Tooltip>
          <Tooltip title={earlier === null ? words.copyNone : ''}>
            <Button
              disabled={!earlier}
              data-testid="copy-plan"
              onClick={() => void onBefore().then(() => run(() => copyEarlierPlan(fairId)))}
            >
              {earlier ? words.copyFrom({ month: formatFairMonth(text, earlier) }) : words.copyLast}
            </Button>
          </Tooltip>
        </>
      )}
      <Button data-testid="back-to-papers" onClick={() => navigate(fairPath(fairId, 'papers'))}>
        {words.backToPapers}
      </Button>
    </span>
  );
}
