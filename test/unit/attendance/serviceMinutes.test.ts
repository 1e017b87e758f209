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
        const minutes = [...minutesByRow(rows, () => SLOT).values()];
        expect(minutes.reduce((sum, row) => sum + row.minutes, 0)).toBe(minutesOfSpans(spans));
        expect(minutes.every((row) => row.minutes >= 0 && row.unverifiedMinutes === 0)).toBe(true);
      }),
    );
  });

  it('gives people who did not come no minutes', () => {
    for (const state of ['excused', 'absent'] as const) {
      const row = attendanceOf({ subjectId: 'v1', state });
      expect(minutesByRow([row], () => SLOT).get(row.id)).toEqual({ minutes: 0, unverifiedMinutes: 0 });
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
