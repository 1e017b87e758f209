import { minutesOfSpans } from '../../attendance/serviceMinutes.ts';
import type { FairData } from '../../fair/fairData.ts';
import { fairGaps } from '../../fair/fairGaps.ts';
import type { Assignment } from '../../model/assignment.ts';
import { groupBy } from '../../stats/groupBy.ts';
import type { YearLoad } from '../assignmentCase.ts';

/** How good a plan of a fair is, in figures that a clerk can check by hand. */
export interface PlanFigures {
  /** People missing. */
  readonly gaps: number;
  /** Least and most minutes of the year among those who are assigned, other fairs included; null when nobody is. */
  readonly minutes: { readonly least: number; readonly most: number } | null;
  /** Places of people who have wishes, and how many of these are at a category that they like or know. */
  readonly wished: { readonly places: number; readonly met: number };
}

type FiguresData = Pick<FairData, 'slots' | 'stalls' | 'needs' | 'bookings' | 'volunteers'>;

/** Figures of a plan. */
export function planFigures(
  data: FiguresData,
  load: YearLoad,
  assignments: readonly Assignment[],
): PlanFigures {
  const slots = new Map(data.slots.map((slot) => [slot.id, slot]));
  const stalls = new Map(data.stalls.map((stall) => [stall.id, stall]));
  const volunteers = new Map(data.volunteers.map((volunteer) => [volunteer.id, volunteer]));
  const placesOf = groupBy(assignments, ({ volunteerId }) => volunteerId);
  const minutes = data.volunteers.flatMap(({ id }) => {
    const places = placesOf.get(id);
    if (!places) return [];
    const here = minutesOfSpans(places.flatMap(({ slotId }) => slots.get(slotId) ?? []));
    return [(load.minutesThisYear.get(id) ?? 0) + here];
  });
  let places = 0;
  let met = 0;
  for (const { volunteerId, stallId } of assignments) {
    const volunteer = volunteers.get(volunteerId);
    const wishes = [...(volunteer?.prefers ?? []), ...(volunteer?.skills ?? [])];
    const category = stalls.get(stallId)?.categoryId;
    if (wishes.length === 0 || category === undefined) continue;
    places += 1;
    if (wishes.includes(category)) met += 1;
  }
  return {
    gaps: fairGaps({ ...data, assignments }).gap,
    minutes: minutes.length === 0 ? null : { least: Math.min(...minutes), most: Math.max(...minutes) },
    wished: { places, met },
  };
}
