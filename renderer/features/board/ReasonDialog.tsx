import { Modal } from 'antd';
import { problemText } from '../../../shared/text/problem.ts';
import { useText } from '../../text/useText.ts';
import type { BoardNeed } from './boardModel.ts';
import { needPlace, whoText } from './carry.ts';
import { ReasonField } from './ReasonField.tsx';
import type { AskedDrop } from './useBoardCarry.ts';

interface ReasonDialogProps {
  readonly asked: AskedDrop;
  readonly row: BoardNeed;
  readonly onReason: (reason: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Somebody was dropped against a rule: says which, and asks for the reason of an exception (rule 13). */
export function ReasonDialog({ asked, row, onReason, onCancel }: ReasonDialogProps) {
  const { text } = useText();
  const words = text.board.move;
  return (
    <Modal
      open
      width={440}
      title={words.reasonTitle({ who: whoText(asked.carried.volunteer), place: needPlace(text, row) })}
      footer={null}
      // The board says where the keyboard goes on.
      focusable={{ focusTriggerAfterClose: false }}
      onCancel={onCancel}
    >
      <ul className="board-broken">
        {asked.problems.map((problem) => (
          <li key={problem.code}>{problemText(text, problem)}</li>
        ))}
      </ul>
      <ReasonField question={words.reasonAsk} onReason={onReason} />
    </Modal>
  );
}
