import { describe, expect, it } from 'vitest';
import { placeState } from '../../../shared/attendance/placeState.ts';

describe('placeState', () => {
  it('is unverified without any row: unknown is not absent', () => {
    expect(placeState([])).toEqual({ state: 'unverified', isLate: false, isLeftEarly: false });
  });

  it('is present once somebody came, late and leaving early being “of which”', () => {
    const rows = [
      { state: 'late', sequence: 1 },
      { state: 'leftEarly', sequence: 2 },
    ] as const;
    expect(placeState(rows)).toEqual({ state: 'present', isLate: true, isLeftEarly: true });
    expect(placeState([{ state: 'absent', sequence: 3 }, ...rows]).state).toBe('present');
  });

  it('is what was recorded last when nobody came', () => {
    expect(
      placeState([
        { state: 'excused', sequence: 2 },
        { state: 'absent', sequence: 1 },
      ]).state,
    ).toBe('excused');
  });
});
