import * as v from 'valibot';
import type { FairData } from '../fair/fairData.ts';
import { isBookingExpected } from '../fair/fairGaps.ts';
import type { Assignment } from '../model/assignment.ts';
import type { Attendance } from '../model/attendance.ts';
import { Attendance as AttendanceSchema } from '../model/attendance.ts';
import type { Booking, Slot } from '../model/fair.ts';
import type { MakeId } from '../model/ids.ts';
import type { Dice } from './dice.ts';

/* Who came to a fair of the sample: about 93 of 100 expected places, the others late, excused, absent or not recorded. */

type Event = Omit<Attendance, 'id' | 'fairId' | 'sequence' | 'recordedAt' | 'source'>;

const NOTHING: Pick<Event, 'isUnverified' | 'isWalkIn' | 'headcount' | 'note'> = {
  isUnverified: false,
  isWalkIn: false,
  headcount: null,
  note: '',
};

function came(place: Pick<Event, 'subjectId' | 'stallId' | 'slotId'>, slot: Slot, dice: Dice): Event[] {
  const event = { ...NOTHING, ...place, subjectKind: 'volunteer' as const };
  const [start, end] = [slot.start, slot.end];
  const mood = dice.int(1, 1000);
  if (mood <= 35) return [{ ...event, state: 'late', minuteIn: start + dice.int(6, 25), minuteOut: end }];
  if (mood <= 55)
    return [{ ...event, state: 'leftEarly', minuteIn: start, minuteOut: end - dice.int(10, 30) }];
  if (mood <= 75)
    return [{ ...event, state: 'present', minuteIn: start, minuteOut: null, isUnverified: true }];
  if (mood <= 80) {
    const away = start + dice.int(20, 30);
    return [
      { ...event, state: 'present', minuteIn: start, minuteOut: away },
      { ...event, state: 'present', minuteIn: away + 15, minuteOut: end },
    ];
  }
  return [{ ...event, state: 'present', minuteIn: start, minuteOut: end }];
}

function ofAssignment({ stallId, slotId, volunteerId }: Assignment, slot: Slot, dice: Dice): Event[] {
  const place = { subjectId: volunteerId, stallId, slotId };
  const away = { ...NOTHING, ...place, subjectKind: 'volunteer' as const, minuteIn: null, minuteOut: null };
  const fate = dice.int(1, 1000);
  if (fate <= 32) {
    return [{ ...away, state: 'excused', note: dice.pick(['身体不适', '临时加班', '家中有事', '']) }];
  }
  if (fate <= 52) return [{ ...away, state: 'absent' }];
  if (fate <= 62) return [];
  return came(place, slot, dice);
}

/** People who were not on the roster and lent a hand. */
function walkIns(data: FairData, dice: Dice): Event[] {
  const assigned = new Set(data.assignments.map(({ volunteerId }) => volunteerId));
  const free = data.volunteers.filter(({ id, isActive }) => isActive && !assigned.has(id));
  return dice.some(free, dice.int(1, 5)).map(({ id }) => {
    const slot = dice.pick(data.slots);
    const place = { subjectId: id, stallId: dice.pick(data.stalls).id, slotId: slot.id };
    return {
      ...NOTHING,
      ...place,
      subjectKind: 'volunteer',
      state: 'present',
      isWalkIn: true,
      minuteIn: slot.start,
      minuteOut: slot.end,
    };
  });
}

/** A partner is recorded by names where it sent a list, else as a headcount; never both (rule 8). */
function ofBooking(booking: Booking, data: FairData, dice: Dice): Event[] {
  if (!isBookingExpected(booking)) return [];
  const stall = data.stalls.find(({ bookingId }) => bookingId === booking.id);
  const start = Math.min(...data.slots.map((slot) => slot.start));
  const end = Math.max(...data.slots.map((slot) => slot.end));
  const base = { ...NOTHING, stallId: stall?.id ?? null, slotId: null, state: 'present' as const };
  const times = { minuteIn: start - dice.int(0, 3) * 5, minuteOut: end };
  if (booking.people.length > 0) {
    return booking.people
      .filter((_, index) => index === 0 || dice.chance(0.93))
      .map(({ id }) => ({ ...base, ...times, subjectKind: 'partnerPerson', subjectId: id }));
  }
  const headcount = Math.max(1, booking.expected + dice.pick([0, 0, 0, 0, 1, -1]));
  return [{ ...base, ...times, subjectKind: 'partnerUnit', subjectId: booking.id, headcount }];
}

/** Simulates the attendance of a fair, typed in from paper on its day. */
export function sampleAttendance(data: FairData, dice: Dice, makeId: MakeId): readonly Attendance[] {
  const slots = new Map(data.slots.map((slot) => [slot.id, slot]));
  const events = [
    ...data.assignments.flatMap((assignment) => {
      const slot = slots.get(assignment.slotId);
      return slot ? ofAssignment(assignment, slot, dice) : [];
    }),
    ...walkIns(data, dice),
    ...data.bookings.flatMap((booking) => ofBooking(booking, data, dice)),
  ];
  return events.map((event, sequence) =>
    v.parse(AttendanceSchema, {
      ...event,
      id: makeId(),
      fairId: data.fair.id,
      sequence,
      recordedAt: recordedAt(data, sequence),
      source: 'paper',
    }),
  );
}

/** In the afternoon of the fair, one record every few seconds. */
export function recordedAt({ fair }: Pick<FairData, 'fair'>, sequence: number): string {
  const seconds = sequence * 7;
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const clock = [6 + Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits);
  return `${fair.heldDate ?? fair.scheduledDate}T${clock.join(':')}.000Z`;
}
