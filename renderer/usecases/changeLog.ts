import * as v from 'valibot';
import type { GoingOn } from '../../shared/changeLog/catchUp.ts';
import { catchUp } from '../../shared/changeLog/catchUp.ts';
import { lastLog } from '../../shared/changeLog/followLogs.ts';
import type { LogHeader, LogLine, LogPosition, ReadLog } from '../../shared/changeLog/logFormat.ts';
import {
  CHANGE_LOG_FORMAT,
  CHANGE_LOG_VERSION,
  LogId,
  logBytes,
  positionAfter,
  readLog,
} from '../../shared/changeLog/logFormat.ts';
import { inTurn } from '../../shared/inTurn.ts';
import { SCHEMA_VERSION } from '../../shared/model/tables.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import type { Committing, Settle } from '../db/committed.ts';
import { listenToCommits } from '../db/committed.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { deviceId } from '../db/deviceId.ts';
import { journalAmong, journalBeyond, journalPosition } from '../db/journalBeyond.ts';
import { makeId } from '../db/makeId.ts';
import { database } from '../db/openDatabase.ts';
import { desktop } from '../platform/desktop.ts';
import { useChangeLogStore } from '../stores/changeLogStore.ts';

/*
 * Every change goes into a file beside the database before the user is told that it is saved (docs/adr/0024). A file is
 * begun at each start and before each snapshot, which makes the files before it needless. What could not be logged, because
 * the program ended or the disk was full, is told by the journal when the next file is begun.
 */

/** The file that is written now. */
interface OpenLog {
  readonly id: LogId;
  readonly position: LogPosition;
}

let open: OpenLog | null = null;
/** Files from the last snapshot on, each going on from the one before; the last is the open one. */
let chain: LogId[] = [];
const turn = inTurn();

/** What could not be logged now is caught up with when the next file is begun. */
function giveUp(detail: string): void {
  open = null;
  useChangeLogStore.setState({ problem: problem('changesNotLogged', { detail }) });
}

/** Does work on the log that must not break what it is beside of. */
async function withoutBreaking(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    giveUp(error.name);
  }
}

/** All files of the log as far as they are whole; none where they cannot be read. */
export async function readLogs(): Promise<readonly ReadLog[]> {
  const read = await desktop().readChangeLogs();
  return read.outcome === 'read' ? read.logs.flatMap((bytes) => readLog(bytes) ?? []) : [];
}

/** Why the last change could not be logged; null where it was. */
export function useChangeLogProblem(): Problem | null {
  return useChangeLogStore((state) => state.problem);
}

/** What a new file goes on from. */
interface Start extends GoingOn {
  readonly previous: LogId | null;
}

/** Where the log ends and what the journal knows beyond; a start of its own where the log does not lead to what is here. */
async function startOf(db: SunflowerDatabase): Promise<Start> {
  const last = lastLog(await readLogs());
  if (last?.header.deviceId === (await deviceId(db)) && last.header.schemaVersion === SCHEMA_VERSION) {
    const goingOn = await catchUp(last, {
      among: (ids) => journalAmong(db, ids),
      beyond: (position) => journalBeyond(db, position),
    });
    if (goingOn) return { previous: last.header.id, ...goingOn };
  }
  return { previous: null, withdrawn: [], position: await journalPosition(db), lines: [] };
}

async function begin(db: SunflowerDatabase, { previous, withdrawn, position, lines }: Start): Promise<void> {
  const id = v.parse(LogId, makeId());
  const header: LogHeader = {
    format: CHANGE_LOG_FORMAT,
    version: CHANGE_LOG_VERSION,
    schemaVersion: SCHEMA_VERSION,
    deviceId: await deviceId(db),
    id,
    previous,
    withdrawn,
    position,
  };
  open = null;
  const begun = await desktop().beginChangeLog({ id, bytes: logBytes([header, ...lines]) });
  if (begun.outcome === 'failed') {
    giveUp(begun.detail);
    return;
  }
  open = { id, position: lines.reduce(positionAfter, position) };
  chain = previous === null ? [id] : [...chain, id];
  useChangeLogStore.setState(previous === null ? { needsSnapshot: true, problem: null } : { problem: null });
}

/** Changes that are logged and of which nobody knows yet whether they come about. */
const underWay = new Set<Promise<void>>();

/** Begins a file that goes on from what lies on the disk. */
async function beginAnew(): Promise<void> {
  await Promise.all(underWay);
  const db = database();
  await begin(db, await startOf(db));
}

async function log(line: LogLine | null): Promise<void> {
  if (!open || !line) {
    // Waits until the change is in the journal, and catches up with that.
    await beginAnew();
    return;
  }
  const added = await desktop().addToChangeLog({ bytes: logBytes([line]) });
  if (added.outcome === 'failed') giveUp(added.detail);
  else open = { ...open, position: positionAfter(open.position, line) };
}

/** Logs a change while it is committed; what does not come about is withdrawn in the next file. */
function follow({ line, isBarrier }: Committing): Settle {
  let end: () => void = () => undefined;
  const settled = new Promise<void>((resolve) => {
    end = resolve;
  });
  underWay.add(settled);
  const logged = turn(() => withoutBreaking(() => log(line)));
  return async (isCommitted) => {
    underWay.delete(settled);
    end();
    await logged;
    if (!isCommitted) await turn(() => withoutBreaking(beginAnew));
    else if (isBarrier) useChangeLogStore.setState({ needsSnapshot: true });
  };
}

/**
 * From now on every change is logged. What is here already and was not logged is caught up with first: when this resolves.
 */
export function startChangeLog(): Promise<void> {
  listenToCommits(follow);
  open = null;
  chain = [];
  useChangeLogStore.setState({ needsSnapshot: false, problem: null });
  return turn(() => withoutBreaking(beginAnew));
}

/**
 * Begins a new file before a snapshot is made: what the snapshot may lack is logged from here on.
 * @returns the file; null where it could not be begun, and then the snapshot has nothing to go on from
 */
export function beginBeforeSnapshot(): Promise<LogId | null> {
  return turn(async () => {
    await withoutBreaking(async () => {
      if (!open) return beginAnew();
      await Promise.all(underWay);
      const { id: previous, position } = open;
      await begin(database(), { previous, withdrawn: [], position, lines: [] });
    });
    return open?.id ?? null;
  });
}

/** A snapshot was kept that goes on in this file: what was logged before it is needless. */
export function dropBeforeSnapshot(from: LogId): Promise<void> {
  return turn(async () => {
    const at = chain.indexOf(from);
    // Begun anew meanwhile: the snapshot lacks what lies between.
    if (at < 0) return;
    chain = chain.slice(at);
    useChangeLogStore.setState({ needsSnapshot: false });
    await withoutBreaking(async () => {
      // What stays is read in vain and dropped with the next snapshot.
      await desktop().dropChangeLogs({ keep: chain });
    });
  });
}
