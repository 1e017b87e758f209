import { App } from 'antd';
import type { ReactNode } from 'react';
import { useCallback } from 'react';
import { changeText } from '../../shared/text/change.ts';
import { useText } from '../text/useText.ts';
import { undo } from '../usecases/history.ts';

/** One toast at a time: undo takes back the last change, and an older toast would promise another. */
const KEY = 'done';
/** What is only told, and what offers to undo, in seconds. */
const TOLD_SECONDS = 3;
export const TOAST_SECONDS = 6;

let ending: ReturnType<typeof setTimeout> | undefined;

/** Says what was done, in place of what was said before, for its whole time and as long as the pointer is on it. */
export type SayDone = (kind: 'success' | 'info', content: ReactNode, seconds?: number) => void;

/**
 * The toast about the last change. It counts its time itself: antd's goes on with that of the toast before, and draws the
 * toast anew in every frame meanwhile.
 */
export function useDoneToast(): SayDone {
  const { message } = App.useApp();
  return useCallback(
    (kind, content, seconds = TOLD_SECONDS) => {
      const hold = (): void => clearTimeout(ending);
      const letGo = (): void => {
        hold();
        ending = setTimeout(() => message.destroy(KEY), seconds * 1_000);
      };
      message[kind]({
        key: KEY,
        duration: 0,
        content: (
          <span onPointerEnter={hold} onPointerLeave={letGo}>
            {content}
          </span>
        ),
      });
      letGo();
    },
    [message],
  );
}

/** Takes back the last change, and says what it was. */
export function useTakeBack(): () => Promise<void> {
  const { text } = useText();
  const sayDone = useDoneToast();
  return useCallback(async () => {
    const label = await undo();
    if (label) sayDone('success', text.common.undone({ what: changeText(text, label) }));
    else sayDone('info', text.problem.nothingToUndo({}));
  }, [sayDone, text]);
}
