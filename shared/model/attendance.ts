import * as v from 'valibot';
import { Count, FreeText, Instant, MinuteOfDay } from './basic.ts';
import { AttendanceId, FairId, ServiceItemId, SlotId, StallId, TallyId } from './ids.ts';

/** What was recorded about somebody. No row means unknown, and unknown is not absent (rule 16). */
export const ATTENDANCE_STATES = ['present', 'late', 'leftEarly', 'excused', 'absent'] as const;
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

/** Count of one service item at one stall. Rows of a stall and item add up (rule 19: one source per stall). */
export const Tally = v.strictObject({
  id: TallyId,
  fairId: FairId,
  stallId: StallId,
  serviceItemId: ServiceItemId,
  slotId: v.nullable(SlotId),
  /** Residents served 服务人次; 0 for leaflets. */
  visits: Count,
  /** Things 件数 (knives, leaflets); never added to visits. */
  items: Count,
  source: v.picklist(['tallySheet', 'namedRows', 'counter']),
  countedBy: FreeText,
  sequence: Count,
  recordedAt: Instant,
});
export type Tally = Readonly<v.InferOutput<typeof Tally>>;
