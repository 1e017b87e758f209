import { addDays, format, parseISO, subMonths } from 'date-fns';
import type { IsoDate } from '../model/basic.ts';
import type { LocalTime, SnapshotName } from './snapshotName.ts';

/** Days of which the last snapshot is kept, and months. */
export const KEPT_DAYS = 30;
export const KEPT_MONTHS = 36;

interface Dated {
  readonly name: SnapshotName;
  readonly madeAt: LocalTime;
}

/** The last of each group. */
function lastOfEach<T extends Dated>(
  snapshots: readonly T[],
  groupOf: (one: T) => string,
): ReadonlySet<SnapshotName> {
  const last = new Map<string, T>();
  for (const one of snapshots) {
    const known = last.get(groupOf(one));
    if (!known || known.madeAt < one.madeAt) last.set(groupOf(one), one);
  }
  return new Set([...last.values()].map(({ name }) => name));
}

/**
 * Which snapshots are no longer kept: all of today stay, of the 30 days before the last one each, of the 36 months before
 * the last one each. One from “tomorrow” stays, because the clock was set back; and the newest always stays.
 */
export function surplusSnapshots(snapshots: readonly Dated[], today: IsoDate): readonly SnapshotName[] {
  const dayOf = ({ madeAt }: Dated): string => madeAt.slice(0, 10);
  const monthOf = ({ madeAt }: Dated): string => madeAt.slice(0, 7);
  const firstDay = format(addDays(parseISO(today), -KEPT_DAYS), 'yyyy-MM-dd');
  const firstMonth = format(subMonths(parseISO(today), KEPT_MONTHS), 'yyyy-MM');
  const daily = lastOfEach(snapshots, dayOf);
  const monthly = lastOfEach(snapshots, monthOf);
  const newest = lastOfEach(snapshots, () => 'all');
  const isKept = (one: Dated): boolean =>
    dayOf(one) >= today ||
    (dayOf(one) >= firstDay && daily.has(one.name)) ||
    (monthOf(one) >= firstMonth && monthly.has(one.name)) ||
    newest.has(one.name);
  return snapshots.filter((one) => !isKept(one)).map(({ name }) => name);
}
