import { hasCome, minutesByRow, spanOf } from '../attendance/serviceMinutes.ts';
import { partsOf } from '../calendar/dates.ts';
import type { Period } from '../calendar/period.ts';
import { isInPeriod } from '../calendar/period.ts';
import type { Attendance } from '../model/attendance.ts';
import type { IsoDate, MinuteOfDay } from '../model/basic.ts';
import type { Fair, Slot, Stall } from '../model/fair.ts';
import { countedDate, isHeld } from '../stats/countedFair.ts';
import type { OwnRecords } from './serviceHistory.ts';

/** One time that a volunteer served, from coming to going. */
export interface ServiceEntry {
  readonly fair: Fair;
  readonly date: IsoDate;
  readonly stall: Stall | null;
  /** Name of the post; blank is the plain word “service”. */
  readonly post: string;
  readonly slot: Slot | null;
  /** Null when neither the paper nor the plan tells. */
  readonly minuteIn: MinuteOfDay | null;
  readonly minuteOut: MinuteOfDay | null;
  /** Whole minutes; time lived twice is counted once (rule 9). */
  readonly minutes: number;
  readonly state: Attendance['state'];
  readonly isWalkIn: boolean;
  /** Time out was taken from the plan (rule 16). */
  readonly isUnverified: boolean;
}

/** What a volunteer did in a period: the same count as in the year’s figures. */
export interface ServiceRecord {
  readonly entries: readonly ServiceEntry[];
  /** Fairs at which the person came, walk-ins included. */
  readonly fairs: number;
  readonly minutes: number;
}

function entriesOf(fair: Fair, records: OwnRecords): readonly ServiceEntry[] {
  const rows = records.attendance.filter(
    ({ fairId, subjectKind }) => fairId === fair.id && subjectKind === 'volunteer',
  );
  const slotOf = ({ slotId }: Attendance): Slot | undefined => records.slots.find(({ id }) => id === slotId);
  const minutes = minutesByRow(rows, slotOf, fair.minutesCap);
  return rows
    .filter(({ state }) => hasCome(state))
    .map((row): ServiceEntry => {
      const slot = slotOf(row);
      const span = spanOf(row, slot);
      const assignment = records.assignments.find(
        ({ stallId, slotId }) => stallId === row.stallId && slotId === row.slotId,
      );
      return {
        fair,
        date: countedDate(fair),
        stall: records.stalls.find(({ id }) => id === row.stallId) ?? null,
        post: records.needs.find(({ id }) => id === assignment?.needId)?.post ?? '',
        slot: slot ?? null,
        minuteIn: span?.start ?? null,
        minuteOut: span?.end ?? null,
        minutes: minutes.get(row.id)?.minutes ?? 0,
        state: row.state,
        isWalkIn: row.isWalkIn,
        isUnverified: row.isUnverified || row.minuteOut === null,
      };
    })
    .toSorted((a, b) => (a.minuteIn ?? 0) - (b.minuteIn ?? 0));
}

function heldFairs(records: Pick<OwnRecords, 'fairs'>): readonly Fair[] {
  return records.fairs
    .filter(isHeld)
    .toSorted((a, b) => countedDate(a).localeCompare(countedDate(b)) || a.edition - b.edition);
}

/** Every time that a volunteer served at the fairs held in a period, in order, with the sums. */
export function serviceRecord(records: OwnRecords, period: Period): ServiceRecord {
  const entries = heldFairs(records)
    .filter((fair) => isInPeriod(countedDate(fair), period))
    .flatMap((fair) => entriesOf(fair, records));
  return {
    entries,
    fairs: new Set(entries.map(({ fair }) => fair.id)).size,
    minutes: entries.reduce((sum, entry) => sum + entry.minutes, 0),
  };
}

/** Years in which the volunteer served, newest first. */
export function serviceYears(records: OwnRecords): readonly number[] {
  const served = heldFairs(records).filter((fair) => entriesOf(fair, records).length > 0);
  return [...new Set(served.map((fair) => partsOf(countedDate(fair)).year))].toSorted((a, b) => b - a);
}
