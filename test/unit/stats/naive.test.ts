import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkYear } from '../../../shared/stats/checks.ts';
import { FIGURE_KEYS } from '../../../shared/stats/sumFigures.ts';
import { yearFigures } from '../../../shared/stats/yearFigures.ts';
import { naiveRecount } from '../../support/naiveRecount.ts';
import { arbitraryYear } from './arbitraryYear.ts';

describe('the figures of a calendar year whose records are all at hand', () => {
  it('equal a naive recount of the stored rows, and so does the recount of the check sheet', () => {
    fc.assert(
      fc.property(arbitraryYear, (data) => {
        const naive = naiveRecount(data);
        const figures = yearFigures(data);
        for (const key of FIGURE_KEYS) expect(figures.total[key], key).toBe(naive[key]);
        expect(figures).toMatchObject({
          fairsHeld: naive.fairsHeld,
          distinctVolunteers: naive.distinctVolunteers,
          distinctPartnerUnits: naive.distinctPartnerUnits,
        });
        for (const check of checkYear(data, figures)) {
          if (check.kind === 'recount') expect(check.recount, check.metric).toBe(naive[check.metric]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
