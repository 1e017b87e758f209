import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { Problem } from '../../shared/text/problem.ts';
import { problemText } from '../../shared/text/problem.ts';
import { useText } from '../text/useText.ts';
import type { OpenedFile } from '../usecases/openFiles.ts';
import type { SnapshotPreview } from '../usecases/restoring.ts';
import { previewSnapshot } from '../usecases/restoring.ts';

interface UnlockDialogProps {
  readonly file: OpenedFile;
  readonly onOpened: (preview: SnapshotPreview) => void;
  readonly onClose: () => void;
}

/** Asks for the password of a snapshot until it is right or given up. */
export function UnlockDialog({ file, onOpened, onClose }: UnlockDialogProps) {
  const { text } = useText();
  const words = text.snapshots.password;
  const [password, setPassword] = useState('');
  const [isWorking, setIsWorking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const unlock = async (): Promise<void> => {
    setIsWorking(true);
    const read = await previewSnapshot(file, password).finally(() => setIsWorking(false));
    if (read.ok) onOpened(read.value);
    else setProblem(read.problem);
  };
  return (
    <Modal
      open
      title={words.askTitle}
      okText={words.open}
      cancelText={text.common.cancel}
      okButtonProps={{ disabled: password === '' }}
      confirmLoading={isWorking}
      onOk={() => void unlock()}
      onCancel={onClose}
      width="26em"
    >
      <p>
        {words.ask} <span className="soft">{file.name}</span>
      </p>
      <Input.Password
        aria-label={words.first}
        autoFocus
        autoComplete="off"
        value={password}
        status={problem ? 'error' : ''}
        onChange={(event) => {
          setPassword(event.target.value);
          setProblem(null);
        }}
        onPressEnter={() => password !== '' && void unlock()}
      />
      {problem ? (
        <p className="gap-text" role="alert">
          {problemText(text, problem)}
        </p>
      ) : null}
    </Modal>
  );
}
