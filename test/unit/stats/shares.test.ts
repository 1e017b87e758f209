import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesOf } from '../../../shared/stats/shares.ts';

describe('sharesOf', () => {
  it('gives shares that sum to exactly 100.0 %, each within 0.1 of the truth', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 12 }), (values) => {
        const sum = values.reduce((total, value) => total + value, 0);
        fc.pre(sum > 0);
        const shares = sharesOf(values).map((share) => share ?? Number.NaN);
        expect(shares.reduce((total, share) => total + share, 0)).toBe(1000);
        shares.forEach((share, index) => {
          expect(Math.abs(share - ((values[index] ?? 0) * 1000) / sum)).toBeLessThan(1);
        });
      }),
    );
  });

  it('has no shares of nothing', () => {
    expect(sharesOf([0, 0])).toEqual([null, null]);
  });
});
