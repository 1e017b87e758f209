import { Button } from 'antd';
import { useState } from 'react';
import type { Problem } from '../../../shared/text/problem.ts';
import { problemText } from '../../../shared/text/problem.ts';
import { Flower } from '../../components/Flower.tsx';
import { useText } from '../../text/useText.ts';
import type { OpenFailure, OpenOptions } from '../../usecases/openApp.ts';
import { rescueData, startAfresh } from '../../usecases/recovery.ts';
import { RecoverySnapshots } from './RecoverySnapshots.tsx';
import './recovery.css';

interface RecoveryScreenProps {
  readonly failure: OpenFailure;
  /** Opens the data again. */
  readonly onOpen: (options?: OpenOptions) => void;
}

/** The data are not open: says why in plain words, and offers every way out. Never a blank window, never a fresh start in silence. */
export function RecoveryScreen({ failure, onOpen }: RecoveryScreenProps) {
  const { text } = useText();
  const words = text.snapshots.recovery;
  const { kind } = failure;
  const restore = (
    <section className="panel">
      <h3>{words.restore}</h3>
      <RecoverySnapshots mustKeep={kind === 'newer'} onRestored={() => onOpen()} />
    </section>
  );
  return (
    <main className="recovery" data-testid="recovery">
      <div className="recovery-head">
        <Flower size={48} />
        <h1>{titleOf(text, kind)}</h1>
      </div>
      <p className="recovery-why">{whyOf(text, failure)}</p>
      <h2>{words.whatToDo}</h2>
      {kind === 'lost' ? restore : null}
      <section className="panel">
        <Way note={words.retryNote}>
          <Button
            type={kind === 'lost' ? 'default' : 'primary'}
            onClick={() => onOpen()}
            data-testid="recovery-retry"
          >
            {words.retry}
          </Button>
        </Way>
        {kind === 'unkept' ? (
          <Way note={words.goOnNote}>
            <Button onClick={() => onOpen({ upgradesUnkept: true })}>{words.goOn}</Button>
          </Way>
        ) : null}
      </section>
      {kind === 'lost' || kind === 'unkept' ? null : restore}
      {kind === 'lost' ? <AfreshWay onOpen={() => onOpen()} /> : <RescueWay />}
    </main>
  );
}

type Words = ReturnType<typeof useText>['text'];

function titleOf(text: Words, kind: OpenFailure['kind']): string {
  const words = text.snapshots.recovery;
  const titles = {
    lost: words.lostTitle,
    newer: words.newerTitle,
    unkept: words.unkeptTitle,
    closed: words.title,
  } satisfies Record<OpenFailure['kind'], string>;
  return titles[kind];
}

function whyOf(text: Words, { kind, problem }: OpenFailure): string {
  const words = text.snapshots.recovery;
  const { when = '', found = '?', supported = 0 } = problem.params;
  switch (kind) {
    case 'lost':
      return words.lost({ when: String(when) });
    case 'newer':
      return words.newer({ found, supported: Number(supported) });
    case 'unkept':
      return words.unkept({ why: problemText(text, problem) });
    case 'closed':
      return problemText(text, problem);
  }
}

interface WayProps {
  readonly note: string;
  readonly children: React.ReactNode;
}

function Way({ note, children }: WayProps) {
  return (
    <div className="recovery-way">
      {children}
      <span className="soft">{note}</span>
    </div>
  );
}

function RescueWay() {
  const { text } = useText();
  const words = text.snapshots.recovery;
  const [said, setSaid] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  const rescue = async (): Promise<void> => {
    setProblem(null);
    const done = await rescueData(text.data.backup.fileName);
    if (!done.ok) setProblem(done.problem);
    else if (done.value) setSaid(words.rescued(done.value));
  };
  return (
    <section className="panel">
      <Way note={words.rescueNote}>
        <Button
          loading={isWorking}
          onClick={() => {
            setIsWorking(true);
            void rescue().finally(() => setIsWorking(false));
          }}
          data-testid="recovery-rescue"
        >
          {words.rescue}
        </Button>
      </Way>
      <p aria-live="polite" className={problem ? 'gap-text' : ''}>
        {problem ? problemText(text, problem) : said}
      </p>
    </section>
  );
}

/** Starting with nothing is the last way, and asked for twice. */
function AfreshWay({ onOpen }: { readonly onOpen: () => void }) {
  const { text } = useText();
  const words = text.snapshots.recovery;
  const [isAsked, setIsAsked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const start = async (): Promise<void> => {
    const started = await startAfresh();
    if (started.ok) onOpen();
    else setProblem(started.problem);
  };
  return (
    <section className="panel">
      {isAsked ? (
        <Way note={words.reallyAfreshNote}>
          <strong>{words.reallyAfresh}</strong>
          <Button danger onClick={() => void start()} data-testid="really-afresh">
            {words.afreshYes}
          </Button>
          <Button onClick={() => setIsAsked(false)}>{text.common.cancel}</Button>
        </Way>
      ) : (
        <Way note={words.startAfreshNote}>
          <Button onClick={() => setIsAsked(true)} data-testid="start-afresh">
            {words.startAfresh}
          </Button>
        </Way>
      )}
      {problem ? <p className="gap-text">{problemText(text, problem)}</p> : null}
    </section>
  );
}
