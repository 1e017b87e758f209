import { isLate, isLeftEarly } from '../attendance/serviceMinutes.ts';
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
import type { WordMatches } from './previewTypes.ts';
import type { NameLookup } from './readNames.ts';
import { readPersonName } from './readPersonName.ts';
import { readHours, readMinutes, readSpan, readTime } from './readTimes.ts';
import { readDate, readExactText } from './readValues.ts';
import type { SourceCell } from './sourceTable.ts';
import { CATALOGUES, wordsOf } from './wordLookups.ts';

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
  /** Words for a state that the user said mean nothing. */
  readonly isIgnored: (word: string) => boolean;
  /** Year of dates that have none. */
  readonly year: number | null;
}

const STATE_WORDS: Readonly<Record<TypedState, readonly string[]>> = {
  present: [
    '到',
    '已到',
    '实到',
    '出勤',
    '正常',
    '√',
    '✓',
    '✔',
    '☑',
    'v',
    '是',
    '参加',
    '到岗',
    '签到',
    '已签到',
  ],
  late: ['晚到', '迟'],
  leftEarly: ['提前离开', '早离'],
  lateAndLeftEarly: ['迟到早退', '迟到且早退'],
  excused: ['事假', '病假', '公假', '假', '已请假'],
  absent: ['未到', '缺勤', '缺', '没来', '未参加', '未签到', '×', 'x', '否', '旷工'],
  walkIn: ['临时', '增补', '临时参加', '临时增加', '临时来的'],
  unverified: ['不详', '未知', '?', '？'],
};

/** Everything that a word in a column of states can mean. */
export const TYPED_STATES: readonly TypedState[] = [...ATTENDANCE_STATES, 'walkIn', 'unverified'];

/**
 * The words for each state, of both languages and as offices write them, and those that the user matched. A circle is in
 * none of them: some offices mean “there” by it and others “on leave”.
 */
export function stateLookup(matches: WordMatches): NameLookup<TypedState> {
  return wordsOf(
    'state',
    TYPED_STATES,
    (state) => [...CATALOGUES.map((text) => text.volunteers.states[state]), ...STATE_WORDS[state]],
    matches,
  );
}

const TEXT_LENGTH = 2000;

function readState(cell: SourceCell, lookups: AttendanceLookups): Result<AttendanceEntry, Problem> {
  // Our own files write “临时增补 · 到场” and “Walk-in、Left early”; others put blanks or brackets between.
  const parts = cell.text.split(/\s*[·、,，/()（）]\s*/u).filter(Boolean);
  const whole = lookups.states.find(cell.text) ? [cell.text] : parts;
  const words = whole
    .flatMap((part) => (lookups.states.find(part) ? [part] : part.split(/\s+/u)))
    .filter((word) => !lookups.isIgnored(word));
  if (words.length === 0) return success({});
  const states = words.map((word) => lookups.states.find(word));
  const strange = states.indexOf(undefined);
  if (strange >= 0) return failure(problem('valueUnknown', { text: words[strange] ?? cell.text }));
  const isWalkIn = states.includes('walkIn');
  // “√（迟到）” is late: what says more than being there counts.
  const told = ATTENDANCE_STATES.filter((known) => states.includes(known));
  const isBoth = told.some(isLate) && told.some(isLeftEarly);
  const known = isBoth ? 'lateAndLeftEarly' : (told.find((state) => state !== 'present') ?? told[0]);
  const unknown = states.includes('unverified') ? null : 'present';
  return success({ state: known ?? unknown, ...(isWalkIn ? { isWalkIn } : {}) });
}

/** Rows of our own workbook that are not about volunteers; words of other files in such a column mean nothing. */
function isOtherType(word: string): boolean {
  return CATALOGUES.some(({ workbook: { types } }) =>
    [types.fair, types.partner, types.tally].includes(word),
  );
}

type CellReader = (cell: SourceCell, lookups: AttendanceLookups) => Result<AttendanceEntry, Problem>;

/** How the cells of each field are read; one table for all cells of a year. */
const READERS = {
  date: (cell, lookups) => mapResult(readDate(cell, lookups.year), (date) => ({ date })),
  name: (cell) => mapResult(readPersonName(cell), ({ name, whole }) => ({ name, wholeName: whole })),
  volunteerNo: (cell) => mapResult(readExactText(cell, TEXT_LENGTH), (volunteerNo) => ({ volunteerNo })),
  phone: (cell) => mapResult(readExactText(cell, TEXT_LENGTH), (phone) => ({ phone })),
  category: (cell, lookups) => {
    const categoryId = lookups.categories.find(cell.text);
    return categoryId ? success({ categoryId }) : failure(problem('valueUnknown', { text: cell.text }));
  },
  stall: (cell) => success({ stall: cell.text }),
  post: (cell) => success({ post: [...cell.text].slice(0, 30).join('') }),
  slot: (cell) => mapResult(readSpan(cell), (slot) => ({ slot })),
  timeIn: (cell) => mapResult(readTime(cell), (minuteIn) => ({ minuteIn })),
  timeOut: (cell) => mapResult(readTime(cell), (minuteOut) => ({ minuteOut })),
  hours: (cell) => mapResult(readHours(cell), (minutes) => ({ minutes })),
  minutes: (cell) => mapResult(readMinutes(cell), (minutes) => ({ minutes })),
  state: readState,
  // Read by its heading, see readMonthMarks.
  monthMark: () => success({}),
  recordType: (cell) => success(isOtherType(cell.text) ? { isOther: true } : {}),
  note: (cell) => success({ note: cell.text.slice(0, TEXT_LENGTH) }),
} satisfies Record<AttendanceField, CellReader>;

/** Understands one cell that is not blank. */
export function readAttendanceCell(
  field: AttendanceField,
  cell: SourceCell,
  lookups: AttendanceLookups,
): Result<AttendanceEntry, Problem> {
  const read: CellReader = READERS[field];
  return read(cell, lookups);
}
