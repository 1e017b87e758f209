import { validateCount } from '../../../shared/fair/validateFair.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { Problem } from '../../../shared/text/problem.ts';

/** Reads a typed whole number; full-width digits are fine. @returns `numberInvalid`. */
export function wholeNumber(typed: string, min: number, max: number): Result<number, Problem> {
  const digits = typed.normalize('NFKC').trim();
  return validateCount(/^\d{1,6}$/u.test(digits) ? Number(digits) : Number.NaN, min, max);
}
