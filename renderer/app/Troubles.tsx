import { App } from 'antd';
import { useEffect } from 'react';
import { problemText } from '../../shared/text/problem.ts';
import { useText } from '../text/useText.ts';
import { troubleOf } from '../usecases/troubles.ts';

const TOAST_SECONDS = 12;

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
