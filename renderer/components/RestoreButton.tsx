import { UploadOutlined } from '@ant-design/icons';
import type { ButtonProps } from 'antd';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { problemText } from '../../shared/text/problem.ts';
import { useText } from '../text/useText.ts';
import type { SnapshotPreview } from '../usecases/backup.ts';
import { openSnapshot, restoreSnapshot } from '../usecases/backup.ts';
import { SnapshotPreviewTable } from './SnapshotPreviewTable.tsx';

const TOAST_SECONDS = 8;

interface RestoreButtonProps {
  readonly type?: ButtonProps['type'];
  readonly onRestored?: () => void;
}

/** Choose a snapshot file, see what is in it beside what is here, then restore all of it or nothing (rule 28). */
export function RestoreButton({ type, onRestored }: RestoreButtonProps) {
  const { text } = useText();
  const { message } = App.useApp();
  const [preview, setPreview] = useState<SnapshotPreview | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  const words = text.data.backup;

  const open = async (): Promise<void> => {
    setIsWorking(true);
    const opened = await openSnapshot().finally(() => setIsWorking(false));
    if (opened.ok) setPreview(opened.value);
    else message.error({ content: problemText(text, opened.problem), duration: TOAST_SECONDS });
  };
  const restore = async (): Promise<void> => {
    if (!preview) return;
    setIsWorking(true);
    const restored = await restoreSnapshot(preview, words.fileName).finally(() => setIsWorking(false));
    if (!restored.ok) {
      message.error({ content: problemText(text, restored.problem), duration: TOAST_SECONDS });
      return;
    }
    setPreview(null);
    message.success({ content: words.restored({ name: preview.fileName }), duration: TOAST_SECONDS });
    onRestored?.();
  };
  const hasPresent = preview?.presentName != null;
  return (
    <>
      <Button
        {...(type ? { type } : {})}
        icon={<UploadOutlined />}
        loading={isWorking && !preview}
        onClick={() => void open()}
        data-testid="restore-snapshot"
      >
        {words.restore}
      </Button>
      <Modal
        open={preview !== null}
        title={words.restoreTitle}
        okText={hasPresent ? words.confirmWithPresent : words.confirm}
        cancelText={text.common.cancel}
        confirmLoading={isWorking}
        onOk={() => void restore()}
        onCancel={() => setPreview(null)}
        width="40em"
        centered
        styles={{ body: { maxHeight: 'calc(100vh - 180px)', overflow: 'auto' } }}
        destroyOnHidden
      >
        <p>{hasPresent ? words.presentFirst : words.nothingHere}</p>
        {preview ? <SnapshotPreviewTable preview={preview} /> : null}
      </Modal>
    </>
  );
}
