import * as v from 'valibot';
import { countOfTap } from '../../shared/fairDay/tapCount.ts';
import type { Recipient, Tally } from '../../shared/model/attendance.ts';
import type { ServiceItem } from '../../shared/model/category.ts';
import type { Stall } from '../../shared/model/fair.ts';
import type { SlotId } from '../../shared/model/ids.ts';
import { TallyId, tallyId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { changeTables } from '../db/change.ts';
import { nowInstant } from '../db/clock.ts';
import { makeId } from '../db/makeId.ts';
import { takeSequence } from '../db/sequence.ts';
import { readHeldFair } from './tapPeople.ts';

/** More at once is a slip of the finger. */
export const MOST_AT_ONCE = 500;

/** A tap of a counter. */
export interface CountTap {
  readonly stall: Stall;
  readonly item: ServiceItem;
  readonly slotId: SlotId | null;
  /** 1…{@link MOST_AT_ONCE}. */
  readonly amount: number;
  readonly recipient: Recipient | null;
}

/**
 * Counts a tap: one row, on disk when the promise is kept.
 * @returns the row; `countedOnPaper` when the item's number was copied from the tally sheet already, `numberInvalid`,
 * `fairNotStarted`
 */
export async function tapCount(tap: CountTap): Promise<Result<Tally, Problem>> {
  const { stall, item, slotId, amount, recipient } = tap;
  const { fairId } = stall;
  if (!Number.isInteger(amount) || amount < 1 || amount > MOST_AT_ONCE) {
    return failure(problem('numberInvalid', { min: 1, max: MOST_AT_ONCE }));
  }
  const label = changeLabel('tapCount', { number: stall.number, count: amount, month: fairId });
  return changeTables(label, ['fairs', 'attendance', 'tallies'], async (db) => {
    const [fair, onPaper, sequence] = await Promise.all([
      readHeldFair(db, fairId),
      db.tallies.get(tallyId(stall.id, item.id)),
      takeSequence(db, fairId),
    ]);
    if (!fair.ok) return fair;
    if (onPaper) return failure(problem('countedOnPaper', { number: stall.number }));
    const row: Tally = {
      ...countOfTap(item.measure, amount),
      id: v.parse(TallyId, makeId()),
      fairId,
      stallId: stall.id,
      serviceItemId: item.id,
      slotId,
      recipient,
      source: 'counter',
      countedBy: '',
      sequence,
      recordedAt: nowInstant(),
    };
    await db.tallies.add(row);
    return success(row);
  });
}
