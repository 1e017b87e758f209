import * as v from 'valibot';
import { Booking } from '../../shared/model/fair.ts';
import type { FieldImage } from '../../shared/model/journal.ts';
import { PartnerUnit } from '../../shared/model/partner.ts';
import { sameValue } from '../../shared/model/sameValue.ts';
import { Volunteer } from '../../shared/model/volunteer.ts';
import { VolunteerPair } from '../../shared/model/volunteerPair.ts';
import { validatePartner } from '../../shared/people/validatePartner.ts';
import { validateVolunteer } from '../../shared/people/validateVolunteer.ts';
import type { RecordWords } from '../../shared/records/recordBook.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { todayLocal } from '../db/clock.ts';
import type { SunflowerDatabase } from '../db/database.ts';

/* What people, units and their parts in fairs must keep to when an earlier state of them is brought back. */

/** A record as it is and as it is to be, in the shape of its table already. */
export interface BringBackRows {
  readonly key: string;
  /** Null when the record is gone. */
  readonly present: FieldImage | null;
  readonly row: FieldImage;
  readonly words: RecordWords;
}

function isChanged({ present, row }: BringBackRows, field: string): boolean {
  return !sameValue(present?.[field], row[field]);
}

/** As when a form is saved: a problem of a field that stays is no obstacle. */
export async function volunteerRefusal(db: SunflowerDatabase, rows: BringBackRows): Promise<Problem | null> {
  const volunteer = v.parse(Volunteer, rows.row);
  const others = await db.volunteers.toArray();
  const found = validateVolunteer(volunteer, others, todayLocal()).find(
    ({ field }) => field !== 'hasGuardianConsent' && isChanged(rows, field.split('.')[0] ?? field),
  );
  return found?.problem ?? null;
}

/** Departments and contacts that fairs still name must not go (they came after the state that is brought back). */
export async function partnerRefusal(
  db: SunflowerDatabase,
  { row, present }: BringBackRows,
): Promise<Problem | null> {
  const unit = v.parse(PartnerUnit, row);
  const [first] = validatePartner(unit);
  if (first) return first.problem;
  if (!present) return null;
  const now = v.parse(PartnerUnit, present);
  const kept = new Set<string>(
    [...unit.departments, ...unit.formerDepartments, ...unit.contacts].map(({ id }) => id),
  );
  const bookings = await db.bookings.where({ partnerUnitId: unit.id }).toArray();
  const used = new Set<string>(
    bookings.flatMap(({ departmentIds, leadContactId }) => [
      ...departmentIds,
      ...(leadContactId ? [leadContactId] : []),
    ]),
  );
  const lost = [...now.departments, ...now.formerDepartments, ...now.contacts].find(
    ({ id }) => used.has(id) && !kept.has(id),
  );
  return lost ? problem('bringInUse', { name: lost.name }) : null;
}

/** Its departments and its lead must be the unit's, and nobody who was recorded may go (rule 15). */
export async function bookingRefusal(
  db: SunflowerDatabase,
  { row, present, words }: BringBackRows,
): Promise<Problem | null> {
  const booking = v.parse(Booking, row);
  const unit = await db.partnerUnits.get(booking.partnerUnitId);
  const parts = [...(unit?.departments ?? []), ...(unit?.formerDepartments ?? []), ...(unit?.contacts ?? [])];
  const known = new Set<string>(parts.map(({ id }) => id));
  const named = [...booking.departmentIds, ...(booking.leadContactId ? [booking.leadContactId] : [])];
  const lost = named.find((id) => !known.has(id));
  if (lost) {
    const what = words.text.recordFields.tables.partnerUnits;
    return problem('bringParentGone', { what, name: words.book.partName(lost) || (unit?.name ?? '') });
  }
  if (!present) return null;
  const kept = new Set<string>(booking.people.map(({ id }) => id));
  const going = v.parse(Booking, present).people.filter(({ id }) => !kept.has(id));
  for (const { id, name } of going) {
    if ((await db.attendance.where({ subjectId: id }).count()) > 0) {
      return problem('assignmentHasAttendance', { name });
    }
  }
  return null;
}

/** Nobody is kept apart from somebody and together with them. */
export async function pairRefusal(
  db: SunflowerDatabase,
  { row, words }: BringBackRows,
): Promise<Problem | null> {
  const { firstId, secondId, relation } = v.parse(VolunteerPair, row);
  const opposite = relation === 'apart' ? 'together' : relation === 'together' ? 'apart' : null;
  if (!opposite) return null;
  const other = await db.volunteerPairs
    .filter((pair) => pair.firstId === firstId && pair.secondId === secondId && pair.relation === opposite)
    .first();
  if (!other) return null;
  const nameOf = (id: string): string => {
    const name = words.book.row('volunteers', id)?.name;
    return typeof name === 'string' ? name : '';
  };
  const names = { name: nameOf(firstId), other: nameOf(secondId) };
  return problem(opposite === 'together' ? 'pairTogether' : 'pairApart', names);
}
