import { validateCount } from '../fair/validateFair.ts';
import type { Result } from '../model/result.ts';
import type { Problem } from './problem.ts';

const WHOLE_NUMBER = /^\d{1,9}$/u;

/** Reads a typed whole number; full-width digits, blanks and separators are fine. @returns `numberInvalid`. */
export function readWholeNumber(typed: string, min: number, max: number): Result<number, Problem> {
  const digits = typed.normalize('NFKC').replace(/[\s,]/gu, '');
  return validateCount(WHOLE_NUMBER.test(digits) ? Number(digits) : Number.NaN, min, max);
}
