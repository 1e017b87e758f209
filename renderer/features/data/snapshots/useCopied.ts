import { App } from 'antd';
import { useCallback } from 'react';
import type { Result } from '../../../../shared/model/result.ts';
import type { Problem } from '../../../../shared/text/problem.ts';
import { problemText } from '../../../../shared/text/problem.ts';
import { useText } from '../../../text/useText.ts';

const TOAST_SECONDS = 10;

type Copied = Result<{ readonly name: string; readonly label: string } | null, Problem>;

/** Says where a snapshot was copied to, or why not; nothing when it was cancelled. */
export function useCopied(): (copied: Copied) => void {
  const { text } = useText();
  const { message } = App.useApp();
  return useCallback(
    (copied) => {
      if (!copied.ok) {
        message.error({ content: problemText(text, copied.problem), duration: TOAST_SECONDS });
      } else if (copied.value) {
        const { label } = copied.value;
        const words = text.snapshots;
        const content = label === '' ? words.downloaded(copied.value) : words.copied(copied.value);
        message.success({ content, duration: TOAST_SECONDS });
      }
    },
    [message, text],
  );
}
