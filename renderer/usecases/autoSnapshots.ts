import { liveQuery } from 'dexie';
import { LONGEST_MS, snapshotDueAt } from '../../shared/backup/snapshotDue.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { journalMark } from '../db/journalMark.ts';
import { database } from '../db/openDatabase.ts';
import { desktop } from '../platform/desktop.ts';
import { useChangeLogStore } from '../stores/changeLogStore.ts';
import { useSnapshotStore } from '../stores/snapshotStore.ts';
import { hasUnkeptChanges, keepSnapshot } from './snapshots.ts';

/** The first screen comes before the first snapshot. */
const AT_ONCE_MS = 1_500;

/** A snapshot that breaks must not break the program; that it was not made is told like any other failure. */
async function keepQuietly(reason: 'auto' | 'exit'): Promise<Result<unknown, Problem>> {
  try {
    return await keepSnapshot(reason);
  } catch (error) {
    const told = problem('snapshotNotVerified', {
      detail: error instanceof Error ? error.message : String(error),
    });
    useSnapshotStore.setState({ problem: told });
    return failure(told);
  }
}

/**
 * From now on the program keeps snapshots by itself: some time after changes, and when its window closes.
 * @returns ends it
 */
export function startAutoSnapshots(): () => void {
  let changes: { readonly first: number; readonly last: number } | null = null;
  let last: { readonly at: number; readonly took: number } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isEnded = false;
  let isStart = true;
  let isUrgent = false;

  const schedule = (at: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void make(), Math.max(0, at - Date.now()));
  };
  const make = async (): Promise<void> => {
    const began = Date.now();
    changes = null;
    isUrgent = false;
    const kept = await keepQuietly('auto');
    const now = Date.now();
    last = { at: now, took: now - began };
    if (isEnded) return;
    // What could not be kept is tried again; what was changed meanwhile has been noticed meanwhile.
    if (!kept.ok) changes ??= { first: now, last: now + LONGEST_MS };
    if (changes) schedule(snapshotDueAt({ firstChange: changes.first, lastChange: changes.last, last }));
  };
  const note = async (): Promise<void> => {
    const { needsSnapshot } = useChangeLogStore.getState();
    const isUnkept = needsSnapshot || (await hasUnkeptChanges(database()));
    const isLeftBehind = isStart;
    isStart = false;
    if (!isUnkept || isEnded) return;
    const now = Date.now();
    changes = { first: changes?.first ?? now, last: now };
    // What the last run left without a snapshot was ended by force. The browser may yet find its files damaged at the next
    // start (docs/RELIABILITY.md), so it is kept at once.
    if (isLeftBehind || isUrgent) schedule(now + AT_ONCE_MS);
    else schedule(snapshotDueAt({ firstChange: changes.first, lastChange: changes.last, last }));
  };
  const hurry = (): void => {
    isUrgent = true;
    void note();
  };
  if (useChangeLogStore.getState().needsSnapshot) hurry();
  const heeded = useChangeLogStore.subscribe(({ needsSnapshot }, before) => {
    if (needsSnapshot && !before.needsSnapshot) hurry();
  });
  const watched = liveQuery(() => journalMark(database())).subscribe(() => void note());
  desktop().onClosing(async () => {
    if (await hasUnkeptChanges(database())) await keepQuietly('exit');
  });
  return () => {
    isEnded = true;
    clearTimeout(timer);
    heeded();
    watched.unsubscribe();
  };
}
