import type { YearData } from '../../shared/fair/fairData.ts';
import type { AttendanceFigures } from '../../shared/stats/figureTypes.ts';
import { FIGURE_KEYS, ZERO_FIGURES } from '../../shared/stats/sumFigures.ts';
import { naiveCame, naiveLedger, naiveSum } from './naiveLedger.ts';

/** Totals of a year, counted the second way. */
export interface Recount extends AttendanceFigures {
  readonly fairsHeld: number;
  readonly distinctVolunteers: number;
  readonly distinctPartnerUnits: number;
}

/** Counts the totals of a year again from its raw rows. */
export function naiveRecount(data: YearData): Recount {
  const held = data.fairs.filter(({ fair: { status, heldDate, scheduledDate } }) => {
    if (status !== 'held' && status !== 'archived') return false;
    return Number((heldDate ?? scheduledDate).slice(0, 4)) === data.year;
  });
  const counts = held.flatMap((records) => naiveLedger(records, data));
  const totals: { -readonly [K in keyof AttendanceFigures]: number } = { ...ZERO_FIGURES };
  for (const key of FIGURE_KEYS) totals[key] = naiveSum(counts, key);
  return {
    ...totals,
    fairsHeld: held.length,
    distinctVolunteers: naiveCame(counts, 'volunteerId').size,
    distinctPartnerUnits: naiveCame(counts, 'partnerUnitId').size,
  };
}
