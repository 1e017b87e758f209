import type { FairRecords, Registers } from '../fair/fairData.ts';
import type { Booking } from '../model/fair.ts';
import { volunteerLabel } from '../people/volunteerLabel.ts';

/** The booking that a row of a partner is about, whether it names a person or counts heads; null when there is none. */
export function bookingOf(bookings: readonly Booking[], subjectId: string): Booking | null {
  return (
    bookings.find(({ id, people }) => id === subjectId || people.some((person) => person.id === subjectId)) ??
    null
  );
}

/** Whom a row of attendance is about: a volunteer, a partner's person, or a unit; null when nobody knows them. */
export function subjectLabel(
  registers: Pick<Registers, 'volunteers' | 'partnerUnits'>,
  { bookings }: Pick<FairRecords, 'bookings'>,
  subjectId: string,
): string | null {
  const volunteer = registers.volunteers.find(({ id }) => id === subjectId);
  if (volunteer) return volunteerLabel(volunteer);
  const booking = bookingOf(bookings, subjectId);
  const person = booking?.people.find(({ id }) => id === subjectId);
  if (person) return person.name;
  return registers.partnerUnits.find(({ id }) => id === booking?.partnerUnitId)?.name ?? null;
}
