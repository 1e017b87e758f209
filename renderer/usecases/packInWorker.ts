import type { Result } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { DATABASE_NAME } from '../db/database.ts';
import { database } from '../db/openDatabase.ts';
import { askWorker } from '../platform/askWorker.ts';
import type { PackedSnapshot } from './packSnapshot.ts';
import { packSnapshot } from './packSnapshot.ts';
import type { PackQuestion } from './packWorker.ts';

/** Packs the office's data in a worker; the page goes on. Throws when the worker breaks. */
export function packInWorker(
  question: Omit<PackQuestion, 'database'>,
): Promise<Result<PackedSnapshot, Problem>> {
  const db = database();
  // A database of another name lies where only this page finds it (tests have buckets of their own).
  if (db.name !== DATABASE_NAME) return packSnapshot(db, question.facts, question.key);
  const worker = new Worker(new URL('./packWorker.ts', import.meta.url), { type: 'module' });
  const asked: PackQuestion = { database: db.name, ...question };
  return askWorker<Result<PackedSnapshot, Problem>>(worker, asked).finally(() => worker.terminate());
}
