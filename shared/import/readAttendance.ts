import { parseClockTime } from '../calendar/minutes.ts';
import type { AttendanceState } from '../model/attendance.ts';
import { ATTENDANCE_STATES } from '../model/attendance.ts';
import type { IsoDate, MinuteOfDay } from '../model/basic.ts';
import type { CategoryId } from '../model/ids.ts';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import type { AttendanceField } from './importFields.ts';
import { mapResult } from './mapResult.ts';
import type { NameLookup } from './readNames.ts';
import { createLookup } from './readNames.ts';
import { readPersonName } from './readPersonName.ts';
import { readDate, readExactText } from './readValues.ts';
import type { SourceCell } from './sourceTable.ts';
import { CATALOGUES } from './wordLookups.ts';

/** How somebody is recorded in a file: a state, or that the person came without being expected. */
export type TypedState = AttendanceState | 'walkIn' | 'unverified';

/** What a row says about one person at one fair. */
export interface AttendanceEntry {
  readonly date?: IsoDate;
  readonly name?: string;
  /** The name with what stands in brackets behind it: somebody may be known by it. */
  readonly wholeName?: string;
  readonly volunteerNo?: string;
  readonly phone?: string;
  readonly categoryId?: CategoryId;
  readonly stall?: string;
  readonly post?: string;
  readonly slot?: { readonly start: MinuteOfDay; readonly end: MinuteOfDay };
  readonly minuteIn?: MinuteOfDay;
  readonly minuteOut?: MinuteOfDay;
  readonly minutes?: number;
  /** Null: expected, and nobody knows whether the person came (rule 16). */
  readonly state?: AttendanceState | null;
  readonly isWalkIn?: boolean;
  /** The row is about something else than a volunteer: a unit, a count, a fair. */
  readonly isOther?: boolean;
  readonly note?: string;
}

export interface AttendanceLookups {
  readonly categories: NameLookup<CategoryId>;
  readonly states: NameLookup<TypedState>;
  /** Year of dates that have none. */
  readonly year: number | null;
}

const STATE_WORDS: Readonly<Record<TypedState, readonly string[]>> = {
  present: ['到', '已到', '出勤', '正常', '√', '✓', '是', '参加', '到岗'],
  late: ['晚到'],
  leftEarly: ['提前离开', '早离'],
  excused: ['事假', '病假', '已请假'],
  absent: ['未到', '缺勤', '没来', '×', '否', '旷工'],
  walkIn: ['临时', '增补', '临时参加', '临时增加'],
  unverified: ['不详', '未知', '?', '？'],
};

/** The words for each state, of both languages and as offices write them. */
export function stateLookup(): NameLookup<TypedState> {
  const states: readonly TypedState[] = [...ATTENDANCE_STATES, 'walkIn', 'unverified'];
  return createLookup(
    states.flatMap((state) =>
      [...CATALOGUES.map((text) => text.volunteers.states[state]), ...STATE_WORDS[state]].map(
        (word) => [word, state] as const,
      ),
    ),
  );
}

/** Longest service at one fair that is believed: a whole day. */
const MAX_MINUTES = 16 * 60;
const TEXT_LENGTH = 2000;

function readTime(cell: SourceCell): Result<MinuteOfDay, Problem> {
  // “2025-06-20 09:05”, “上午9:05”, and the mark that our own workbook puts behind an unverified time.
  const typed = cell.text
    .normalize('NFKC')
    .replace(/^.*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*/u, '')
    .replace(/[上下]午|[（(].*$|\s/gu, '')
    .replace(
      /(\d{1,2})[时点](\d{0,2})分?/u,
      (_, hour: string, minute: string) => `${hour}:${minute.padStart(2, '0')}`,
    )
    .replace(/^(\d{1,2}:\d{2}):\d{2}$/u, '$1');
  const minute = parseClockTime(typed);
  if (minute === null) return failure(problem('timeInvalid'));
  const isAfternoon = /下午/u.test(cell.text) && minute < 12 * 60;
  return success(isAfternoon ? minute + 12 * 60 : minute);
}

function readSlot(cell: SourceCell): Result<AttendanceEntry, Problem> {
  const [from = '', to = '', ...more] = cell.text.normalize('NFKC').split(/[-–—~至到]+/u);
  const start = parseClockTime(from.trim());
  const end = parseClockTime(to.trim());
  return start === null || end === null || more.length > 0 || start >= end
    ? failure(problem('slotUnclear', { text: cell.text }))
    : success({ slot: { start, end } });
}

/** Hours such as 2.5, “2.5小时” or “2小时30分” as whole minutes. */
function readHours({ text }: SourceCell): Result<number, Problem> {
  const typed = text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
  const clock = /^(\d{1,2}):([0-5]\d)$/u.exec(typed);
  if (clock) return success(Number(clock[1]) * 60 + Number(clock[2]));
  const match = /^(\d+(?:\.\d+)?)(?:小时|个小时|h|hours?|时)?(?:(\d{1,2})(?:分钟?|m|min))?$/u.exec(typed);
  const minutes = match ? Math.round(Number(match[1]) * 60) + Number(match[2] ?? 0) : Number.NaN;
  return minutes >= 0 && minutes <= MAX_MINUTES
    ? success(minutes)
    : failure(problem('hoursInvalid', { text }));
}

function readMinutes({ text }: SourceCell): Result<number, Problem> {
  const match = /^(\d{1,4})(?:分钟?)?$/u.exec(text.normalize('NFKC').replace(/[\s,]/gu, ''));
  const minutes = match ? Number(match[1]) : Number.NaN;
  return minutes <= MAX_MINUTES ? success(minutes) : failure(problem('hoursInvalid', { text }));
}

function readState(cell: SourceCell, lookups: AttendanceLookups): Result<AttendanceEntry, Problem> {
  // Our own files write “临时增补 · 到场” and “Walk-in、Left early”; others put blanks between.
  const parts = cell.text.split(/\s*[·、,，/]\s*/u).filter(Boolean);
  const words = parts.flatMap((part) => (lookups.states.find(part) ? [part] : part.split(/\s+/u)));
  const states = words.map((word) => lookups.states.find(word));
  const strange = states.indexOf(undefined);
  if (strange >= 0) return failure(problem('stateUnclear', { text: words[strange] ?? cell.text }));
  const isWalkIn = states.includes('walkIn');
  const state = states.find((known) => known !== 'walkIn');
  const known = ATTENDANCE_STATES.find((candidate) => candidate === state);
  const unknown = states.includes('unverified') ? null : 'present';
  return success({ state: known ?? unknown, ...(isWalkIn ? { isWalkIn } : {}) });
}

/** Rows of our own workbook that are not about volunteers; words of other files in such a column mean nothing. */
function isOtherType(word: string): boolean {
  return CATALOGUES.some(({ workbook: { types } }) =>
    [types.fair, types.partner, types.tally].includes(word),
  );
}

/** Understands one cell that is not blank. */
export function readAttendanceCell(
  field: AttendanceField,
  cell: SourceCell,
  lookups: AttendanceLookups,
): Result<AttendanceEntry, Problem> {
  const readers = {
    date: () => mapResult(readDate(cell, lookups.year), (date) => ({ date })),
    name: () => mapResult(readPersonName(cell), ({ name, whole }) => ({ name, wholeName: whole })),
    volunteerNo: () => mapResult(readExactText(cell, TEXT_LENGTH), (volunteerNo) => ({ volunteerNo })),
    phone: () => mapResult(readExactText(cell, TEXT_LENGTH), (phone) => ({ phone })),
    category: () => {
      const categoryId = lookups.categories.find(cell.text);
      return categoryId ? success({ categoryId }) : failure(problem('valueUnknown', { text: cell.text }));
    },
    stall: () => success({ stall: cell.text }),
    post: () => success({ post: [...cell.text].slice(0, 30).join('') }),
    slot: () => readSlot(cell),
    timeIn: () => mapResult(readTime(cell), (minuteIn) => ({ minuteIn })),
    timeOut: () => mapResult(readTime(cell), (minuteOut) => ({ minuteOut })),
    hours: () => mapResult(readHours(cell), (minutes) => ({ minutes })),
    minutes: () => mapResult(readMinutes(cell), (minutes) => ({ minutes })),
    state: () => readState(cell, lookups),
    // Read by its heading, see readMonthMarks.
    monthMark: () => success({}),
    recordType: () => success(isOtherType(cell.text) ? { isOther: true } : {}),
    note: () => success({ note: cell.text.slice(0, TEXT_LENGTH) }),
  } satisfies Record<AttendanceField, () => Result<AttendanceEntry, Problem>>;
  return readers[field]();
}
