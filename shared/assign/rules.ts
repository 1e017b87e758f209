import { partsOf } from '../calendar/dates.ts';
import { clockSpan, spansOverlap } from '../calendar/minutes.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Need, Slot, Stall } from '../model/fair.ts';
import type { VolunteerId } from '../model/ids.ts';
import type { Reply } from '../model/reply.ts';
import type { QualificationKind, Volunteer } from '../model/volunteer.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import { REST_MINUTES } from './problem.ts';
import { promises } from './replies.ts';

/** One volunteer for one need of a fair: all that the rules look at. */
export interface AssignmentCase {
  readonly volunteer: Volunteer;
  readonly need: Need;
  readonly slot: Slot;
  /** Day on which the fair is held. */
  readonly date: IsoDate;
  /** True when no slot of the fair begins earlier. */
  readonly isFirstSlot: boolean;
  /** Where the volunteer stands already at this fair. */
  readonly held: readonly HeldPlace[];
  /** Where those stand whom the volunteer is kept apart from. */
  readonly keptApart: readonly PlaceOfOther[];
  /** What the volunteer answered for this fair ({@link standingReply}); null when not asked yet. */
  readonly reply: Reply | null;
  /** Other fairs of the year in which the volunteer takes part. */
  readonly fairsThisYear: number;
}

export interface HeldPlace {
  readonly need: Need;
  readonly slot: Slot;
  readonly stall: Stall;
}

/** A place of somebody else. */
export interface PlaceOfOther extends HeldPlace {
  readonly volunteerId: VolunteerId;
  readonly name: string;
}

/** A hard rule: null when it is kept, else why not. */
export type HardRule = (candidate: AssignmentCase) => Problem | null;

/** Inactive people cannot be newly assigned (rule 12). */
export const isActive: HardRule = ({ volunteer }) =>
  volunteer.isActive ? null : problem('volunteerInactive', { name: volunteer.name });

/** Nobody stands twice at one post. */
export const isNotThereYet: HardRule = ({ volunteer, need, held }) =>
  held.some((place) => place.need.id === need.id)
    ? problem('alreadyAssigned', { name: volunteer.name })
    : null;

/** Nobody is in two overlapping slots; end = start is fine (rule 13). */
export const hasNoOverlap: HardRule = ({ volunteer, need, slot, held }) => {
  const other = held.find((place) => place.need.id !== need.id && spansOverlap(place.slot, slot));
  if (!other) return null;
  const params = {
    name: volunteer.name,
    number: other.stall.number,
    slot: clockSpan(other.slot.start, other.slot.end),
  };
  return problem('overlappingSlot', params);
};

/** True when the volunteer holds the qualification and it is valid on `date` (its last day included). */
export function holdsQualification(volunteer: Volunteer, wanted: QualificationKind, date: IsoDate): boolean {
  return volunteer.qualifications.some(
    ({ kind, expiresOn }) => kind === wanted && (expiresOn === null || expiresOn >= date),
  );
}

/** Clinic and legal posts need the qualification, unexpired on the day (rule 14). */
export const isQualified: HardRule = ({ volunteer, need, date }) => {
  return need.qualification === null || holdsQualification(volunteer, need.qualification, date)
    ? null
    : problem('qualificationMissing', { name: volunteer.name });
};

/**
 * The volunteer is free in that month, on that date and in that slot. An answer for this fair goes before what is
 * usual: “yes” opens an excepted month, “no” closes a month that is usually fine.
 */
export function isAvailable({
  volunteer,
  date,
  slot,
  isFirstSlot,
  reply,
}: Pick<AssignmentCase, 'volunteer' | 'date' | 'slot' | 'isFirstSlot' | 'reply'>): Problem | null {
  const { name } = volunteer;
  if (reply) {
    if (promises(reply, slot.id)) return null;
    return reply.answer === 'no'
      ? problem('answeredNo', { name, note: reply.note })
      : problem('answeredOtherSlots', { name, slot: clockSpan(slot.start, slot.end), note: reply.note });
  }
  const { exceptMonths, exceptDates, firstSlotOnly } = volunteer.availability;
  const { month } = partsOf(date);
  if (exceptMonths.includes(month)) return problem('awayInMonth', { name, monthNumber: month });
  if (exceptDates.includes(date)) return problem('awayOnDate', { name, date });
  return firstSlotOnly && !isFirstSlot ? problem('onlyFirstSlot', { name }) : null;
}

/** No more slots at one fair than the volunteer asked for. */
export const isWithinSlotLimit: HardRule = ({ volunteer, held }) => {
  const limit = volunteer.limits.slotsPerFair;
  return limit !== null && held.length >= limit
    ? problem('slotLimitReached', { name: volunteer.name, limit })
    : null;
};

/** No more fairs a year than the volunteer asked for. */
export function isWithinYearLimit({
  volunteer,
  fairsThisYear,
}: Pick<AssignmentCase, 'volunteer' | 'fairsThisYear'>): Problem | null {
  const limit = volunteer.limits.fairsPerYear;
  return limit !== null && fairsThisYear >= limit
    ? problem('yearLimitReached', { name: volunteer.name, limit })
    : null;
}

/** An hour's rest between two slots for those who asked for it. */
export const hasRest: HardRule = ({ volunteer, slot, held }) => {
  if (!volunteer.needsRest) return null;
  const isTooClose = held.some(
    (place) =>
      !spansOverlap(place.slot, slot) &&
      Math.max(place.slot.start, slot.start) - Math.min(place.slot.end, slot.end) < REST_MINUTES,
  );
  return isTooClose ? problem('needsRest', { name: volunteer.name }) : null;
};

/** Two who are kept apart never stand at one stall in overlapping slots; end = start is fine. */
export const isKeptApart: HardRule = ({ volunteer, need, slot, keptApart }) => {
  const other = keptApart.find((place) => place.stall.id === need.stallId && spansOverlap(place.slot, slot));
  if (!other) return null;
  const params = {
    name: volunteer.name,
    other: other.name,
    number: other.stall.number,
    slot: clockSpan(other.slot.start, other.slot.end),
  };
  return problem('keptApart', params);
};

const HARD_RULES: readonly HardRule[] = [
  isActive,
  isNotThereYet,
  hasNoOverlap,
  isQualified,
  isAvailable,
  isWithinSlotLimit,
  isWithinYearLimit,
  hasRest,
  isKeptApart,
];

/** Why the volunteer may not take the need; empty when nothing stands against it. */
export function brokenRules(candidate: AssignmentCase): readonly Problem[] {
  return HARD_RULES.flatMap((rule) => rule(candidate) ?? []);
}
