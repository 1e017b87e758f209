import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedTallies, sumOrNull } from '../../../shared/attendance/countedTallies.ts';
import { tallyOf } from '../stats/plainYear.ts';

const idsOf = (...rows: Parameters<typeof countedTallies>[0][number][]) =>
  countedTallies(rows).map(({ id }) => id);

const sheet = tallyOf('bloodPressure', { id: 'sheet', visits: 40 });
const tap = tallyOf('bloodPressure', { id: 'tap', visits: 1, source: 'counter' });
const otherTap = tallyOf('bloodSugar', { id: 'otherTap', visits: 1, source: 'counter' });
const named = tallyOf('bloodPressure', { id: 'named', visits: 1, source: 'namedRows' });

describe('one source counts at a stall (rule 19)', () => {
  it('lets what was tallied beat the names, and keeps other stalls out of it', () => {
    expect(idsOf(sheet, named)).toEqual(['sheet']);
    expect(idsOf(otherTap, named)).toEqual(['otherTap']);
    expect(idsOf(named)).toEqual(['named']);
    expect(idsOf(sheet, { ...named, stallId: tallyOf('x', { stallId: 's1' }).stallId })).toEqual([
      'sheet',
      'named',
    ]);
  });

  it('lets the number from paper beat the taps for the same item, and adds up the taps for others', () => {
    expect(idsOf(sheet, tap, otherTap)).toEqual(['sheet', 'otherTap']);
  });

  it('never counts an item by two sources, and leaves no stall without a count that had one', () => {
    const row = fc.record({
      stallId: fc.constantFrom('s0', 's1'),
      item: fc.constantFrom('bloodPressure', 'bloodSugar'),
      source: fc.constantFrom('tallySheet', 'namedRows', 'counter'),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (drafts) => {
        const rows = drafts.map(({ stallId, item, source }, index) =>
          tallyOf(item, { id: `r${index}`, stallId, source, visits: 1 }),
        );
        const counted = countedTallies(rows);
        const sources = new Map<string, Set<string>>();
        for (const { stallId, serviceItemId, source } of counted) {
          const key = `${stallId} ${serviceItemId}`;
          sources.set(key, (sources.get(key) ?? new Set()).add(source));
        }
        for (const own of sources.values()) expect(own.size).toBe(1);
        expect(new Set(counted.map(({ stallId }) => stallId))).toEqual(
          new Set(rows.map(({ stallId }) => stallId)),
        );
      }),
    );
  });

  it('tells a blank from a counted zero', () => {
    expect(sumOrNull([])).toBeNull();
    expect(sumOrNull([null, null])).toBeNull();
    expect(sumOrNull([null, 0])).toBe(0);
    expect(sumOrNull([2, null, 3])).toBe(5);
  });
});
