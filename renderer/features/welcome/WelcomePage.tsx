import { Button, Spin } from 'antd';
import type { SubmitEvent } from 'react';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { validateName } from '../../../shared/fair/validateFair.ts';
import { success } from '../../../shared/model/result.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { Flower } from '../../components/Flower.tsx';
import { RestoreButton } from '../../components/RestoreButton.tsx';
import { TextField } from '../../components/TextField.tsx';
import { PATHS } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { setPreference } from '../../usecases/settings.ts';
import { loadSample, startEmpty } from '../../usecases/setUp.ts';
import { afterPaint } from './afterPaint.ts';
import './welcome.css';

type Work = 'empty' | 'sample';

/** First start: our own community or the sample, or a snapshot from another PC. */
export function WelcomePage() {
  const { text, locale } = useText();
  const [, navigate] = useLocation();
  const [work, setWork] = useState<Work | null>(null);
  const words = text.welcome;
  // Wherever the address pointed before, a new community begins with its first month; once it is there, the address is the user's.
  useEffect(() => navigate(PATHS.thisMonth, { replace: true }), [navigate]);
  const run = async (kind: Work, start: () => Promise<unknown>): Promise<void> => {
    setWork(kind);
    await afterPaint();
    await start().finally(() => setWork(null));
  };
  return (
    <main className="welcome">
      <div className="welcome-bar">
        <Button
          type="text"
          disabled={work !== null}
          data-testid="switch-language"
          onClick={() => void setPreference({ locale: locale === 'zh-CN' ? 'en' : 'zh-CN' })}
        >
          {text.shell.switchLanguage}
        </Button>
      </div>
      <div className="welcome-body">
        <header className="welcome-head">
          <Flower size={72} />
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </header>
        <div className="welcome-choices">
          <OwnCommunity
            isDisabled={work !== null}
            isWorking={work === 'empty'}
            onStart={(name) => run('empty', () => startEmpty(name, text))}
          />
          <section className="panel welcome-choice">
            <h2>{words.sampleTitle}</h2>
            <p className="soft">{words.sampleNote}</p>
            <Button
              className="welcome-go"
              size="large"
              loading={work === 'sample'}
              disabled={work === 'empty'}
              data-testid="start-sample"
              onClick={() => void run('sample', () => loadSample(text))}
            >
              {words.startSample}
            </Button>
          </section>
        </div>
        <div className="welcome-foot" role="status">
          {work === null ? (
            <>
              {words.restoreNote}
              <RestoreButton type="link" />
            </>
          ) : (
            <Spin description={work === 'sample' ? words.makingSample : words.startingEmpty} />
          )}
        </div>
      </div>
    </main>
  );
}

interface OwnCommunityProps {
  readonly isDisabled: boolean;
  readonly isWorking: boolean;
  readonly onStart: (name: string) => Promise<void>;
}

function OwnCommunity({ isDisabled, isWorking, onStart }: OwnCommunityProps) {
  const { text } = useText();
  const words = text.welcome;
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const checked = validateName(name);
    setProblem(checked.ok ? null : checked.problem);
    if (checked.ok) await onStart(checked.value);
  };
  return (
    <form className="panel welcome-choice" onSubmit={submit} noValidate>
      <h2>{words.ownTitle}</h2>
      <TextField
        label={words.name}
        value={name}
        isLive
        autoFocus
        placeholder={words.namePlaceholder}
        hint={words.nameHint}
        problem={problem}
        testId="community-name"
        onCommit={async (typed) => {
          setName(typed);
          // A blank is only complained about when somebody tries to start with it.
          const checked = validateName(typed);
          setProblem(checked.ok || typed.trim() === '' ? null : checked.problem);
          return success(typed);
        }}
      />
      <Button
        className="welcome-go"
        type="primary"
        size="large"
        htmlType="submit"
        loading={isWorking}
        disabled={isDisabled && !isWorking}
        data-testid="start-empty"
      >
        {words.startEmpty}
      </Button>
    </form>
  );
}
