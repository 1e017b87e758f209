import type { BookingId, StallId, VolunteerId } from '../../model/ids.ts';
import type { Proposal } from './proposal.ts';

/** What is missing or contradictory before a fair is closed. */
export const CLOSING_CODES = [
  'noStalls',
  'unknownPlaces',
  'noTimeOut',
  'timesInOrder',
  'timesOverlap',
  'timesOutsideFair',
  'unresolvedWalkIns',
  'strangers',
  'partnersUnknown',
  'partnerCountedTwice',
  'stallsWithoutCounts',
  'itemsWithoutCounts',
  'halfCounted',
  'sheetTotalDiffers',
  'tallyDiffersFromNames',
  'partnerCameNot',
  'partnerCameFewer',
  'servedByNobody',
] as const;
export type ClosingCode = (typeof CLOSING_CODES)[number];

/** Only to know: nothing that could be mended, so it does not hold up closing. */
const NOTES: readonly ClosingCode[] = ['partnerCameNot', 'partnerCameFewer', 'servedByNobody'];

/** True for what somebody should look at before closing; false for what is only to know. */
export function isOpenCheck({ code }: Pick<ClosingCheck, 'code'>): boolean {
  return !NOTES.includes(code);
}

/** Where a case is dealt with: the part of a section, and the line in it. */
export interface CasePlace {
  readonly section: 'volunteers' | 'partners' | 'counts';
  /** Stall or booking; null = the section as a whole. */
  readonly place: StallId | BookingId | null;
  readonly line: VolunteerId | null;
}

/** One thing that is missing or contradictory. */
export interface ClosingCase {
  readonly key: string;
  /** Who or what: a name, a unit, a service item. */
  readonly subject: string;
  /** Number of the stall; blank where there is none. */
  readonly stall: string;
  /** Two numbers that should be the same, or a time in and out in minutes of the day. */
  readonly one: number | null;
  readonly other: number | null;
  readonly at: CasePlace;
  /** What could be done by one click; the likeliest first. */
  readonly proposals: readonly Proposal[];
}

/** All cases of a kind. */
export interface ClosingCheck {
  readonly code: ClosingCode;
  readonly cases: readonly ClosingCase[];
}
