import { App, Button } from 'antd';
import { useCallback } from 'react';
import type { Result } from '../../shared/model/result.ts';
import { changeText } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problemText } from '../../shared/text/problem.ts';
import { useText } from '../text/useText.ts';
import { lastChange, undo } from '../usecases/history.ts';

const TOAST_SECONDS = 6;
/** One toast at a time: undo takes back the last change, and an older toast would promise another. */
export const DONE_TOAST = 'done';

interface ActionOptions {
  /** Say what was done and offer to undo it (default). Fields that save as you type stay quiet. */
  readonly isQuiet?: boolean;
}

export type RunAction = <T>(
  work: () => Promise<Result<T, Problem>>,
  options?: ActionOptions,
) => Promise<Result<T, Problem>>;

/**
 * Runs a use case from a click: a failure becomes a sentence with what to do next, a success a toast that offers undo.
 */
export function useAction(): RunAction {
  const { message } = App.useApp();
  const { text } = useText();
  return useCallback(
    async (work, options = {}) => {
      const result = await work();
      if (!result.ok) {
        message.error({ content: problemText(text, result.problem), duration: TOAST_SECONDS });
        return result;
      }
      if (options.isQuiet) return result;
      const label = await lastChange();
      const what = label ? changeText(text, label) : text.common.saved;
      const key = DONE_TOAST;
      const takeBack = async (): Promise<void> => {
        const undone = await undo();
        message.success({
          key,
          content: undone
            ? text.common.undone({ what: changeText(text, undone) })
            : text.problem.nothingToUndo({}),
        });
      };
      message.success({
        key,
        duration: TOAST_SECONDS,
        content: (
          <span>
            {text.common.done({ what })}
            {label ? (
              <Button type="link" size="small" onClick={takeBack}>
                {text.common.undo}
              </Button>
            ) : null}
          </span>
        ),
      });
      return result;
    },
    [message, text],
  );
}
