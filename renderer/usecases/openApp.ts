import type { Result } from '../../shared/model/result.ts';
import { success } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { makeId } from '../db/makeId.ts';
import { openDatabase } from '../db/openDatabase.ts';

/** Opens the data when the program starts. */
export async function openApp(): Promise<Result<true, Problem>> {
  const opened = await openDatabase(makeId);
  return opened.ok ? success(true) : opened;
}
