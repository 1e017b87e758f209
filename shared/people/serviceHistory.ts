import type { PlaceState } from '../attendance/placeState.ts';
import { placeKey, placeState } from '../attendance/placeState.ts';
import { minutesByRow } from '../attendance/serviceMinutes.ts';
import { dateOfFair } from '../fair/dateOfFair.ts';
import type { Assignment } from '../model/assignment.ts';
import type { Attendance } from '../model/attendance.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Fair, Need, Slot, Stall } from '../model/fair.ts';
import type { FairId } from '../model/ids.ts';
import { isHeld } from '../stats/countedFair.ts';

/** The records of one volunteer and what they point to. */
export interface OwnRecords {
  readonly fairs: readonly Fair[];
  readonly stalls: readonly Stall[];
  readonly slots: readonly Slot[];
  readonly needs: readonly Need[];
  readonly assignments: readonly Assignment[];
  readonly attendance: readonly Attendance[];
}

/** One place at which a volunteer served, was expected, or is going to be. */
export interface HistoryLine {
  readonly key: string;
  readonly fairId: FairId;
  readonly date: IsoDate;
  readonly stall: Stall | null;
  /** Name of the post; blank is the plain word “service”. */
  readonly post: string;
  readonly slot: Slot | null;
  /** `planned` until the fair is held. */
  readonly state: PlaceState['state'] | 'planned';
  readonly isLate: boolean;
  readonly isLeftEarly: boolean;
  readonly isWalkIn: boolean;
  /** Led the stall. */
  readonly isLead: boolean;
  readonly minutes: number;
}

/** Every place of a volunteer at one fair; `records` are this person's. */
export function placesAtFair(fair: Fair, records: Omit<OwnRecords, 'fairs'>): readonly HistoryLine[] {
  const slotById = new Map(records.slots.map((slot) => [slot.id, slot]));
  const stallById = new Map(records.stalls.map((stall) => [stall.id, stall]));
  const postByNeed = new Map(records.needs.map((need) => [need.id, need.post]));
  const rows = records.attendance.filter((row) => row.fairId === fair.id);
  const minutes = minutesByRow(
    rows,
    (row) => (row.slotId ? slotById.get(row.slotId) : undefined),
    fair.minutesCap,
  );
  const assignments = new Map(
    records.assignments
      .filter((row) => row.fairId === fair.id)
      .map((row) => [placeKey({ ...row, subjectId: row.volunteerId }), row]),
  );
  const keys = new Set([...assignments.keys(), ...rows.map(placeKey)]);
  return [...keys].map((key): HistoryLine => {
    const own = rows.filter((row) => placeKey(row) === key);
    const assignment = assignments.get(key);
    const place = assignment ?? own[0];
    const known = placeState(own);
    const stall = (place?.stallId && stallById.get(place.stallId)) || null;
    const who = assignment?.volunteerId ?? own[0]?.subjectId;
    return {
      key: `${fair.id} ${key}`,
      fairId: fair.id,
      date: dateOfFair(fair),
      stall,
      post: (assignment && postByNeed.get(assignment.needId)) ?? '',
      slot: (place?.slotId && slotById.get(place.slotId)) || null,
      ...known,
      state: isHeld(fair) || own.length > 0 ? known.state : 'planned',
      isWalkIn: assignment === undefined || own.some((row) => row.isWalkIn),
      isLead: stall !== null && stall.leadVolunteerId === who,
      minutes: own.reduce((sum, row) => sum + (minutes.get(row.id)?.minutes ?? 0), 0),
    };
  });
}

/** Every place of a volunteer, newest fair first; cancelled fairs are left out, nobody served there. */
export function serviceHistory(records: OwnRecords): readonly HistoryLine[] {
  return records.fairs
    .filter((fair) => fair.status !== 'cancelled')
    .toSorted((a, b) => b.id.localeCompare(a.id))
    .flatMap((fair) =>
      placesAtFair(fair, records).toSorted((a, b) => (a.slot?.start ?? 0) - (b.slot?.start ?? 0)),
    );
}
