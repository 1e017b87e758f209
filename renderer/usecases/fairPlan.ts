import { copyFair } from '../../shared/fair/copyFair.ts';
import type { SlotInput } from '../../shared/fair/editSlots.ts';
import { editSlots as slotEdit } from '../../shared/fair/editSlots.ts';
import type { FairData } from '../../shared/fair/fairData.ts';
import type { FairStructure } from '../../shared/fair/generateFair.ts';
import { generateFair } from '../../shared/fair/generateFair.ts';
import { templateOf } from '../../shared/fair/templateOf.ts';
import { validateHours, validateSlots, validateText } from '../../shared/fair/validateFair.ts';
import type { Attendance, Tally } from '../../shared/model/attendance.ts';
import type { Fair, FairTemplate } from '../../shared/model/fair.ts';
import type { FairId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { makeId } from '../db/makeId.ts';
import { database } from '../db/openDatabase.ts';
import { readFairRecords } from '../db/readFairRecords.ts';
import { changeFair, mustExist } from './changeFair.ts';
import { carryRepliesOver } from './replies.ts';
import { takeOff } from './takeOff.ts';
import { readVisitsElsewhere } from './yearVisits.ts';

/** The stall that must not go because something was recorded there; null when none. */
function recordedStall(
  data: FairData,
  isAffected: (row: Attendance | Tally) => boolean = () => true,
): Problem | null {
  const used = new Set(
    [...data.attendance, ...data.tallies].filter(isAffected).map(({ stallId }) => stallId),
  );
  const stall = data.stalls.find(({ id }) => used.has(id));
  return stall ? problem('stallHasRecords', { number: stall.number }) : null;
}

/** Replaces what the fair had: stalls, slots, needs and the people assigned there. */
async function writeStructure(db: SunflowerDatabase, data: FairData, made: FairStructure): Promise<void> {
  await db.assignments.bulkDelete(data.assignments.map(({ id }) => id));
  await db.needs.bulkDelete(data.needs.map(({ id }) => id));
  await db.stalls.bulkDelete(data.stalls.map(({ id }) => id));
  await db.slots.bulkDelete(data.slots.map(({ id }) => id));
  await db.fairs.put(made.fair);
  await db.slots.bulkAdd([...made.slots]);
  await carryRepliesOver(db, data, made.slots);
  await db.bookings.bulkPut([...made.bookings]);
  await db.stalls.bulkAdd([...made.stalls]);
  await db.needs.bulkAdd([...made.needs]);
}

/**
 * Generates the stalls, slots, needs and partner bookings of a fair from the template, replacing what was there.
 * @returns the number of stalls; `stallHasRecords` when something was recorded already.
 */
export function generateFairFromTemplate(fairId: FairId): Promise<Result<number, Problem>> {
  return changeFair(
    fairId,
    () => changeLabel('generateFair', { month: fairId }),
    async (db, data) => {
      const recorded = recordedStall(data);
      if (recorded) return failure(recorded);
      const template = mustExist(await db.templates.get('template'), 'The template');
      const visitsElsewhere = await readVisitsElsewhere(db, fairId);
      const made = generateFair(template, { ...data, visitsElsewhere, makeId });
      await writeStructure(db, data, made);
      return success(made.stalls.length);
    },
  );
}

/** The last fair before this one that has stalls and was not cancelled; null when there is none. */
export async function previousFairWithStalls(fairId: FairId): Promise<FairId | null> {
  const db = database();
  const earlier = await db.fairs.where('id').below(fairId).reverse().toArray();
  for (const fair of earlier.filter(({ status }) => status !== 'cancelled')) {
    if ((await db.stalls.where({ fairId: fair.id }).count()) > 0) return fair.id;
  }
  return null;
}

/**
 * Copies stalls, slots and needs from the last fair that had some; bookings follow the partners' cadence.
 * @returns the fair copied from; `fairWithoutStalls` when no earlier fair has stalls, `stallHasRecords`.
 */
export async function copyFairFromPrevious(fairId: FairId): Promise<Result<FairId, Problem>> {
  const from = await previousFairWithStalls(fairId);
  if (!from) return failure(problem('fairWithoutStalls'));
  return changeFair(
    fairId,
    () => changeLabel('copyFair', { from, month: fairId }),
    async (db, data) => {
      const recorded = recordedStall(data);
      if (recorded) return failure(recorded);
      const previous = await readFairRecords(db, from);
      if (!previous) return failure(problem('fairMissing', { month: from }));
      const template = (await db.templates.get('template')) ?? null;
      const visitsElsewhere = await readVisitsElsewhere(db, fairId);
      const made = copyFair(previous, template, { ...data, visitsElsewhere, makeId });
      await writeStructure(db, data, made);
      return success(from);
    },
  );
}

/** Makes a fair the template for new ones; an archived fair may be one too. @returns `fairWithoutStalls`, `fairMissing`. */
export function saveAsTemplate(fairId: FairId): Promise<Result<FairTemplate, Problem>> {
  return change(changeLabel('saveTemplate', { month: fairId }), async (db) => {
    const records = await readFairRecords(db, fairId);
    if (!records) return failure(problem('fairMissing', { month: fairId }));
    if (records.stalls.length === 0) return failure(problem('fairWithoutStalls'));
    const template = templateOf(records, (await db.templates.get('template')) ?? null);
    await db.templates.put(template);
    return success(template);
  });
}

export type FairDetails = Pick<
  Fair,
  'theme' | 'place' | 'meetingPoint' | 'setUpFrom' | 'clearUpTo' | 'weatherPlan' | 'note'
>;

/** Changes what stands in the head of a fair. @returns `textTooLong`, `clearUpBeforeSetUp`, `slotOutsideFair`. */
export function editFair(fairId: FairId, details: Partial<FairDetails>): Promise<Result<Fair, Problem>> {
  return changeFair(
    fairId,
    () => changeLabel('editFair', { month: fairId }),
    async (db, data) => {
      const fair = { ...data.fair, ...details };
      for (const text of [fair.theme, fair.place, fair.meetingPoint, fair.weatherPlan, fair.note]) {
        const checked = validateText(text);
        if (!checked.ok) return checked;
      }
      const slotProblems = data.slots.length > 0 ? validateSlots(data.slots, fair) : [];
      const wrong = [...validateHours(fair), ...slotProblems].at(0);
      if (wrong) return failure(wrong.problem);
      await db.fairs.put(fair);
      return success(fair);
    },
  );
}

/**
 * Sets the slots of a fair, and its set-up and clear-up times when given. A new slot gets the needs of the first one;
 * a slot left out loses its needs and people.
 * @returns the first problem of the slots, or `stallHasRecords`.
 */
export function editSlots(
  fairId: FairId,
  slots: readonly SlotInput[],
  hours?: Pick<Fair, 'setUpFrom' | 'clearUpTo'>,
): Promise<Result<true, Problem>> {
  return changeFair(
    fairId,
    () => changeLabel('editSlots', { month: fairId }),
    async (db, data) => {
      const fair = { ...data.fair, ...hours };
      const wrong = [...validateHours(fair), ...validateSlots(slots, fair)].at(0);
      if (wrong) return failure(wrong.problem);
      const edit = slotEdit(data, slots, makeId);
      const gone = new Set(edit.removedSlots.map(({ id }) => id));
      const doomed = data.assignments.filter(({ slotId }) => gone.has(slotId));
      const recorded = recordedStall(data, ({ slotId }) => slotId !== null && gone.has(slotId));
      if (recorded) return failure(recorded);
      await db.fairs.put(fair);
      await takeOff(db, data, doomed);
      await db.needs.bulkDelete(edit.removedNeeds.map(({ id }) => id));
      await db.slots.bulkDelete([...gone]);
      await db.slots.bulkPut([...edit.slots]);
      await carryRepliesOver(db, data, edit.slots);
      await db.needs.bulkAdd([...edit.newNeeds]);
      return success(true);
    },
  );
}
