import { isRunningBoard } from '../../shared/desktop.ts';
import type { Result } from '../../shared/model/result.ts';
import { success } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { makeId } from '../db/makeId.ts';
import { closeDatabase, openDatabase } from '../db/openDatabase.ts';
import { allowWriting } from '../db/writing.ts';
import { claimWriting, waitForWriting } from '../platform/writerLock.ts';

/** What this window may do: `writer` works, `shown` only shows a running board, `second` must wait for the other window. */
export type WindowRole = 'writer' | 'shown' | 'second';

/** Opens the data when the program starts, and finds out what this window may do. */
export async function openApp(): Promise<Result<WindowRole, Problem>> {
  const role = await roleOfWindow();
  allowWriting(role === 'writer');
  const opened = await openDatabase(makeId);
  return opened.ok ? success(role) : opened;
}

async function roleOfWindow(): Promise<WindowRole> {
  if (isRunningBoard(window.location.hash)) return 'shown';
  return (await claimWriting()) ? 'writer' : 'second';
}

/** For a second window: waits until the other one is closed, then opens the data anew to work with it. */
export async function takeOver(): Promise<Result<WindowRole, Problem>> {
  await waitForWriting();
  closeDatabase();
  allowWriting(true);
  const opened = await openDatabase(makeId);
  return opened.ok ? success('writer') : opened;
}
