import { App, Button } from 'antd';
import { useCallback } from 'react';
import type { Result } from '../../shared/model/result.ts';
import { changeText } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problemText } from '../../shared/text/problem.ts';
import { useText } from '../text/useText.ts';
import { lastChange } from '../usecases/history.ts';
import { TOAST_SECONDS, useDoneToast, useTakeBack } from './useDoneToast.tsx';

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
  const sayDone = useDoneToast();
  const takeBack = useTakeBack();
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
      sayDone(
        'success',
        <>
          {text.common.done({ what })}
          {label ? (
            <Button type="link" size="small" onClick={takeBack}>
              {text.common.undo}
            </Button>
          ) : null}
        </>,
        TOAST_SECONDS,
      );
      return result;
    },
    [message, sayDone, takeBack, text],
  );
}
