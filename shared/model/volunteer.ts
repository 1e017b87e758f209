import * as v from 'valibot';
import { Count, FreeText, IsoDate, MonthNumber, Name } from './basic.ts';
import { CategoryId, GroupId, PartnerUnitId, VolunteerId } from './ids.ts';

export const VOLUNTEER_KINDS = [
  'partyMember',
  'buildingCaptain',
  'gridHelper',
  'driver',
  'professional',
  'student',
  'resident',
] as const;
export type VolunteerKind = (typeof VOLUNTEER_KINDS)[number];

export const QUALIFICATION_KINDS = ['medical', 'legal'] as const;
export type QualificationKind = (typeof QUALIFICATION_KINDS)[number];

/** Proof that clinic and legal posts ask for (rule 14). */
export const Qualification = v.strictObject({
  kind: v.picklist(QUALIFICATION_KINDS),
  certificateNo: FreeText,
  /** Last valid day; null = does not expire. */
  expiresOn: v.nullable(IsoDate),
});
export type Qualification = Readonly<v.InferOutput<typeof Qualification>>;

/** Availability as people give it: usually yes, but never in these months or on these dates. */
export const Availability = v.strictObject({
  /** False: is only asked when needed, never assigned automatically. */
  isUsual: v.boolean(),
  exceptMonths: v.array(MonthNumber),
  exceptDates: v.array(IsoDate),
  firstSlotOnly: v.boolean(),
});
export type Availability = Readonly<v.InferOutput<typeof Availability>>;

/** Upper limits that a person asked for; null = none. */
export const Limits = v.strictObject({
  slotsPerFair: v.nullable(Count),
  fairsPerYear: v.nullable(Count),
});
export type Limits = Readonly<v.InferOutput<typeof Limits>>;

/** A volunteer 志愿者. Identity is the id: two 张伟 are two records (rule 9). */
export const Volunteer = v.strictObject({
  id: VolunteerId,
  /** Number printed on sheets, e.g. V0007; text. */
  volunteerNo: v.pipe(v.string(), v.trim(), v.maxLength(20)),
  name: Name,
  sex: v.nullable(v.picklist(['female', 'male'])),
  kinds: v.array(v.picklist(VOLUNTEER_KINDS)),
  /** May be blank or shared by several people (rule 9). */
  phone: v.pipe(v.string(), v.maxLength(30)),
  branchId: v.nullable(GroupId),
  teamId: v.nullable(GroupId),
  gridId: v.nullable(GroupId),
  compoundId: v.nullable(GroupId),
  birthDate: v.nullable(IsoDate),
  /** Needed under 18 (rule 11). */
  hasGuardianConsent: v.boolean(),
  /** Optional, never printed (rule 11); null unless the office switched it on. */
  idNumber: v.nullable(v.pipe(v.string(), v.maxLength(18))),
  /** Categories in which the person can help. */
  skills: v.array(CategoryId),
  qualifications: v.array(Qualification),
  availability: Availability,
  limits: Limits,
  /** Categories that the person likes best. */
  prefers: v.array(CategoryId),
  /** Needs an hour's rest between two slots. */
  needsRest: v.boolean(),
  /** Set when the person is also staff of this partner: still one head (rule 12). */
  partnerUnitId: v.nullable(PartnerUnitId),
  joinedOn: v.nullable(IsoDate),
  note: FreeText,
  /** Inactive people stay in history and cannot be newly assigned (rule 12). */
  isActive: v.boolean(),
  /** Deleted for good: everything that told who it was is gone, the record stays so that figures stay (rule 22). */
  isErased: v.boolean(),
});
export type Volunteer = Readonly<v.InferOutput<typeof Volunteer>>;
