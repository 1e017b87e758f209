import * as v from 'valibot';
import { Count, FreeText, Instant, MinuteOfDay, NAME_LENGTH } from './basic.ts';
import { AttendanceId, FairId, GroupId, ServiceItemId, SlotId, StallId, TallyId } from './ids.ts';

/** What was recorded about somebody. No row means unknown, and unknown is not absent (rule 16). */
export const CAME_STATES = ['present', 'late', 'leftEarly', 'lateAndLeftEarly'] as const;
export type CameState = (typeof CAME_STATES)[number];
export const ATTENDANCE_STATES = [...CAME_STATES, 'excused', 'absent'] as const;
export type AttendanceState = (typeof ATTENDANCE_STATES)[number];

export const ATTENDANCE_SUBJECTS = ['volunteer', 'partnerPerson', 'partnerUnit'] as const;
export type AttendanceSubject = (typeof ATTENDANCE_SUBJECTS)[number];

/**
 * One attendance event: one person (or a partner's headcount) at one stall and slot from `minuteIn` to `minuteOut`.
 * Leaving and coming back makes a second row; the rows of a person never overlap (rule 17).
 */
export const Attendance = v.strictObject({
  id: AttendanceId,
  fairId: FairId,
  subjectKind: v.picklist(ATTENDANCE_SUBJECTS),
  /** Volunteer id, partner person id, or booking id for a headcount. */
  subjectId: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  /** Null for partner people who serve the fair as a whole. */
  stallId: v.nullable(StallId),
  slotId: v.nullable(SlotId),
  state: v.picklist(ATTENDANCE_STATES),
  minuteIn: v.nullable(MinuteOfDay),
  minuteOut: v.nullable(MinuteOfDay),
  /** Time out was not written down: the planned end stands for it, marked 待核实 (rule 16). */
  isUnverified: v.boolean(),
  /** Came without being assigned 临时增补. */
  isWalkIn: v.boolean(),
  /** People of a headcount row; null for rows of one person. */
  headcount: v.nullable(Count),
  note: FreeText,
  /** Order of recording within the fair; survives a clock that is set back. */
  sequence: Count,
  recordedAt: Instant,
  /** `import`: read from a file of past attendance. */
  source: v.picklist(['paper', 'live', 'import']),
});
export type Attendance = Readonly<v.InferOutput<typeof Attendance>>;

/** How old residents look or say they are: enough for the statistics, and nothing that identifies them. */
export const AGE_BANDS = ['under18', 'from18', 'from45', 'from60', 'from70'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** Who was served, as far as the stall wrote it down; never what was found or said (no readings, no case text). */
export const Recipient = v.strictObject({
  /** Blank = not written down. */
  name: v.pipe(v.string(), v.maxLength(NAME_LENGTH)),
  ageBand: v.nullable(v.picklist(AGE_BANDS)),
  compoundId: v.nullable(GroupId),
});
export type Recipient = Readonly<v.InferOutput<typeof Recipient>>;

/** Sheets of 正 marks 计数表, lines of the resident sign-in sheet, taps at the fair. */
const TALLY_SOURCES = ['tallySheet', 'namedRows', 'counter'] as const;

/**
 * Count of one service item at one stall. One source counts (rule 19): what stands on the tally sheet, else the taps of
 * the counters, which add up, else the lines of the resident sign-in sheet; see shared/attendance/countedTallies.ts.
 */
export const Tally = v.strictObject({
  id: TallyId,
  fairId: FairId,
  stallId: StallId,
  serviceItemId: ServiceItemId,
  slotId: v.nullable(SlotId),
  /** Residents served 服务人次; null = not written down, and always for leaflets. */
  visits: v.nullable(Count),
  /** Things 件数 (knives, leaflets); never added to visits; null = not written down. */
  items: v.nullable(Count),
  /** Null = nobody was named, as on every tally sheet. */
  recipient: v.nullable(Recipient),
  source: v.picklist(TALLY_SOURCES),
  countedBy: FreeText,
  sequence: Count,
  recordedAt: Instant,
});
export type Tally = Readonly<v.InferOutput<typeof Tally>>;

/** What the tally sheet of a stall says of itself, to be checked against what was typed from it. */
export const CountSheet = v.strictObject({
  /** The stall's. */
  id: StallId,
  fairId: FairId,
  /** The sum of visits that was written at its foot; null = none was. */
  visitsTotal: v.nullable(Count),
  /** Who counted, as far as it was written down before (or without) a count. */
  countedBy: FreeText,
});
export type CountSheet = Readonly<v.InferOutput<typeof CountSheet>>;
