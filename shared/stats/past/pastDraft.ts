import { yearIdOf } from '../../calendar/dates.ts';
import type { FieldProblem } from '../../fair/validateFair.ts';
import type { PastFigure, PastMetric, PastTotal } from '../../model/pastTotal.ts';
import { PAST_METRICS } from '../../model/pastTotal.ts';
import type { Result } from '../../model/result.ts';
import { failure, success } from '../../model/result.ts';
import { problem } from '../../text/problem.ts';
import type { PastTotalFields } from './pastTable.ts';
import { readPastAmount } from './readPastAmount.ts';
import { FIRST_PAST_YEAR, readPastYear, validatePastTotal } from './validatePastTotal.ts';

/** A past year as it is being typed. */
export interface PastDraft {
  readonly year: string;
  readonly amounts: Readonly<Partial<Record<PastMetric, string>>>;
  readonly source: string;
}

/**
 * A new draft, for the latest year of which nothing is known yet.
 * @param known years with past totals or with fairs in the program
 */
export function newPastDraft(known: readonly number[], thisYear: number): PastDraft {
  let year = thisYear - 1;
  while (known.includes(year) && year > FIRST_PAST_YEAR) year -= 1;
  return { year: String(year), amounts: {}, source: '' };
}

/**
 * Reads a draft as it would be saved.
 * @returns every problem beside its field: `year`, a metric, `figures`, `source`
 */
export function readPastDraft(
  { year, amounts, source }: PastDraft,
  present: readonly PastTotal[],
  thisYear: number,
): Result<PastTotalFields, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const figures: PastFigure[] = [];
  for (const metric of PAST_METRICS) {
    const read = readPastAmount(amounts[metric] ?? '', metric);
    if (!read.ok) problems.push({ field: metric, problem: read.problem });
    else if (read.value) figures.push({ metric, ...read.value });
  }
  const readYear = readPastYear(year, thisYear);
  if (!readYear.ok) {
    const found = year.trim() === '' ? problem('pastYearMissing') : readYear.problem;
    return failure([{ field: 'year', problem: found }, ...problems]);
  }
  const fields: PastTotalFields = { id: yearIdOf(readYear.value), figures, source };
  if (present.some(({ id }) => id === fields.id)) {
    problems.unshift({ field: 'year', problem: problem('pastYearExists', { year: readYear.value }) });
  }
  // Where an amount cannot be read, saying that there is none would be one word too many.
  const others = validatePastTotal(fields, thisYear);
  problems.push(...others.filter(({ field }) => field !== 'figures' || problems.length === 0));
  return problems.length > 0 ? failure(problems) : success(fields);
}
