import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { compareSheetTotal, compareSources } from '../../../shared/attendance/countChecks.ts';
import { isComplete } from '../../../shared/attendance/known.ts';
import { countsKnown, itemCounts, itemsOfSheet } from '../../../shared/attendance/stallCounts.ts';
import type { Tally } from '../../../shared/model/attendance.ts';
import { CountSheet } from '../../../shared/model/attendance.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { REGISTERS } from '../stats/arbitraryYear.ts';
import { PLAIN_FAIR, tallyOf } from '../stats/plainYear.ts';

const ITEMS = ['bloodPressure', 'healthLeaflet', 'knifeSharpening'] as const;
const stall = {
  ...firstOf(PLAIN_FAIR.stalls),
  serviceItemIds: ITEMS.map((id) => firstOf(REGISTERS.serviceItems.filter((item) => item.id === id)).id),
};

function countsOf(...tallies: readonly Tally[]) {
  const items = itemsOfSheet({ serviceItems: REGISTERS.serviceItems, tallies }, stall);
  return itemCounts(items, tallies);
}

const states = (...tallies: readonly Tally[]) => countsOf(...tallies).map(({ state }) => state);

function sheet(visitsTotal: number | null): CountSheet {
  return v.parse(CountSheet, { id: stall.id, fairId: '2026-06', visitsTotal, countedBy: '' });
}

describe('the items of a stall', () => {
  test('are half counted while only visits or only things are written, and a blank is no zero', () => {
    expect(states(tallyOf('knifeSharpening', { visits: 4, items: null }))).toEqual(['none', 'none', 'half']);
    expect(states(tallyOf('knifeSharpening', { visits: null, items: 0 }))).toEqual(['none', 'none', 'half']);
    expect(states(tallyOf('knifeSharpening', { visits: 4, items: 0 }))).toEqual(['none', 'none', 'whole']);
  });

  test('are whole with the half by which they are counted', () => {
    expect(
      states(
        tallyOf('bloodPressure', { visits: 4, items: null }),
        tallyOf('healthLeaflet', { visits: null, items: 9 }),
      ),
    ).toEqual(['whole', 'whole', 'none']);
  });

  test('show what was tapped beside what is written; the written number counts', () => {
    const taps = [1, 2].map((n) =>
      tallyOf('knifeSharpening', { id: `tap${n}`, source: 'counter', visits: 1, items: n }),
    );
    expect(countsOf(...taps)[2]).toMatchObject({
      written: { visits: null, items: null },
      tapped: { visits: 2, items: 3 },
      state: 'whole',
    });
    // The sheet says nothing of things: what was tapped of them does not stand in for it.
    expect(countsOf(...taps, tallyOf('knifeSharpening', { visits: 5, items: null }))[2]).toMatchObject({
      written: { visits: 5, items: null },
      tapped: { visits: 2, items: 3 },
      state: 'half',
    });
  });

  test('are all known where only the sign-in sheet was kept: without a line nobody asked for it', () => {
    const counts = countsOf(tallyOf('bloodPressure', { visits: 1, items: null, source: 'namedRows' }));
    expect(countsKnown(counts)).toEqual({ known: 3, all: 3 });
    expect(isComplete(countsKnown(countsOf()))).toBe(false);
    expect(isComplete({ known: 0, all: 0 })).toBe(false);
  });

  test('come after the printed ones when they are not offered and were counted', () => {
    const offered = { ...stall, serviceItemIds: stall.serviceItemIds.toReversed().slice(0, 2) };
    const tallies = [tallyOf('bloodPressure', { visits: 1, items: null })];
    const shown = itemsOfSheet({ serviceItems: REGISTERS.serviceItems, tallies }, offered);
    expect(shown.map(({ id }) => id)).toEqual(['knifeSharpening', 'healthLeaflet', 'bloodPressure']);
  });
});

describe('the sum at the foot of the sheet', () => {
  test('is compared with what was typed; with nothing on one side there is nothing to compare', () => {
    const tallies = [
      tallyOf('bloodPressure', { visits: 40, items: null }),
      tallyOf('knifeSharpening', { visits: 7, items: 19 }),
    ];
    expect(compareSheetTotal(tallies, sheet(47))).toEqual({ one: 47, other: 47, difference: 0 });
    expect(compareSheetTotal(tallies, sheet(50))).toEqual({ one: 50, other: 47, difference: 3 });
    expect(compareSheetTotal(tallies, sheet(null))).toBeNull();
    expect(compareSheetTotal(tallies, undefined)).toBeNull();
    expect(compareSheetTotal([], sheet(3))).toBeNull();
  });

  test('never adds names to it, nor taps of an item that was typed', () => {
    const row = fc.record({
      item: fc.constantFrom(...ITEMS),
      source: fc.constantFrom('tallySheet' as const, 'counter' as const, 'namedRows' as const),
      visits: fc.option(fc.nat(50)),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.nat(200), (rows, written) => {
        const tallies = rows.map(({ item, source, visits }, index) =>
          tallyOf(item, { id: `r${index}`, source, visits, items: null }),
        );
        let typed: number | null = null;
        for (const { item, source, visits } of rows) {
          const isTyped = rows.some((other) => other.item === item && other.source === 'tallySheet');
          if (source === 'namedRows' || (source === 'counter' && isTyped) || visits === null) continue;
          typed = (typed ?? 0) + visits;
        }
        const compared = compareSheetTotal(tallies, sheet(written));
        expect(compared?.other ?? null).toBe(typed);
        if (compared)
          expect(compared.difference).toBe(Math.max(written - compared.other, compared.other - written));
      }),
    );
  });
});

describe('a tally and the lines of the sign-in sheet', () => {
  const named = tallyOf('bloodPressure', { id: 'n1', source: 'namedRows', visits: 1, items: null });

  test('are both told when they differ (rule 19)', () => {
    expect(compareSources([tallyOf('bloodPressure', { visits: 3, items: null }), named])).toEqual({
      visits: { one: 3, other: 1, difference: 2 },
      items: { one: 0, other: 0, difference: 0 },
      isSame: false,
    });
  });

  test('agree when their sums are the same, and things that only one wrote down are no difference', () => {
    const tally = tallyOf('bloodPressure', { visits: 1, items: null });
    const leaflets = tallyOf('healthLeaflet', { visits: null, items: 30 });
    expect(compareSources([tally, leaflets, named])?.isSame).toBe(true);
    expect(compareSources([tally])).toBeNull();
    expect(compareSources([named])).toBeNull();
  });
});
