import type { FairData } from '../../shared/fair/fairData.ts';
import { validateReason } from '../../shared/fair/validateFair.ts';
import type { FairId } from '../../shared/model/ids.ts';
import type { ChangeLabel } from '../../shared/model/journal.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { database } from '../db/openDatabase.ts';
import { refusalOf } from './changeFair.ts';
import { readFairData } from './readFair.ts';

/** Which fair is recorded, and why when it is archived already: an archived fair changes only by an amendment (rule 20). */
export interface RecordTarget {
  readonly fairId: FairId;
  readonly amendReason: string | null;
}

async function readRecorded(
  db: SunflowerDatabase,
  { fairId, amendReason }: RecordTarget,
): Promise<Result<FairData, Problem>> {
  const data = await readFairData(db, fairId);
  if (data?.fair.status === 'archived' && amendReason !== null) return success(data);
  const refusal = refusalOf(data?.fair, fairId);
  return data && !refusal ? success(data) : failure(refusal ?? problem('fairMissing', { month: fairId }));
}

/**
 * Writes down what happened at a fair, in one transaction. On an archived fair the change carries the amendment's
 * reason as its label. `work` must decide before it writes.
 */
export async function changeRecord<T>(
  target: RecordTarget,
  labelOf: (data: FairData) => ChangeLabel,
  work: (db: SunflowerDatabase, data: FairData) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const before = await readRecorded(database(), target);
  if (!before.ok) return before;
  const isAmendment = before.value.fair.status === 'archived';
  const reason = isAmendment ? validateReason(target.amendReason ?? '') : success('');
  if (!reason.ok) return reason;
  const label = isAmendment
    ? changeLabel('amendFair', { month: target.fairId, reason: reason.value })
    : labelOf(before.value);
  return change(label, async (db) => {
    const data = await readRecorded(db, target);
    return data.ok ? work(db, data.value) : data;
  });
}
