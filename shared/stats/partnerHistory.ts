import { partnerPresence } from '../attendance/partnerPresence.ts';
import { partsOf } from '../calendar/dates.ts';
import { dateOfFair } from '../fair/dateOfFair.ts';
import { isBookingExpected } from '../fair/fairGaps.ts';
import type { Attendance } from '../model/attendance.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Booking, Fair } from '../model/fair.ts';
import { isHeld } from './countedFair.ts';

/**
 * What became of a booking: `ahead` at a fair not held yet, `cancelled` with its fair; at a held fair `kept` (as many as
 * promised came), `fewer`, `missed` (nobody), `unknown` (nothing recorded; unknown is not absent, rule 16), `notAsked`
 * (only planned); `declined` and `withdrew` promised nothing, `extra` came all the same.
 */
export const PROMISE_OUTCOMES = [
  'ahead',
  'cancelled',
  'kept',
  'fewer',
  'missed',
  'unknown',
  'notAsked',
  'declined',
  'withdrew',
  'extra',
] as const;
export type PromiseOutcome = (typeof PROMISE_OUTCOMES)[number];

export interface PartnerHistoryLine {
  readonly fair: Fair;
  readonly date: IsoDate;
  readonly booking: Booking;
  readonly outcome: PromiseOutcome;
  /** People who came, names and headcount never both (rule 8); null when nothing was recorded. */
  readonly came: number | null;
}

/** Sums over the fairs of a year that were held. */
export interface PartnerHistoryYear {
  readonly year: number;
  readonly promisedVisits: number;
  readonly promisedPeople: number;
  /** Of the promised visits those of which nothing was recorded: unknown is not absent (rule 16). */
  readonly unknownVisits: number;
  /** People promised at the visits of which something was recorded: the denominator of the rate. */
  readonly recordedPromise: number;
  /** People who came to those; with `recordedPromise` as denominator the rate at which promises were kept. */
  readonly recordedPeople: number;
  /** Visits at which anybody came. */
  readonly visits: number;
  readonly people: number;
  /** Fairs of the year that the unit declined or withdrew from, held or not. */
  readonly declined: number;
}

export interface PartnerHistory {
  /** Newest first. */
  readonly lines: readonly PartnerHistoryLine[];
  readonly years: readonly PartnerHistoryYear[];
}

/** Outcomes of bookings by which people were promised at a fair that was held. */
const PROMISED: readonly PromiseOutcome[] = ['kept', 'fewer', 'missed', 'unknown'];

function outcomeOf(fair: Fair, booking: Booking, came: number | null): PromiseOutcome {
  if (!isBookingExpected(booking)) {
    if ((came ?? 0) > 0) return 'extra';
    return booking.status === 'withdrawn' ? 'withdrew' : 'declined';
  }
  if (fair.status === 'cancelled') return 'cancelled';
  if (!isHeld(fair)) return 'ahead';
  if (came === null) return booking.status === 'planned' ? 'notAsked' : 'unknown';
  if (came === 0) return 'missed';
  return came < booking.expected ? 'fewer' : 'kept';
}

function sumsOfYear(year: number, lines: readonly PartnerHistoryLine[]): PartnerHistoryYear {
  const own = lines.filter(({ date }) => partsOf(date).year === year);
  const promised = own.filter(({ outcome }) => PROMISED.includes(outcome));
  const recorded = promised.filter(({ came }) => came !== null);
  const held = own.filter(({ fair }) => isHeld(fair));
  return {
    year,
    promisedVisits: promised.length,
    promisedPeople: promised.reduce((sum, { booking }) => sum + booking.expected, 0),
    unknownVisits: promised.length - recorded.length,
    recordedPromise: recorded.reduce((sum, { booking }) => sum + booking.expected, 0),
    recordedPeople: recorded.reduce((sum, { came }) => sum + (came ?? 0), 0),
    visits: held.filter(({ came }) => (came ?? 0) > 0).length,
    people: held.reduce((sum, { came }) => sum + (came ?? 0), 0),
    declined: own.filter(({ outcome }) => outcome === 'declined' || outcome === 'withdrew').length,
  };
}

/**
 * What a unit promised and what came of it, fair by fair and year by year; a fair counts in the year in which it was
 * held. `attendance` may hold rows of others.
 */
export function partnerHistory(
  fairs: readonly Fair[],
  bookings: readonly Booking[],
  attendance: readonly Attendance[],
): PartnerHistory {
  const fairOf = new Map(fairs.map((fair) => [fair.id, fair]));
  const lines = bookings
    .flatMap((booking): PartnerHistoryLine[] => {
      const fair = fairOf.get(booking.fairId);
      if (!fair) return [];
      const rows = attendance.filter(({ fairId }) => fairId === fair.id);
      const presence = partnerPresence(booking, rows);
      const came = presence.isKnown ? presence.present : null;
      return [{ fair, date: dateOfFair(fair), booking, came, outcome: outcomeOf(fair, booking, came) }];
    })
    .toSorted((a, b) => b.date.localeCompare(a.date) || b.fair.id.localeCompare(a.fair.id));
  const years = [...new Set(lines.map(({ date }) => partsOf(date).year))];
  return { lines, years: years.map((year) => sumsOfYear(year, lines)) };
}
