import { hasCome } from '../attendance/serviceMinutes.ts';
import type { FairRecords, Registers } from '../fair/fairData.ts';
import { isBookingExpected } from '../fair/fairGaps.ts';
import type { Attendance } from '../model/attendance.ts';
import type { Booking, PartnerPerson } from '../model/fair.ts';
import type { CategoryId, StallId } from '../model/ids.ts';
import type { PartnerFact } from './fact.ts';
import { ZERO_FIGURES } from './sumFigures.ts';

/**
 * How many people each row of a booking adds. People by name are counted once each; only where nobody is recorded by
 * name does the headcount count (rule 8).
 */
function peopleOfRows(rows: readonly Attendance[]): readonly number[] {
  const isByName = rows.some((row) => row.subjectKind === 'partnerPerson');
  const seen = new Set<string>();
  return rows.map((row) => {
    if (!hasCome(row.state)) return 0;
    if (!isByName) return row.headcount ?? 0;
    if (row.subjectKind !== 'partnerPerson' || seen.has(row.subjectId)) return 0;
    seen.add(row.subjectId);
    return 1;
  });
}

function categoryOfBooking(
  booking: Booking,
  fair: FairRecords,
  registers: Pick<Registers, 'partnerUnits'>,
  categoryOf: (stallId: StallId | null) => CategoryId,
): { readonly stallId: StallId | null; readonly categoryId: CategoryId } {
  const stall = fair.stalls
    .filter((candidate) => candidate.bookingId === booking.id)
    .toSorted((a, b) => a.order - b.order)
    .at(0);
  if (stall) return { stallId: stall.id, categoryId: categoryOf(stall.id) };
  const unit = registers.partnerUnits.find((candidate) => candidate.id === booking.partnerUnitId);
  return { stallId: null, categoryId: unit?.categoryIds[0] ?? categoryOf(null) };
}

/**
 * The bookings of a fair with what they add: a unit whose people came counts once, in the category of its first stall
 * (without a stall: in the first category that it offers).
 */
export function partnerFacts(
  fair: FairRecords,
  registers: Pick<Registers, 'partnerUnits'>,
  categoryOf: (stallId: StallId | null) => CategoryId,
): readonly PartnerFact[] {
  const bookingOfSubject = new Map<string, Booking>();
  const personOfSubject = new Map<string, PartnerPerson>();
  for (const booking of fair.bookings) {
    bookingOfSubject.set(booking.id, booking);
    for (const person of booking.people) {
      bookingOfSubject.set(person.id, booking);
      personOfSubject.set(person.id, person);
    }
  }
  const rows = fair.attendance
    .filter((row) => row.subjectKind !== 'volunteer')
    .toSorted((a, b) => a.sequence - b.sequence);
  return fair.bookings.flatMap((booking): readonly PartnerFact[] => {
    const own = rows.filter((row) => bookingOfSubject.get(row.subjectId) === booking);
    const isExpected = isBookingExpected(booking);
    if (own.length === 0 && !isExpected) return [];
    const people = peopleOfRows(own);
    const firstCounted = people.findIndex((count) => count > 0);
    const lines: readonly (Attendance | null)[] = own.length > 0 ? own : [null];
    return lines.map((attendance, index) => ({
      kind: 'partner',
      fairId: fair.fair.id,
      ...categoryOfBooking(booking, fair, registers, categoryOf),
      slotId: attendance?.slotId ?? null,
      booking,
      person: attendance ? (personOfSubject.get(attendance.subjectId) ?? null) : null,
      attendance,
      peopleExpected: isExpected && index === 0 ? booking.expected : 0,
      figures: { ...ZERO_FIGURES, units: index === firstCounted ? 1 : 0, unitPeople: people[index] ?? 0 },
    }));
  });
}
