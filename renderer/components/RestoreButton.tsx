import { FolderOpenOutlined } from '@ant-design/icons';
import type { ButtonProps } from 'antd';
import { Button } from 'antd';
import { useText } from '../text/useText.ts';
import { useRestore } from './useRestore.tsx';

interface RestoreButtonProps {
  readonly type?: ButtonProps['type'];
}

/** Choose a snapshot file, see what is in it beside what is here, then restore all of it, a part, or nothing (rule 28). */
export function RestoreButton({ type }: RestoreButtonProps) {
  const { text } = useText();
  const { open, isOpening, dialogs } = useRestore();
  return (
    <>
      <Button
        {...(type ? { type } : {})}
        icon={<FolderOpenOutlined />}
        loading={isOpening}
        onClick={() => open({ kind: 'file' })}
        data-testid="restore-snapshot"
      >
        {text.snapshots.fromFile}
      </Button>
      {dialogs}
    </>
  );
}
