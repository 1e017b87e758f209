import { partsOf } from '../calendar/dates.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Volunteer } from '../model/volunteer.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';

/** Months from which on a run is said as “6–8”. */
const SHORTEST_RUN = 3;

/** Months in runs: 1 2 3 7 → [[1, 3], [7, 7]]; December does not run on into January. */
export function monthRuns(months: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const month of [...new Set(months)].toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === month - 1) last[1] = month;
    else runs.push([month, month]);
  }
  return runs;
}

function monthsPart(text: Catalogue, months: readonly number[]): string {
  const words = text.availability;
  const parts = monthRuns(months).flatMap(([from, to]) =>
    to - from + 1 < SHORTEST_RUN
      ? Array.from({ length: to - from + 1 }, (_, index) => words.month({ month: from + index }))
      : [words.monthSpan({ from, to })],
  );
  return words.notInMonths({ months: parts.join(words.listSeparator) });
}

function datesPart(text: Catalogue, dates: readonly IsoDate[]): string {
  const words = text.availability;
  const named = dates.map((date) => text.calendar.fullDate(partsOf(date)));
  return words.notOnDates({ dates: named.join(words.listSeparator) });
}

/** What somebody said about when they can help, as people say it: “平时可以；2、7 月不行；只上第一段；一年最多 4 次”. */
export function availabilityText(
  text: Catalogue,
  { availability, limits, needsRest }: Pick<Volunteer, 'availability' | 'limits' | 'needsRest'>,
): string {
  const words = text.availability;
  const { isUsual, exceptMonths, exceptDates, firstSlotOnly } = availability;
  const parts = [
    isUsual ? words.usual : words.onlyWhenAsked,
    ...(exceptMonths.length > 0 ? [monthsPart(text, exceptMonths)] : []),
    ...(exceptDates.length > 0 ? [datesPart(text, exceptDates)] : []),
    ...(firstSlotOnly ? [words.firstSlotOnly] : []),
    ...(limits.slotsPerFair === null ? [] : [words.slotsPerFair({ slots: limits.slotsPerFair })]),
    ...(limits.fairsPerYear === null ? [] : [words.fairsPerYear({ fairs: limits.fairsPerYear })]),
    ...(needsRest ? [words.needsRest] : []),
  ];
  return parts.join(words.partSeparator);
}
