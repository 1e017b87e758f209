import { App } from 'antd';
import { useState } from 'react';
import type { PrintJob } from '../../shared/desktop.ts';
import type { Result } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem, problemText } from '../../shared/text/problem.ts';
import { useText } from '../text/useText.ts';
import type { PaperOutcome } from '../usecases/papers.ts';

type PaperWork = (job: PrintJob) => Promise<Result<PaperOutcome, Problem>>;

interface PaperRun {
  /** Name of what is being done; null while nothing is. */
  readonly working: string | null;
  readonly run: (name: string, work: PaperWork) => Promise<void>;
}

/** Prints or saves papers from a click and says what came of it. Without a job nothing was chosen, and that is said. */
export function usePaperRun(job: PrintJob | null): PaperRun {
  const { text } = useText();
  const { message } = App.useApp();
  const [working, setWorking] = useState<string | null>(null);
  const words = text.papers.screen;
  const run = async (name: string, work: PaperWork): Promise<void> => {
    if (!job) {
      message.warning(words.nothingChosen);
      return;
    }
    setWorking(name);
    try {
      const result = await work(job);
      if (!result.ok) message.error(problemText(text, result.problem));
      else if (result.value.kind === 'saved') message.success(words.savedAs({ name: result.value.name }));
      else if (result.value.kind === 'dialogShown') message.info(words.dialogShown);
    } catch (error) {
      message.error(problemText(text, problem('workFailed', { detail: String(error) })));
    } finally {
      setWorking(null);
    }
  };
  return { working, run };
}
