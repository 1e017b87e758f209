import { validateText } from '../../shared/fair/validateFair.ts';
import type { CountSheet, Tally } from '../../shared/model/attendance.ts';
import type { ServiceItem } from '../../shared/model/category.ts';
import type { Stall } from '../../shared/model/fair.ts';
import type { FairId } from '../../shared/model/ids.ts';
import { tallyId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { nowInstant } from '../db/clock.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { database } from '../db/openDatabase.ts';
import { takeSequence } from '../db/sequence.ts';
import type { RecordTarget } from './changeRecord.ts';
import { changeRecord } from './changeRecord.ts';
import { useLive } from './useLive.ts';

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
        countedBy: present?.countedBy ?? countedByOf(data.tallies, stall, await db.countSheets.get(stall.id)),
        sequence: present?.sequence ?? (await takeSequence(db, data.fair.id)),
        recordedAt: nowInstant(),
      };
      await db.tallies.put(row);
      return success(true);
    },
  );
}

/** What the tally sheets of a fair say of themselves, live; undefined while reading. */
export function useCountSheets(fairId: FairId): readonly CountSheet[] | undefined {
  return useLive(() => database().countSheets.where({ fairId }).toArray(), [fairId]);
}

/** Who counted at a stall, whether or not something is counted yet. @param tallies those of the fair */
export function countedByOf(tallies: readonly Tally[], stall: Stall, sheet: CountSheet | undefined): string {
  const copied = tallies.find((row) => row.stallId === stall.id && row.source === 'tallySheet');
  return copied?.countedBy || (sheet?.countedBy ?? '');
}

/** Writes what is given over what the sheet is known to say, inside the transaction; nothing left, no record. */
async function putSheet(
  db: SunflowerDatabase,
  { id, fairId }: Stall,
  typed: Partial<Pick<CountSheet, 'visitsTotal' | 'countedBy'>>,
): Promise<void> {
  const sheet: CountSheet = {
    visitsTotal: null,
    countedBy: '',
    ...(await db.countSheets.get(id)),
    ...typed,
    id,
    fairId,
  };
  if (sheet.visitsTotal === null && sheet.countedBy === '') await db.countSheets.delete(id);
  else await db.countSheets.put(sheet);
}

/** Writes down the sum of visits that stands at the foot of a stall's tally sheet; null takes it back. */
export function recordSheetTotal(
  target: RecordTarget,
  stall: Stall,
  visitsTotal: number | null,
): Promise<Result<true, Problem>> {
  return changeRecord(
    target,
    () => changeLabel('recordTally', { number: stall.number, month: target.fairId }),
    async (db) => {
      await putSheet(db, stall, { visitsTotal });
      return success(true);
    },
  );
}

/** Who counted at a stall, also before the first count. @returns `textTooLong`. */
export function recordCountedBy(
  target: RecordTarget,
  stall: Stall,
  typed: string,
): Promise<Result<true, Problem>> {
  return changeRecord(
    target,
    () => changeLabel('recordTally', { number: stall.number, month: target.fairId }),
    async (db, data) => {
      const name = validateText(typed);
      if (!name.ok) return name;
      const countedBy = name.value;
      // What was tapped or signed says itself who wrote it down.
      const rows = data.tallies.filter(
        ({ stallId, source }) => stallId === stall.id && source === 'tallySheet',
      );
      await db.tallies.bulkPut(rows.map((row) => ({ ...row, countedBy })));
      await putSheet(db, stall, { countedBy });
      return success(true);
    },
  );
}
