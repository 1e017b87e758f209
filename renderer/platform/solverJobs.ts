import type { YearLoad } from '../../shared/assign/assignmentCase.ts';
import type { SolveOutcome, SolveProgress } from '../../shared/assign/engine/solveSteps.ts';
import type { NextBest } from '../../shared/assign/explain/nextBest.ts';
import type { AdviceProgress, GapAdvice } from '../../shared/assign/explain/suggestChanges.ts';
import type { AssignmentProblem } from '../../shared/assign/problem.ts';
import type { FairData } from '../../shared/fair/fairData.ts';
import type { Assignment } from '../../shared/model/assignment.ts';
import type { Need } from '../../shared/model/fair.ts';
import type { PlannerOptions, PlannerYear } from '../../shared/rotation/plannerYear.ts';
import type { SearchProgress } from '../../shared/rotation/searchPlan.ts';
import type { YearProposal } from '../../shared/rotation/yearProposal.ts';
import type { YearWorkbookProgress, YearWorkbookQuestion } from '../../shared/workbook/yearWorkbookSteps.ts';

/** Asks something about a fair; minutes and fairs of the year come with it. */
interface FairQuestion {
  readonly data: FairData;
  readonly load: YearLoad;
}

/** What the solver can be asked, by name, and what it answers. Everything can be sent from page to worker and back. */
export interface SolverJobs {
  /** The best assignments of a fair. */
  readonly assign: {
    readonly question: AssignmentProblem;
    readonly progress: SolveProgress;
    readonly result: SolveOutcome;
  };
  /** What would fill a gap. */
  readonly suggestChanges: {
    readonly question: FairQuestion & { readonly need: Need };
    readonly progress: AdviceProgress;
    readonly result: GapAdvice;
  };
  /** Who would take somebody's place. */
  readonly nextBest: {
    readonly question: FairQuestion & { readonly assignment: Assignment };
    readonly progress: undefined;
    readonly result: NextBest;
  };
  /** The best year of the partners. */
  readonly proposeYear: {
    readonly question: { readonly year: PlannerYear; readonly options: PlannerOptions };
    readonly progress: SearchProgress;
    readonly result: YearProposal;
  };
  /** The year workbook of a period as the bytes of its file. */
  readonly yearWorkbook: {
    readonly question: YearWorkbookQuestion;
    readonly progress: YearWorkbookProgress;
    readonly result: Uint8Array;
  };
}

export type JobName = keyof SolverJobs;
export type QuestionOf<Name extends JobName> = SolverJobs[Name]['question'];
export type ProgressOf<Name extends JobName> = SolverJobs[Name]['progress'];
export type ResultOf<Name extends JobName> = SolverJobs[Name]['result'];

/** One question to the worker. */
export interface JobCall<Name extends JobName> {
  readonly name: Name;
  readonly question: QuestionOf<Name>;
}

/** What the worker tells the page. */
export type JobWord<Name extends JobName> =
  | { readonly kind: 'progress'; readonly progress: ProgressOf<Name> }
  | { readonly kind: 'ended'; readonly result: ResultOf<Name> };
