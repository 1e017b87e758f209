import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartRange, sheetNames } from '../../../shared/workbook/sheetNames.ts';

describe('sheetNames', () => {
  it('makes names unique, valid and at most 31 characters, one for each wanted', () => {
    const wanted = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('总览', '总览', 'A/B', "'", '', 'x'.repeat(40)),
      ),
    );
    fc.assert(
      fc.property(wanted, (names) => {
        const made = sheetNames(names);
        expect(made).toHaveLength(names.length);
        expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of made) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|\p{Surrogate}/u);
        }
      }),
    );
  });

  it('keeps a good name as it is', () => {
    expect(sheetNames(['总览', '分月'])).toEqual(['总览', '分月']);
  });
});

describe('chartRange', () => {
  it('names cells with the sheet, whose quotes are doubled', () => {
    expect(chartRange('分月', 'A4:A15')).toBe("'分月'!$A$4:$A$15");
    expect(chartRange("a'b", 'AB12:AB13')).toBe("'a''b'!$AB$12:$AB$13");
  });
});
