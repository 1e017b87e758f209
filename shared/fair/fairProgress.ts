import { daysBetween } from '../calendar/dates.ts';
import type { IsoDate } from '../model/basic.ts';
import { dateOfFair } from './dateOfFair.ts';
import type { FairRecords } from './fairData.ts';
import { fairGaps } from './fairGaps.ts';

/** The way of every fair, in order. */
export const PROGRESS_STEPS = ['planned', 'people', 'papers', 'held', 'closed'] as const;
export type ProgressStep = (typeof PROGRESS_STEPS)[number];

/**
 * The one thing to do next: make stalls, assign people, close the gaps, make papers, wait for the day, hold the fair on its
 * day, copy its sheets afterwards, close it; `none` when there is nothing left to do.
 */
export const NEXT_STEPS = [
  'generateStalls',
  'assignPeople',
  'closeGaps',
  'makePapers',
  'waitForDay',
  'holdFairDay',
  'recordFairDay',
  'closeFair',
  'none',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export interface FairProgress {
  /** The step that the fair is at: the first one not done yet; `closed` when all are done. */
  readonly step: ProgressStep;
  readonly done: readonly ProgressStep[];
  readonly nextStep: NextStep;
  readonly isCancelled: boolean;
  readonly isPostponed: boolean;
  /** Days until the fair's day; negative when it has passed. */
  readonly daysLeft: number;
  readonly gap: number;
}

/** This close to the day, papers come before the last gaps: an unfillable gap must not hold up the fair. */
const PAPERS_FIRST_DAYS = 3;

function doneSteps(records: FairRecords, gap: number): readonly ProgressStep[] {
  const { fair, stalls, assignments } = records;
  const isHeld = fair.status === 'held' || fair.status === 'archived';
  const isDone: Readonly<Record<ProgressStep, boolean>> = {
    planned: stalls.length > 0 || isHeld,
    people:
      (stalls.length > 0 && gap === 0) || (assignments.length > 0 && fair.papersMadeAt !== null) || isHeld,
    papers: fair.papersMadeAt !== null || isHeld,
    held: isHeld,
    closed: fair.status === 'archived',
  };
  return PROGRESS_STEPS.filter((step) => isDone[step]);
}

function nextStepOf(records: FairRecords, gap: number, daysLeft: number): NextStep {
  const { fair, stalls, assignments, attendance, tallies } = records;
  if (fair.status === 'cancelled' || fair.status === 'archived') return 'none';
  if (fair.status === 'held') {
    if (daysLeft === 0) return 'holdFairDay';
    return attendance.length === 0 || tallies.length === 0 ? 'recordFairDay' : 'closeFair';
  }
  if (stalls.length === 0) return 'generateStalls';
  if (fair.papersMadeAt !== null) {
    if (daysLeft > 0) return 'waitForDay';
    return daysLeft === 0 ? 'holdFairDay' : 'recordFairDay';
  }
  if (gap > 0 && assignments.length === 0) return 'assignPeople';
  if (gap > 0 && daysLeft > PAPERS_FIRST_DAYS) return 'closeGaps';
  return 'makePapers';
}

/** Where a fair stands on `today`, and the next step. */
export function fairProgress(records: FairRecords, today: IsoDate): FairProgress {
  const { gap } = fairGaps(records);
  const daysLeft = daysBetween(today, dateOfFair(records.fair));
  const done = doneSteps(records, gap);
  return {
    step: PROGRESS_STEPS.find((step) => !done.includes(step)) ?? 'closed',
    done,
    nextStep: nextStepOf(records, gap, daysLeft),
    isCancelled: records.fair.status === 'cancelled',
    isPostponed: records.fair.postponedTo !== null,
    daysLeft,
    gap,
  };
}
