import type { FairData } from '../fair/fairData.ts';
import { stallPeople } from '../fair/stallPeople.ts';
import type { Attendance } from '../model/attendance.ts';
import type { Slot, Stall } from '../model/fair.ts';
import type { SlotId, StallId, VolunteerId } from '../model/ids.ts';
import type { LineEntry } from './attendanceLine.ts';
import { readLine } from './attendanceLine.ts';

/** Names a line: a volunteer at a stall in these slots. */
export interface LineKey {
  readonly volunteerId: VolunteerId;
  readonly stallId: StallId;
  /** In order of time. */
  readonly slotIds: readonly SlotId[];
}

/** One line of the sign-in sheet with what is known. */
export interface StallLine extends LineKey {
  readonly isLead: boolean;
  /** Came without being assigned 临时增补. */
  readonly isWalkIn: boolean;
  /** Blank stands for plain service. */
  readonly posts: readonly string[];
  readonly entry: LineEntry;
  /** A time out is missing; the planned end stands for it (rule 16). */
  readonly isUnverified: boolean;
}

/** The rows that a line stands for. */
export function rowsOfLine(line: LineKey, attendance: readonly Attendance[]): readonly Attendance[] {
  return attendance.filter(
    (row) =>
      row.subjectKind === 'volunteer' &&
      row.subjectId === line.volunteerId &&
      row.stallId === line.stallId &&
      row.slotId !== null &&
      line.slotIds.includes(row.slotId),
  );
}

/** The slots of a line, in order of time. */
export function slotsOfLine(line: LineKey, slots: readonly Slot[]): readonly Slot[] {
  return slots.filter(({ id }) => line.slotIds.includes(id)).toSorted((a, b) => a.start - b.start);
}

function lineOf(
  data: FairData,
  key: LineKey,
  more: Pick<StallLine, 'isLead' | 'isWalkIn' | 'posts'>,
): StallLine {
  const rows = rowsOfLine(key, data.attendance);
  return {
    ...key,
    ...more,
    entry: readLine(rows, slotsOfLine(key, data.slots)),
    isUnverified: rows.some((row) => row.isUnverified),
  };
}

function walkIns(data: FairData, stall: Stall, planned: readonly LineKey[]): readonly LineKey[] {
  const slotIds = new Map<VolunteerId, Set<SlotId>>();
  const isPlanned = (row: Attendance): boolean =>
    planned.some(
      (line) => line.volunteerId === row.subjectId && line.slotIds.some((id) => id === row.slotId),
    );
  for (const row of data.attendance.toSorted((a, b) => a.sequence - b.sequence)) {
    if (row.subjectKind !== 'volunteer' || row.stallId !== stall.id || isPlanned(row)) continue;
    const volunteer = data.volunteers.find(({ id }) => id === row.subjectId);
    if (!volunteer || row.slotId === null) continue;
    slotIds.set(volunteer.id, (slotIds.get(volunteer.id) ?? new Set()).add(row.slotId));
  }
  return [...slotIds].map(([volunteerId, ids]) => ({
    volunteerId,
    stallId: stall.id,
    slotIds: data.slots.filter(({ id }) => ids.has(id)).map(({ id }) => id),
  }));
}

/** The lines of a stall's sign-in sheet as printed, lead first; then people who came without being assigned. */
export function stallLines(data: FairData, stall: Stall): readonly StallLine[] {
  const planned = stallPeople(data, stall).map(({ volunteerId, slotIds, needIds }) => ({
    key: { volunteerId, stallId: stall.id, slotIds },
    posts: [...new Set(needIds.map((needId) => data.needs.find(({ id }) => id === needId)?.post ?? ''))],
  }));
  const extra = walkIns(
    data,
    stall,
    planned.map(({ key }) => key),
  );
  return [
    ...planned.map(({ key, posts }) =>
      lineOf(data, key, { isLead: key.volunteerId === stall.leadVolunteerId, isWalkIn: false, posts }),
    ),
    ...extra.map((key) => lineOf(data, key, { isLead: false, isWalkIn: true, posts: [] })),
  ];
}
