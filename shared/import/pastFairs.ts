import * as v from 'valibot';
import { fairIdOfDate } from '../calendar/dates.ts';
import { DEFAULT_HOURS } from '../fair/defaultTemplate.ts';
import { newFair, nextEdition } from '../fair/planYear.ts';
import { freeStallNumber } from '../fair/stallNumbers.ts';
import type { Assignment } from '../model/assignment.ts';
import type { Attendance } from '../model/attendance.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Category } from '../model/category.ts';
import type { Community } from '../model/community.ts';
import type { Fair, Need, Slot, Stall } from '../model/fair.ts';
import type { CategoryId, FairId, MakeId, VolunteerId } from '../model/ids.ts';
import { assignmentId, NeedId, SlotId, StallId } from '../model/ids.ts';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import { normaliseName } from '../people/normaliseName.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import type { AttendanceEntry } from './readAttendance.ts';

/** A fair with what belongs to it, growing while a file is read. */
export interface PastFair {
  readonly fair: Fair;
  readonly slots: Slot[];
  readonly stalls: Stall[];
  readonly needs: Need[];
  readonly assignments: Assignment[];
  readonly attendance: Attendance[];
  /** True when the file brought it: its slots and stalls are made as rows name them. */
  readonly isNew: boolean;
  /** Why nothing may change in it any more; rows that only say what is there already are fine. */
  readonly closed: Problem | null;
}

/** The same fair to try a row on: whatever is filed in it is forgotten. */
export function trialOf(past: PastFair): PastFair {
  const { slots, stalls, needs, assignments, attendance } = past;
  return {
    ...past,
    slots: [...slots],
    stalls: [...stalls],
    needs: [...needs],
    assignments: [...assignments],
    attendance: [...attendance],
  };
}

/** What past attendance is filed into. */
export interface PastFairData {
  readonly fairs: readonly Fair[];
  readonly slots: readonly Slot[];
  readonly stalls: readonly Stall[];
  readonly needs: readonly Need[];
  readonly assignments: readonly Assignment[];
  readonly attendance: readonly Attendance[];
  readonly community: Community;
  readonly categories: readonly Category[];
}

/** Hours of a past fair whose slots nobody wrote down: the usual ones, as one slot. */
const USUAL_SLOT = { start: 9 * 60, end: 11 * 60 + 30 } as const;

/** The fairs of a file, by month; those that are not here are made. */
export interface PastFairs {
  readonly fairOn: (date: IsoDate) => Result<PastFair, Problem>;
  /** Every fair that rows went into. */
  readonly touched: () => readonly PastFair[];
}

function refusal(fair: Fair, date: IsoDate): Problem | null {
  const month = fair.id;
  if (fair.status === 'cancelled') return problem('fairCancelled', { month });
  if (fair.status !== 'held' && fair.status !== 'archived') return problem('fairNotHeldYet', { month });
  return fair.heldDate !== null && fair.heldDate !== date
    ? problem('fairOnOtherDay', { month, date: fair.heldDate })
    : null;
}

/** Opens the fairs of the office for a file of past attendance. */
export function openPastFairs(data: PastFairData, text: { readonly today: IsoDate }): PastFairs {
  const open = new Map<FairId, PastFair>();
  const made: Fair[] = [];
  const own = <T extends { readonly fairId: FairId }>(rows: readonly T[], id: FairId): T[] =>
    rows.filter((row) => row.fairId === id);
  return {
    touched: () => [...open.values()],
    fairOn: (date) => {
      const id = fairIdOfDate(date);
      const present = open.get(id);
      if (present) {
        const refused = refusal(present.fair, date);
        return refused ? failure(refused) : success(present);
      }
      if (date > text.today) return failure(problem('dateInFuture', { date }));
      const known = data.fairs.find((fair) => fair.id === id);
      const refused = known ? refusal(known, date) : null;
      if (refused) return failure(refused);
      const earlier = [...data.fairs, ...made].filter((fair) => fair.id < id);
      const fair: Fair = known ?? {
        ...newFair(id, nextEdition(earlier, data.community), data.community, DEFAULT_HOURS),
        heldDate: date,
        status: 'held',
      };
      if (!known) made.push(fair);
      const past: PastFair = {
        fair,
        slots: own(data.slots, id).toSorted((a, b) => a.start - b.start),
        stalls: own(data.stalls, id).toSorted((a, b) => a.order - b.order),
        needs: own(data.needs, id),
        assignments: own(data.assignments, id),
        attendance: own(data.attendance, id),
        isNew: !known,
        closed: fair.status === 'archived' ? problem('fairArchived', { month: id }) : null,
      };
      open.set(id, past);
      return success(past);
    },
  };
}

/** The stall that a row names by number or name, else the first of its category; made when the fair has none. */
export function stallFor(
  past: PastFair,
  entry: AttendanceEntry,
  fallback: CategoryId | null,
  names: { readonly categories: readonly Category[]; readonly nameOf: (id: CategoryId) => string },
  makeId: MakeId,
): Result<Stall, Problem> {
  const { fair, stalls } = past;
  const typed = entry.stall === undefined ? '' : normaliseName(entry.stall);
  const named = stalls.find(
    ({ number, name }) =>
      typed !== '' && [number, name, `${number}${name}`].some((known) => normaliseName(known) === typed),
  );
  if (named) return success(named);
  const categoryId = entry.categoryId ?? (past.isNew || typed === '' ? fallback : null);
  if (categoryId === null || categoryId === undefined) {
    return typed === ''
      ? failure(problem('categoryMissing'))
      : failure(problem('stallUnknown', { month: fair.id, text: entry.stall ?? '' }));
  }
  const isWanted = typed !== '' && past.isNew;
  const first = isWanted ? undefined : stalls.find((stall) => stall.categoryId === categoryId);
  if (first) return success(first);
  const taken = new Set(stalls.map(({ number }) => number));
  const isNumber = typed.length <= 4 && !taken.has(entry.stall ?? '');
  const stall: Stall = {
    id: v.parse(StallId, makeId()),
    fairId: fair.id,
    number: isWanted && isNumber ? (entry.stall ?? '') : freeStallNumber(names.categories, categoryId, taken),
    categoryId,
    name: isWanted && !isNumber ? (entry.stall ?? '').slice(0, 60) : names.nameOf(categoryId),
    serviceItemIds: [],
    bookingId: null,
    leadVolunteerId: null,
    priority: 2,
    teamId: null,
    supplies: '',
    order: stalls.length,
  };
  stalls.push(stall);
  return success(stall);
}

/** The slots that a row is about: the one it names, else those that its times touch, else all. */
export function slotsFor(past: PastFair, entry: AttendanceEntry, makeId: MakeId): readonly Slot[] {
  const { slots, fair } = past;
  const make = (span: { readonly start: number; readonly end: number }): Slot => {
    const slot = { id: v.parse(SlotId, makeId()), fairId: fair.id, ...span };
    slots.push(slot);
    slots.sort((a, b) => a.start - b.start);
    return slot;
  };
  const { slot } = entry;
  if (slot) {
    const exact = slots.find(({ start, end }) => start === slot.start && end === slot.end);
    if (exact) return [exact];
    if (past.isNew) return [make(slot)];
    const touched = slots.filter(({ start, end }) => start < slot.end && slot.start < end);
    if (touched.length > 0) return touched;
  }
  if (slots.length === 0) return [make(USUAL_SLOT)];
  const { minuteIn, minuteOut } = entry;
  if (minuteIn === undefined && minuteOut === undefined) return slots;
  const from = minuteIn ?? 0;
  const to = minuteOut ?? 24 * 60;
  const touched = slots.filter(({ start, end }) => start < to && from < end);
  return touched.length > 0 ? touched : slots;
}

/** Files an assignment for somebody who was expected, with room for it in the need; nothing when it is there. */
export function expectVolunteer(
  past: PastFair,
  stall: Stall,
  slot: Slot,
  volunteerId: VolunteerId,
  post: string,
  makeId: MakeId,
): void {
  const { needs, assignments, fair } = past;
  const isThere = assignments.some(
    (row) => row.volunteerId === volunteerId && row.stallId === stall.id && row.slotId === slot.id,
  );
  if (isThere) return;
  const here = (need: Need): boolean => need.stallId === stall.id && need.slotId === slot.id;
  const at = needs.findIndex((need) => here(need) && (need.post === post || post === ''));
  const present = needs[at];
  const need: Need = present ?? {
    id: v.parse(NeedId, makeId()),
    fairId: fair.id,
    stallId: stall.id,
    slotId: slot.id,
    post,
    qualification: null,
    count: 1,
  };
  const standing = assignments.filter(({ needId }) => needId === need.id).length;
  const roomy = { ...need, count: Math.min(99, Math.max(need.count, standing + 1)) };
  if (present) needs[at] = roomy;
  else needs.push(roomy);
  assignments.push({
    id: assignmentId(need.id, volunteerId),
    fairId: fair.id,
    needId: need.id,
    stallId: stall.id,
    slotId: slot.id,
    volunteerId,
    isLocked: false,
    overrideReason: null,
    source: 'manual',
  });
}
