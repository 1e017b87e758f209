import type { Rotation } from '../fair/partnerRotation.ts';
import { isVisit } from '../fair/partnerRotation.ts';

/** How good a year of partners is, in a few figures; months are those with a fair ahead. */
export interface RotationFigures {
  /** Visits that the cadences ask for and that are not planned. */
  readonly missing: number;
  readonly withoutClinic: number;
  readonly withoutPartner: number;
  /** Categories that nobody offers, month by month, added up. */
  readonly lacking: number;
  /** Units in the month that has most, and in the one that has fewest. */
  readonly most: number;
  readonly fewest: number;
}

/** Works the figures out from the board, so that both say the same. */
export function rotationFigures({ rows, months }: Rotation): RotationFigures {
  const ahead = months.filter(({ isOpen, isPast }) => isOpen && !isPast);
  const units = ahead.map(
    ({ month }) =>
      rows.filter(({ cells }) => {
        const state = cells[month - 1]?.state ?? 'none';
        return state === 'due' || isVisit(state);
      }).length,
  );
  return {
    missing: rows.reduce((sum, { asked, visits }) => sum + Math.max(0, asked - visits), 0),
    withoutClinic: ahead.filter(({ lacksClinic }) => lacksClinic).length,
    withoutPartner: ahead.filter(({ lacksPartner }) => lacksPartner).length,
    lacking: ahead.reduce((sum, { lackingCategoryIds }) => sum + lackingCategoryIds.length, 0),
    most: Math.max(0, ...units),
    fewest: units.length > 0 ? Math.min(...units) : 0,
  };
}
