import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkYear } from '../../../shared/stats/checks.ts';
import { fairFigures } from '../../../shared/stats/fairFigures.ts';
import { FIGURE_KEYS, sumFigures } from '../../../shared/stats/sumFigures.ts';
import { yearFigures } from '../../../shared/stats/yearFigures.ts';
import { arbitraryYear } from './arbitraryYear.ts';

describe('yearFigures', () => {
  it('gives totals that a recount of the raw rows gives too, whatever is recorded', () => {
    fc.assert(
      fc.property(arbitraryYear, (data) => {
        for (const check of checkYear(data, yearFigures(data))) {
          if (check.kind === 'recount') expect(check, check.metric).toMatchObject({ figure: check.recount });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has months, categories, category × month, volunteers, partners and shares that add up to the totals', () => {
    fc.assert(
      fc.property(arbitraryYear, (data) => {
        const sums = checkYear(data, yearFigures(data)).filter(
          (check) => check.kind === 'rule' && /AddUp$|AddsUp$/.test(check.key),
        );
        expect(sums).toHaveLength(7);
        for (const check of sums) expect(check.result, JSON.stringify(check)).toBe('ok');
      }),
      { numRuns: 300 },
    );
  });

  it('equals the sum of the figures of its fairs', () => {
    fc.assert(
      fc.property(arbitraryYear, (data) => {
        const figures = yearFigures(data);
        const heldIds = figures.parts.flatMap((month) => month.heldFairIds);
        const fairs = data.fairs.filter(({ fair }) => heldIds.includes(fair.id));
        const sum = sumFigures(fairs.map((records) => fairFigures({ ...data, ...records }).total));
        for (const key of FIGURE_KEYS) expect(figures.total[key], key).toBe(sum[key]);
      }),
    );
  });

  it('counts planned, postponed and cancelled fairs, and those held in another year, not as held', () => {
    fc.assert(
      fc.property(arbitraryYear, (data) => {
        const held = data.fairs.filter(
          ({ fair }) =>
            ['held', 'archived'].includes(fair.status) &&
            (fair.heldDate ?? fair.scheduledDate) < '2027-01-01',
        );
        expect(yearFigures(data).fairsHeld).toBe(held.length);
      }),
    );
  });
});
