import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LineEntry } from '../../../shared/attendance/attendanceLine.ts';
import { applyTap, presenceOf, TAPS } from '../../../shared/fairDay/tap.ts';

const SPAN = { start: 540, end: 690 };
const UNKNOWN: LineEntry = { state: null, segments: [], note: '' };
const tapped = (...taps: readonly (readonly [(typeof TAPS)[number], number])[]): LineEntry =>
  taps.reduce((entry, [tap, minute]) => applyTap(entry, tap, SPAN, minute), UNKNOWN);

describe('a tap at the fair', () => {
  it('checks in and out, and tells late and left early by the clock with five minutes of grace', () => {
    expect(tapped(['in', 530], ['out', 690])).toMatchObject({
      state: 'present',
      segments: [{ minuteIn: 530, minuteOut: 690 }],
    });
    expect(tapped(['in', 545]).state).toBe('present');
    expect(tapped(['in', 546]).state).toBe('late');
    expect(tapped(['in', 540], ['out', 685]).state).toBe('present');
    expect(tapped(['in', 540], ['out', 684]).state).toBe('leftEarly');
    expect(tapped(['in', 560], ['out', 600]).state).toBe('lateAndLeftEarly');
  });

  it('makes leaving and coming back two segments; whoever is back has not left early', () => {
    const back = tapped(['in', 540], ['out', 600], ['in', 630]);
    expect(back).toMatchObject({
      state: 'present',
      segments: [
        { minuteIn: 540, minuteOut: 600 },
        { minuteIn: 630, minuteOut: null },
      ],
    });
    expect(presenceOf(back)).toBe('here');
  });

  it('says nothing new when it is repeated, and checks out nobody who is not here', () => {
    const here = tapped(['in', 540]);
    expect(applyTap(here, 'in', SPAN, 560)).toBe(here);
    expect(applyTap(UNKNOWN, 'out', SPAN, 560)).toBe(UNKNOWN);
    const left = tapped(['in', 540], ['out', 600]);
    expect(applyTap(left, 'out', SPAN, 660)).toBe(left);
  });

  it('takes back, excuses, and notes who did not come', () => {
    expect(tapped(['in', 540], ['clear', 541])).toEqual(UNKNOWN);
    expect(tapped(['excused', 540])).toMatchObject({ state: 'excused', segments: [] });
    expect(presenceOf(tapped(['absent', 540]))).toBe('absent');
    // Somebody who was noted as absent and comes after all is late, and here.
    expect(tapped(['absent', 550], ['in', 580])).toMatchObject({
      state: 'late',
      segments: [{ minuteIn: 580, minuteOut: null }],
    });
  });

  it('never makes a negative time and keeps segments in order, however the clock is set', () => {
    const step = fc.tuple(fc.constantFrom(...TAPS), fc.integer({ min: 0, max: 1440 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let until = 0;
        for (const { minuteIn, minuteOut } of tapped(...steps).segments) {
          expect(minuteIn ?? 0).toBeGreaterThanOrEqual(until);
          expect(minuteOut ?? 1440).toBeGreaterThanOrEqual(minuteIn ?? 0);
          until = minuteOut ?? 1440;
        }
      }),
    );
  });
});
