import { partsOf } from '../../shared/calendar/dates.ts';
import { safeFileName } from '../../shared/desktop.ts';
import type { YearData } from '../../shared/fair/fairData.ts';
import type { Result } from '../../shared/model/result.ts';
import type { Locale } from '../../shared/model/settings.ts';
import { checkYear } from '../../shared/stats/checks.ts';
import type { YearCheck } from '../../shared/stats/checkTypes.ts';
import { countedDate, isHeld } from '../../shared/stats/countedFair.ts';
import type { YearFigures } from '../../shared/stats/periodTypes.ts';
import { yearFigures } from '../../shared/stats/yearFigures.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { writeWorkbook } from '../../shared/workbook/writeWorkbook.ts';
import { buildYearWorkbook } from '../../shared/workbook/yearWorkbook.ts';
import { nowInstant } from '../db/clock.ts';
import { database } from '../db/openDatabase.ts';
import { desktop } from '../platform/desktop.ts';
import { savedName } from './fileOutcome.ts';
import { loadYearData } from './loadYearData.ts';
import { useLive } from './useLive.ts';

/** The figures of a year with what they were counted from. */
export interface YearStatistics {
  readonly data: YearData;
  readonly figures: YearFigures;
  /** Null when nothing of the year before is in the data. */
  readonly lastFigures: YearFigures | null;
  readonly checks: readonly YearCheck[];
}

/** Years that have fairs, latest first, and the latest in which one was held. */
export interface StatisticsYears {
  readonly years: readonly number[];
  readonly latestHeld: number | null;
}

/** Years to choose from; undefined while reading. */
export function useStatisticsYears(): StatisticsYears | undefined {
  return useLive(async () => {
    const fairs = await database().fairs.toArray();
    const yearsOf = (own: typeof fairs): readonly number[] =>
      [...new Set(own.map((fair) => partsOf(countedDate(fair)).year))].toSorted((a, b) => b - a);
    return { years: yearsOf(fairs), latestHeld: yearsOf(fairs.filter(isHeld))[0] ?? null };
  });
}

async function readYearStatistics(year: number): Promise<YearStatistics | null> {
  const [data, lastYear] = await Promise.all([loadYearData(year), loadYearData(year - 1)]);
  if (!data) return null;
  const figures = yearFigures(data);
  return {
    data,
    figures,
    lastFigures: lastYear && lastYear.fairs.length > 0 ? yearFigures(lastYear) : null,
    checks: checkYear(data, figures),
  };
}

/** Figures and checks of a year, live; null before the community is set up, undefined while reading. */
export function useYearStatistics(year: number | null): YearStatistics | null | undefined {
  const statistics = useLive(async () => (year === null ? null : readYearStatistics(year)), [year]);
  // While another year is being read, the answer at hand is still that of the year before.
  return statistics && statistics.data.year !== year ? undefined : statistics;
}

/**
 * Saves the year workbook 全年参与统计 where the user says.
 * @returns the name of the file, null when the user cancelled; why it was not written otherwise.
 */
export async function exportYearWorkbook(
  year: number,
  locale: Locale,
): Promise<Result<string | null, Problem>> {
  const [data, lastYear] = await Promise.all([loadYearData(year), loadYearData(year - 1)]);
  if (!data) throw new Error('Export of a year before the community is set up.');
  const text = catalogueOf(locale);
  const bytes = writeWorkbook(buildYearWorkbook(data, lastYear, text, locale, nowInstant()));
  const suggestedName = safeFileName(
    text.statistics.fileName({ year, community: data.community.name }),
    'workbook',
  );
  const saved = await desktop().saveFile({ suggestedName, kind: 'workbook', bytes: new Uint8Array(bytes) });
  return savedName(saved);
}
