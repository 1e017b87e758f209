import { Dexie } from 'dexie';
import { shownTime } from '../../shared/backup/snapshotName.ts';
import { isRunningBoard } from '../../shared/desktop.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { SCHEMA_VERSION } from '../../shared/model/tables.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { nowInstant, wallClock } from '../db/clock.ts';
import { makeId } from '../db/makeId.ts';
import { closeDatabase, database, openDatabase, openProblem } from '../db/openDatabase.ts';
import type { PresentDatabase } from '../db/rawDatabase.ts';
import { peekDatabase } from '../db/rawDatabase.ts';
import { allowWriting } from '../db/writing.ts';
import { rememberData, rememberedData } from '../platform/dataHint.ts';
import { desktop } from '../platform/desktop.ts';
import { claimWriting, waitForWriting } from '../platform/writerLock.ts';
import { startChangeLog } from './changeLog.ts';
import { keepBeforeUpgrade } from './recovery.ts';

/** What this window may do: `writer` works, `shown` only shows a running board, `second` must wait for the other window. */
export type WindowRole = 'writer' | 'shown' | 'second';

/** Why the data are not open, and with it which ways out there are. */
export interface OpenFailure {
  /** `lost`: the database is empty where data used to be. `unkept`: the snapshot before an update was not made. */
  readonly kind: 'lost' | 'newer' | 'unkept' | 'closed';
  readonly problem: Problem;
}

type Opened = Result<WindowRole, OpenFailure>;

function closed(reason: Problem): { readonly ok: false; readonly problem: OpenFailure } {
  return failure({ kind: reason.code === 'databaseNewer' ? 'newer' : 'closed', problem: reason });
}

/** How the program starts. */
export interface OpenOptions {
  /** Upgrades although the earlier data could not be kept: the user was told why, and wants it. */
  readonly upgradesUnkept?: boolean;
}

/** Opens the data when the program starts, and finds out what this window may do. Never starts afresh in silence (rule 28). */
export async function openApp(options: OpenOptions = {}): Promise<Opened> {
  const role = await roleOfWindow();
  allowWriting(role === 'writer');
  return role === 'writer' ? openAsWriter(options) : openAs(role);
}

async function openAs(role: WindowRole): Promise<Opened> {
  const opened = await openDatabase(makeId);
  return opened.ok ? success(role) : closed(opened.problem);
}

async function openAsWriter({ upgradesUnkept }: OpenOptions): Promise<Opened> {
  const present = await lookAt();
  if (!present.ok) return closed(present.problem);
  if (!present.value?.hasData && (present.value?.isUntouched ?? true)) {
    const lost = await findLost();
    if (lost) return failure({ kind: 'lost', problem: lost });
  }
  if (present.value?.isOlder && present.value.hasData && !upgradesUnkept) {
    const kept = await keepBeforeUpgrade();
    if (!kept.ok) return failure({ kind: 'unkept', problem: kept.problem });
  }
  const opened = await openAs('writer');
  if (opened.ok) await startChangeLog();
  if (opened.ok && (await database().community.count()) > 0) rememberData(nowInstant());
  return opened;
}

/** Looks at what is stored. @returns why it cannot be opened, `databaseNewer` */
async function lookAt(): Promise<Result<PresentDatabase | null, Problem>> {
  try {
    const present = await peekDatabase();
    return present?.isNewer
      ? failure(problem('databaseNewer', { found: present.schemaVersion, supported: SCHEMA_VERSION }))
      : success(present);
  } catch (error) {
    if (error instanceof Dexie.DexieError || error instanceof DOMException) {
      return failure(await openProblem(error));
    }
    throw error;
  }
}

/** Whether there should be data: this PC remembers them, or keeps snapshots of them. */
async function findLost(): Promise<Problem | null> {
  const listed = await desktop().listSnapshots();
  const [newest] = listed.outcome === 'listed' ? listed.snapshots : [];
  if (newest) return problem('databaseLost', { when: shownTime(newest.madeAt) });
  const remembered = rememberedData();
  if (remembered === null) return null;
  // What is remembered is an instant; people look at the wall.
  const { date, time } = wallClock(remembered);
  return problem('databaseLost', { when: `${date} ${time}` });
}

async function roleOfWindow(): Promise<WindowRole> {
  if (isRunningBoard(window.location.hash)) return 'shown';
  return (await claimWriting()) ? 'writer' : 'second';
}

/** For a second window: waits until the other one is closed, then opens the data anew to work with it. */
export async function takeOver(): Promise<Opened> {
  await waitForWriting();
  closeDatabase();
  allowWriting(true);
  return openAsWriter({});
}

/** Tells when the database is closed from outside: the browser's data were cleared, or its storage broke. @returns ends it */
export function whenDataClose(told: () => void): () => void {
  const db = database();
  const end = (): void => db.on('close').unsubscribe(listen);
  const listen = (): void => {
    // Closing what is left of it says “close” again.
    end();
    closeDatabase();
    told();
  };
  db.on('close', listen);
  return end;
}
