import { Alert, Button } from 'antd';
import { DEFAULT_WEIGHTS } from '../../../shared/assign/problem.ts';
import { coversFirst, GOALS, isCustom, orderOf } from '../../../shared/assign/weightsInWords.ts';
import type { Community } from '../../../shared/model/community.ts';
import { useAction } from '../../components/useAction.tsx';
import { WordTag } from '../../components/WordTag.tsx';
import { useText } from '../../text/useText.ts';
import { setAssignmentWeights } from '../../usecases/assignmentWeights.ts';
import { GoalList } from './GoalList.tsx';
import { WeightFields } from './WeightFields.tsx';

/** How people are assigned: what comes first, in words, and the numbers behind it for those who want them. */
export function AssigningSection({ community }: { readonly community: Community }) {
  const { text } = useText();
  const run = useAction();
  const words = text.assigning;
  const { assignmentWeights } = community;
  const order = orderOf(assignmentWeights);
  const isOwn = isCustom(assignmentWeights);
  const isDefault = !isOwn && order.every((goal, index) => goal === GOALS[index]);
  return (
    <>
      <p className="soft">{words.note}</p>
      <h3 className="section-head">
        {words.order} {isOwn ? <WordTag>{words.custom}</WordTag> : null}
      </h3>
      <GoalList order={order} />
      {/* Below the list, so that its lines do not jump away from the mouse. */}
      {coversFirst(assignmentWeights) ? null : (
        <Alert type="warning" showIcon title={words.gapsPossible} className="goal-warning" />
      )}
      {isOwn ? <p className="soft">{words.customNote}</p> : null}
      <Button
        disabled={isDefault}
        data-testid="default-weights"
        onClick={() => void run(() => setAssignmentWeights(DEFAULT_WEIGHTS))}
      >
        {words.reset}
      </Button>
      <details className="weights-expert">
        <summary>{words.numbers}</summary>
        <WeightFields weights={assignmentWeights} />
      </details>
    </>
  );
}
