import type { PeriodPart } from '../stats/periodParts.ts';
import { areOfOneYear, areYears } from '../stats/periodParts.ts';
import type { Catalogue } from './zh-CN/catalogue.ts';

/** How the parts of a period are called: months without their year where all are of one year. */
export function partNames(text: Catalogue, parts: readonly PeriodPart[]): readonly string[] {
  const isOneYear = areOfOneYear(parts);
  return parts.map(({ year, month }) => {
    if (month === null) return text.calendar.year({ year });
    return isOneYear ? text.calendar.month({ month }) : text.calendar.yearMonth({ year, month });
  });
}

/** Headings of charts part by part: by month, or by year where the parts are years. */
export function partHeadings(
  text: Catalogue,
  parts: readonly PeriodPart[],
): Catalogue['annualReport']['chartHeadings'] {
  return areYears(parts) ? text.annualReport.chartHeadingsByYear : text.annualReport.chartHeadings;
}

/** Names of parts for charts, where there is little room: months, and the year below the first of it. */
export function shortPartNames(text: Catalogue, parts: readonly PeriodPart[]): readonly string[] {
  const isOneYear = areOfOneYear(parts);
  return parts.map(({ year, month }, index) => {
    if (month === null) return text.calendar.year({ year });
    const isFirst = index === 0 || month === 1;
    return isFirst && !isOneYear
      ? `${text.calendar.month({ month })}\n${year}`
      : text.calendar.month({ month });
  });
}
