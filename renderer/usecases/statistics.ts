import { useEffect, useMemo, useState } from 'react';
import type { Period } from '../../shared/calendar/period.ts';
import { periodId } from '../../shared/calendar/period.ts';
import type { FileKind } from '../../shared/hostFiles.ts';
import { safeFileName } from '../../shared/hostFiles.ts';
import type { MonthDay } from '../../shared/model/basic.ts';
import type { Category } from '../../shared/model/category.ts';
import type { PastTotal } from '../../shared/model/pastTotal.ts';
import type { Result } from '../../shared/model/result.ts';
import type { RuleCheck, YearCheck } from '../../shared/stats/checkTypes.ts';
import { isHeld, yearsOfFairs } from '../../shared/stats/countedFair.ts';
import type { ExactYear } from '../../shared/stats/past/trendOfYears.ts';
import type { ComparedFigures, PeriodData, PeriodSource } from '../../shared/stats/periodData.ts';
import { comparedFiguresOf, exactYears, figuresOfSource, periodData } from '../../shared/stats/periodData.ts';
import type { PeriodFigures } from '../../shared/stats/periodTypes.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';
import { todayLocal } from '../db/clock.ts';
import { figureTables } from '../db/closedFairs.ts';
import { database } from '../db/openDatabase.ts';
import { desktop } from '../platform/desktop.ts';
import { keepClosedFairs, readTalliedFairs } from './fairTallies.ts';
import { savedName } from './fileOutcome.ts';
import { keptAsRecorded } from './keptAsRecorded.ts';
import { readPeriodSource } from './periodSource.ts';
import { useAnswer } from './useAnswer.ts';
import { useLive } from './useLive.ts';
import { useSlices } from './useSlices.ts';

/** The figures of a period, from the tallies of its fairs: what is shown at once. */
export interface PeriodStatistics {
  readonly period: Period;
  readonly figures: PeriodFigures;
  readonly comparedFigures: ComparedFigures | null;
  readonly categories: readonly Category[];
  /** Every year of which records are here, for the trend. */
  readonly years: readonly ExactYear[];
  readonly pastTotals: readonly PastTotal[];
  /** True when records of closed fairs had to be read, because nothing is kept of them yet. */
  readonly isIncomplete: boolean;
}

/** Years that have fairs, latest first, the latest in which one was held, and when the office's year closes. */
export interface StatisticsYears {
  readonly years: readonly number[];
  readonly latestHeld: number | null;
  readonly closesOn: MonthDay | null;
}

/** Years to choose from; undefined while reading. */
export function useStatisticsYears(): StatisticsYears | undefined {
  return useLive(async () => {
    const db = database();
    const [fairs, community] = await Promise.all([db.fairs.toArray(), db.community.get('community')]);
    return {
      years: yearsOfFairs(fairs),
      latestHeld: yearsOfFairs(fairs.filter(isHeld))[0] ?? null,
      closesOn: community?.yearClosesOn ?? null,
    };
  });
}

async function readStatistics(period: Period, compared: Period | null): Promise<PeriodStatistics> {
  const db = database();
  const [tallied, pastTotals] = await db.transaction('r', [...figureTables(db), db.pastTotals], () =>
    Promise.all([readTalliedFairs(db), db.pastTotals.toArray()]),
  );
  const source = { ...tallied, today: todayLocal() };
  return {
    period,
    figures: figuresOfSource(source, period),
    comparedFigures: comparedFiguresOf(source, compared),
    categories: tallied.categories,
    years: exactYears(source),
    pastTotals,
    isIncomplete: tallied.fairs.some(({ id, status }) => status === 'archived' && tallied.columns.has(id)),
  };
}

/** Tells one period and what it is compared with from another. */
function questionOf(period: Period | null, compared: Period | null): string {
  return [period, compared].map((each) => (each ? periodId(each) : '')).join(' ');
}

/** Figures of a period, live; undefined while reading, and before there is a period. */
export function usePeriodStatistics(
  period: Period | null,
  compared: Period | null,
): PeriodStatistics | undefined {
  const statistics = useAnswer(questionOf(period, compared), async () =>
    period ? readStatistics(period, compared) : undefined,
  );
  const isIncomplete = statistics?.isIncomplete ?? false;
  // Not while reading: a live query may not write.
  useEffect(() => {
    if (isIncomplete) void keepClosedFairs();
  }, [isIncomplete]);
  return statistics;
}

/** Everything that is counted and checked of a period, and how far that is. */
export interface PeriodDataWork {
  /** Undefined until it is there. */
  readonly data: PeriodData | undefined;
  /** Every check, also that of the stored rows, which are counted last; undefined until then. */
  readonly checks: readonly YearCheck[] | undefined;
  /** Of work that takes longer than a moment, 0…1; null else. */
  readonly share: number | null;
}

/**
 * Everybody's figures, the rows behind every figure and the checks of a period, live. Read after the figures, which do not
 * wait for it, and worked out slice by slice, for which the page does not wait either: the records of ten years take seconds.
 */
export function usePeriodData(period: Period, compared: Period | null): PeriodDataWork {
  const question = questionOf(period, compared);
  const source = useAnswer(question, () => readPeriodSource(period, compared));
  const { result, progress } = useSlices(question, source ?? undefined, periodData);
  const kept = useKeptAsRecorded(question, result && source ? source : undefined);
  return {
    data: result,
    checks: useMemo(() => (result && kept ? [...result.checks, kept] : undefined), [result, kept]),
    share: progress && progress.done / Math.max(1, progress.all),
  };
}

/** Counts the stored rows beside what is kept of them, when everything else stands: of ten years it takes seconds. */
function useKeptAsRecorded(question: string, source: PeriodSource | undefined): RuleCheck | undefined {
  const [kept, setKept] = useState<{ readonly question: string; readonly check: RuleCheck } | null>(null);
  useEffect(() => {
    if (!source) return;
    let isStopped = false;
    const count = async (): Promise<void> => {
      const check = await keptAsRecorded(database(), source.held);
      if (!isStopped) setKept({ question, check });
    };
    void count();
    return () => {
      isStopped = true;
    };
  }, [question, source]);
  return kept?.question === question ? kept.check : undefined;
}

/** On which day the office closes its year of statistics. */
export async function setYearClosesOn(yearClosesOn: MonthDay): Promise<void> {
  await change(changeLabel('editCommunity'), async (db) => {
    const community = await db.community.get('community');
    if (community) await db.community.put({ ...community, yearClosesOn });
  });
}

/** Saves a file that was made here. @returns its name, null when the user cancelled */
export async function saveMadeFile(
  name: string,
  kind: FileKind,
  bytes: Uint8Array,
): Promise<Result<string | null, Problem>> {
  const saved = await desktop().saveFile({
    suggestedName: safeFileName(name, kind),
    kind,
    bytes: new Uint8Array(bytes),
  });
  return savedName(saved);
}
