import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { isQuotaExceeded } from '../db/isQuotaExceeded.ts';

const MOST_CHARACTERS = 120;

/** What to say of an error that nobody expected. */
export function troubleOf(error: unknown): Problem {
  if (isQuotaExceeded(error)) return problem('diskFullNow');
  const detail = error instanceof Error ? error.message : String(error);
  return problem('unexpectedTrouble', { detail: detail.slice(0, MOST_CHARACTERS) });
}
