import * as v from 'valibot';
import { LogId } from './changeLog/logFormat.ts';
import { FileBytes, SAVE_FAILURES } from './hostFiles.ts';

/*
 * The part of the contract between page and host that keeps the change log (shared/changeLog): files in the program's own
 * folder on this PC. The page says what is in them; the host adds, flushes, reads back and drops.
 */

/** More files than a log ever has: one a start and one a snapshot, dropped with each snapshot that is kept. */
const MOST_LOGS = 10_000;

const EXTENSION = '.sunlog';

/** Name of a file of the log. */
export function logFileName(id: LogId): string {
  return `${id}${EXTENSION}`;
}

/** Id of the file of the log that has this name; null for another file. */
export function logIdOf(name: string): LogId | null {
  const id = v.safeParse(LogId, name.slice(0, -EXTENSION.length));
  return name.endsWith(EXTENSION) && id.success ? id.output : null;
}

const Failed = v.strictObject({
  outcome: v.literal('failed'),
  code: v.picklist([...SAVE_FAILURES, 'fileNotRead']),
  /** Never a path. */
  detail: v.string(),
});

export const BeginChangeLogRequest = v.strictObject({ id: LogId, bytes: FileBytes });
export type BeginChangeLogRequest = v.InferOutput<typeof BeginChangeLogRequest>;

export const AddToChangeLogRequest = v.strictObject({ bytes: FileBytes });
export type AddToChangeLogRequest = v.InferOutput<typeof AddToChangeLogRequest>;

export const DropChangeLogsRequest = v.strictObject({
  keep: v.pipe(v.array(LogId), v.maxLength(MOST_LOGS)),
});
export type DropChangeLogsRequest = v.InferOutput<typeof DropChangeLogsRequest>;

/** `written`: it is on the disk. */
export const ChangeLogOutcome = v.variant('outcome', [
  v.strictObject({ outcome: v.literal('written') }),
  Failed,
]);
export type ChangeLogOutcome = v.InferOutput<typeof ChangeLogOutcome>;

export const ReadChangeLogsOutcome = v.variant('outcome', [
  v.strictObject({ outcome: v.literal('read'), logs: v.array(FileBytes) }),
  Failed,
]);
export type ReadChangeLogsOutcome = v.InferOutput<typeof ReadChangeLogsOutcome>;

/** What a host does to keep the change log. */
export interface ChangeLogFiles {
  /** Begins a file with these bytes and flushes it; what is added from now on goes there. The file before is closed. */
  beginChangeLog(request: BeginChangeLogRequest): Promise<ChangeLogOutcome>;
  /** Adds to the file that was begun last, and flushes it. After a failure a file has to be begun first. */
  addToChangeLog(request: AddToChangeLogRequest): Promise<ChangeLogOutcome>;
  /** All files of the log, in no order. */
  readChangeLogs(): Promise<ReadChangeLogsOutcome>;
  /** Deletes all files of the log but these. */
  dropChangeLogs(request: DropChangeLogsRequest): Promise<ChangeLogOutcome>;
}
