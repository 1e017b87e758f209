import { nextSequence } from '../../shared/attendance/recordRules.ts';
import type { Tally } from '../../shared/model/attendance.ts';
import type { Stall } from '../../shared/model/fair.ts';
import type { ServiceItemId } from '../../shared/model/ids.ts';
import { tallyId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { nowInstant } from '../db/clock.ts';
import type { RecordTarget } from './changeRecord.ts';
import { changeRecord } from './changeRecord.ts';

/** A count as it stands on the tally sheet; both null: nothing was counted. */
export interface CountEntry {
  readonly visits: number | null;
  readonly items: number | null;
}

/** Writes down the count of one service item at one stall. A counted 0 stays; a blank takes the count back. */
export function recordCount(
  target: RecordTarget,
  stall: Stall,
  serviceItemId: ServiceItemId,
  { visits, items }: CountEntry,
): Promise<Result<true, Problem>> {
  return changeRecord(
    target,
    () => changeLabel('recordTally', { number: stall.number, month: target.fairId }),
    async (db, data) => {
      const id = tallyId(stall.id, serviceItemId);
      const present = data.tallies.find((row) => row.id === id);
      if (visits === null && items === null) {
        await db.tallies.delete(id);
        return success(true);
      }
      const row: Tally = {
        id,
        fairId: data.fair.id,
        stallId: stall.id,
        serviceItemId,
        slotId: null,
        visits: visits ?? 0,
        items: items ?? 0,
        source: 'tallySheet',
        countedBy:
          present?.countedBy ?? data.tallies.find((other) => other.stallId === stall.id)?.countedBy ?? '',
        sequence: present?.sequence ?? nextSequence(data.tallies),
        recordedAt: nowInstant(),
      };
      await db.tallies.put(row);
      return success(true);
    },
  );
}

/** Who counted at a stall. */
export function recordCountedBy(
  target: RecordTarget,
  stall: Stall,
  countedBy: string,
): Promise<Result<true, Problem>> {
  return changeRecord(
    target,
    () => changeLabel('recordTally', { number: stall.number, month: target.fairId }),
    async (db, data) => {
      const rows = data.tallies.filter(({ stallId }) => stallId === stall.id);
      await db.tallies.bulkPut(rows.map((row) => ({ ...row, countedBy })));
      return success(true);
    },
  );
}
