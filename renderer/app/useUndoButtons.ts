import { useCallback } from 'react';
import { changeText } from '../../shared/text/change.ts';
import { useDoneToast, useTakeBack } from '../components/useDoneToast.tsx';
import { useText } from '../text/useText.ts';
import { redo, useUndoRedo } from '../usecases/history.ts';

interface UndoButtons {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Names what would be undone. */
  readonly undoHint: string;
  readonly redoHint: string;
  readonly takeBack: () => void;
  readonly doAgain: () => void;
}

/** Undo and redo for the top bar and the keys, each with the name of what it would change. */
export function useUndoButtons(): UndoButtons {
  const { text } = useText();
  const sayDone = useDoneToast();
  const next = useUndoRedo();
  const takeBack = useTakeBack();
  const doAgain = useCallback(async () => {
    const label = await redo();
    if (label) sayDone('success', text.common.redone({ what: changeText(text, label) }));
    else sayDone('info', text.problem.nothingToRedo({}));
  }, [sayDone, text]);
  return {
    canUndo: Boolean(next?.undo),
    canRedo: Boolean(next?.redo),
    undoHint: next?.undo ? `${text.shell.undoHint} ${changeText(text, next.undo)}` : text.shell.undoHint,
    redoHint: next?.redo ? `${text.shell.redoHint} ${changeText(text, next.redo)}` : text.shell.redoHint,
    takeBack: () => void takeBack(),
    doAgain: () => void doAgain(),
  };
}
