import type { IsoDate } from '../model/basic.ts';
import type { LocalTime, SnapshotName } from './snapshotName.ts';

/** Days of which the last snapshot is kept, and months. */
export const KEPT_DAYS = 30;
export const KEPT_MONTHS = 36;

interface Dated {
  readonly name: SnapshotName;
  readonly madeAt: LocalTime;
}

/** The last of each day or month, newest first. `length`: how much of the date tells them apart. */
function lastOfEach(snapshots: readonly Dated[], length: number): readonly Dated[] {
  const last = new Map<string, Dated>();
  for (const one of snapshots) {
    const group = one.madeAt.slice(0, length);
    const known = last.get(group);
    if (!known || known.madeAt < one.madeAt) last.set(group, one);
  }
  return [...last.values()].toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}

const DAY_LENGTH = 10;
const MONTH_LENGTH = 7;

/**
 * Which snapshots are no longer kept: all of today stay, of the last 30 days before on which there are any the last one each,
 * of the last 36 months the last one each. Days and months on which nobody worked do not count, and neither does what the
 * clock says now: were it set to another year, a rule that counts from today would drop everything. One that is dated later
 * than today stays, because the clock was ahead.
 */
export function surplusSnapshots(snapshots: readonly Dated[], today: IsoDate): readonly SnapshotName[] {
  const isEarlier = ({ madeAt }: Dated): boolean => madeAt.slice(0, DAY_LENGTH) < today;
  const earlier = snapshots.filter(isEarlier);
  const kept = new Set([
    ...lastOfEach(earlier, DAY_LENGTH).slice(0, KEPT_DAYS),
    ...lastOfEach(earlier, MONTH_LENGTH).slice(0, KEPT_MONTHS),
  ]);
  return earlier.filter((one) => !kept.has(one)).map(({ name }) => name);
}
