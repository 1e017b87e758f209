import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime, parseClockTime, spansOverlap } from '../../../shared/calendar/minutes.ts';

const minutes = fc.integer({ min: 0, max: 1439 });

describe('minutes of the day', () => {
  it('a clock time that is written is read back', () => {
    fc.assert(fc.property(minutes, (minute) => parseClockTime(clockTime(minute)) === minute));
  });

  it('reads the times that people type, and nothing else', () => {
    for (const text of ['9:00', '09:00', '0900', '900', '9：00', ' 9:00 '])
      expect(parseClockTime(text)).toBe(540);
    for (const text of ['', '24:00', '9:60', 'nine', '9', '12345']) expect(parseClockTime(text)).toBeNull();
  });

  it('spans overlap in both directions, and never when one ends as the other starts (rule 13)', () => {
    fc.assert(
      fc.property(minutes, minutes, minutes, (a, b, c) => {
        const [x = 0, y = 0, z = 0] = [a, b, c].toSorted((m, n) => m - n);
        expect(spansOverlap({ start: x, end: y }, { start: y, end: z })).toBe(false);
        const other = { start: y, end: z + 1 };
        expect(spansOverlap({ start: x, end: z }, other)).toBe(spansOverlap(other, { start: x, end: z }));
      }),
    );
  });
});
