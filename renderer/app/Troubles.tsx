import { App } from 'antd';
import { useEffect } from 'react';
import type { Problem } from '../../shared/text/problem.ts';
import { problem, problemText } from '../../shared/text/problem.ts';
import { useText } from '../text/useText.ts';
import { isQuotaExceeded } from '../usecases/restoring.ts';

const TOAST_SECONDS = 12;

function troubleOf(error: unknown): Problem {
  if (isQuotaExceeded(error)) return problem('diskFullNow');
  const detail = error instanceof Error ? error.message : String(error);
  return problem('unexpectedTrouble', { detail: detail.slice(0, 120) });
}

/** What nobody expected is told, too: a click must never do nothing in silence. Shows nothing itself. */
export function Troubles() {
  const { text } = useText();
  const { message } = App.useApp();
  useEffect(() => {
    const onRejection = ({ reason }: PromiseRejectionEvent): void => {
      const key = 'trouble';
      message.error({ key, content: problemText(text, troubleOf(reason)), duration: TOAST_SECONDS });
    };
    window.addEventListener('unhandledrejection', onRejection);
    return () => window.removeEventListener('unhandledrejection', onRejection);
  }, [message, text]);
  return null;
}
