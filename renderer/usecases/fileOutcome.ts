import type { SaveOutcome } from '../../shared/hostFiles.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { Problem, ProblemCode } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';

/** A failure as every answer of a host tells it. */
interface HostFailure {
  readonly code: ProblemCode;
  /** The file or folder, as the user knows it. */
  readonly name: string;
  readonly detail: string;
}

/** Why the host did not do what it was asked, as a sentence for the user. */
export function hostProblem({ code, name, detail }: HostFailure): Problem {
  return problem(code, { name, detail });
}

/** What came of saving a file: its name, null when the user cancelled, or why it was not written. */
export function savedName(outcome: SaveOutcome): Result<string | null, Problem> {
  if (outcome.outcome === 'cancelled') return success(null);
  if (outcome.outcome === 'failed') {
    return failure(hostProblem(outcome));
  }
  return success(outcome.name);
}
