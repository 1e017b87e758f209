import { countedTallies, sumOrNull } from '../attendance/countedTallies.ts';
import type { Period } from '../calendar/period.ts';
import { isInPeriod } from '../calendar/period.ts';
import type { Attendance, Tally } from '../model/attendance.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Booking, Fair, Stall } from '../model/fair.ts';
import type { CategoryId } from '../model/ids.ts';
import type { Department, PartnerUnit } from '../model/partner.ts';
import { isHeld } from '../stats/countedFair.ts';
import { groupBy } from '../stats/groupBy.ts';
import type { PartnerHistoryLine } from '../stats/partnerHistory.ts';
import { partnerHistory } from '../stats/partnerHistory.ts';
import { departmentsNamed } from './departments.ts';

/** The records from which it follows what units did at fairs; rows of other units may be among them. */
export interface PartnerRecords {
  readonly fairs: readonly Fair[];
  readonly stalls: readonly Stall[];
  readonly bookings: readonly Booking[];
  readonly attendance: readonly Attendance[];
  readonly tallies: readonly Tally[];
}

/** One fair to which people of a unit came. */
export interface PartnerVisit {
  readonly fair: Fair;
  readonly date: IsoDate;
  /** People who came, names and headcount never both (rule 8). */
  readonly people: number;
  readonly departments: readonly Department[];
  /** The unit's stalls in their order; none when its people stood elsewhere. */
  readonly stalls: readonly Stall[];
  /** Service visits counted at its stalls; null when nothing was counted. */
  readonly serviceVisits: number | null;
}

/** What a unit did at the fairs of a period, from records alone. */
export interface PartnerService {
  /** By date. */
  readonly visits: readonly PartnerVisit[];
  readonly fairs: number;
  readonly people: number;
  /** In the unit's order. */
  readonly departments: readonly Department[];
  /** Categories of its stalls, in the order in which it first stood in them. */
  readonly categoryIds: readonly CategoryId[];
  readonly serviceVisits: number | null;
}

function visitOf(
  unit: PartnerUnit,
  { fair, date, booking, came }: PartnerHistoryLine,
  records: PartnerRecords,
): PartnerVisit {
  const stalls = records.stalls
    .filter((stall) => stall.fairId === fair.id && stall.bookingId === booking.id)
    .toSorted((a, b) => a.order - b.order);
  const counted = countedTallies(records.tallies.filter(({ fairId }) => fairId === fair.id));
  return {
    fair,
    date,
    people: came ?? 0,
    departments: departmentsNamed(unit, booking.departmentIds),
    stalls,
    serviceVisits: sumOrNull(
      counted.filter(({ stallId }) => stalls.some(({ id }) => id === stallId)).map(({ visits }) => visits),
    ),
  };
}

/** What a unit did at the fairs held in a period at which anybody of it came: the same count as in its history. */
export function partnerService(unit: PartnerUnit, records: PartnerRecords, period: Period): PartnerService {
  const own = records.bookings.filter(({ partnerUnitId }) => partnerUnitId === unit.id);
  const visits = partnerHistory(records.fairs, own, records.attendance)
    .lines.filter(
      ({ fair, date, came }) => isHeld(fair) && isInPeriod(date, period) && came !== null && came > 0,
    )
    .toReversed()
    .map((line) => visitOf(unit, line, records));
  const departments = visits.flatMap((visit) => visit.departments.map(({ id }) => id));
  return {
    visits,
    fairs: new Set(visits.map(({ fair }) => fair.id)).size,
    people: visits.reduce((sum, { people }) => sum + people, 0),
    departments: departmentsNamed(unit, departments),
    categoryIds: [...new Set(visits.flatMap(({ stalls }) => stalls.map(({ categoryId }) => categoryId)))],
    serviceVisits: sumOrNull(visits.map(({ serviceVisits }) => serviceVisits)),
  };
}

/** Units of which somebody came to a fair held in a period, with what they did, in the order of the units. */
export function partnersServed(
  units: readonly PartnerUnit[],
  records: PartnerRecords,
  period: Period,
): ReadonlyMap<PartnerUnit, PartnerService> {
  const bookings = groupBy(records.bookings, ({ partnerUnitId }) => partnerUnitId);
  const services = units.map((unit): [PartnerUnit, PartnerService] => [
    unit,
    partnerService(unit, { ...records, bookings: bookings.get(unit.id) ?? [] }, period),
  ]);
  return new Map(services.filter(([, { fairs }]) => fairs > 0));
}
