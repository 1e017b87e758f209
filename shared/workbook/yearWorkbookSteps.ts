import type { Instant } from '../model/basic.ts';
import type { Locale } from '../model/settings.ts';
import { recordCount } from '../stats/columns/recordOf.ts';
import type { PeriodData, PeriodSource } from '../stats/periodData.ts';
import { periodData } from '../stats/periodData.ts';
import { catalogueOf } from '../text/catalogues.ts';
import { writeWorkbookSteps } from './writeWorkbook.ts';
import { buildYearWorkbook } from './yearWorkbook.ts';

/** What a year workbook is made of. Can be sent to a worker. */
export interface YearWorkbookQuestion {
  readonly source: PeriodSource;
  readonly locale: Locale;
  /** When it is made. */
  readonly now: Instant;
}

/** How far the making is: records, each of which is counted again and then written. */
export interface YearWorkbookProgress {
  readonly done: number;
  readonly all: number;
}

function* countSteps(
  { source }: YearWorkbookQuestion,
  counts: readonly number[],
  all: number,
): Generator<YearWorkbookProgress, PeriodData> {
  const steps = periodData(source);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield { done: counts.slice(0, step.value.done).reduce((sum, count) => sum + count, 0), all };
  }
}

/** Counts and checks a period, builds its workbook and writes it as the bytes of an .xlsx file. */
export function* yearWorkbookSteps(
  question: YearWorkbookQuestion,
): Generator<YearWorkbookProgress, Uint8Array> {
  const { source, locale, now } = question;
  const counts = source.held.map(({ columns }) => recordCount(columns));
  const records = Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  );
  const all = 2 * records;
  const data = yield* countSteps(question, counts, all);
  const writing = writeWorkbookSteps(buildYearWorkbook(data, catalogueOf(locale), locale, now));
  for (;;) {
    const step = writing.next();
    if (step.done === true) return step.value;
    const { rowsDone, rows } = step.value;
    yield { done: records + Math.floor((records * rowsDone) / rows), all };
  }
}
