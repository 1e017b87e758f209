import * as v from 'valibot';
import { Count, FreeText, Instant, IsoDate, MinuteOfDay, MinutesCap, MonthNumber, Name } from './basic.ts';
import {
  BookingId,
  CategoryId,
  ContactId,
  DepartmentId,
  FairId,
  GroupId,
  NeedId,
  PartnerPersonId,
  PartnerUnitId,
  ServiceItemId,
  SlotId,
  StallId,
  VolunteerId,
  YearId,
} from './ids.ts';
import { PAPER_KINDS } from './ledger.ts';
import { QUALIFICATION_KINDS } from './volunteer.ts';

export const DAY_KINDS = ['publicHoliday', 'makeupWorkday'] as const;

/** A holiday or make-up workday that the office entered by hand (rule 3). */
export const OwnHoliday = v.strictObject({ date: IsoDate, name: Name, kind: v.picklist(DAY_KINDS) });
export type OwnHoliday = Readonly<v.InferOutput<typeof OwnHoliday>>;

/** The plan of a year; its fairs are records of their own. */
export const YearPlan = v.strictObject({
  id: YearId,
  motto: FreeText,
  ownHolidays: v.array(OwnHoliday),
  note: FreeText,
});
export type YearPlan = Readonly<v.InferOutput<typeof YearPlan>>;

/**
 * `planned` → `held` (it took place, being recorded) → `archived` (closed for good);
 * `postponed` waits for its new date; `cancelled` is never counted as held (rule 4).
 */
export const FAIR_STATUSES = ['planned', 'postponed', 'cancelled', 'held', 'archived'] as const;
export type FairStatus = (typeof FAIR_STATUSES)[number];

/** One monthly fair 集市; key is its month. */
export const Fair = v.strictObject({
  id: FairId,
  /** Running number 期次. */
  edition: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999)),
  /** Always the 20th of the month (rule 1). */
  scheduledDate: IsoDate,
  /** New date of a postponed fair; null otherwise. */
  postponedTo: v.nullable(IsoDate),
  /** Day on which it really took place; null until held. */
  heldDate: v.nullable(IsoDate),
  status: v.picklist(FAIR_STATUSES),
  /** Why it was postponed or cancelled. */
  statusReason: FreeText,
  /** Theme of the month. */
  theme: FreeText,
  place: FreeText,
  meetingPoint: FreeText,
  setUpFrom: MinuteOfDay,
  clearUpTo: MinuteOfDay,
  weatherPlan: FreeText,
  note: FreeText,
  /** What the office adds to the notice poster 公告. */
  notice: FreeText,
  /** What the office writes in the fair's summary 活动总结; blank = the sentences that the program makes. */
  summary: FreeText,
  /** When its papers were last printed or exported; null = never. */
  papersMadeAt: v.nullable(Instant),
  /** When it was archived; null while open. */
  archivedAt: v.nullable(Instant),
  /** Different residents served (服务人数) where the office knows it; null = unknown, never guessed. */
  uniqueRecipients: v.nullable(Count),
  /** Service minutes of one person that count at most at this fair; null = all. Taken over from the office's rule. */
  minutesCap: MinutesCap,
  /** Papers filed in the ledger. */
  filedPapers: v.array(v.picklist(PAPER_KINDS)),
});
export type Fair = Readonly<v.InferOutput<typeof Fair>>;

/** A time span of the fair 时段; `end` is exclusive: end = start of the next is fine (rule 13). */
export const Slot = v.strictObject({ id: SlotId, fairId: FairId, start: MinuteOfDay, end: MinuteOfDay });
export type Slot = Readonly<v.InferOutput<typeof Slot>>;

/** A stall 摊位: one table in one category. */
export const Stall = v.strictObject({
  id: StallId,
  fairId: FairId,
  /** Printed number, e.g. A1. */
  number: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(8)),
  categoryId: CategoryId,
  name: Name,
  serviceItemIds: v.array(ServiceItemId),
  /** Partner booking whose people staff this stall; null = volunteers only. */
  bookingId: v.nullable(BookingId),
  /** Stall lead 组长 among its assigned volunteers. */
  leadVolunteerId: v.nullable(VolunteerId),
  /** 1…3, 3 matters most when people are short. */
  priority: v.picklist([1, 2, 3]),
  teamId: v.nullable(GroupId),
  supplies: FreeText,
  order: Count,
});
export type Stall = Readonly<v.InferOutput<typeof Stall>>;

/** People needed 需求人数 at a stall in a slot for one post 岗位. */
export const Need = v.strictObject({
  id: NeedId,
  fairId: FairId,
  stallId: StallId,
  slotId: SlotId,
  /** Post name; blank shows the default word “service”. */
  post: v.pipe(v.string(), v.maxLength(30)),
  qualification: v.nullable(v.picklist(QUALIFICATION_KINDS)),
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99)),
});
export type Need = Readonly<v.InferOutput<typeof Need>>;

/** `planned`: put into the year by the planner, nobody has asked the unit yet. */
export const BOOKING_STATUSES = ['planned', 'invited', 'confirmed', 'declined', 'withdrawn'] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];

/** A person whom a partner sends by name. */
export const PartnerPerson = v.strictObject({
  id: PartnerPersonId,
  name: Name,
  role: FreeText,
  phone: FreeText,
  /** Set when this person is also one of our volunteers: still one head (rule 12). */
  volunteerId: v.nullable(VolunteerId),
});
export type PartnerPerson = Readonly<v.InferOutput<typeof PartnerPerson>>;

/** A partner's part in one fair. */
export const Booking = v.strictObject({
  id: BookingId,
  fairId: FairId,
  partnerUnitId: PartnerUnitId,
  departmentIds: v.array(DepartmentId),
  /** People promised. */
  expected: Count,
  /** Those known by name; the rest of `expected` is a headcount (rule 8: never both counted). */
  people: v.array(PartnerPerson),
  leadContactId: v.nullable(ContactId),
  status: v.picklist(BOOKING_STATUSES),
  /** The month of this year for which the unit was due and which this visit stands for; null = its own month. */
  dueMonth: v.nullable(MonthNumber),
  note: FreeText,
});
export type Booking = Readonly<v.InferOutput<typeof Booking>>;

/** The community's pattern for a new fair. One record, key `template`. */
export const FairTemplate = v.strictObject({
  id: v.literal('template'),
  setUpFrom: MinuteOfDay,
  clearUpTo: MinuteOfDay,
  slots: v.array(v.strictObject({ start: MinuteOfDay, end: MinuteOfDay })),
  stalls: v.array(
    v.strictObject({
      categoryId: CategoryId,
      name: Name,
      serviceItemIds: v.array(ServiceItemId),
      /** Partner that staffs the stall in the months in which it is due. */
      partnerUnitId: v.nullable(PartnerUnitId),
      priority: v.picklist([1, 2, 3]),
      supplies: FreeText,
      /** Volunteers per slot. */
      needs: v.array(
        v.strictObject({
          post: v.pipe(v.string(), v.maxLength(30)),
          qualification: v.nullable(v.picklist(QUALIFICATION_KINDS)),
          count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99)),
        }),
      ),
    }),
  ),
});
export type FairTemplate = Readonly<v.InferOutput<typeof FairTemplate>>;
