import { spansOverlap } from '../calendar/minutes.ts';
import type { FairData } from '../fair/fairData.ts';
import type { Assignment } from '../model/assignment.ts';
import type { Slot } from '../model/fair.ts';
import { hasAttendance } from './hasAttendance.ts';

/** The assignments of a fair as an engine is to take them. */
export interface StandingPlaces {
  /** Fixed, and together no contradiction. */
  readonly locked: readonly Assignment[];
  /** Fixed too, but an engine could not hold them beside the locked ones: somebody stands at two places at once. */
  readonly aside: readonly Assignment[];
  /** The plan so far, which may change. */
  readonly previous: readonly Assignment[];
}

type PlacesData = Pick<FairData, 'slots' | 'needs' | 'volunteers' | 'assignments' | 'attendance'>;

/**
 * Sorts assignments by what may become of them. Locked and manual ones, those with attendance and those that `isOpen` denies
 * are fixed (rule 15), but for manual ones that `isGivenUp` releases; of these, one that overlaps another of the same person, by an exception (rule 13), is set aside.
 */
export function standingPlaces(
  data: PlacesData,
  isOpen: (assignment: Assignment) => boolean,
  isGivenUp: (assignment: Assignment) => boolean = () => false,
): StandingPlaces {
  const slots = new Map(data.slots.map((slot) => [slot.id, slot]));
  const slotOfNeed = new Map(data.needs.map(({ id, slotId }) => [id, slots.get(slotId)]));
  const people = new Set(data.volunteers.map(({ id }) => id));
  const locked: Assignment[] = [];
  const aside: Assignment[] = [];
  const previous: Assignment[] = [];
  const taken = new Map<string, Slot[]>();
  for (const assignment of data.assignments) {
    const { needId, volunteerId, isLocked, source } = assignment;
    const isByHand = source === 'manual' && !isGivenUp(assignment);
    const isFixed = isLocked || isByHand || !isOpen(assignment) || hasAttendance(assignment, data.attendance);
    const slot = slotOfNeed.get(needId);
    const mine = taken.get(volunteerId) ?? [];
    if (!slot || !people.has(volunteerId)) aside.push(assignment);
    else if (!isFixed) previous.push(assignment);
    else if (mine.some((other) => spansOverlap(other, slot))) aside.push(assignment);
    else {
      locked.push(assignment);
      taken.set(volunteerId, [...mine, slot]);
    }
  }
  return { locked, aside, previous };
}
