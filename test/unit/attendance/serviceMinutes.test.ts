import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MinuteSpan } from '../../../shared/attendance/serviceMinutes.ts';
import {
  mergeSpans,
  minutesByRow,
  minutesOfSpans,
  spanOf,
} from '../../../shared/attendance/serviceMinutes.ts';
import { attendanceOf } from '../stats/plainYear.ts';

const SLOT: MinuteSpan = { start: 540, end: 615 };
const span = fc
  .tuple(fc.nat(1440), fc.nat(1440))
  .map(([a, b]): MinuteSpan => ({ start: Math.min(a, b), end: Math.max(a, b) }));

function isCovered(spans: readonly MinuteSpan[], minute: number): boolean {
  return spans.some(({ start, end }) => minute >= start && minute < end);
}

describe('mergeSpans', () => {
  it('covers the same minutes with spans that never overlap', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const merged = mergeSpans(spans);
        for (let minute = 0; minute < 1440; minute += 7) {
          expect(isCovered(merged, minute)).toBe(isCovered(spans, minute));
        }
        merged.slice(1).forEach((next, index) => {
          expect(next.start).toBeGreaterThan(merged[index]?.end ?? Number.NaN);
        });
      }),
    );
  });
});

describe('minutesByRow', () => {
  it('adds up to the minutes that the person was there, overlapping ones once', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const rows = spans.map(({ start, end }, sequence) =>
          attendanceOf({ subjectId: 'v1', minuteIn: start, minuteOut: end, sequence }),
        );
        const minutes = [...minutesByRow(rows, () => SLOT, null).values()];
        expect(minutes.reduce((sum, row) => sum + row.minutes, 0)).toBe(minutesOfSpans(spans));
        expect(minutes.every((row) => row.minutes >= 0 && row.unverifiedMinutes === 0)).toBe(true);
      }),
    );
  });

  it('counts no more than the cap, the first minutes of the day first', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.integer({ min: 1, max: 300 }), (spans, cap) => {
        const rows = spans.map(({ start, end }, sequence) =>
          attendanceOf({ subjectId: 'v1', minuteIn: start, minuteOut: end, sequence }),
        );
        const all = minutesByRow(rows, () => SLOT, null);
        const capped = minutesByRow(rows, () => SLOT, cap);
        const sum = [...capped.values()].reduce((total, row) => total + row.minutes, 0);
        expect(sum).toBe(Math.min(cap, minutesOfSpans(spans)));
        for (const [id, row] of capped) expect(row.minutes).toBeLessThanOrEqual(all.get(id)?.minutes ?? 0);
      }),
    );
    const late = attendanceOf({ subjectId: 'v1', minuteIn: 600, minuteOut: null, sequence: 2 });
    const early = attendanceOf({ subjectId: 'v1', minuteIn: 540, minuteOut: 590, sequence: 1 });
    const minutes = minutesByRow([late, early], () => ({ start: 540, end: 690 }), 60);
    expect(minutes.get(early.id)).toEqual({ minutes: 50, unverifiedMinutes: 0 });
    expect(minutes.get(late.id)).toEqual({ minutes: 10, unverifiedMinutes: 10 });
  });

  it('gives people who did not come no minutes', () => {
    for (const state of ['excused', 'absent'] as const) {
      const row = attendanceOf({ subjectId: 'v1', state });
      expect(minutesByRow([row], () => SLOT, null).get(row.id)).toEqual({ minutes: 0, unverifiedMinutes: 0 });
    }
  });
});

describe('spanOf', () => {
  it('takes what was not written down from the slot', () => {
    expect(spanOf(attendanceOf({ subjectId: 'v1', minuteIn: null, minuteOut: null }), SLOT)).toEqual(SLOT);
  });

  it('has no span when neither the row nor a slot tells the time', () => {
    expect(spanOf(attendanceOf({ subjectId: 'v1', minuteOut: null }), undefined)).toBeNull();
  });

  it('never ends before it starts', () => {
    expect(spanOf(attendanceOf({ subjectId: 'v1', minuteIn: 600, minuteOut: 560 }), SLOT)).toEqual({
      start: 600,
      end: 600,
    });
  });
});
