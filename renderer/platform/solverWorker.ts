import { solveSteps } from '../../shared/assign/engine/solveSteps.ts';
import { nextBest } from '../../shared/assign/explain/nextBest.ts';
import { suggestChanges } from '../../shared/assign/explain/suggestChanges.ts';
import { proposeYear } from '../../shared/rotation/yearProposal.ts';
import { yearWorkbookSteps } from '../../shared/workbook/yearWorkbookSteps.ts';
import type { JobCall, JobName, JobWord, ProgressOf, QuestionOf, ResultOf } from './solverJobs.ts';

/** The page is told no more often than this: it has other things to do, and nobody reads faster. */
const TELL_EVERY_MS = 100;

type Works = {
  readonly [Name in JobName]: (question: QuestionOf<Name>) => Generator<ProgressOf<Name>, ResultOf<Name>>;
};

const WORKS: Works = {
  assign: solveSteps,
  suggestChanges: ({ data, load, need }) => suggestChanges(data, load, need),
  nextBest: ({ data, load, assignment }) => nextBest(data, load, assignment),
  proposeYear: ({ year, options }) => proposeYear(year, options),
  yearWorkbook: yearWorkbookSteps,
};

function work<Name extends JobName>({ name, question }: JobCall<Name>): void {
  const tell = (word: JobWord<Name>): void => self.postMessage(word);
  const steps = WORKS[name](question);
  let told = Number.NEGATIVE_INFINITY;
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      tell({ kind: 'ended', result: step.value });
      return;
    }
    const now = performance.now();
    if (now - told < TELL_EVERY_MS) continue;
    told = now;
    tell({ kind: 'progress', progress: step.value });
  }
}

// A job may take minutes: here it holds up nobody. Who wants it to stop ends the worker; what it had found was told.
self.addEventListener('message', ({ data }: MessageEvent<JobCall<JobName>>) => work(data));
