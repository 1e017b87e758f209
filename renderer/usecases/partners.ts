import * as v from 'valibot';
import { periodOfYear } from '../../shared/calendar/period.ts';
import { isFairAhead } from '../../shared/fair/planVisits.ts';
import { withoutGoneDepartments } from '../../shared/fair/visitDepartments.ts';
import type { PartnerUnitId } from '../../shared/model/ids.ts';
import { ContactId, DepartmentId } from '../../shared/model/ids.ts';
import type { Contact, Department } from '../../shared/model/partner.ts';
import { PartnerUnit } from '../../shared/model/partner.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { newPartner } from '../../shared/people/newPartner.ts';
import { validatePartner } from '../../shared/people/validatePartner.ts';
import type { PartnerHistory } from '../../shared/stats/partnerHistory.ts';
import { partnerHistory } from '../../shared/stats/partnerHistory.ts';
import type { PartnerFiguresOfPeriod } from '../../shared/stats/periodTypes.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';
import { todayLocal } from '../db/clock.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { makeId } from '../db/makeId.ts';
import { database } from '../db/openDatabase.ts';
import { readPeriodFigures } from './fairTallies.ts';
import { useLive } from './useLive.ts';

/** Fields of a partner unit that a form changes. */
export type PartnerPatch = Partial<Omit<PartnerUnit, 'id'>>;

/** A new partner unit, not saved yet. */
export function draftPartner(): PartnerUnit {
  return newPartner(makeId);
}

/** A new department for a unit's form. */
export function draftDepartment(name: string): Department {
  return { id: v.parse(DepartmentId, makeId()), name };
}

/** A new contact for a unit's form. */
export function draftContact(name: string): Contact {
  return { id: v.parse(ContactId, makeId()), name, role: '', phone: '' };
}

/** Saves a new partner unit. @returns the first problem of its fields; nothing is saved then. */
export function addPartner(draft: PartnerUnit): Promise<Result<PartnerUnitId, Problem>> {
  return change(changeLabel('addPartner', { name: draft.name.trim() }), async (db) => {
    const [first] = validatePartner(draft);
    if (first) return failure(first.problem);
    await db.partnerUnits.add(v.parse(PartnerUnit, draft));
    return success(draft.id);
  });
}

/** Changes fields of a partner unit in one change. @returns the first problem of the fields that were changed. */
export async function editPartner(id: PartnerUnitId, patch: PartnerPatch): Promise<Result<true, Problem>> {
  const present = await database().partnerUnits.get(id);
  if (!present) throw new Error(`Edit: partner unit ${id} is gone.`);
  const name = patch.name?.trim() || present.name;
  return change(changeLabel('editPartner', { name }), async (db) => {
    const next = { ...present, ...(await db.partnerUnits.get(id)), ...patch };
    const refusal = validatePartner(next).find(({ field }) =>
      Object.hasOwn(patch, field.split('.')[0] ?? field),
    );
    if (refusal) return failure(refusal.problem);
    await db.partnerUnits.put(v.parse(PartnerUnit, next));
    await dropGoneDepartments(db, present, next);
    return success(true);
  });
}

/** Takes departments that the unit gave up off its visits to fairs ahead; fairs of before keep them (rule 5). */
async function dropGoneDepartments(
  db: SunflowerDatabase,
  before: PartnerUnit,
  after: PartnerUnit,
): Promise<void> {
  const kept = new Set(after.departments.map(({ id }) => id));
  const gone = before.departments.filter(({ id }) => !kept.has(id));
  if (gone.length === 0) return;
  const bookings = await db.bookings.where({ partnerUnitId: after.id }).toArray();
  const fairs = await db.fairs.bulkGet(bookings.map(({ fairId }) => fairId));
  const today = todayLocal();
  const ahead = bookings.filter((booking, index) => {
    const fair = fairs[index];
    return fair && isFairAhead(fair, today) && gone.some(({ id }) => booking.departmentIds.includes(id));
  });
  await db.bookings.bulkPut(ahead.map((booking) => withoutGoneDepartments(before, after, booking)));
}

/** Deletes a partner unit that no fair and no volunteer refers to. @returns `partnerHasHistory` otherwise. */
export function removePartner({ id, name }: PartnerUnit): Promise<Result<true, Problem>> {
  return change(changeLabel('removePartner', { name }), async (db) => {
    const bookings = await db.bookings.where({ partnerUnitId: id }).count();
    const staff = await db.volunteers.filter((volunteer) => volunteer.partnerUnitId === id).count();
    const planned = await db.templates
      .filter((template) => template.stalls.some((stall) => stall.partnerUnitId === id))
      .count();
    if (bookings + staff + planned > 0) return failure(problem('partnerHasHistory', { name }));
    await db.partnerUnits.delete(id);
    return success(true);
  });
}

async function readParticipation(year: number): Promise<ReadonlyMap<string, PartnerFiguresOfPeriod>> {
  const figures = await readPeriodFigures(periodOfYear(year));
  return new Map(figures.partners.map((unit) => [unit.partnerUnitId, unit]));
}

/** What each partner unit did in a year, by unit id; undefined while reading. */
export function useParticipationOfYear(
  year: number,
): ReadonlyMap<string, PartnerFiguresOfPeriod> | undefined {
  return useLive(() => readParticipation(year), [year]);
}

async function readPartnerHistory(partnerUnitId: PartnerUnitId): Promise<PartnerHistory> {
  const db = database();
  const bookings = await db.bookings.where({ partnerUnitId }).toArray();
  const fairIds = [...new Set(bookings.map(({ fairId }) => fairId))];
  const subjects = bookings.flatMap((booking) => [booking.id, ...booking.people.map(({ id }) => id)]);
  const [fairs, attendance] = await Promise.all([
    db.fairs.bulkGet(fairIds),
    db.attendance.where('subjectId').anyOf(subjects).toArray(),
  ]);
  return partnerHistory(
    fairs.flatMap((fair) => fair ?? []),
    bookings,
    attendance,
  );
}

/** What a unit promised and delivered at every fair, live; undefined while reading. */
export function usePartnerHistory(partnerUnitId: PartnerUnitId): PartnerHistory | undefined {
  return useLive(() => readPartnerHistory(partnerUnitId), [partnerUnitId]);
}
