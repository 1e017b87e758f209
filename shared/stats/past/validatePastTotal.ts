import type { FieldProblem } from '../../fair/validateFair.ts';
import { validateCount, validateText } from '../../fair/validateFair.ts';
import type { PastFigure, PastTotal } from '../../model/pastTotal.ts';
import { PAST_METRICS } from '../../model/pastTotal.ts';
import type { Result } from '../../model/result.ts';
import { failure, success } from '../../model/result.ts';
import type { Problem } from '../../text/problem.ts';
import { problem } from '../../text/problem.ts';
import { PAST_LIMITS } from './pastUnits.ts';

/** No office counted fairs before; an earlier year is a slip. */
export const FIRST_PAST_YEAR = 1990;

/** One figure for each metric at most, in the order of {@link PAST_METRICS}; a later one takes the place of an earlier one. */
export function figuresInOrder(figures: readonly PastFigure[]): PastFigure[] {
  return PAST_METRICS.flatMap((metric) => figures.findLast((figure) => figure.metric === metric) ?? []);
}

const HAN_DIGITS = '〇一二三四五六七八九';

/**
 * Reads a year as people write it: 2024, 2024年, 2024年度, 二〇二四年.
 * @returns `pastYearInvalid` where it is none, or not between {@link FIRST_PAST_YEAR} and this year.
 */
export function readPastYear(text: string, thisYear: number): Result<number, Problem> {
  const plain = text
    .normalize('NFKC')
    .replaceAll('零', '〇')
    .replace(/[〇一二三四五六七八九]/gu, (sign) => String(HAN_DIGITS.indexOf(sign)))
    .replace(/\s|(?:全年|年|度)+$/gu, '');
  const year = /^\d{4}(?:\.0+)?$/u.test(plain) ? Number(plain) : Number.NaN;
  return year >= FIRST_PAST_YEAR && year <= thisYear
    ? success(year)
    : failure(problem('pastYearInvalid', { text: text.trim(), min: FIRST_PAST_YEAR, max: thisYear }));
}

/**
 * What keeps a past year from being saved, each beside its field (`year`, `figures`, `source`, or the metric): a year
 * that is none or still to come, no figure at all, a metric named twice, an amount beyond its limit.
 */
export function validatePastTotal(
  { id, figures, source }: Pick<PastTotal, 'id' | 'figures' | 'source'>,
  thisYear: number,
): readonly FieldProblem[] {
  const year = readPastYear(id, thisYear);
  const origin = validateText(source);
  const twice = PAST_METRICS.filter(
    (metric) => figures.filter((figure) => figure.metric === metric).length > 1,
  );
  const beyond = figures.filter(({ metric, amount }) => !validateCount(amount, 0, PAST_LIMITS[metric]).ok);
  return [
    ...(year.ok ? [] : [{ field: 'year', problem: year.problem }]),
    ...(figures.length > 0 ? [] : [{ field: 'figures', problem: problem('pastYearEmpty') }]),
    ...twice.map((metric) => ({ field: metric, problem: problem('pastMetricTwice') })),
    ...beyond.map(({ metric, amount }) => ({
      field: metric,
      problem: problem('pastAmountTooLarge', { text: String(amount) }),
    })),
    ...(origin.ok ? [] : [{ field: 'source', problem: origin.problem }]),
  ];
}
