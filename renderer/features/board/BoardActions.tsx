import { PhoneOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useLocation } from 'wouter';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { useAction } from '../../components/useAction.tsx';
import { fairPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { clearAutomatic } from '../../usecases/assignments.ts';
import type { BoardNeed } from './boardModel.ts';
import { peopleInConflict } from './boardModel.ts';
import { AutomaticButton } from './proposal/AutomaticButton.tsx';

/** Asking by phone, the automatic assignment, and the way on when nothing is missing and nobody in conflict. */
export function BoardActions({
  data,
  needs,
}: {
  readonly data: FairData;
  readonly needs: readonly BoardNeed[];
}) {
  const { text } = useText();
  const fairId = data.fair.id;
  const { message } = App.useApp();
  const run = useAction();
  const [, navigate] = useLocation();
  // The way on is the papers once they would be right.
  const isDone =
    needs.length > 0 && needs.every(({ gap }) => gap.gap === 0) && peopleInConflict(needs).length === 0;
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
      <AutomaticButton data={data} isPrimary={!isDone} />
      {isDone ? (
        <Button type="primary" onClick={() => navigate(fairPath(fairId, 'papers'))}>
          {text.board.nextPapers}
        </Button>
      ) : null}
    </span>
  );
}
