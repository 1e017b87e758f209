import type { Verdict } from '../../shared/assign/placing.ts';
import { validateReason } from '../../shared/fair/validateFair.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';

/**
 * The reason to keep with an assignment (rule 13): null where no rule is broken, whatever was given.
 * @returns the broken rule when it is final or no reason is given; `reasonMissing` or `textTooLong` for a bad reason.
 */
export function exceptionReason(verdict: Verdict, given: string | null): Result<string | null, Problem> {
  if (verdict.kind === 'fits') return success(null);
  const [first] = verdict.problems;
  if (first && (verdict.kind === 'refused' || given === null)) return failure(first);
  return validateReason(given ?? '');
}
