import * as v from 'valibot';
import { casesOf } from '../../shared/assign/assignmentCase.ts';
import { verdictOf } from '../../shared/assign/placing.ts';
import { brokenRules } from '../../shared/assign/rules.ts';
import { spansOf, validateSegments, validateTimes } from '../../shared/attendance/recordRules.ts';
import { partsOf } from '../../shared/calendar/dates.ts';
import { MOST_PHOTOS } from '../../shared/documents/fairSummary.ts';
import { isBookingExpected } from '../../shared/fair/fairGaps.ts';
import { validateHours, validateSlots, validateStallNumber } from '../../shared/fair/validateFair.ts';
import { Assignment } from '../../shared/model/assignment.ts';
import { Attendance } from '../../shared/model/attendance.ts';
import { Certificate } from '../../shared/model/certificate.ts';
import { Fair, Slot, Stall } from '../../shared/model/fair.ts';
import { MOST_SCANS } from '../../shared/model/ledger.ts';
import { PastTotal } from '../../shared/model/pastTotal.ts';
import { Picture } from '../../shared/model/picture.ts';
import { Redemption } from '../../shared/model/points.ts';
import { validateRedemption } from '../../shared/points/validateRedemption.ts';
import { subjectName } from '../../shared/records/recordName.ts';
import { validatePastTotal } from '../../shared/stats/past/validatePastTotal.ts';
import { certificateKey } from '../../shared/text/certificateNumber.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { todayLocal } from '../db/clock.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import type { BringBackRows } from './bringBackPeople.ts';
import { exceptionReason } from './exceptionReason.ts';
import { readPoints } from './points.ts';
import { readFairData, readYearLoad } from './readFair.ts';

/* What records of fairs and about volunteers must keep to when an earlier state of them is brought back. */

type Refusal = Promise<Problem | null>;

/** Set-up before clear-up, and the slots that the fair has by now between them. */
export async function fairRefusal(db: SunflowerDatabase, { row }: BringBackRows): Refusal {
  const fair = v.parse(Fair, row);
  const slots = await db.slots.where({ fairId: fair.id }).toArray();
  const wrong = [...validateHours(fair), ...(slots.length > 0 ? validateSlots(slots, fair) : [])];
  return wrong[0]?.problem ?? null;
}

/** A slot ends after it starts, and lies between set-up and clear-up. */
export async function slotRefusal(db: SunflowerDatabase, { row }: BringBackRows): Refusal {
  const slot = v.parse(Slot, row);
  const fair = await db.fairs.get(slot.fairId);
  return fair ? (validateSlots([slot], fair)[0]?.problem ?? null) : null;
}

/** Its number must be free, and the unit that staffs it must come. */
export async function stallRefusal(db: SunflowerDatabase, { row, words }: BringBackRows): Refusal {
  const stall = v.parse(Stall, row);
  const others = await db.stalls.where({ fairId: stall.fairId }).toArray();
  const taken = others.filter(({ id }) => id !== stall.id).map(({ number }) => number);
  const number = validateStallNumber(stall.number, taken);
  if (!number.ok) return number.problem;
  const booking = stall.bookingId === null ? undefined : await db.bookings.get(stall.bookingId);
  if (!booking || isBookingExpected(booking)) return null;
  const unit = await db.partnerUnits.get(booking.partnerUnitId);
  return problem('bringParentGone', {
    what: words.text.recordFields.tables.bookings,
    name: unit?.name ?? '',
  });
}

/** The rules of assigning hold as when somebody is put there by hand: a broken one needs the reason that it had (rule 13). */
export async function assignmentRefusal(db: SunflowerDatabase, { row, words }: BringBackRows): Refusal {
  const assignment = v.parse(Assignment, row);
  const data = await readFairData(db, assignment.fairId);
  const need = data?.needs.find(({ id }) => id === assignment.needId);
  const volunteer = data?.volunteers.find(({ id }) => id === assignment.volunteerId);
  if (!data || !need || !volunteer) return problem('bringGap');
  if (need.stallId !== assignment.stallId || need.slotId !== assignment.slotId) {
    return problem('bringShape', { field: words.text.recordFields.fields.assignments.needId });
  }
  const others = { ...data, assignments: data.assignments.filter(({ id }) => id !== assignment.id) };
  const load = await readYearLoad(db, assignment.fairId);
  const broken = brokenRules(casesOf(others, need.id, load)(volunteer));
  const reason = exceptionReason(verdictOf(broken), assignment.overrideReason);
  return reason.ok ? null : reason.problem;
}

/** Nobody leaves before coming, or is at two places at once (rules 16 and 17); a partner's person must still be named. */
export async function attendanceRefusal(db: SunflowerDatabase, { row, words }: BringBackRows): Refusal {
  const attendance = v.parse(Attendance, row);
  const { fairId, subjectId, subjectKind } = attendance;
  const times = validateTimes(attendance);
  if (!times.ok) return times.problem;
  if (subjectKind !== 'volunteer') {
    const bookings = await db.bookings.where({ fairId }).toArray();
    const isKnown = bookings.some(
      ({ id, people }) => id === subjectId || people.some((person) => person.id === subjectId),
    );
    if (isKnown) return null;
    const what = words.text.recordFields.tables.bookings;
    return problem('bringParentGone', { what, name: subjectName(words, subjectId) });
  }
  const slots = await db.slots.where({ fairId }).toArray();
  const own = await db.attendance.where({ fairId, subjectId }).toArray();
  const others = own.filter(({ id }) => id !== attendance.id);
  const name = (await db.volunteers.filter(({ id }) => id === subjectId).first())?.name ?? '';
  const segments = validateSegments(name, spansOf([attendance], slots), spansOf(others, slots));
  return segments.ok ? null : segments.problem;
}

/** The points must still be there: the balance never goes below zero. */
export async function redemptionRefusal(db: SunflowerDatabase, { row, present }: BringBackRows): Refusal {
  const redemption = v.parse(Redemption, row);
  if (present) return null;
  const { statement } = await readPoints(db, redemption.volunteerId);
  const name = (await db.volunteers.get(redemption.volunteerId))?.name ?? '';
  return validateRedemption(redemption, statement, todayLocal(), name)[0]?.problem ?? null;
}

/** A number is given once. */
export async function certificateRefusal(db: SunflowerDatabase, { row }: BringBackRows): Refusal {
  const certificate = v.parse(Certificate, row);
  const { id, year, number } = certificate;
  const other = await db.certificates
    .filter((given) => given.id !== id && given.year === year && given.number === number)
    .first();
  return other ? problem('bringTaken', { number: certificateKey(certificate) }) : null;
}

/** A summary or a paper of the ledger takes only so many. */
export async function pictureRefusal(db: SunflowerDatabase, { row, present }: BringBackRows): Refusal {
  if (present) return null;
  const { fairId, use, paper } = v.parse(Picture, row);
  const beside = await db.pictures
    .where({ fairId })
    .filter((picture) => picture.use === use && picture.paper === paper)
    .count();
  if (use === 'summary') return beside < MOST_PHOTOS ? null : problem('picturesFull', { most: MOST_PHOTOS });
  return beside < MOST_SCANS ? null : problem('scansFull', { most: MOST_SCANS });
}

/** A past year keeps to what its form asks for. */
export function pastTotalRefusal({ row }: BringBackRows): Problem | null {
  const { year } = partsOf(todayLocal());
  return validatePastTotal(v.parse(PastTotal, row), year)[0]?.problem ?? null;
}
