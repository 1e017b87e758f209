import * as v from 'valibot';
import { LocalTime, SNAPSHOT_REASONS, SnapshotName } from './backup/snapshotName.ts';
import { FileBytes, type ReadOutcome, SAVE_FAILURES } from './hostFiles.ts';

/*
 * The part of the contract between page and host that keeps snapshots. The host names the files, knows the folder, writes
 * (temporary file, flush, rename), reads back, and drops what is no longer kept; the page packs, locks and reads them.
 */

/** A snapshot that lies in the folder. */
export const StoredSnapshot = v.strictObject({
  name: SnapshotName,
  madeAt: LocalTime,
  reason: v.picklist(SNAPSHOT_REASONS),
  /** True when it can only be read with the password. */
  isLocked: v.boolean(),
  /** Size in bytes. */
  size: v.number(),
});
export type StoredSnapshot = v.InferOutput<typeof StoredSnapshot>;

/** Why something about the folder failed; each has its own sentence in the catalogue. `detail` is never a path. */
export const SNAPSHOT_FAILURES = [
  ...SAVE_FAILURES,
  'snapshotFolderGone',
  'snapshotNotVerified',
  'fileNotRead',
] as const;
export type SnapshotFailure = (typeof SNAPSHOT_FAILURES)[number];

const Failed = v.strictObject({
  outcome: v.literal('failed'),
  code: v.picklist(SNAPSHOT_FAILURES),
  /** The file or the folder, as the user knows it. */
  name: v.string(),
  detail: v.string(),
});
const Cancelled = v.strictObject({ outcome: v.literal('cancelled') });

export const KeepSnapshotRequest = v.strictObject({
  reason: v.picklist(SNAPSHOT_REASONS),
  isLocked: v.boolean(),
  bytes: FileBytes,
});
export type KeepSnapshotRequest = v.InferOutput<typeof KeepSnapshotRequest>;

export const KeepSnapshotOutcome = v.variant('outcome', [
  v.strictObject({ outcome: v.literal('kept'), snapshot: StoredSnapshot }),
  Failed,
]);
export type KeepSnapshotOutcome = v.InferOutput<typeof KeepSnapshotOutcome>;

/** Where snapshots lie, as the user is told; the page can show it and never name it. */
export const SnapshotPlace = v.strictObject({
  /** The folder as the system writes it; empty in the browser host, which has none to show. */
  label: v.string(),
  /** True when the user chose it; false for the program's own folder. */
  isChosen: v.boolean(),
  /**
   * True when a folder was chosen once, and the host's memory of it was found damaged: its own folder is used until the
   * user chooses again, who is told.
   */
  isChoiceLost: v.optional(v.boolean()),
});
export type SnapshotPlace = v.InferOutput<typeof SnapshotPlace>;

export const ListSnapshotsOutcome = v.variant('outcome', [
  /** Newest first; files that are none of ours are left out. */
  v.strictObject({
    outcome: v.literal('listed'),
    place: SnapshotPlace,
    snapshots: v.array(StoredSnapshot),
  }),
  v.strictObject({ ...Failed.entries, place: SnapshotPlace }),
]);
export type ListSnapshotsOutcome = v.InferOutput<typeof ListSnapshotsOutcome>;

export const StoredSnapshotRequest = v.strictObject({ name: SnapshotName });
export type StoredSnapshotRequest = v.InferOutput<typeof StoredSnapshotRequest>;

export const ChooseFolderOutcome = v.variant('outcome', [
  v.strictObject({ outcome: v.literal('chosen'), place: SnapshotPlace }),
  Cancelled,
  Failed,
]);
export type ChooseFolderOutcome = v.InferOutput<typeof ChooseFolderOutcome>;

export const CopySnapshotRequest = v.strictObject({
  name: SnapshotName,
  /** Asks for the folder again although one was chosen before and is there. */
  askAgain: v.boolean(),
});
export type CopySnapshotRequest = v.InferOutput<typeof CopySnapshotRequest>;

export const CopySnapshotOutcome = v.variant('outcome', [
  /** Written and read back byte by byte. `label`: the folder as the system writes it; empty for a download. */
  v.strictObject({ outcome: v.literal('copied'), name: v.string(), label: v.string() }),
  Cancelled,
  Failed,
]);
export type CopySnapshotOutcome = v.InferOutput<typeof CopySnapshotOutcome>;

/** What a host does to keep snapshots. */
export interface SnapshotFolder {
  /** Writes a snapshot whole or not at all, reads it back, and drops those that are no longer kept. */
  keepSnapshot(request: KeepSnapshotRequest): Promise<KeepSnapshotOutcome>;
  /** The snapshots in the folder. */
  listSnapshots(): Promise<ListSnapshotsOutcome>;
  readSnapshot(request: StoredSnapshotRequest): Promise<ReadOutcome>;
  /** Asks for another folder; snapshots that lie in the old one stay there. */
  chooseSnapshotFolder(): Promise<ChooseFolderOutcome>;
  /** Goes back to the program's own folder. */
  useOwnSnapshotFolder(): Promise<ChooseFolderOutcome>;
  /** Copies a snapshot to a stick: the folder is asked for once, and from then on it is one click. */
  copySnapshot(request: CopySnapshotRequest): Promise<CopySnapshotOutcome>;
  /** Shows the folder in the system's file manager; nothing where the host has no folder. */
  showSnapshotFolder(): Promise<void>;
  /**
   * Lets the page finish before its window closes: the host waits for `work`, for some seconds at most. The browser host
   * cannot wait, and does not call it.
   */
  onClosing(work: () => Promise<void>): void;
}
