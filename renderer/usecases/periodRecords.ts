import { partsOf } from '../../shared/calendar/dates.ts';
import type { Period } from '../../shared/calendar/period.ts';
import { isInPeriod } from '../../shared/calendar/period.ts';
import type { YearData } from '../../shared/fair/fairData.ts';
import { countedDate, isHeld } from '../../shared/stats/countedFair.ts';
import { loadYearData } from './loadYearData.ts';

/** The fairs held in a period with every row of them, for lists that say each row; null before the community is set up. */
export async function readPeriodRecords(period: Period): Promise<YearData | null> {
  const [first, last] = [partsOf(period.from).year, partsOf(period.to).year];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const read = (await Promise.all(years.map(loadYearData))).flatMap((data) => data ?? []);
  const latest = read.at(-1);
  if (!latest) return null;
  // A fair that was held in another year than planned is part of both years' data.
  const fairs = new Map(read.flatMap((data) => data.fairs.map((records) => [records.fair.id, records])));
  const held = [...fairs.values()].filter(
    ({ fair }) => isHeld(fair) && isInPeriod(countedDate(fair), period),
  );
  return { ...latest, fairs: held };
}
