import * as v from 'valibot';
import type { FairData } from '../../shared/fair/fairData.ts';
import { validateName, validateReason } from '../../shared/fair/validateFair.ts';
import type { FairId } from '../../shared/model/ids.ts';
import { AmendmentId } from '../../shared/model/ids.ts';
import type { ChangeLabel } from '../../shared/model/journal.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';
import { nowInstant } from '../db/clock.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { makeId } from '../db/makeId.ts';
import { database } from '../db/openDatabase.ts';
import { refusalOf } from './changeFair.ts';
import { readFairData } from './readFair.ts';

/** Who amends an archived fair, and why. */
export interface Amending {
  readonly who: string;
  readonly reason: string;
}

/** Which fair is recorded, and by whom and why when it is archived already: then it changes only by an amendment (rule 20). */
export interface RecordTarget {
  readonly fairId: FairId;
  readonly amending: Amending | null;
}

async function readRecorded(
  db: SunflowerDatabase,
  { fairId, amending }: RecordTarget,
): Promise<Result<FairData, Problem>> {
  const data = await readFairData(db, fairId);
  if (data?.fair.status === 'archived' && amending !== null) return success(data);
  const refusal = refusalOf(data?.fair, fairId);
  return data && !refusal ? success(data) : failure(refusal ?? problem('fairMissing', { month: fairId }));
}

function validAmending(amending: Amending | null): Result<Amending, Problem> {
  const who = validateName(amending?.who ?? '');
  if (!who.ok) return who;
  const reason = validateReason(amending?.reason ?? '');
  return reason.ok ? success({ who: who.value, reason: reason.value }) : reason;
}

/**
 * Writes down what happened at a fair, in one transaction. On an archived fair the change carries the amendment's
 * reason as its label, and an {@link Amendment} says who did what, when and why. `work` must decide before it writes.
 */
export async function changeRecord<T>(
  target: RecordTarget,
  labelOf: (data: FairData) => ChangeLabel,
  work: (db: SunflowerDatabase, data: FairData) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const before = await readRecorded(database(), target);
  if (!before.ok) return before;
  const what = labelOf(before.value);
  const { fairId } = target;
  if (before.value.fair.status !== 'archived') {
    return change(what, async (db) => {
      const data = await readRecorded(db, target);
      return data.ok ? work(db, data.value) : data;
    });
  }
  const valid = validAmending(target.amending);
  if (!valid.ok) return valid;
  const amending = valid.value;
  return change(changeLabel('amendFair', { month: fairId, ...amending }), async (db, changes) => {
    const data = await readRecorded(db, target);
    if (!data.ok) return data;
    const result = await work(db, data.value);
    if (result.ok && changes.length > 0) {
      await db.amendments.add({
        id: v.parse(AmendmentId, makeId()),
        fairId,
        at: nowInstant(),
        ...amending,
        what: { key: what.key, params: { ...what.params } },
      });
    }
    return result;
  });
}
