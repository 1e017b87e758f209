import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { validateReason } from '../../shared/fair/validateFair.ts';
import { success } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { useText } from '../text/useText.ts';
import type { Recording } from '../usecases/recordView.ts';
import { TextField } from './TextField.tsx';
import './amendBar.css';

/** An archived fair is read only until somebody says why it must be changed (rule 20). */
export function AmendBar({ recording }: { readonly recording: Recording }) {
  const { text } = useText();
  const [isAsking, setIsAsking] = useState(false);
  const words = text.record;
  const { amendReason } = recording;
  return (
    <>
      {amendReason === null ? (
        <Alert
          className="amend-bar"
          type="info"
          showIcon
          title={words.archived}
          action={
            <Button size="small" data-testid="amend" onClick={() => setIsAsking(true)}>
              {words.amend}
            </Button>
          }
        />
      ) : (
        <Alert
          className="amend-bar"
          type="warning"
          showIcon
          title={words.amending({ reason: amendReason })}
          action={
            <Button size="small" onClick={recording.stopAmending}>
              {words.amendStop}
            </Button>
          }
        />
      )}
      {isAsking ? (
        <AmendDialog
          onClose={() => setIsAsking(false)}
          onStart={(reason) => {
            recording.startAmending(reason);
            setIsAsking(false);
          }}
        />
      ) : null}
    </>
  );
}

interface AmendDialogProps {
  readonly onClose: () => void;
  readonly onStart: (reason: string) => void;
}

function AmendDialog({ onClose, onStart }: AmendDialogProps) {
  const { text } = useText();
  const words = text.record;
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const start = (): void => {
    const checked = validateReason(reason);
    if (checked.ok) onStart(checked.value);
    else setRefusal(checked.problem);
  };
  return (
    <Modal open title={words.amendTitle} okText={words.amendStart} onOk={start} onCancel={onClose}>
      <TextField
        label={words.amendReason}
        value={reason}
        isLive
        isMultiline
        autoFocus
        hint={words.amendNote}
        problem={refusal}
        testId="amend-reason"
        onCommit={async (typed) => {
          setReason(typed);
          setRefusal(null);
          return success(typed);
        }}
      />
    </Modal>
  );
}
