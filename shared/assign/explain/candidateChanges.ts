import { dateOfFair } from '../../fair/dateOfFair.ts';
import type { FairData } from '../../fair/fairData.ts';
import { isBookingExpected } from '../../fair/fairGaps.ts';
import type { Need } from '../../model/fair.ts';
import type { SlotId, VolunteerId } from '../../model/ids.ts';
import type { Volunteer } from '../../model/volunteer.ts';
import type { YearLoad } from '../assignmentCase.ts';
import { buildProblem } from '../buildProblem.ts';
import { hasAttendance } from '../hasAttendance.ts';
import { holdsQualification, isWithinYearLimit } from '../rules.ts';
import type { GapChange } from './gapChange.ts';
import { applyGapChange, slotsOpenTo } from './gapChange.ts';

/** Slots in which the program may use each person as things stand. */
export type OpenSlots = ReadonlyMap<VolunteerId, ReadonlySet<SlotId>>;

/** Slots in which the program may use each person as things stand. */
export function openSlots(data: FairData, load: YearLoad): OpenSlots {
  // Without places and pairs the problem holds what each person may do alone; those who may do nothing are left out.
  const alone = { ...data, assignments: [], attendance: [], volunteerPairs: [] };
  const slotsOf = new Map(buildProblem(alone, load).volunteers.map(({ id, slots }) => [id, new Set(slots)]));
  return new Map(
    data.volunteers.map(({ id }) => [
      id,
      new Set(data.slots.flatMap((slot) => (slotsOf.get(id)?.has(slot.id) ? [slot.id] : []))),
    ]),
  );
}

/** People who come as a partner's staff: the program uses none of them (rule 12). */
export function partnerStaff({ bookings }: Pick<FairData, 'bookings'>): ReadonlySet<VolunteerId> {
  const people = bookings.filter(isBookingExpected).flatMap((booking) => booking.people);
  return new Set(people.flatMap(({ volunteerId }) => volunteerId ?? []));
}

/** True when the person holds what the need asks for on the day of the fair. */
export function isQualifiedFor(
  { fair }: Pick<FairData, 'fair'>,
  volunteer: Volunteer,
  { qualification }: Pick<Need, 'qualification'>,
): boolean {
  return qualification === null || holdsQualification(volunteer, qualification, dateOfFair(fair));
}

/**
 * Every single change that could help a gap of the fair, in no order. Left out is only what surely cannot: a change
 * after which the program may do nothing that it may not do now.
 */
export function candidateChanges(data: FairData, load: YearLoad, open: OpenSlots): readonly GapChange[] {
  const staff = partnerStaff(data);
  const isPinned = (row: FairData['assignments'][number]): boolean => row.isLocked || row.source === 'manual';
  const fixed = new Map<VolunteerId, number>();
  for (const row of data.assignments) {
    if (isPinned(row) || hasAttendance(row, data.attendance)) {
      fixed.set(row.volunteerId, (fixed.get(row.volunteerId) ?? 0) + 1);
    }
  }
  const hasPlaceIn = (volunteer: Volunteer, slotId: SlotId): boolean =>
    data.needs.some((need) => need.slotId === slotId && isQualifiedFor(data, volunteer, need));

  const changesOf = (volunteer: Volunteer): readonly GapChange[] => {
    const { id: volunteerId } = volunteer;
    if (!volunteer.isActive || staff.has(volunteerId)) return [];
    const fairsThisYear = load.fairsThisYear.get(volunteerId) ?? 0;
    if (isWithinYearLimit({ volunteer, fairsThisYear })) {
      const change: GapChange = { kind: 'raiseFairs', volunteerId };
      const after = applyGapChange(data, load, change).volunteers.find(({ id }) => id === volunteerId);
      return after && slotsOpenTo(data, load, after).some((slotId) => hasPlaceIn(after, slotId))
        ? [change]
        : [];
    }
    const mine = open.get(volunteerId) ?? new Set();
    const limit = volunteer.limits.slotsPerFair ?? data.slots.length;
    const held = fixed.get(volunteerId) ?? 0;
    const changes: GapChange[] = [];
    for (const { id: slotId } of data.slots) {
      if (held < limit && !mine.has(slotId) && hasPlaceIn(volunteer, slotId)) {
        changes.push({ kind: 'ask', volunteerId, slotId });
      }
    }
    if (mine.size > 0 && held <= limit && limit < data.slots.length) {
      changes.push({ kind: 'raiseSlots', volunteerId });
    }
    if (mine.size > 0 && volunteer.needsRest) changes.push({ kind: 'waiveRest', volunteerId });
    return changes;
  };

  const unlocks = data.assignments
    .filter((row) => isPinned(row) && !hasAttendance(row, data.attendance))
    .map(({ id, volunteerId }): GapChange => ({ kind: 'unlock', volunteerId, assignmentId: id }));
  const apart = data.volunteerPairs
    .filter(({ relation, firstId, secondId }) => {
      const isOpen = (id: VolunteerId): boolean => (open.get(id)?.size ?? 0) > 0;
      return relation === 'apart' && (isOpen(firstId) || isOpen(secondId));
    })
    .map(({ id, firstId, secondId }): GapChange => {
      return { kind: 'letTogether', volunteerId: firstId, otherId: secondId, pairId: id };
    });
  return [...data.volunteers.flatMap(changesOf), ...unlocks, ...apart];
}
