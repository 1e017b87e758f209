import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../../shared/model/basic.ts';
import { checkYear } from '../../../shared/stats/checks.ts';
import { yearFigures } from '../../../shared/stats/yearFigures.ts';
import { PLAIN_FAIR, plainYear } from './plainYear.ts';

const date = (text: string): IsoDate => v.parse(IsoDate, text);

describe('the year and month in which a fair counts', () => {
  it('counts a postponed fair once, in the month in which it was held, and flags it', () => {
    const data = plainYear({ fair: { ...PLAIN_FAIR.fair, heldDate: date('2026-07-04') } });
    const figures = yearFigures(data);
    expect(figures.parts.map((month) => month.visits)).toEqual([0, 0, 0, 0, 0, 0, 50, 0, 0, 0, 0, 0]);
    expect(figures.parts[6]?.movedFairIds).toEqual(['2026-06']);
    expect(figures).toMatchObject({ fairsHeld: 1, fairsPlanned: 1, fairsPostponed: 1 });
    expect(checkYear(data, figures)).toContainEqual(
      expect.objectContaining({ key: 'fairsMoved', result: 'reminder' }),
    );
  });

  it('leaves a fair held in the next year to that year', () => {
    const data = plainYear({ fair: { ...PLAIN_FAIR.fair, heldDate: date('2027-01-09') } });
    expect(yearFigures(data)).toMatchObject({ fairsHeld: 0, fairsPlanned: 1, fairsPostponed: 1 });
    expect(yearFigures({ ...data, year: 2027 })).toMatchObject({ fairsHeld: 1, fairsPlanned: 0 });
  });

  it('never counts a cancelled fair as held', () => {
    const data = plainYear({ fair: { ...PLAIN_FAIR.fair, status: 'cancelled' } });
    expect(yearFigures(data)).toMatchObject({ fairsHeld: 0, fairsCancelled: 1, total: { visits: 0 } });
  });
});
