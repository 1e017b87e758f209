import { App } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { problemText } from '../../shared/text/problem.ts';
import { useText } from '../text/useText.ts';
import type { OpenedFile } from '../usecases/openFiles.ts';
import type { SnapshotPreview, SnapshotSource } from '../usecases/restoring.ts';
import { isLocked, openSnapshot, previewSnapshot } from '../usecases/restoring.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { UnlockDialog } from './UnlockDialog.tsx';

const TOAST_SECONDS = 10;

interface Restoring {
  /** Opens a snapshot: asks for its password where it has one, then shows what is in it. */
  readonly open: (source: SnapshotSource) => void;
  readonly isOpening: boolean;
  /** To be shown somewhere on the page. */
  readonly dialogs: ReactNode;
}

/** The way from a snapshot to what is restored of it: open, unlock, look, decide. */
export function useRestore(): Restoring {
  const { text } = useText();
  const { message } = App.useApp();
  const [isOpening, setIsOpening] = useState(false);
  const [locked, setLocked] = useState<OpenedFile | null>(null);
  const [preview, setPreview] = useState<SnapshotPreview | null>(null);

  const openFrom = async (source: SnapshotSource): Promise<void> => {
    const opened = await openSnapshot(source);
    if (!opened.ok) {
      message.error({ content: problemText(text, opened.problem), duration: TOAST_SECONDS });
      return;
    }
    if (!opened.value) return;
    const read = await previewSnapshot(opened.value, null);
    if (read.ok) setPreview(read.value);
    else if (read.problem.code === 'snapshotNeedsPassword' && isLocked(opened.value)) setLocked(opened.value);
    else message.error({ content: problemText(text, read.problem), duration: TOAST_SECONDS });
  };
  const open = (source: SnapshotSource): void => {
    setIsOpening(true);
    void openFrom(source).finally(() => setIsOpening(false));
  };
  return {
    open,
    isOpening,
    dialogs: (
      <>
        {locked ? (
          <UnlockDialog
            file={locked}
            onOpened={(opened) => {
              setLocked(null);
              setPreview(opened);
            }}
            onClose={() => setLocked(null)}
          />
        ) : null}
        {preview ? (
          <RestoreDialog
            preview={preview}
            onClose={() => setPreview(null)}
            onRestored={() => setPreview(null)}
          />
        ) : null}
      </>
    ),
  };
}
