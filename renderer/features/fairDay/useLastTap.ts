import { changeText } from '../../../shared/text/change.ts';
import { useText } from '../../text/useText.ts';
import { undo, useUndoRedo } from '../../usecases/history.ts';
import { isTapOf } from '../../usecases/runningBoard.ts';
import type { DayProps } from './dayProps.ts';

interface LastTap {
  /** What the last tap was; null when the last change was none at this fair. */
  readonly label: string | null;
  readonly takeBack: () => void;
}

/** The last tap and the way to take it back; never another change, made before the fair or elsewhere. */
export function useLastTap({ data, taps }: Pick<DayProps, 'data' | 'taps'>): LastTap {
  const { text } = useText();
  const next = useUndoRedo()?.undo ?? null;
  const label = next !== null && isTapOf(next, data.fair.id) ? changeText(text, next) : null;
  const takeBack = async (): Promise<void> => {
    if (label === null) return;
    const undone = await undo();
    if (undone) taps.say('note', text.common.undone({ what: changeText(text, undone) }));
  };
  return { label, takeBack: () => void takeBack() };
}
