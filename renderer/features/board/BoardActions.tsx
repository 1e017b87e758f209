import { CheckOutlined, PhoneOutlined, RetweetOutlined, SendOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useLocation } from 'wouter';
import { needsRepair } from '../../../shared/assign/repairPlan.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { useAction } from '../../components/useAction.tsx';
import { fairPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { clearAutomatic } from '../../usecases/assignments.ts';
import { publishPlan } from '../../usecases/publication.ts';
import type { BoardNeed } from './boardModel.ts';
import { changedPlaces, peopleInConflict } from './boardModel.ts';
import { AutomaticButton } from './proposal/AutomaticButton.tsx';
import type { AutomaticPlan } from './proposal/useAutomaticPlan.ts';

/**
 * Asking by phone, publishing, the automatic assignment and repairing, and the way on when nothing is missing and nobody
 * in conflict.
 */
export function BoardActions({
  data,
  needs,
  plan,
  onChanges,
}: {
  readonly data: FairData;
  readonly needs: readonly BoardNeed[];
  readonly plan: AutomaticPlan;
  /** Shows what changed since publishing. */
  readonly onChanges: () => void;
}) {
  const { text } = useText();
  const fairId = data.fair.id;
  const { message } = App.useApp();
  const run = useAction();
  const [, navigate] = useLocation();
  const gap = needs.reduce((sum, row) => sum + row.gap.gap, 0);
  const isPublished = data.publication?.publishedAt != null;
  // Before the plan is published gaps are filled by assigning; then only who cannot come is a matter of repair.
  const isRepairOffered = (isPublished || gap === 0) && needsRepair(data, gap);
  // The way on is the papers once they would be right.
  const isDone = needs.length > 0 && gap === 0 && peopleInConflict(needs).length === 0;
  const clear = async (): Promise<void> => {
    const result = await run(() => clearAutomatic(fairId), { isQuiet: true });
    if (result.ok && result.value === 0) message.info(text.board.nothingToClear);
  };
  return (
    <span className="board-actions">
      <Button icon={<PhoneOutlined />} onClick={() => navigate(fairPath(fairId, 'replies'))}>
        {text.replies.open}
      </Button>
      <Button onClick={clear}>{text.board.clearAutomatic}</Button>
      <PublishButton data={data} needs={needs} onChanges={onChanges} />
      <AutomaticButton data={data} plan={plan} isPrimary={!isDone} isRepairOffered={isRepairOffered} />
      {isDone ? (
        <Button
          type={isRepairOffered ? 'default' : 'primary'}
          onClick={() => navigate(fairPath(fairId, 'papers'))}
        >
          {text.board.nextPapers}
        </Button>
      ) : null}
    </span>
  );
}

/** Publishes the plan; once it is published, shows what changed since. */
function PublishButton({
  data,
  needs,
  onChanges,
}: {
  readonly data: FairData;
  readonly needs: readonly BoardNeed[];
  readonly onChanges: () => void;
}) {
  const { text } = useText();
  const run = useAction();
  const words = text.publication;
  const { fair, assignments, publication } = data;
  const isToCome = fair.status === 'planned' || fair.status === 'postponed';
  if (!isToCome) return null;
  if (!publication?.publishedAt) {
    return assignments.length === 0 ? null : (
      <Button
        icon={<SendOutlined />}
        title={words.publishHint}
        onClick={() => void run(() => publishPlan(fair.id))}
        data-testid="board-publish"
      >
        {words.publish}
      </Button>
    );
  }
  const count = changedPlaces(needs);
  return (
    <Button
      icon={count > 0 ? <RetweetOutlined /> : <CheckOutlined />}
      className={count > 0 ? 'board-changes' : ''}
      title={words.open({ count })}
      onClick={onChanges}
      data-testid="board-changes"
    >
      {count > 0 ? words.changed({ count }) : words.unchanged}
    </Button>
  );
}
