import { FAIR_DAY, fairIdOfDate, parseIsoDate, partsOf } from '../calendar/dates.ts';
import { clockTime } from '../calendar/minutes.ts';
import type { IsoDate, MinuteOfDay } from '../model/basic.ts';
import { NAME_LENGTH } from '../model/basic.ts';
import type { Fair, Slot } from '../model/fair.ts';
import type { FairId } from '../model/ids.ts';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import { dateOfFair } from './dateOfFair.ts';
import type { FairRecords } from './fairData.ts';

/** A problem with the field beside which it is shown, e.g. `name`, `scheduledDate`, `slots.0`. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: Problem;
}

/**
 * Checks a typed name and trims it. Length is counted in characters as people see them written (𠮷 and 🌻 are one).
 * @returns `nameEmpty` or `nameTooLong`.
 */
export function validateName(text: string, max: number = NAME_LENGTH): Result<string, Problem> {
  const name = text.trim();
  if (name === '') return failure(problem('nameEmpty'));
  const { length } = [...name];
  return length > max ? failure(problem('nameTooLong', { max, length })) : success(name);
}

/** Longest free text that a record takes. */
const TEXT_LENGTH = 2000;

/** Checks a free text, which may be blank. @returns `textTooLong`. */
export function validateText(text: string, max: number = TEXT_LENGTH): Result<string, Problem> {
  return text.length > max
    ? failure(problem('textTooLong', { max, length: text.length }))
    : success(text.trim());
}

/** Checks a reason, which must be given. @returns `reasonMissing` or `textTooLong`. */
export function validateReason(text: string): Result<string, Problem> {
  return text.trim() === '' ? failure(problem('reasonMissing')) : validateText(text);
}

/** Longest stall number that fits its column. */
const STALL_NUMBER_LENGTH = 8;

/** Checks a stall number that is not yet in use at the fair. @returns `stallNumberInvalid` or `stallNumberTaken`. */
export function validateStallNumber(text: string, taken: readonly string[]): Result<string, Problem> {
  const number = text.trim();
  if (number === '' || number.length > STALL_NUMBER_LENGTH) {
    return failure(problem('stallNumberInvalid', { max: STALL_NUMBER_LENGTH }));
  }
  return taken.includes(number) ? failure(problem('stallNumberTaken', { number })) : success(number);
}

/** Checks a whole number between `min` and `max`. @returns `numberInvalid`. */
export function validateCount(value: number, min: number, max: number): Result<number, Problem> {
  return Number.isInteger(value) && value >= min && value <= max
    ? success(value)
    : failure(problem('numberInvalid', { min, max }));
}

/** Reads the scheduled date of a fair: the 20th and nothing else (rule 1). @returns `dateInvalid` or `scheduledNotTwentieth`. */
export function validateScheduledDate(text: string): Result<IsoDate, Problem> {
  const date = parseIsoDate(text);
  if (!date) return failure(problem('dateInvalid', { text: text.trim() }));
  return partsOf(date).day === FAIR_DAY
    ? success(date)
    : failure(problem('scheduledNotTwentieth', { text: text.trim() }));
}

/** Checks that a month has no fair yet (rule 1). @returns `fairExists`. */
export function validateNewFair(fairId: FairId, fairs: readonly Pick<Fair, 'id'>[]): Result<FairId, Problem> {
  return fairs.some(({ id }) => id === fairId)
    ? failure(problem('fairExists', { month: fairId }))
    : success(fairId);
}

/**
 * Checks the new date of a postponed fair: a date of the calendar, after the 20th, and not the day of another fair.
 * @returns `dateInvalid`, `postponedNotLater` or `fairExists`.
 */
export function validatePostponedDate(
  fair: Pick<Fair, 'id' | 'scheduledDate'>,
  text: string,
  fairs: readonly Fair[],
): Result<IsoDate, Problem> {
  const date = parseIsoDate(text);
  if (!date) return failure(problem('dateInvalid', { text: text.trim() }));
  if (date <= fair.scheduledDate) {
    return failure(problem('postponedNotLater', { date, scheduled: fair.scheduledDate }));
  }
  return isDayTaken(fair, date, fairs)
    ? failure(problem('fairExists', { month: fairIdOfDate(date) }))
    : success(date);
}

/** True when another fair, not cancelled, is to be held on that day. */
export function isDayTaken(fair: Pick<Fair, 'id'>, date: IsoDate, fairs: readonly Fair[]): boolean {
  return fairs.some(
    (other) => other.id !== fair.id && other.status !== 'cancelled' && dateOfFair(other) === date,
  );
}

/** Checks set-up and clear-up times. @returns `clearUpBeforeSetUp`. */
export function validateHours(hours: {
  readonly setUpFrom: MinuteOfDay;
  readonly clearUpTo: MinuteOfDay;
}): readonly FieldProblem[] {
  if (hours.setUpFrom < hours.clearUpTo) return [];
  const params = { from: clockTime(hours.setUpFrom), to: clockTime(hours.clearUpTo) };
  return [{ field: 'clearUpTo', problem: problem('clearUpBeforeSetUp', params) }];
}

/** Checks the slots of a fair: at least one, each ends after it starts, all between set-up and clear-up. */
export function validateSlots(
  slots: readonly Pick<Slot, 'start' | 'end'>[],
  hours: { readonly setUpFrom: MinuteOfDay; readonly clearUpTo: MinuteOfDay },
): readonly FieldProblem[] {
  if (slots.length === 0) return [{ field: 'slots', problem: problem('fairWithoutSlots') }];
  const from = clockTime(hours.setUpFrom);
  const to = clockTime(hours.clearUpTo);
  return slots.flatMap(({ start, end }, index) => {
    const field = `slots.${index}`;
    if (end <= start) {
      const params = { start: clockTime(start), end: clockTime(end) };
      return [{ field, problem: problem('slotEndsBeforeStart', params) }];
    }
    return start < hours.setUpFrom || end > hours.clearUpTo
      ? [{ field, problem: problem('slotOutsideFair', { from, to }) }]
      : [];
  });
}

/** Everything that is wrong with a fair before its papers are made; empty when it is in order. */
export function validateFair(
  records: Pick<FairRecords, 'fair' | 'slots' | 'stalls'>,
): readonly FieldProblem[] {
  const { fair, slots, stalls } = records;
  const scheduled = validateScheduledDate(fair.scheduledDate);
  const numbers = new Set<string>();
  const stallProblems = stalls.flatMap((stall, index): FieldProblem[] => {
    const name = validateName(stall.name);
    const isTaken = numbers.has(stall.number);
    numbers.add(stall.number);
    return [
      ...(name.ok ? [] : [{ field: `stalls.${index}.name`, problem: name.problem }]),
      ...(isTaken
        ? [
            {
              field: `stalls.${index}.number`,
              problem: problem('stallNumberTaken', { number: stall.number }),
            },
          ]
        : []),
    ];
  });
  return [
    ...(scheduled.ok ? [] : [{ field: 'scheduledDate', problem: scheduled.problem }]),
    ...validateHours(fair),
    ...validateSlots(slots, fair),
    ...(stalls.length === 0 ? [{ field: 'stalls', problem: problem('fairWithoutStalls') }] : []),
    ...stallProblems,
  ];
}
