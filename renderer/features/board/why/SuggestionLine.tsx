import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Suggestion } from '../../../../shared/assign/explain/suggestChanges.ts';
import type { FairData } from '../../../../shared/fair/fairData.ts';
import type { Need } from '../../../../shared/model/fair.ts';
import { useAction } from '../../../components/useAction.tsx';
import { phonePath, volunteerPath } from '../../../navigation/paths.ts';
import { useText } from '../../../text/useText.ts';
import { setLocked } from '../../../usecases/assignments.ts';
import { letProgramMove } from '../../../usecases/letProgramMove.ts';
import { PlanDialogs } from '../proposal/PlanDialogs.tsx';
import type { AutomaticPlan } from '../proposal/useAutomaticPlan.ts';
import { useAutomaticPlan } from '../proposal/useAutomaticPlan.ts';
import { changeWords, movesWords } from './suggestionWords.ts';

interface SuggestionLineProps {
  readonly data: FairData;
  readonly need: Need;
  readonly suggestion: Suggestion;
}

interface Act {
  readonly label: string;
  readonly run: () => void;
}

/** One change that would fill a gap, what follows from it, and what can be done with a click. */
export function SuggestionLine({ data, need, suggestion }: SuggestionLineProps): ReactNode {
  const { text } = useText();
  const { change, stillMissing } = suggestion;
  const plan = useAutomaticPlan(data.fair.id);
  const acts = useActs(data, suggestion, plan);
  const words = text.explain;
  const sentence = changeWords(text, data, change);
  return (
    <>
      <strong>{sentence}</strong>
      {stillMissing > 0 ? (
        <small className="gap-text"> {words.stillMissing({ count: stillMissing })}</small>
      ) : null}
      <small className="board-why">
        {words.afterwards({ moves: movesWords(text, data, need.id, suggestion) })}
      </small>
      <span className="why-acts">
        {acts.map(({ label, run }) => (
          <Button
            key={label}
            ref={plan.button}
            size="small"
            loading={plan.stage.kind === 'solving'}
            aria-label={words.act.about({ act: label, change: sentence })}
            onClick={run}
          >
            {label}
          </Button>
        ))}
      </span>
      <PlanDialogs plan={plan} />
    </>
  );
}

/** What the app can do for a change itself, or the page at which the human can. */
function useActs(data: FairData, { change }: Suggestion, { start }: AutomaticPlan): readonly Act[] {
  const { text } = useText();
  const run = useAction();
  const [, navigate] = useLocation();
  const words = text.explain.act;
  const open = (id: string): Act => ({ label: words.openPerson, run: () => navigate(volunteerPath(id)) });
  switch (change.kind) {
    case 'refill':
      return [{ label: words.refill, run: () => void start(null) }];
    case 'ask':
      return [
        {
          label: words.phone,
          run: () => navigate(phonePath(data.fair.id, change.volunteerId)),
        },
        open(change.volunteerId),
      ];
    case 'unlock': {
      const { assignmentId } = change;
      const isByHand = data.assignments.some(({ id, source }) => id === assignmentId && source === 'manual');
      return [
        isByHand
          ? { label: words.letMove, run: () => void run(() => letProgramMove(assignmentId)) }
          : { label: words.unlock, run: () => void run(() => setLocked(assignmentId, false)) },
      ];
    }
    default:
      return [open(change.volunteerId)];
  }
}
