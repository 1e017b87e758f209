import type { Fair } from '../model/fair.ts';

/** True for a fair that is still to take place: planned or postponed, neither held nor cancelled. */
export function isToCome({ status }: Pick<Fair, 'status'>): boolean {
  return status === 'planned' || status === 'postponed';
}
