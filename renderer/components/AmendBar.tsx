import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { validateName, validateReason } from '../../shared/fair/validateFair.ts';
import { success } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { useText } from '../text/useText.ts';
import type { Amending } from '../usecases/changeRecord.ts';
import type { Recording } from '../usecases/recordView.ts';
import { TextField } from './TextField.tsx';
import './amendBar.css';

/** An archived fair is read only until somebody says why it must be changed (rule 20). */
export function AmendBar({ recording }: { readonly recording: Recording }) {
  const { text } = useText();
  const [isAsking, setIsAsking] = useState(false);
  const words = text.record;
  const { amending } = recording;
  return (
    <>
      {amending === null ? (
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
          title={words.amending(amending)}
          action={
            <Button size="small" onClick={recording.stopAmending}>
              {words.amendStop}
            </Button>
          }
        />
      )}
      {isAsking ? (
        <AmendDialog
          lastWho={recording.lastWho}
          onClose={() => setIsAsking(false)}
          onStart={(amended) => {
            recording.startAmending(amended);
            setIsAsking(false);
          }}
        />
      ) : null}
    </>
  );
}

interface AmendDialogProps {
  readonly lastWho: string;
  readonly onClose: () => void;
  readonly onStart: (amending: Amending) => void;
}

function AmendDialog({ lastWho, onClose, onStart }: AmendDialogProps) {
  const { text } = useText();
  const words = text.record;
  const [who, setWho] = useState(lastWho);
  const [reason, setReason] = useState('');
  const [refusals, setRefusals] = useState<{ readonly who: Problem | null; readonly reason: Problem | null }>(
    {
      who: null,
      reason: null,
    },
  );
  const start = (): void => {
    const [name, why] = [validateName(who), validateReason(reason)];
    if (name.ok && why.ok) onStart({ who: name.value, reason: why.value });
    else setRefusals({ who: name.ok ? null : name.problem, reason: why.ok ? null : why.problem });
  };
  return (
    <Modal open title={words.amendTitle} okText={words.amendStart} onOk={start} onCancel={onClose}>
      <TextField
        label={words.amendWho}
        value={who}
        isLive
        autoFocus
        problem={refusals.who}
        testId="amend-who"
        onCommit={async (typed) => {
          setWho(typed);
          setRefusals({ ...refusals, who: null });
          return success(typed);
        }}
      />
      <TextField
        label={words.amendReason}
        value={reason}
        isLive
        isMultiline
        hint={words.amendNote}
        problem={refusals.reason}
        testId="amend-reason"
        onCommit={async (typed) => {
          setReason(typed);
          setRefusals({ ...refusals, reason: null });
          return success(typed);
        }}
      />
    </Modal>
  );
}
