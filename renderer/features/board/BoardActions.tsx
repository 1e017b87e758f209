import { PhoneOutlined, ThunderboltOutlined } from '@ant-design/icons';
import { App, Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { FairId } from '../../../shared/model/ids.ts';
import { useAction } from '../../components/useAction.tsx';
import { fairPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { assignAutomatically, clearAutomatic } from '../../usecases/assignments.ts';
import type { BoardNeed } from './boardModel.ts';

/** Asking by phone, the automatic assignment, and the way on when nothing is missing. */
export function BoardActions({
  fairId,
  needs,
}: {
  readonly fairId: FairId;
  readonly needs: readonly BoardNeed[];
}) {
  const { text } = useText();
  const { message } = App.useApp();
  const run = useAction();
  const [, navigate] = useLocation();
  const [isWorking, setIsWorking] = useState(false);
  const isFull = needs.length > 0 && needs.every(({ gap }) => gap.gap === 0);
  const assign = async (): Promise<void> => {
    setIsWorking(true);
    const result = await run(() => assignAutomatically(fairId));
    setIsWorking(false);
    if (result.ok && result.value.gap > 0) message.warning(text.board.automaticDone(result.value));
  };
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
      <Tooltip title={text.board.assignAutomaticallyHint}>
        <Button
          type={isFull ? 'default' : 'primary'}
          icon={<ThunderboltOutlined />}
          loading={isWorking}
          onClick={assign}
          data-testid="board-automatic"
        >
          {text.board.assignAutomatically}
        </Button>
      </Tooltip>
      {isFull ? (
        <Button type="primary" onClick={() => navigate(fairPath(fairId, 'papers'))}>
          {text.board.nextPapers}
        </Button>
      ) : null}
    </span>
  );
}
