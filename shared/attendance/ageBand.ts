import type { AgeBand } from '../model/attendance.ts';
import { AGE_BANDS } from '../model/attendance.ts';

/** Youngest age of each band, in the order of the bands. */
const FROM = [0, 18, 45, 60, 70] as const;
const OLDEST = 120;

/** The band of an age in whole years. */
export function ageBandOf(age: number): AgeBand {
  const at = FROM.findLastIndex((from) => age >= from);
  return AGE_BANDS[Math.max(0, at)] ?? AGE_BANDS[0];
}

/**
 * Reads what somebody typed for an age band: its place in the list (1–5), or an age of two digits and more, as residents
 * write it. @returns null when it is neither
 */
export function readAgeBand(typed: string): AgeBand | null {
  const text = typed.normalize('NFKC').trim();
  if (/^[1-9]$/u.test(text)) return AGE_BANDS[Number(text) - 1] ?? null;
  return /^\d{2,3}$/u.test(text) && Number(text) <= OLDEST ? ageBandOf(Number(text)) : null;
}
