import { partnerPresence } from '../attendance/partnerPresence.ts';
import { fairIdOf, monthOf } from '../calendar/dates.ts';
import type { Attendance } from '../model/attendance.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Booking, Fair } from '../model/fair.ts';
import type { CategoryId, DepartmentId, FairId, PartnerUnitId } from '../model/ids.ts';
import type { PartnerUnit } from '../model/partner.ts';
import { groupBy } from '../stats/groupBy.ts';
import { isDueAtFair, visitStandingFor } from './dueAtFair.ts';
import { isBookingExpected } from './fairGaps.ts';
import { monthsDue } from './partnerCadence.ts';
import { canTakeVisits, isFairAhead, visitsByUnit, visitsOfYear } from './planVisits.ts';
import { departmentsNotPlanned } from './visitDepartments.ts';

/**
 * How a unit stands in a month: `due` by its cadence and not asked yet, then as booked, `came` or `missed` once its
 * people were recorded; `none` = neither due nor booked.
 */
export const ROTATION_STATES = [
  'none',
  'due',
  'planned',
  'invited',
  'confirmed',
  'declined',
  'withdrawn',
  'came',
  'missed',
] as const;
export type RotationState = (typeof ROTATION_STATES)[number];

export interface RotationCell {
  readonly month: number;
  readonly state: RotationState;
  /** Due by cadence at a fair ahead, also when it is booked already. */
  readonly isDue: boolean;
  readonly booking: Booking | null;
  /** The month in which a visit stands for this due month; null = none. */
  readonly movedTo: number | null;
  /** The month's fair is cancelled: a booking there stands for nothing. */
  readonly isCancelled: boolean;
  /** There is something that can be moved to another month. */
  readonly canMove: boolean;
}

/** Visits beside what the cadence asks; `free` when it asks for none. */
export type RotationBalance = 'under' | 'even' | 'over' | 'free';

export interface RotationRow {
  readonly partnerUnitId: PartnerUnitId;
  /** Twelve, January first. */
  readonly cells: readonly RotationCell[];
  /** Visits that the cadence asks for at the fairs that there are; not at one that went by without a record. */
  readonly asked: number;
  /** Visits planned or made; those known to have been missed, declined or at a cancelled fair are not counted. */
  readonly visits: number;
  readonly balance: RotationBalance;
  /** Fairs that the unit declined or withdrew from. */
  readonly declined: number;
  /** Departments that come at no visit of the year. */
  readonly departmentsLeft: readonly DepartmentId[];
}

export interface RotationMonth {
  readonly month: number;
  /** Null when the month has no fair. */
  readonly fairId: FairId | null;
  readonly isCancelled: boolean;
  /** Visits can still be planned. */
  readonly isOpen: boolean;
  /** The fair's day has gone by and nothing says that it was held: nobody is due there any more, nothing is lacking. */
  readonly isPast: boolean;
  /** Nobody who could run the clinic is due or comes, and no volunteers run one. */
  readonly lacksClinic: boolean;
  /** No unit at all is due or comes. */
  readonly lacksPartner: boolean;
  /** Categories that no unit that is due or comes offers, and no volunteers serve. */
  readonly lackingCategoryIds: readonly CategoryId[];
}

export interface Rotation {
  readonly rows: readonly RotationRow[];
  readonly months: readonly RotationMonth[];
}

export interface RotationInput {
  readonly year: number;
  readonly today: IsoDate;
  readonly partnerUnits: readonly PartnerUnit[];
  /** The fairs of the year. */
  readonly fairs: readonly Fair[];
  readonly bookings: readonly Booking[];
  /** Attendance of partners at those fairs; rows of others do no harm. */
  readonly attendance: readonly Attendance[];
  /** The categories that are switched on, in their order. */
  readonly categoryIds: readonly CategoryId[];
  readonly clinicCategoryId: CategoryId;
  /** Categories that volunteers serve at a fair's stalls. */
  readonly volunteerCategories: ReadonlyMap<FairId, ReadonlySet<CategoryId>>;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

type RowsOfSubject = ReadonlyMap<string, readonly Attendance[]>;

function stateOf(booking: Booking | undefined, isDue: boolean, rowsOf: RowsOfSubject): RotationState {
  if (!booking) return isDue ? 'due' : 'none';
  const subjects = [booking.id, ...booking.people.map(({ id }) => id)];
  const own = subjects.flatMap((id) => rowsOf.get(id) ?? []);
  const presence = partnerPresence(
    booking,
    own.filter(({ fairId }) => fairId === booking.fairId),
  );
  if (presence.present > 0) return 'came';
  return presence.isKnown && isBookingExpected(booking) ? 'missed' : booking.status;
}

/** A due month, a booking of a fair ahead, or one that came to nothing and that no other visit makes up for can be moved. */
function canMoveCell(state: RotationState, fair: Fair | undefined, movedTo: number | null): boolean {
  const cameToNothing = state === 'declined' || state === 'withdrawn' || fair?.status === 'cancelled';
  if (state !== 'none' && cameToNothing) return movedTo === null;
  return (
    state !== 'none' && state !== 'came' && state !== 'missed' && fair !== undefined && canTakeVisits(fair)
  );
}

/** True when a fair's day has gone by, yet it was neither held nor cancelled. */
function isPastUnrecorded(fair: Fair, today: IsoDate): boolean {
  return canTakeVisits(fair) && !isFairAhead(fair, today);
}

/** True when a unit in this state comes or came. */
export function isVisit(state: RotationState): boolean {
  return state === 'planned' || state === 'invited' || state === 'confirmed' || state === 'came';
}

function balanceOf(visits: number, asked: number): RotationBalance {
  if (asked === 0) return 'free';
  if (visits === asked) return 'even';
  return visits < asked ? 'under' : 'over';
}

function rowOf(
  unit: PartnerUnit,
  { year, fairs, today }: RotationInput,
  bookings: readonly Booking[],
  rowsOf: RowsOfSubject,
): RotationRow {
  const fairOf = new Map(fairs.map((fair) => [fair.id, fair]));
  const visits = visitsOfYear({ fairs, bookings });
  const cells = MONTHS.map((month): RotationCell => {
    const fairId = fairIdOf(year, month);
    const fair = fairOf.get(fairId);
    const booking = bookings.find((row) => row.fairId === fairId);
    const isDue = fair !== undefined && isFairAhead(fair, today) && isDueAtFair(unit, fairId, visits);
    const elsewhere = visitStandingFor(unit, fairId, visits);
    const movedTo = elsewhere && monthOf(elsewhere.fairId).month;
    const state = stateOf(booking, isDue, rowsOf);
    const canMove = canMoveCell(state, fair, movedTo);
    const isCancelled = fair?.status === 'cancelled';
    return { month, isDue, state, booking: booking ?? null, movedTo, isCancelled, canMove };
  });
  const isHappening = (month: number): boolean => {
    const fair = fairOf.get(fairIdOf(year, month));
    return fair !== undefined && fair.status !== 'cancelled';
  };
  const due = monthsDue(unit).filter((month) => {
    const fair = fairOf.get(fairIdOf(year, month));
    const cell = cells[month - 1];
    return fair && (!isPastUnrecorded(fair, today) || cell?.booking || cell?.movedTo);
  });
  const asked = Math.min(due.length, MONTHS.filter(isHappening).length);
  // Planned for a fair that is over by now: nobody ever asked the unit.
  const wasAsked = ({ month, state }: RotationCell): boolean => {
    const fair = fairOf.get(fairIdOf(year, month));
    return state !== 'planned' || (fair !== undefined && canTakeVisits(fair));
  };
  const made = cells.filter((cell) => isHappening(cell.month) && isVisit(cell.state) && wasAsked(cell));
  return {
    partnerUnitId: unit.id,
    cells,
    asked,
    visits: made.length,
    balance: balanceOf(made.length, asked),
    declined: cells.filter(({ state }) => state === 'declined' || state === 'withdrawn').length,
    departmentsLeft:
      asked + made.length > 0
        ? departmentsNotPlanned(
            unit,
            made.flatMap(({ booking }) => booking ?? []),
          )
        : [],
  };
}

function monthOfRotation(
  month: number,
  input: RotationInput,
  rows: readonly RotationRow[],
  unitOf: ReadonlyMap<PartnerUnitId, PartnerUnit>,
): RotationMonth {
  const fair = input.fairs.find(({ id }) => id === fairIdOf(input.year, month));
  const isPast = fair !== undefined && isPastUnrecorded(fair, input.today);
  const isHappening = fair !== undefined && fair.status !== 'cancelled' && !isPast;
  const coming = rows.filter(({ cells }) => {
    const state = cells[month - 1]?.state ?? 'none';
    return state === 'due' || isVisit(state);
  });
  const served = new Set([
    ...coming.flatMap(({ partnerUnitId }) => unitOf.get(partnerUnitId)?.categoryIds ?? []),
    ...((fair && input.volunteerCategories.get(fair.id)) ?? []),
  ]);
  return {
    month,
    fairId: fair?.id ?? null,
    isCancelled: fair?.status === 'cancelled',
    isOpen: fair !== undefined && canTakeVisits(fair),
    isPast,
    lacksClinic: isHappening && !served.has(input.clinicCategoryId),
    lacksPartner: isHappening && coming.length === 0,
    lackingCategoryIds: isHappening ? input.categoryIds.filter((id) => !served.has(id)) : [],
  };
}

/**
 * The partners' year: who is due, planned, asked and coming in which month, how that stands beside what the cadences
 * ask, and which months lack a clinic, a category or any partner.
 */
export function partnerRotation(input: RotationInput): Rotation {
  const bookingsOf = visitsByUnit(input.bookings);
  const rowsOf = groupBy(input.attendance, ({ subjectId }) => subjectId);
  const units = input.partnerUnits.filter((unit) => unit.isActive || bookingsOf.has(unit.id));
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const rows = units.map((unit) => rowOf(unit, input, bookingsOf.get(unit.id) ?? [], rowsOf));
  return { rows, months: MONTHS.map((month) => monthOfRotation(month, input, rows, unitOf)) };
}

/** Why no visit can be put into a month: it has no fair, the fair is cancelled or over, or the unit is booked there. */
export type MonthRefusal = 'missing' | 'cancelled' | 'over' | 'booked';

/** Whether a unit's visit can be put into a month; null = it can. */
export function refusalOfMonth(
  { fairId, isCancelled, isOpen }: RotationMonth,
  cell: Pick<RotationCell, 'booking'> | undefined,
): MonthRefusal | null {
  if (fairId === null) return 'missing';
  if (isCancelled) return 'cancelled';
  if (!isOpen) return 'over';
  return cell?.booking ? 'booked' : null;
}

/** The nearest month after (+1) or before (-1) one into which a unit's visit can be put; null = there is none. */
export function nextFreeMonth(
  { cells }: Pick<RotationRow, 'cells'>,
  months: readonly RotationMonth[],
  from: number,
  direction: 1 | -1,
): number | null {
  for (let month = from + direction; month >= 1 && month <= MONTHS.length; month += direction) {
    const target = months[month - 1];
    if (target && refusalOfMonth(target, cells[month - 1]) === null) return month;
  }
  return null;
}
