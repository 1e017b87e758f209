import type { Result } from '../model/result.ts';
import { success } from '../model/result.ts';

/** Goes on with a success; a failure stays what it is. */
export function mapResult<T, U, P>(result: Result<T, P>, then: (value: T) => U): Result<U, P> {
  return result.ok ? success(then(result.value)) : result;
}
