import { Alert, App, Modal } from 'antd';
import { useState } from 'react';
import { isSameData } from '../../shared/backup/compareData.ts';
import type { RestorePart } from '../../shared/backup/restorePart.ts';
import { problemText } from '../../shared/text/problem.ts';
import { useText } from '../text/useText.ts';
import type { SnapshotPreview } from '../usecases/restoring.ts';
import { restorePart, restoreSnapshot } from '../usecases/restoring.ts';
import { RestoreChoice } from './RestoreChoice.tsx';
import { SnapshotDifferences } from './SnapshotDifferences.tsx';
import { useAction } from './useAction.tsx';

const TOAST_SECONDS = 8;

interface RestoreDialogProps {
  readonly preview: SnapshotPreview;
  readonly onClose: () => void;
  readonly onRestored: () => void;
}

/** What is in a snapshot and how it differs from what is here; restores all of it, or a part. */
export function RestoreDialog({ preview, onClose, onRestored }: RestoreDialogProps) {
  const { text } = useText();
  const { message } = App.useApp();
  const run = useAction();
  const words = text.snapshots.restore;
  const [part, setPart] = useState<RestorePart | null>(null);
  const [isReady, setIsReady] = useState(true);
  const [isWorking, setIsWorking] = useState(false);
  const hasPresent = preview.presentName !== null;
  const naming = text.data.backup.fileName;

  const restore = async (): Promise<void> => {
    const restored = part
      ? await run(() => restorePart(preview, part, naming))
      : await restoreSnapshot(preview, naming);
    if (!restored.ok) {
      if (!part) message.error({ content: problemText(text, restored.problem), duration: TOAST_SECONDS });
      return;
    }
    if (!part)
      message.success({ content: words.restored({ name: preview.fileName }), duration: TOAST_SECONDS });
    onRestored();
  };
  return (
    <Modal
      open
      title={words.title}
      okText={part ? words.confirmPart : hasPresent ? words.confirmAll : text.data.backup.confirm}
      okButtonProps={{ disabled: part ? !isReady : isSameData(preview.differences) }}
      cancelText={text.common.cancel}
      confirmLoading={isWorking}
      onOk={() => {
        setIsWorking(true);
        void restore().finally(() => setIsWorking(false));
      }}
      onCancel={onClose}
      width="56em"
      centered
      styles={{ body: { maxHeight: 'calc(100vh - 170px)', overflow: 'auto' } }}
    >
      <SnapshotDifferences preview={preview} />
      {hasPresent ? (
        <RestoreChoice preview={preview} part={part} onChoose={setPart} onReady={setIsReady} />
      ) : (
        <p>{text.data.backup.nothingHere}</p>
      )}
      {part === null && preview.erasedSince > 0 ? (
        <Alert type="warning" showIcon title={words.erasedSince({ count: preview.erasedSince })} />
      ) : null}
    </Modal>
  );
}
