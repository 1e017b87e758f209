import { strToU8 } from 'fflate';
import { safeFileName } from '../../shared/hostFiles.ts';
import type { Result } from '../../shared/model/result.ts';
import { success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { change, dataTableNames } from '../db/change.ts';
import { todayLocal } from '../db/clock.ts';
import { database } from '../db/openDatabase.ts';
import type { SetAsideRow } from '../db/setAside.ts';
import { findBadRows } from '../db/setAside.ts';
import { desktop } from '../platform/desktop.ts';
import { savedName } from './fileOutcome.ts';
import { useLive } from './useLive.ts';

/** Rows that were set aside because they are no records; undefined while reading. */
export function useSetAside(): readonly SetAsideRow[] | undefined {
  return useLive(() => database().setAside.toArray());
}

/**
 * Moves every row that is no record out of its table, as a change that can be undone: what was read before is kept beside.
 * @returns how many
 */
export async function setDamagedAside(): Promise<Result<number, Problem>> {
  const db = database();
  const bad: SetAsideRow[] = [];
  for (const name of dataTableNames()) bad.push(...findBadRows(name, await db.table(name).toArray()));
  // First kept, then removed: if the PC stops in between, a row is there twice and not lost.
  await db.setAside.bulkPut(bad);
  await change(changeLabel('setDamagedAside', { count: bad.length }), async () => {
    for (const name of dataTableNames()) {
      const keys = bad.flatMap(({ table, key }) => (table === name ? [key] : []));
      await db.table(name).bulkDelete(keys);
    }
  });
  return success(bad.length);
}

/** Saves the rows that were set aside as a text file. @returns null when the user cancelled */
export async function saveSetAside(
  naming: (p: { readonly date: string }) => string,
): Promise<Result<string | null, Problem>> {
  const rows = await database().setAside.toArray();
  const bytes = new Uint8Array(strToU8(JSON.stringify(rows, null, 2)));
  const suggestedName = safeFileName(naming({ date: todayLocal() }), 'text');
  return savedName(await desktop().saveFile({ suggestedName, kind: 'text', bytes }));
}
