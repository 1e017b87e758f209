import * as fc from 'fast-check';
import { makeId } from '../../renderer/db/makeId.ts';
import { database, openDatabase } from '../../renderer/db/openDatabase.ts';
import { readDataSet } from '../../renderer/db/readDataSet.ts';
import { packSnapshot } from '../../renderer/usecases/packSnapshot.ts';
import { previewSnapshot, restoreSnapshot } from '../../renderer/usecases/restoring.ts';
import { loadSample } from '../../renderer/usecases/setUp.ts';
import { compareData, isSameData } from '../../shared/backup/compareData.ts';
import type { Result } from '../../shared/model/result.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { doStep, RANDOM_STEPS } from './randomSteps.ts';
import { FACTS } from './snapshotFacts.ts';

/* Bundled and run inside Chromium: snapshots of random states are restored after random work, and compared record by record. */

function orThrow<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** Opens a database of its own with the sample. */
export async function prepare(): Promise<void> {
  const opened = await openDatabase(makeId, 'reliability');
  orThrow(opened);
  await loadSample(catalogueOf('zh-CN'));
}

/**
 * Works, takes a snapshot, works on, restores it.
 * @param seed of the random work
 * @returns 0 when the state is the one that the snapshot was taken from, else 1
 */
export async function round(seed: number): Promise<number> {
  const db = database();
  const [before = [], since = []] = fc.sample(RANDOM_STEPS, { seed, numRuns: 2 });
  for (const step of before) await doStep(db, step);
  const state = await readDataSet(db);
  const { bytes } = orThrow(await packSnapshot(db, FACTS, null));
  for (const step of since) await doStep(db, step);
  const preview = orThrow(await previewSnapshot({ name: 'random.sunflower', bytes }, null));
  orThrow(await restoreSnapshot(preview, ({ name }) => name));
  return isSameData(compareData(await readDataSet(db), state)) ? 0 : 1;
}
