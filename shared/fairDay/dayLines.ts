import type { LineEntry } from '../attendance/attendanceLine.ts';
import { hasCome } from '../attendance/serviceMinutes.ts';
import type { StallLine } from '../attendance/stallLines.ts';
import { slotsOfLine, stallLines } from '../attendance/stallLines.ts';
import type { FairData } from '../fair/fairData.ts';
import { isBookingExpected } from '../fair/fairGaps.ts';
import type { Attendance } from '../model/attendance.ts';
import type { Booking, PartnerPerson, Stall } from '../model/fair.ts';
import type { Volunteer } from '../model/volunteer.ts';
import { codeOfPerson } from './badgeCode.ts';
import type { PlannedSpan, Presence } from './tap.ts';
import { presenceOf } from './tap.ts';

/** Whose line it is. */
export type DayWho =
  | { readonly kind: 'volunteer'; readonly volunteer: Volunteer; readonly line: StallLine }
  | { readonly kind: 'partnerPerson'; readonly booking: Booking; readonly person: PartnerPerson };

/** Somebody who is checked in and out as one: a volunteer at a stall, or one of a partner's people. */
export interface DayLine {
  /** Tells the lines of a fair apart. */
  readonly key: string;
  readonly who: DayWho;
  readonly name: string;
  /** Volunteer number, or blank. */
  readonly number: string;
  readonly phone: string;
  /** What a scanned badge says. */
  readonly code: string;
  readonly stalls: readonly Stall[];
  readonly span: PlannedSpan;
  readonly entry: LineEntry;
  readonly presence: Presence;
}

/** First start and last end of the fair's slots; a fair without slots lasts from its set-up to its clear-up. */
export function fairSpan({ fair, slots }: Pick<FairData, 'fair' | 'slots'>): PlannedSpan {
  if (slots.length === 0) return { start: fair.setUpFrom, end: fair.clearUpTo };
  return {
    start: Math.min(...slots.map(({ start }) => start)),
    end: Math.max(...slots.map(({ end }) => end)),
  };
}

/** What is known of one of a partner's people; coming back makes another row. */
export function partnerEntry(personId: string, attendance: readonly Attendance[]): LineEntry {
  const rows = attendance
    .filter(({ subjectKind, subjectId }) => subjectKind === 'partnerPerson' && subjectId === personId)
    .toSorted((a, b) => a.sequence - b.sequence);
  const came = rows.filter(({ state }) => hasCome(state));
  return {
    state: came.at(-1)?.state ?? rows.at(-1)?.state ?? null,
    segments: came.map(({ minuteIn, minuteOut }) => ({ minuteIn, minuteOut })),
    note: rows.at(-1)?.note ?? '',
  };
}

function volunteerLine(data: FairData, stall: Stall, line: StallLine): DayLine | null {
  const volunteer = data.volunteers.find(({ id }) => id === line.volunteerId);
  if (!volunteer) return null;
  return {
    // Who is assigned to one slot of a stall and helps in another too has two lines there.
    key: `${volunteer.id} ${stall.id}${line.isWalkIn ? ' walkIn' : ''}`,
    who: { kind: 'volunteer', volunteer, line },
    name: volunteer.name,
    number: volunteer.volunteerNo,
    phone: volunteer.phone,
    code: codeOfPerson({ id: volunteer.id, number: volunteer.volunteerNo }),
    stalls: [stall],
    span: fairSpan({ fair: data.fair, slots: slotsOfLine(line, data.slots) }),
    entry: line.entry,
    presence: presenceOf(line.entry),
  };
}

function partnerLine(data: FairData, booking: Booking, person: PartnerPerson): DayLine {
  const entry = partnerEntry(person.id, data.attendance);
  return {
    key: person.id,
    who: { kind: 'partnerPerson', booking, person },
    name: person.name,
    number: '',
    phone: person.phone,
    code: codeOfPerson({ id: person.id, number: '' }),
    stalls: data.stalls.filter(({ bookingId }) => bookingId === booking.id),
    span: fairSpan(data),
    entry,
    presence: presenceOf(entry),
  };
}

/**
 * Everybody who is checked in by name, stall by stall as on the sign-in sheets, then the partners' people. Whoever is a
 * volunteer on duty and stands among a partner's people too is one head (rule 12) and has one line.
 */
export function dayLines(data: FairData): readonly DayLine[] {
  const volunteers = data.stalls.flatMap((stall) =>
    stallLines(data, stall).flatMap((line) => volunteerLine(data, stall, line) ?? []),
  );
  const onDuty = new Set(
    volunteers.flatMap(({ who }) => (who.kind === 'volunteer' ? [who.volunteer.id] : [])),
  );
  const partners = data.bookings
    .filter(isBookingExpected)
    .flatMap((booking) =>
      booking.people
        .filter(({ volunteerId }) => volunteerId === null || !onDuty.has(volunteerId))
        .map((person) => partnerLine(data, booking, person)),
    );
  return [...volunteers, ...partners];
}
