import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integersOf } from '../../../shared/stats/columns/integers.ts';

const bytesOf = (numbers: readonly number[]): number =>
  integersOf(numbers, (number) => number).BYTES_PER_ELEMENT;

describe('a column of whole numbers', () => {
  it('holds every number as it is', () => {
    const narrow = fc.array(fc.integer({ min: -130, max: 260 }));
    const wide = fc.array(fc.integer());
    const positive = fc.array(fc.integer({ min: 0, max: 0xffffffff }));
    fc.assert(
      fc.property(fc.oneof(narrow, wide, positive), (numbers) => {
        expect([...integersOf(numbers, (number) => number)]).toEqual(numbers);
      }),
      { numRuns: 500 },
    );
  });

  it('takes no more bytes than its greatest number needs', () => {
    expect(bytesOf([])).toBe(1);
    expect(bytesOf([0, 255])).toBe(1);
    expect(bytesOf([-1, 127])).toBe(1);
    expect(bytesOf([-1, 128])).toBe(2);
    expect(bytesOf([0xffff])).toBe(2);
    expect(bytesOf([0x10000])).toBe(4);
    expect(bytesOf([-1, 0x8000])).toBe(4);
  });

  it('refuses what it cannot hold', () => {
    expect(() => bytesOf([0.5])).toThrow('no whole number');
    expect(() => bytesOf([-1, 0xffffffff])).toThrow('do not fit');
  });
});
