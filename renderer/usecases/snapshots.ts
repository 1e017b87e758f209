import { useEffect, useState } from 'react';
import type { SnapshotFacts } from '../../shared/backup/snapshot.ts';
import type { SnapshotName, SnapshotReason } from '../../shared/backup/snapshotName.ts';
import { inTurn } from '../../shared/inTurn.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { ListSnapshotsOutcome, StoredSnapshot } from '../../shared/snapshotFolder.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { nowInstant } from '../db/clock.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { deviceId } from '../db/deviceId.ts';
import { journalMark } from '../db/journalMark.ts';
import { database } from '../db/openDatabase.ts';
import { desktop } from '../platform/desktop.ts';
import { useSnapshotStore } from '../stores/snapshotStore.ts';
import { beginBeforeSnapshot, dropBeforeSnapshot } from './changeLog.ts';
import { hostProblem } from './fileOutcome.ts';
import { packInWorker } from './packInWorker.ts';
import type { PackedSnapshot } from './packSnapshot.ts';
import { setPreference } from './settings.ts';
import { snapshotKey } from './snapshotLock.ts';

/** Where meta notes which state of the journal the last snapshot holds, and what it is called. */
const MARK = 'snapshotMark';
const NAME = 'snapshotName';

/** A snapshot that was kept; null where there is nothing to keep, or the last one holds everything. */
type Kept = StoredSnapshot | null;

const keeping = inTurn();

/** Facts that every snapshot made now tells of itself. */
async function presentFacts(db: SunflowerDatabase): Promise<SnapshotFacts> {
  return {
    createdAt: nowInstant(),
    appVersion: (await desktop().appInfo()).version,
    deviceId: await deviceId(db),
  };
}

/** Packs the present data, read back and counted, locked where a password is set. */
export async function packPresent(): Promise<
  Result<PackedSnapshot & { readonly facts: SnapshotFacts; readonly isLocked: boolean }, Problem>
> {
  const db = database();
  // Begun before anything is read: what is changed meanwhile is in the log, if not in the snapshot.
  const changesFrom = await beginBeforeSnapshot();
  const [present, key] = await Promise.all([presentFacts(db), snapshotKey(db)]);
  const facts = { ...present, ...(changesFrom ? { changesFrom } : {}) };
  const packed = await packInWorker({ facts, key });
  return packed.ok ? success({ ...packed.value, facts, isLocked: key !== null }) : packed;
}

async function keepNow(reason: SnapshotReason): Promise<Result<Kept, Problem>> {
  const db = database();
  if ((await db.community.count()) === 0) return success(null);
  const packed = await packPresent();
  if (!packed.ok) return packed;
  const { bytes, isLocked, mark, facts } = packed.value;
  const kept = await desktop().keepSnapshot({ reason, isLocked, bytes: new Uint8Array(bytes) });
  if (kept.outcome === 'failed') {
    return failure(hostProblem(kept));
  }
  await db.meta.bulkPut([
    { key: MARK, value: mark },
    { key: NAME, value: kept.snapshot.name },
  ]);
  await setPreference({ lastSnapshotAt: facts.createdAt });
  if (facts.changesFrom) await dropBeforeSnapshot(facts.changesFrom);
  return success(kept.snapshot);
}

/**
 * Makes a snapshot of everything and keeps it outside the database; one after the other. What became of it is told in the
 * snapshot store, too.
 */
export function keepSnapshot(reason: SnapshotReason): Promise<Result<Kept, Problem>> {
  return keeping(async () => {
    useSnapshotStore.setState({ isRunning: true });
    try {
      const kept = await keepNow(reason);
      useSnapshotStore.setState({ problem: kept.ok ? null : kept.problem });
      return kept;
    } finally {
      useSnapshotStore.setState({ isRunning: false });
    }
  });
}

/** True when something was changed that is in no snapshot yet. */
export async function hasUnkeptChanges(db: SunflowerDatabase): Promise<boolean> {
  const [mark, kept] = await Promise.all([journalMark(db), db.meta.get(MARK)]);
  // A journal in which nothing was ever written needs no snapshot.
  return mark !== (kept?.value ?? ' 0');
}

async function isStillThere(name: string | undefined): Promise<boolean> {
  const listed = await desktop().listSnapshots();
  return listed.outcome === 'listed' && listed.snapshots.some((snapshot) => snapshot.name === name);
}

/** Makes sure that the present state is kept before something large is done; the last snapshot may hold it already. */
export async function keepBefore(
  reason: Extract<SnapshotReason, `before${string}`>,
): Promise<Result<Kept, Problem>> {
  const db = database();
  const isKept = !(await hasUnkeptChanges(db)) && (await isStillThere((await db.meta.get(NAME))?.value));
  return isKept ? success(null) : keepSnapshot(reason);
}

/** The snapshots that are kept, or why they cannot be seen; listed anew after each that is made. undefined while reading */
export function useKeptSnapshots(): ListSnapshotsOutcome | undefined {
  const [listed, setListed] = useState<ListSnapshotsOutcome>();
  const isRunning = useSnapshotStore((state) => state.isRunning);
  useEffect(() => {
    let isCurrent = !isRunning;
    if (!isRunning) {
      void desktop()
        .listSnapshots()
        .then((outcome) => {
          if (isCurrent) setListed(outcome);
        });
    }
    return () => {
      isCurrent = false;
    };
  }, [isRunning]);
  return listed;
}

/** Copies a snapshot to a stick, or downloads it; the program notes that a copy has left this PC. @returns null = cancelled */
export async function copySnapshot(
  name: SnapshotName,
  askAgain: boolean,
): Promise<Result<{ readonly name: string; readonly label: string } | null, Problem>> {
  const copied = await desktop().copySnapshot({ name, askAgain });
  if (copied.outcome === 'cancelled') return success(null);
  if (copied.outcome === 'failed') {
    return failure(hostProblem(copied));
  }
  await setPreference({ lastCopyAt: nowInstant() });
  return success({ name: copied.name, label: copied.label });
}

/** Keeps the present state and copies it to a stick: the one click. @returns null when cancelled */
export async function copyPresent(
  askAgain: boolean,
): Promise<Result<{ readonly name: string; readonly label: string } | null, Problem>> {
  const kept = await keepSnapshot('manual');
  if (!kept.ok) return kept;
  return kept.value ? copySnapshot(kept.value.name, askAgain) : success(null);
}

/** Asks for another folder to keep snapshots in, or goes back to the program's own. The present state is kept there at once. */
export async function changeSnapshotFolder(to: 'chosen' | 'own'): Promise<Result<boolean, Problem>> {
  const { useOwnSnapshotFolder: goBack, chooseSnapshotFolder: ask } = desktop();
  const chosen = await (to === 'own' ? goBack() : ask());
  if (chosen.outcome === 'cancelled') return success(false);
  if (chosen.outcome === 'failed') {
    return failure(hostProblem(chosen));
  }
  const kept = await keepSnapshot('manual');
  return kept.ok ? success(true) : kept;
}

/** Shows the folder in the system's file manager. */
export function showSnapshotFolder(): Promise<void> {
  return desktop().showSnapshotFolder();
}

/** Whether a snapshot is being made, and why the last one could not be kept. */
export function useSnapshotState() {
  return useSnapshotStore();
}
