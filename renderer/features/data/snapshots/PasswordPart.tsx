import { LockOutlined } from '@ant-design/icons';
import { Alert, App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Problem } from '../../../../shared/text/problem.ts';
import { problemText } from '../../../../shared/text/problem.ts';
import { Field } from '../../../components/Field.tsx';
import { useText } from '../../../text/useText.ts';
import { removeSnapshotPassword, setSnapshotPassword, useIsLocked } from '../../../usecases/snapshotLock.ts';
import { keepSnapshot } from '../../../usecases/snapshots.ts';

/** Whether snapshots need a password, and the way to set, change or give it up. */
export function PasswordPart() {
  const { text } = useText();
  const { message } = App.useApp();
  const isLocked = useIsLocked();
  const [isSetting, setIsSetting] = useState(false);
  const words = text.snapshots.password;
  if (isLocked === undefined) return null;
  const remove = async (): Promise<void> => {
    await removeSnapshotPassword();
    message.success({ content: words.removed, duration: 8 });
  };
  return (
    <>
      <h3 className="section-head">{words.title}</h3>
      <p className="soft">{isLocked ? words.on : words.off}</p>
      <p className="snapshot-buttons">
        <Button icon={<LockOutlined />} onClick={() => setIsSetting(true)} data-testid="set-password">
          {isLocked ? words.change : words.set}
        </Button>
        {isLocked ? <Button onClick={() => void remove()}>{words.remove}</Button> : null}
      </p>
      {isSetting ? <PasswordDialog onClose={() => setIsSetting(false)} /> : null}
    </>
  );
}

function PasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const { text } = useText();
  const { message } = App.useApp();
  const words = text.snapshots.password;
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [isWorking, setIsWorking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const set = async (): Promise<void> => {
    const done = await setSnapshotPassword(first, again);
    if (!done.ok) {
      setProblem(done.problem);
      return;
    }
    const kept = await keepSnapshot('manual');
    if (kept.ok) message.success({ content: words.done, duration: 8 });
    else message.error({ content: problemText(text, kept.problem), duration: 8 });
    onClose();
  };
  return (
    <Modal
      open
      title={words.title}
      okText={words.set}
      cancelText={text.common.cancel}
      confirmLoading={isWorking}
      onOk={() => {
        setIsWorking(true);
        void set().finally(() => setIsWorking(false));
      }}
      onCancel={onClose}
      width="30em"
    >
      <Field label={words.first}>
        {(id) => (
          <Input.Password
            id={id}
            autoFocus
            autoComplete="new-password"
            value={first}
            onChange={(event) => {
              setFirst(event.target.value);
              setProblem(null);
            }}
          />
        )}
      </Field>
      <Field label={words.again}>
        {(id) => (
          <Input.Password
            id={id}
            autoComplete="new-password"
            value={again}
            onChange={(event) => {
              setAgain(event.target.value);
              setProblem(null);
            }}
          />
        )}
      </Field>
      {problem ? (
        <p className="gap-text" role="alert">
          {problemText(text, problem)}
        </p>
      ) : null}
      <Alert className="snapshot-alert" type="warning" showIcon title={words.warning} />
    </Modal>
  );
}
