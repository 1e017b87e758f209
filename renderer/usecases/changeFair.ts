import type { FairData } from '../../shared/fair/fairData.ts';
import type { Fair } from '../../shared/model/fair.ts';
import type { FairId } from '../../shared/model/ids.ts';
import type { ChangeLabel } from '../../shared/model/journal.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { database } from '../db/openDatabase.ts';
import { readFairData } from './readFair.ts';

/** Why a fair may not be planned any more: it is missing, archived (rule 20) or cancelled. Null = it may. */
export function refusalOf(fair: Fair | undefined, fairId: FairId): Problem | null {
  if (!fair) return problem('fairMissing', { month: fairId });
  if (fair.status === 'archived') return problem('fairArchived', { month: fairId });
  return fair.status === 'cancelled' ? problem('fairCancelled', { month: fairId }) : null;
}

/** Reads an open fair. @returns `fairMissing`, `fairArchived` or `fairCancelled`. */
export async function readOpenFair(
  db: SunflowerDatabase,
  fairId: FairId,
): Promise<Result<FairData, Problem>> {
  const data = await readFairData(db, fairId);
  const refusal = refusalOf(data?.fair, fairId);
  return data && !refusal ? success(data) : failure(refusal ?? problem('fairMissing', { month: fairId }));
}

/**
 * Changes an open fair in one transaction. `work` gets the fair as it is inside the transaction; it must decide
 * before it writes, because a returned problem does not take back what was written.
 */
export async function changeFair<T>(
  fairId: FairId,
  labelOf: (data: FairData) => ChangeLabel,
  work: (db: SunflowerDatabase, data: FairData) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const before = await readOpenFair(database(), fairId);
  if (!before.ok) return before;
  return change(labelOf(before.value), async (db) => {
    const data = await readOpenFair(db, fairId);
    return data.ok ? work(db, data.value) : data;
  });
}

/** A record that the screen has just shown. Throws when it is gone: the screen would have shown that. */
export function mustExist<T>(record: T | undefined, what: string): T {
  if (record === undefined) throw new Error(`${what} is gone.`);
  return record;
}
