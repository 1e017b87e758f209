import type { MinuteOfDay } from '../model/basic.ts';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import { parseClockTime } from './minutes.ts';

/** Reads a typed time, full-width digits too; a blank is “not written down” (null). @returns `timeInvalid`. */
export function readTypedTime(typed: string): Result<MinuteOfDay | null, Problem> {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return success(null);
  const minute = parseClockTime(text);
  return minute === null ? failure(problem('timeInvalid')) : success(minute);
}
