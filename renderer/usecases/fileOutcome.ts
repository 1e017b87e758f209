import type { SaveOutcome } from '../../shared/hostFiles.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';

/** What came of saving a file: its name, null when the user cancelled, or why it was not written. */
export function savedName(outcome: SaveOutcome): Result<string | null, Problem> {
  if (outcome.outcome === 'cancelled') return success(null);
  if (outcome.outcome === 'failed') {
    return failure(problem(outcome.code, { name: outcome.name, detail: outcome.detail }));
  }
  return success(outcome.name);
}
