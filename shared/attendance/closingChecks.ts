import { hasAttendance } from '../assign/hasAttendance.ts';
import type { FairData } from '../fair/fairData.ts';
import { isBookingExpected } from '../fair/fairGaps.ts';
import type { Booking } from '../model/fair.ts';
import { partnerPresence } from './partnerPresence.ts';
import { isAssigned } from './recordRules.ts';
import { hasCome } from './serviceMinutes.ts';

/** Something missing or contradictory before a fair is closed, and where it is dealt with. */
export interface ClosingCheck {
  readonly code:
    | 'noStalls'
    | 'unknownPlaces'
    | 'noTimeOut'
    | 'unresolvedWalkIns'
    | 'partnersUnknown'
    | 'partnerCameNot'
    | 'partnerCountedTwice'
    | 'stallsWithoutCounts';
  readonly section: 'volunteers' | 'partners' | 'counts';
  readonly count: number;
  /** Stall numbers, units or names concerned. */
  readonly names: readonly string[];
}

/** What a clerk should look at before closing; a warning each, never a block. */
export function closingChecks(data: FairData): readonly ClosingCheck[] {
  const nameOf = (id: string): string => data.volunteers.find((row) => row.id === id)?.name ?? id;
  const unitName = (booking: Booking): string =>
    data.partnerUnits.find(({ id }) => id === booking.partnerUnitId)?.name ?? '';
  const volunteers = data.attendance.filter((row) => row.subjectKind === 'volunteer');
  const unknown = data.assignments.filter((assignment) => !hasAttendance(assignment, data.attendance));
  const noTimeOut = volunteers.filter((row) => hasCome(row.state) && row.minuteOut === null);
  const unresolved = volunteers.filter((row) => !row.isWalkIn && !isAssigned(data.assignments, row));
  const expected = data.bookings.filter(isBookingExpected);
  const presence = expected.map((booking) => ({ booking, ...partnerPresence(booking, data.attendance) }));
  const counted = new Set(data.tallies.map(({ stallId }) => stallId));
  const uncounted = data.stalls.filter(
    ({ id, serviceItemIds }) => serviceItemIds.length > 0 && !counted.has(id),
  );
  const units = (rows: typeof presence): readonly string[] => rows.map(({ booking }) => unitName(booking));
  const checks: readonly ClosingCheck[] = [
    check('noStalls', 'counts', data.stalls.length === 0 ? [''] : []),
    check(
      'unknownPlaces',
      'volunteers',
      unknown.map(({ volunteerId }) => nameOf(volunteerId)),
    ),
    check(
      'noTimeOut',
      'volunteers',
      noTimeOut.map(({ subjectId }) => nameOf(subjectId)),
    ),
    check(
      'unresolvedWalkIns',
      'volunteers',
      unresolved.map(({ subjectId }) => nameOf(subjectId)),
    ),
    check('partnersUnknown', 'partners', units(presence.filter(({ isKnown }) => !isKnown))),
    check(
      'partnerCameNot',
      'partners',
      units(
        presence.filter(({ isKnown, present, booking }) => isKnown && present === 0 && booking.expected > 0),
      ),
    ),
    check(
      'partnerCountedTwice',
      'partners',
      units(
        presence.filter(({ named, headcount }) => named > 0 && headcount !== null && headcount !== named),
      ),
    ),
    check(
      'stallsWithoutCounts',
      'counts',
      uncounted.map(({ number }) => number),
    ),
  ];
  return checks.filter(({ count }) => count > 0);
}

function check(
  code: ClosingCheck['code'],
  section: ClosingCheck['section'],
  names: readonly string[],
): ClosingCheck {
  return { code, section, count: names.length, names };
}
