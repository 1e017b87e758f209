import { newCommunity } from '../../shared/fair/newCommunity.ts';
import { validateName } from '../../shared/fair/validateFair.ts';
import type { Result } from '../../shared/model/result.ts';
import { success } from '../../shared/model/result.ts';
import type { DataSet } from '../../shared/model/tables.ts';
import { shippedSample } from '../../shared/sample/createSample.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import type { Catalogue } from '../../shared/text/zh-CN/catalogue.ts';
import { change, dataTableNames, replaceAll } from '../db/change.ts';
import type { SunflowerDatabase } from '../db/database.ts';

async function addAll(db: SunflowerDatabase, data: DataSet): Promise<void> {
  for (const table of dataTableNames()) await db.table<object>(table).bulkAdd([...data[table]]);
}

async function clearAll(db: SunflowerDatabase): Promise<void> {
  for (const table of dataTableNames()) await db.table(table).clear();
}

/**
 * Starts with nobody and nothing but the community's name, the categories and the template.
 * Throws when there is a community already: the welcome is only shown when there is none.
 * @returns `nameEmpty`, `nameTooLong`.
 */
export async function startEmpty(communityName: string, text: Catalogue): Promise<Result<true, Problem>> {
  const name = validateName(communityName);
  if (!name.ok) return name;
  await change(changeLabel('setUpCommunity'), (db) => addAll(db, newCommunity(name.value, text)));
  return success(true);
}

/** Loads the invented sample community in place of whatever is there. */
export async function loadSample(text: Catalogue): Promise<void> {
  const sample = shippedSample(text);
  await replaceAll(changeLabel('loadSample'), async (db) => {
    await clearAll(db);
    await addAll(db, sample);
  });
}

/**
 * Removes the sample community with everything entered into it, back to the welcome. Throws when the community is a
 * real one: the command is only offered for the sample.
 */
export async function removeSample(): Promise<void> {
  await replaceAll(changeLabel('removeSample'), async (db) => {
    const community = await db.community.get('community');
    if (!community?.isSample) throw new Error('Only the sample community can be removed.');
    await clearAll(db);
  });
}
