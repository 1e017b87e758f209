import { useEffect } from 'react';
import type { ChangeLabel } from '../../../shared/model/journal.ts';
import { changeText } from '../../../shared/text/change.ts';
import { isTyping } from '../../components/isTyping.ts';
import { useLatest } from '../../components/useLatest.ts';
import { useText } from '../../text/useText.ts';
import { redo, undo, useUndoRedo } from '../../usecases/history.ts';
import { isTapOf } from '../../usecases/runningBoard.ts';
import type { DayProps } from './dayProps.ts';

interface LastTap {
  /** What the last tap was; null when the last change was none at this fair. */
  readonly label: string | null;
  readonly takeBack: () => void;
}

/** True in a field in which something is typed: Ctrl+Z is for those letters. In the empty search field it is for the tap. */
function hasOwnUndo(target: EventTarget | null): boolean {
  return isTyping(target) && !(target instanceof HTMLInputElement && target.value === '');
}

/**
 * The last tap, and the ways to take it back and do it again, by button and by Ctrl+Z and Ctrl+Y; never another change, made
 * before the fair or elsewhere. The panel says what was undone: a toast would lie over the buttons.
 */
export function useLastTap({ data, taps }: Pick<DayProps, 'data' | 'taps'>): LastTap {
  const { text } = useText();
  const next = useUndoRedo();
  const tapOf = (label: ChangeLabel | null | undefined): string | null =>
    label && isTapOf(label, data.fair.id) ? changeText(text, label) : null;
  const [label, again] = [tapOf(next?.undo), tapOf(next?.redo)];
  const takeBack = async (): Promise<void> => {
    const undone = label === null ? null : await undo();
    if (undone) taps.say('note', text.common.undone({ what: changeText(text, undone) }));
  };
  const doAgain = async (): Promise<void> => {
    const redone = again === null ? null : await redo();
    if (redone) taps.say('note', text.common.redone({ what: changeText(text, redone) }));
  };
  const keys = useLatest({ takeBack, doAgain });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || hasOwnUndo(event.target)) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!isRedo && key !== 'z') return;
      event.preventDefault();
      void (isRedo ? keys().doAgain() : keys().takeBack());
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [keys]);
  return { label, takeBack: () => void takeBack() };
}
