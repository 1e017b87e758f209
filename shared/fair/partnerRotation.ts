import { hasCome } from '../attendance/serviceMinutes.ts';
import { monthOf } from '../calendar/dates.ts';
import type { Attendance } from '../model/attendance.ts';
import type { Booking, Fair } from '../model/fair.ts';
import type { CategoryId, FairId, PartnerUnitId } from '../model/ids.ts';
import type { PartnerUnit } from '../model/partner.ts';
import { isPartnerDue } from './partnerCadence.ts';

/**
 * How a unit stands in a month: `due` by its cadence and not asked yet, then as booked, `came` once its people were
 * recorded; `none` = neither due nor booked.
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
] as const;
export type RotationState = (typeof ROTATION_STATES)[number];

export interface RotationCell {
  readonly month: number;
  readonly state: RotationState;
  /** Due by cadence, also when it is booked already. */
  readonly isDue: boolean;
}

export interface RotationRow {
  readonly partnerUnitId: PartnerUnitId;
  /** Twelve, January first. */
  readonly cells: readonly RotationCell[];
}

export interface RotationMonth {
  readonly month: number;
  /** Null when the month has no fair. */
  readonly fairId: FairId | null;
  readonly isCancelled: boolean;
  /** Nobody who could run the clinic is due or comes. */
  readonly lacksClinic: boolean;
  /** No unit at all is due or comes. */
  readonly lacksPartner: boolean;
}

export interface Rotation {
  readonly rows: readonly RotationRow[];
  readonly months: readonly RotationMonth[];
}

export interface RotationInput {
  readonly partnerUnits: readonly PartnerUnit[];
  /** The fairs of the year. */
  readonly fairs: readonly Fair[];
  readonly bookings: readonly Booking[];
  /** Attendance of partners at those fairs; rows of others do no harm. */
  readonly attendance: readonly Attendance[];
  readonly clinicCategoryId: CategoryId;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** True when any of the booking's people, by name or as a headcount, were recorded as having come. */
function hasAnyoneCome(booking: Booking, attendance: readonly Attendance[]): boolean {
  const names = new Set<string>(booking.people.map(({ id }) => id));
  return attendance.some((row) => {
    if (row.fairId !== booking.fairId || !hasCome(row.state)) return false;
    return row.subjectKind === 'partnerUnit'
      ? row.subjectId === booking.id && (row.headcount ?? 0) > 0
      : row.subjectKind === 'partnerPerson' && names.has(row.subjectId);
  });
}

function stateOf(
  booking: Booking | undefined,
  isDue: boolean,
  attendance: readonly Attendance[],
): RotationState {
  if (!booking) return isDue ? 'due' : 'none';
  return hasAnyoneCome(booking, attendance) ? 'came' : booking.status;
}

/** True when a unit in this state is counted on, or was there. */
function isCountedOn(state: RotationState): boolean {
  return (
    state === 'due' || state === 'planned' || state === 'invited' || state === 'confirmed' || state === 'came'
  );
}

/** The partners' year: who is due, asked and coming in which month, and which months lack a clinic or any partner. */
export function partnerRotation(input: RotationInput): Rotation {
  const { partnerUnits, fairs, bookings, attendance, clinicCategoryId } = input;
  const fairOf = new Map(fairs.map((fair) => [monthOf(fair.id).month, fair]));
  const booked = new Set(bookings.map(({ partnerUnitId }) => partnerUnitId));
  const units = partnerUnits.filter((unit) => unit.isActive || booked.has(unit.id));
  const rows = units.map(
    (unit): RotationRow => ({
      partnerUnitId: unit.id,
      cells: MONTHS.map((month) => {
        const fair = fairOf.get(month);
        const booking = bookings.find((row) => row.fairId === fair?.id && row.partnerUnitId === unit.id);
        const isExpecting = fair === undefined || fair.status === 'planned' || fair.status === 'postponed';
        const isDue = isExpecting && isPartnerDue(unit, month);
        return { month, isDue, state: stateOf(booking, isDue, attendance) };
      }),
    }),
  );
  const clinicUnits = new Set(
    units.filter(({ categoryIds }) => categoryIds.includes(clinicCategoryId)).map(({ id }) => id),
  );
  const months = MONTHS.map((month): RotationMonth => {
    const fair = fairOf.get(month);
    const isCancelled = fair?.status === 'cancelled';
    const coming = rows.filter((row) => isCountedOn(row.cells[month - 1]?.state ?? 'none'));
    const isOpen = fair !== undefined && !isCancelled;
    return {
      month,
      fairId: fair?.id ?? null,
      isCancelled,
      lacksClinic: isOpen && !coming.some(({ partnerUnitId }) => clinicUnits.has(partnerUnitId)),
      lacksPartner: isOpen && coming.length === 0,
    };
  });
  return { rows, months };
}
