import { hasCome } from '../../attendance/serviceMinutes.ts';
import type { AttendanceState } from '../../model/attendance.ts';
import { ATTENDANCE_STATES, ATTENDANCE_SUBJECTS } from '../../model/attendance.ts';
import type { MinuteOfDay } from '../../model/basic.ts';
import type { Booking } from '../../model/fair.ts';
import type { CategoryId, FairId, PartnerUnitId, ServiceItemId, SlotId, StallId } from '../../model/ids.ts';
import type { Integers } from './integers.ts';

/*
 * The records of one fair as columns of numbers: what a database reads in one piece where 5,000 rows take a second. The
 * first half is what was recorded, and a recount needs nothing else; the second half is what each record adds to the
 * figures (shared/stats/factsOfFair.ts), so that the rows behind a figure are found without counting again.
 */

/** Stands for “none” where a column points to something. */
export const NONE = 0xffff;
/** Stands for a minute or a count that was not written down. */
export const BLANK = -1;

/** Subjects of attendance by their number in `AttendanceColumns.kind`. */
export const SUBJECTS = ATTENDANCE_SUBJECTS;
/** States by their number; 0 is no record at all. */
export const STATES: readonly (AttendanceState | null)[] = [null, ...ATTENDANCE_STATES];
/** Which states say that somebody came, by number. */
export const CAME = STATES.map((state) => state !== null && hasCome(state));
/** Bits of `AttendanceColumns.marks`. */
export const MARKS = { unverified: 1, walkIn: 2 } as const;
/** Where counts come from, by number. */
export const SOURCES = ['tallySheet', 'namedRows', 'counter'] as const;

/** Short texts of few rows: which row, and what it says. */
export type SparseTexts = readonly (readonly [row: number, text: string])[];

export interface AttendanceColumns {
  readonly kind: Integers;
  /** A volunteer's number; of partners an index in `FairColumns.subjects`. */
  readonly subject: Integers;
  readonly stall: Integers;
  readonly slot: Integers;
  readonly state: Integers;
  readonly minuteIn: Integers;
  readonly minuteOut: Integers;
  readonly marks: Integers;
  readonly headcount: Integers;
  readonly sequence: Integers;
  readonly notes: SparseTexts;
}

export interface AssignmentColumns {
  readonly person: Integers;
  readonly stall: Integers;
  readonly slot: Integers;
  /** 1 where a rule spoke against it and a reason was given. */
  readonly hasReason: Integers;
}

export interface CountColumns {
  readonly stall: Integers;
  readonly slot: Integers;
  /** Index in `FairColumns.items`. */
  readonly item: Integers;
  readonly visits: Integers;
  readonly items: Integers;
  readonly source: Integers;
  /** Who counted. */
  readonly notes: SparseTexts;
  /** Below: what it adds. */
  readonly category: Integers;
  readonly isCounted: Integers;
  readonly isLeaflet: Integers;
}

/** What the records about volunteers add: places first, then walk-ins. */
export interface PlaceColumns {
  /** Row in `AssignmentColumns`; −1 for a walk-in. */
  readonly assignment: Integers;
  /** Row in `AttendanceColumns`; −1 where nothing was recorded. */
  readonly attendance: Integers;
  readonly category: Integers;
  /** Bits in the order of {@link PLACE_FIGURES}. */
  readonly figures: Integers;
  readonly minutes: Integers;
  readonly unverifiedMinutes: Integers;
}

/** Figures to which one record about a volunteer adds one or nothing. */
export const PLACE_FIGURES = [
  'expected',
  'present',
  'late',
  'leftEarly',
  'excused',
  'absent',
  'unverified',
  'walkIn',
] as const;

export interface NeedLine {
  readonly stall: number;
  readonly slot: number;
  readonly category: number;
  readonly post: string;
  readonly count: number;
  readonly covered: number;
}

/** A row of a booking with what it adds. */
export interface PartnerLine {
  readonly stall: number;
  readonly slot: number;
  readonly category: number;
  readonly booking: number;
  /** Row in `AttendanceColumns`; −1 where nothing was recorded. */
  readonly attendance: number;
  readonly peopleExpected: number;
  readonly units: number;
  readonly unitPeople: number;
}

/** A stall as records point to it; `isKnown` is false where only its id is left. */
export interface StallOfColumns {
  readonly id: StallId;
  readonly number: string;
  readonly name: string;
  /** Null where only the id is left. */
  readonly categoryId: CategoryId | null;
  readonly isKnown: boolean;
}

export interface SlotOfColumns {
  readonly id: SlotId;
  readonly start: MinuteOfDay;
  readonly end: MinuteOfDay;
  readonly isKnown: boolean;
}

/** A booking without what figures do not need. */
export type BookingOfColumns = Pick<Booking, 'id' | 'expected' | 'status' | 'note'> & {
  readonly partnerUnitId: PartnerUnitId;
  readonly people: readonly Pick<Booking['people'][number], 'id' | 'name' | 'role' | 'volunteerId'>[];
};

export interface FairColumns {
  readonly id: FairId;
  readonly stalls: readonly StallOfColumns[];
  readonly slots: readonly SlotOfColumns[];
  readonly items: readonly ServiceItemId[];
  readonly categories: readonly CategoryId[];
  /** Ids of the bookings and partner people that attendance is about. */
  readonly subjects: readonly string[];
  readonly bookings: readonly BookingOfColumns[];
  readonly needs: readonly NeedLine[];
  readonly assignments: AssignmentColumns;
  readonly attendance: AttendanceColumns;
  readonly counts: CountColumns;
  readonly places: PlaceColumns;
  readonly partners: readonly PartnerLine[];
}
