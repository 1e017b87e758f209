import { addMilliseconds, format } from 'date-fns';
import * as v from 'valibot';
import { IsoDate } from '../model/basic.ts';
import type { StoredSnapshot } from '../snapshotFolder.ts';
import { surplusSnapshots } from './keepSnapshots.ts';
import type { SnapshotNameFacts } from './snapshotName.ts';
import { LocalTime, SnapshotName, snapshotFacts, snapshotName } from './snapshotName.ts';

/** What the clock on the wall shows at a moment. */
export function localTime(moment: Date): LocalTime {
  return v.parse(LocalTime, format(moment, "yyyy-MM-dd'T'HH:mm:ss.SSS"));
}

/**
 * Facts of a snapshot that is made now. No two have the same time, so that names sort as they were made and none is ever
 * written over: on a millisecond that is taken, the next free one.
 * @param names every name in the folder
 */
export function nextSnapshot(
  names: readonly string[],
  moment: Date,
  { reason, isLocked }: Pick<SnapshotNameFacts, 'reason' | 'isLocked'>,
): SnapshotNameFacts & { readonly name: SnapshotName } {
  const taken = new Set(names.map((name) => snapshotFacts(name)?.madeAt));
  let madeAt = localTime(moment);
  for (let later = 1; taken.has(madeAt); later += 1) madeAt = localTime(addMilliseconds(moment, later));
  const facts = { madeAt, reason, isLocked };
  return { ...facts, name: snapshotName(facts) };
}

/** The snapshots among files, newest first; files that are none of ours are left out. */
export function snapshotsAmong(
  files: readonly { readonly name: string; readonly size: number }[],
): StoredSnapshot[] {
  const found = files.flatMap(({ name, size }): StoredSnapshot[] => {
    const [parsed, facts] = [v.safeParse(SnapshotName, name), snapshotFacts(name)];
    return parsed.success && facts ? [{ name: parsed.output, ...facts, size }] : [];
  });
  return found.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : 0));
}

/** Names of those that are no longer kept at a moment of the clock on the wall. */
export function surplusAt(snapshots: readonly StoredSnapshot[], moment: Date): readonly SnapshotName[] {
  return surplusSnapshots(snapshots, v.parse(IsoDate, localTime(moment).slice(0, 10)));
}
