import * as v from 'valibot';
import { hasAttendance } from '../../shared/assign/hasAttendance.ts';
import type { FairData } from '../../shared/fair/fairData.ts';
import { makeNeeds } from '../../shared/fair/generateFair.ts';
import { freeStallNumber } from '../../shared/fair/stallNumbers.ts';
import {
  validateCount,
  validateName,
  validateStallNumber,
  validateText,
} from '../../shared/fair/validateFair.ts';
import type { Need, Slot, Stall } from '../../shared/model/fair.ts';
import type { CategoryId, FairId, ServiceItemId, SlotId, StallId } from '../../shared/model/ids.ts';
import { NeedId, SlotId as SlotIdSchema, StallId as StallIdSchema } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { makeId } from '../db/makeId.ts';
import { database } from '../db/openDatabase.ts';
import { changeFair, mustExist } from './changeFair.ts';
import { takeOff } from './takeOff.ts';

/** People needed at a new stall in each slot until somebody says otherwise. */
const NEW_STALL_NEED = { post: '', qualification: null, count: 2 } as const;
const MOST_PEOPLE = 99;
const POST_LENGTH = 30;

async function slotsOrTemplates(db: SunflowerDatabase, data: FairData): Promise<readonly Slot[]> {
  if (data.slots.length > 0) return data.slots;
  const template = mustExist(await db.templates.get('template'), 'The template');
  const slots = template.slots.map(({ start, end }) => ({
    id: v.parse(SlotIdSchema, makeId()),
    fairId: data.fair.id,
    start,
    end,
  }));
  await db.slots.bulkAdd(slots);
  return slots;
}

export interface NewStall {
  readonly categoryId: CategoryId;
  readonly name: string;
  /** All active items of the category when left out. */
  readonly serviceItemIds?: readonly ServiceItemId[];
}

/**
 * Adds a stall with the next free number of its category and a need in every slot; a fair without slots gets the
 * template's. @returns `nameEmpty`, `nameTooLong`.
 */
export function addStall(fairId: FairId, stall: NewStall): Promise<Result<StallId, Problem>> {
  const numberOf = (data: FairData): string =>
    freeStallNumber(data.categories, stall.categoryId, new Set(data.stalls.map(({ number }) => number)));
  return changeFair(
    fairId,
    (data) => changeLabel('addStall', { number: numberOf(data) }),
    async (db, data) => {
      const name = validateName(stall.name);
      if (!name.ok) return name;
      const items = data.serviceItems.filter((item) => item.isActive && item.categoryId === stall.categoryId);
      const added: Stall = {
        id: v.parse(StallIdSchema, makeId()),
        fairId,
        number: numberOf(data),
        categoryId: stall.categoryId,
        name: name.value,
        serviceItemIds: [...(stall.serviceItemIds ?? items.map(({ id }) => id))],
        bookingId: null,
        leadVolunteerId: null,
        priority: 2,
        teamId: null,
        supplies: '',
        order: 1 + Math.max(-1, ...data.stalls.map(({ order }) => order)),
      };
      const slots = await slotsOrTemplates(db, data);
      await db.stalls.add(added);
      await db.needs.bulkAdd([...makeNeeds(added, slots, [NEW_STALL_NEED], makeId)]);
      return success(added.id);
    },
  );
}

async function changeStall<T>(
  stallId: StallId,
  key: 'editStall' | 'removeStall' | 'editNeed',
  work: (db: SunflowerDatabase, data: FairData, stall: Stall) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const stall = mustExist(await database().stalls.get(stallId), 'The stall');
  return changeFair(
    stall.fairId,
    () => changeLabel(key, { number: stall.number }),
    (db, data) =>
      work(
        db,
        data,
        mustExist(
          data.stalls.find(({ id }) => id === stallId),
          'The stall',
        ),
      ),
  );
}

export type StallFields = Pick<
  Stall,
  'name' | 'number' | 'categoryId' | 'serviceItemIds' | 'bookingId' | 'priority' | 'teamId' | 'supplies'
>;

/**
 * Changes a stall in place. Items of another category are dropped when the category changes.
 * @returns `nameEmpty`, `nameTooLong`, `stallNumberInvalid`, `stallNumberTaken`, `textTooLong`.
 */
export function editStall(stallId: StallId, fields: Partial<StallFields>): Promise<Result<Stall, Problem>> {
  return changeStall(stallId, 'editStall', async (db, data, stall) => {
    const name = validateName(fields.name ?? stall.name);
    if (!name.ok) return name;
    const others = data.stalls.filter(({ id }) => id !== stallId).map(({ number }) => number);
    const number = validateStallNumber(fields.number ?? stall.number, others);
    if (!number.ok) return number;
    const supplies = validateText(fields.supplies ?? stall.supplies);
    if (!supplies.ok) return supplies;
    const edited = { ...stall, ...fields, name: name.value, number: number.value, supplies: supplies.value };
    const ofCategory = new Set(
      data.serviceItems.filter((item) => item.categoryId === edited.categoryId).map(({ id }) => id),
    );
    const kept = { ...edited, serviceItemIds: edited.serviceItemIds.filter((id) => ofCategory.has(id)) };
    await db.stalls.put(kept);
    return success(kept);
  });
}

/** Deletes a stall with its needs and the people assigned there. @returns `stallHasRecords`. */
export function removeStall(stallId: StallId): Promise<Result<true, Problem>> {
  return changeStall(stallId, 'removeStall', async (db, data, stall) => {
    if ([...data.attendance, ...data.tallies].some((row) => row.stallId === stallId)) {
      return failure(problem('stallHasRecords', { number: stall.number }));
    }
    const isHere = (row: { readonly stallId: StallId }): boolean => row.stallId === stallId;
    await db.assignments.bulkDelete(data.assignments.filter(isHere).map(({ id }) => id));
    await db.needs.bulkDelete(data.needs.filter(isHere).map(({ id }) => id));
    await db.stalls.delete(stallId);
    return success(true);
  });
}

export type NeedFields = Pick<Need, 'post' | 'qualification' | 'count'>;

function checkNeed(fields: NeedFields): Result<NeedFields, Problem> {
  const count = validateCount(fields.count, 1, MOST_PEOPLE);
  if (!count.ok) return count;
  const post = validateText(fields.post, POST_LENGTH);
  return post.ok ? success({ ...fields, post: post.value }) : post;
}

/** Adds a need to a stall in one slot. @returns `numberInvalid`, `textTooLong`. */
export function addNeed(
  stallId: StallId,
  slotId: SlotId,
  fields: NeedFields,
): Promise<Result<NeedId, Problem>> {
  return changeStall(stallId, 'editNeed', async (db, _data, stall) => {
    const checked = checkNeed(fields);
    if (!checked.ok) return checked;
    const id = v.parse(NeedId, makeId());
    await db.needs.add({ id, fairId: stall.fairId, stallId, slotId, ...checked.value });
    return success(id);
  });
}

/** Changes how many people of which kind a need asks for. @returns `numberInvalid`, `textTooLong`. */
export async function editNeed(needId: NeedId, fields: Partial<NeedFields>): Promise<Result<Need, Problem>> {
  const need = mustExist(await database().needs.get(needId), 'The need');
  return changeStall(need.stallId, 'editNeed', async (db, data) => {
    const present = mustExist(
      data.needs.find(({ id }) => id === needId),
      'The need',
    );
    const checked = checkNeed({ ...present, ...fields });
    if (!checked.ok) return checked;
    const edited = { ...present, ...checked.value };
    await db.needs.put(edited);
    return success(edited);
  });
}

/** Deletes a need and takes its people off. @returns `assignmentHasAttendance`. */
export async function removeNeed(needId: NeedId): Promise<Result<true, Problem>> {
  const need = mustExist(await database().needs.get(needId), 'The need');
  return changeStall(need.stallId, 'editNeed', async (db, data) => {
    const doomed = data.assignments.filter((assignment) => assignment.needId === needId);
    const recorded = doomed.find((assignment) => hasAttendance(assignment, data.attendance));
    if (recorded) {
      const person = data.volunteers.find(({ id }) => id === recorded.volunteerId);
      return failure(problem('assignmentHasAttendance', { name: person?.name ?? '' }));
    }
    await takeOff(db, data, doomed);
    await db.needs.delete(needId);
    return success(true);
  });
}
