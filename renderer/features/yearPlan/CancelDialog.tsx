import { Modal } from 'antd';
import { useState } from 'react';
import { validateReason } from '../../../shared/fair/validateFair.ts';
import type { Fair } from '../../../shared/model/fair.ts';
import { success } from '../../../shared/model/result.ts';
import { formatFairMonth } from '../../../shared/text/formatDate.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { TextField } from '../../components/TextField.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { cancelFair } from '../../usecases/yearPlan.ts';

interface CancelDialogProps {
  readonly fair: Fair;
  readonly onClose: () => void;
}

/** Cancels a fair with a reason (rule 4). */
export function CancelDialog({ fair, onClose }: CancelDialogProps) {
  const { text } = useText();
  const run = useAction();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const words = text.yearPlan.cancelDialog;
  const confirm = async (): Promise<void> => {
    const checked = validateReason(reason);
    setProblem(checked.ok ? null : checked.problem);
    if (!checked.ok) return;
    const result = await run(() => cancelFair(fair.id, checked.value));
    if (result.ok) onClose();
    else setProblem(result.problem);
  };
  return (
    <Modal
      open
      title={words.title({ month: formatFairMonth(text, fair.id) })}
      okText={words.confirm}
      cancelText={words.keep}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <p>{words.note}</p>
      <TextField
        label={words.reason}
        value={reason}
        isLive
        isMultiline
        autoFocus
        problem={problem}
        testId="cancel-reason"
        onCommit={async (typed) => {
          setReason(typed);
          setProblem(null);
          return success(typed);
        }}
      />
    </Modal>
  );
}
