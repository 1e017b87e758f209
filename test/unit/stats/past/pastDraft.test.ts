import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { PastTotal } from '../../../../shared/model/pastTotal.ts';
import { newPastDraft, readPastDraft } from '../../../../shared/stats/past/pastDraft.ts';

const PRESENT = [
  v.parse(PastTotal, {
    id: '2024',
    figures: [{ metric: 'visits', amount: 4200, isApproximate: true }],
    source: '',
    recordedAt: '2026-01-05T00:00:00.000Z',
  }),
];
const problemsOf = (draft: Parameters<typeof readPastDraft>[0]) => {
  const read = readPastDraft(draft, PRESENT, 2026);
  return read.ok ? [] : read.problem.map(({ field, problem }) => [field, problem.code]);
};

describe('a past year that is being typed', () => {
  it('begins with the latest year of which nothing is known', () => {
    expect(newPastDraft([2025, 2024], 2026).year).toBe('2023');
    expect(newPastDraft([], 2026).year).toBe('2025');
  });

  it('is read with its figures in order, blanks left out', () => {
    const draft = {
      year: '2023年',
      amounts: { items: ' ', visits: '3000多', fairsHeld: '10' },
      source: '总结',
    };
    expect(readPastDraft(draft, PRESENT, 2026)).toEqual({
      ok: true,
      value: {
        id: '2023',
        source: '总结',
        figures: [
          { metric: 'fairsHeld', amount: 10, isApproximate: false },
          { metric: 'visits', amount: 3000, isApproximate: true },
        ],
      },
    });
  });

  it('has every problem beside its field', () => {
    expect(problemsOf({ year: '2024', amounts: { visits: '几千', items: '-1' }, source: '' })).toEqual([
      ['year', 'pastYearExists'],
      ['visits', 'pastAmountUnclear'],
      ['items', 'pastAmountNegative'],
    ]);
    expect(problemsOf({ year: '2023', amounts: {}, source: '' })).toEqual([['figures', 'pastYearEmpty']]);
    expect(problemsOf({ year: '', amounts: {}, source: '' })).toEqual([['year', 'pastYearMissing']]);
    expect(problemsOf({ year: '2030', amounts: { visits: '1' }, source: '' })).toEqual([
      ['year', 'pastYearInvalid'],
    ]);
  });
});
