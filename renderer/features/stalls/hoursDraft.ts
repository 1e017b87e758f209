import { clockTime } from '../../../shared/calendar/minutes.ts';
import { readTypedTime } from '../../../shared/calendar/readTypedTime.ts';
import type { SlotInput } from '../../../shared/fair/editSlots.ts';
import { validateHours, validateSlots } from '../../../shared/fair/validateFair.ts';
import type { MinuteOfDay } from '../../../shared/model/basic.ts';
import type { Fair, Slot } from '../../../shared/model/fair.ts';
import type { SlotId } from '../../../shared/model/ids.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { problem } from '../../../shared/text/problem.ts';

export interface SlotDraft {
  readonly id: SlotId | null;
  readonly start: string;
  readonly end: string;
}

/** The hours of a fair as they stand in the fields. */
export interface HoursDraft {
  readonly setUpFrom: string;
  readonly clearUpTo: string;
  readonly slots: readonly SlotDraft[];
}

export interface ReadHours {
  readonly hours: Pick<Fair, 'setUpFrom' | 'clearUpTo'>;
  readonly slots: readonly SlotInput[];
}

/** What is wrong, by field: `setUpFrom`, `clearUpTo`, `slots`, `slots.0` … */
export type HoursProblems = ReadonlyMap<string, Problem>;

/** The stored hours as text. */
export function hoursDraft(fair: Fair, slots: readonly Slot[]): HoursDraft {
  return {
    setUpFrom: clockTime(fair.setUpFrom),
    clearUpTo: clockTime(fair.clearUpTo),
    slots: slots.map(({ id, start, end }) => ({ id, start: clockTime(start), end: clockTime(end) })),
  };
}

/** Reads all hours together, because one is right or wrong only beside the others. */
export function readHours(draft: HoursDraft): {
  readonly read: ReadHours | null;
  readonly problems: HoursProblems;
} {
  const problems = new Map<string, Problem>();
  const time = (field: string, typed: string): MinuteOfDay => {
    const read = readTypedTime(typed);
    if (read.ok && read.value !== null) return read.value;
    problems.set(field, problem('timeInvalid'));
    return 0;
  };
  const hours = {
    setUpFrom: time('setUpFrom', draft.setUpFrom),
    clearUpTo: time('clearUpTo', draft.clearUpTo),
  };
  const slots = draft.slots.map(({ id, start, end }, index) => ({
    id,
    start: time(`slots.${index}`, start),
    end: time(`slots.${index}`, end),
  }));
  if (problems.size > 0) return { read: null, problems };
  for (const wrong of [...validateHours(hours), ...validateSlots(slots, hours)]) {
    problems.set(wrong.field, wrong.problem);
  }
  return { read: problems.size === 0 ? { hours, slots } : null, problems };
}
