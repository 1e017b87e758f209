import type { YearData } from '../../shared/fair/fairData.ts';
import type { AttendanceFigures } from '../../shared/stats/figureTypes.ts';
import { naiveCame, naiveLedger, naiveSums } from './naiveLedger.ts';

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
  return {
    ...naiveSums(counts),
    fairsHeld: held.length,
    distinctVolunteers: naiveCame(counts, 'volunteerId').size,
    distinctPartnerUnits: naiveCame(counts, 'partnerUnitId').size,
  };
}
