import { nextSequence } from '../../shared/attendance/recordRules.ts';
import type { Tally } from '../../shared/model/attendance.ts';
import type { ServiceItem } from '../../shared/model/category.ts';
import type { Stall } from '../../shared/model/fair.ts';
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

/** What is known of an item, without the half by which it is not counted: that must not keep a row alive. */
function knownCount({ measure }: ServiceItem, row: Tally | undefined): CountEntry {
  return {
    visits: measure === 'leaflets' ? null : (row?.visits ?? null),
    items: measure === 'visits' ? null : (row?.items ?? null),
  };
}

/** Writes down the count of one service item at one stall. A counted 0 stays; a blank takes the count back. */
export function recordCount(
  target: RecordTarget,
  stall: Stall,
  item: ServiceItem,
  typed: Partial<CountEntry>,
): Promise<Result<true, Problem>> {
  return changeRecord(
    target,
    () => changeLabel('recordTally', { number: stall.number, month: target.fairId }),
    async (db, data) => {
      const id = tallyId(stall.id, item.id);
      const present = data.tallies.find((row) => row.id === id);
      const { visits, items } = { ...knownCount(item, present), ...typed };
      if (visits === null && items === null) {
        await db.tallies.delete(id);
        return success(true);
      }
      const row: Tally = {
        id,
        fairId: data.fair.id,
        stallId: stall.id,
        serviceItemId: item.id,
        slotId: null,
        visits,
        items,
        recipient: null,
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
