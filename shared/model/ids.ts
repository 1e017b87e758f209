import * as v from 'valibot';

/** Longest id we accept; a UUID is 36, a composed key (`stall/item`) up to 110. */
const MAX_ID_LENGTH = 120;

const idText = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID_LENGTH));

/*
 * Every primary key is a string. Things that exist once in the world have a natural key (a fair is its month,
 * a year plan its year), so that two PCs that plan the same month make the same record; everything else has a
 * UUID v7, which sorts by time and can be merged without renumbering. See docs/adr/0003-ids-and-journal.md.
 */
export const CategoryId = v.pipe(idText, v.brand('CategoryId'));
export type CategoryId = v.InferOutput<typeof CategoryId>;
export const ServiceItemId = v.pipe(idText, v.brand('ServiceItemId'));
export type ServiceItemId = v.InferOutput<typeof ServiceItemId>;
export const GroupId = v.pipe(idText, v.brand('GroupId'));
export type GroupId = v.InferOutput<typeof GroupId>;
export const PartnerUnitId = v.pipe(idText, v.brand('PartnerUnitId'));
export type PartnerUnitId = v.InferOutput<typeof PartnerUnitId>;
export const DepartmentId = v.pipe(idText, v.brand('DepartmentId'));
export type DepartmentId = v.InferOutput<typeof DepartmentId>;
export const ContactId = v.pipe(idText, v.brand('ContactId'));
export type ContactId = v.InferOutput<typeof ContactId>;
export const VolunteerId = v.pipe(idText, v.brand('VolunteerId'));
export type VolunteerId = v.InferOutput<typeof VolunteerId>;
export const StallId = v.pipe(idText, v.brand('StallId'));
export type StallId = v.InferOutput<typeof StallId>;
export const SlotId = v.pipe(idText, v.brand('SlotId'));
export type SlotId = v.InferOutput<typeof SlotId>;
export const NeedId = v.pipe(idText, v.brand('NeedId'));
export type NeedId = v.InferOutput<typeof NeedId>;
export const BookingId = v.pipe(idText, v.brand('BookingId'));
export type BookingId = v.InferOutput<typeof BookingId>;
export const PartnerPersonId = v.pipe(idText, v.brand('PartnerPersonId'));
export type PartnerPersonId = v.InferOutput<typeof PartnerPersonId>;
export const AssignmentId = v.pipe(idText, v.brand('AssignmentId'));
export type AssignmentId = v.InferOutput<typeof AssignmentId>;
export const AttendanceId = v.pipe(idText, v.brand('AttendanceId'));
export type AttendanceId = v.InferOutput<typeof AttendanceId>;
export const TallyId = v.pipe(idText, v.brand('TallyId'));
export type TallyId = v.InferOutput<typeof TallyId>;

export const AmendmentId = v.pipe(idText, v.brand('AmendmentId'));
export type AmendmentId = v.InferOutput<typeof AmendmentId>;
export const RedemptionId = v.pipe(idText, v.brand('RedemptionId'));
export type RedemptionId = v.InferOutput<typeof RedemptionId>;

export const CertificateId = v.pipe(idText, v.brand('CertificateId'));
export type CertificateId = v.InferOutput<typeof CertificateId>;

export const PairId = v.pipe(idText, v.brand('PairId'));
export type PairId = v.InferOutput<typeof PairId>;
export const PictureId = v.pipe(idText, v.brand('PictureId'));
export type PictureId = v.InferOutput<typeof PictureId>;
export const PlanMarkId = v.pipe(idText, v.brand('PlanMarkId'));
export type PlanMarkId = v.InferOutput<typeof PlanMarkId>;
export const ReplyId = v.pipe(idText, v.brand('ReplyId'));
export type ReplyId = v.InferOutput<typeof ReplyId>;

/** Month of a fair, `YYYY-MM`; it is the fair's key. */
export const FairId = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/), v.brand('FairId'));
export type FairId = v.InferOutput<typeof FairId>;

/** Calendar year as text, `YYYY`; the key of a year plan. */
export const YearId = v.pipe(v.string(), v.regex(/^\d{4}$/), v.brand('YearId'));
export type YearId = v.InferOutput<typeof YearId>;

/** Makes a new unique string; the caller passes one in because shared/ has no random of its own. */
export type MakeId = () => string;

/** One assignment per need and volunteer: the key says so, on every PC. */
export function assignmentId(needId: NeedId, volunteerId: VolunteerId): AssignmentId {
  return v.parse(AssignmentId, `${needId}/${volunteerId}`);
}

/** One count per stall and service item when counted on a tally sheet. */
export function tallyId(stallId: StallId, serviceItemId: ServiceItemId): TallyId {
  return v.parse(TallyId, `${stallId}/${serviceItemId}`);
}

/** Two people have one record a relation, whichever of them is named first; the relation is part of the key. */
export function pairId(one: VolunteerId, other: VolunteerId, relation: string): PairId {
  return v.parse(PairId, `${[one, other].toSorted().join('/')}/${relation}`);
}

/** A volunteer answers once for each fair; a later answer takes the place of the earlier one. */
export function replyId(fairId: FairId, volunteerId: VolunteerId): ReplyId {
  return v.parse(ReplyId, `${fairId}/${volunteerId}`);
}
