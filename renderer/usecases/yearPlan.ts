import { fairIdOfDate, monthOf, yearIdOf } from '../../shared/calendar/dates.ts';
import { dateOfFair } from '../../shared/fair/dateOfFair.ts';
import { nextEdition, planYear } from '../../shared/fair/planYear.ts';
import {
  isDayTaken,
  validatePostponedDate,
  validateReason,
  validateText,
} from '../../shared/fair/validateFair.ts';
import type { Fair, OwnHoliday, YearPlan } from '../../shared/model/fair.ts';
import type { FairId, YearId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { ChangeKey } from '../../shared/text/change.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';
import { refusalOf } from './changeFair.ts';

/**
 * Plans a year: twelve fairs on the 20th with editions that count on; months that have a fair already keep it.
 * @returns `yearPlanExists`.
 */
export function createYearPlan(year: number): Promise<Result<YearId, Problem>> {
  const id = yearIdOf(year);
  return change(changeLabel('createYearPlan', { year }), async (db) => {
    if (await db.yearPlans.get(id)) return failure(problem('yearPlanExists', { year }));
    const community = await db.community.get('community');
    if (!community) throw new Error('A year is planned for a community.');
    const fairs = await db.fairs.toArray();
    const existing = fairs.filter((fair) => monthOf(fair.id).year === year).map((fair) => fair.id);
    const earlier = fairs.filter((fair) => monthOf(fair.id).year <= year);
    const hours = await db.templates.get('template');
    const plan = planYear(year, community, nextEdition(earlier, community), {
      existing,
      ...(hours ? { hours } : {}),
    });
    await db.yearPlans.add(plan.yearPlan);
    await db.fairs.bulkAdd([...plan.fairs]);
    return success(id);
  });
}

/** Changes the motto, the note or the own holidays of a year's plan. @returns `textTooLong` or `dateInvalid`. */
export function editYearPlan(
  year: number,
  fields: Partial<{ motto: string; note: string; ownHolidays: readonly OwnHoliday[] }>,
): Promise<Result<YearPlan, Problem>> {
  return change(changeLabel('editYearPlan', { year }), async (db) => {
    const plan = await db.yearPlans.get(yearIdOf(year));
    if (!plan) throw new Error(`The plan of ${year} is gone.`);
    for (const text of [fields.motto, fields.note]) {
      const checked = validateText(text ?? '');
      if (!checked.ok) return checked;
    }
    const stray = fields.ownHolidays?.find(({ date }) => !date.startsWith(plan.id));
    if (stray) return failure(problem('dateInvalid', { text: stray.date }));
    const edited = {
      ...plan,
      ...fields,
      ownHolidays: [...(fields.ownHolidays ?? plan.ownHolidays)],
    };
    await db.yearPlans.put(edited);
    return success(edited);
  });
}

/** Changes one fair's own record; `decide` sees all fairs and returns the new record or why not. */
function editFairRecord(
  key: ChangeKey,
  fairId: FairId,
  decide: (fair: Fair, fairs: readonly Fair[]) => Result<Fair, Problem>,
): Promise<Result<Fair, Problem>> {
  return change(changeLabel(key, { month: fairId }), async (db) => {
    const fairs = await db.fairs.toArray();
    const fair = fairs.find(({ id }) => id === fairId);
    if (!fair) return failure(problem('fairMissing', { month: fairId }));
    if (fair.status === 'archived') return failure(problem('fairArchived', { month: fairId }));
    const decided = decide(fair, fairs);
    if (decided.ok) await db.fairs.put(decided.value);
    return decided;
  });
}

/**
 * Postpones a fair to a typed date (rule 4); the 20th stays written down as its scheduled date.
 * @returns `reasonMissing`, `dateInvalid`, `postponedNotLater`, `fairExists`, `fairAlreadyHeld`.
 */
export function postponeFair(
  fairId: FairId,
  newDate: string,
  reason: string,
): Promise<Result<Fair, Problem>> {
  return editFairRecord('postponeFair', fairId, (fair, fairs) => {
    const refusal = refusalOf(fair, fairId);
    if (refusal) return failure(refusal);
    if (fair.status === 'held') return failure(problem('fairAlreadyHeld', { month: fairId }));
    const date = validatePostponedDate(fair, newDate, fairs);
    if (!date.ok) return date;
    const why = validateReason(reason);
    if (!why.ok) return why;
    return success({ ...fair, status: 'postponed', postponedTo: date.value, statusReason: why.value });
  });
}

/** Cancels a fair; it is never counted as held (rule 4). @returns `reasonMissing`, `fairAlreadyHeld`. */
export function cancelFair(fairId: FairId, reason: string): Promise<Result<Fair, Problem>> {
  return editFairRecord('cancelFair', fairId, (fair) => {
    if (fair.status === 'held') return failure(problem('fairAlreadyHeld', { month: fairId }));
    const why = validateReason(reason);
    return why.ok ? success({ ...fair, status: 'cancelled', statusReason: why.value }) : why;
  });
}

/**
 * Puts a postponed or cancelled fair back to its 20th. @returns `fairAlreadyHeld`; `fairExists` when another fair was
 * postponed to that day meanwhile.
 */
export function reinstateFair(fairId: FairId): Promise<Result<Fair, Problem>> {
  return editFairRecord('reinstateFair', fairId, (fair, fairs) => {
    if (fair.status === 'held') return failure(problem('fairAlreadyHeld', { month: fairId }));
    const back: Fair = { ...fair, status: 'planned', postponedTo: null, statusReason: '' };
    return isDayTaken(back, dateOfFair(back), fairs)
      ? failure(problem('fairExists', { month: fairIdOfDate(dateOfFair(back)) }))
      : success(back);
  });
}

/** Sets the theme of the month. @returns `textTooLong`. */
export function editFairTheme(fairId: FairId, theme: string): Promise<Result<Fair, Problem>> {
  return editFairRecord('editFair', fairId, (fair) => {
    const checked = validateText(theme);
    return checked.ok ? success({ ...fair, theme: checked.value }) : checked;
  });
}
