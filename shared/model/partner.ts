import * as v from 'valibot';
import { Count, FreeText, IsoDate, MonthNumber, Name } from './basic.ts';
import { CategoryId, ContactId, DepartmentId, PartnerUnitId } from './ids.ts';

export const PARTNER_KINDS = [
  'hospital',
  'bank',
  'kindergarten',
  'canteen',
  'repairShop',
  'school',
  'lawFirm',
  'government',
  'company',
  'other',
] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

/** When a partner is due: every month, once a quarter from `firstMonth` on, in chosen months, or on request. */
export const Cadence = v.variant('kind', [
  v.strictObject({ kind: v.literal('monthly') }),
  v.strictObject({
    kind: v.literal('quarterly'),
    firstMonth: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3)),
  }),
  v.strictObject({ kind: v.literal('chosenMonths'), months: v.array(MonthNumber) }),
  v.strictObject({ kind: v.literal('onRequest') }),
]);
export type Cadence = Readonly<v.InferOutput<typeof Cadence>>;

export const Department = v.strictObject({ id: DepartmentId, name: Name });
export type Department = Readonly<v.InferOutput<typeof Department>>;

export const Contact = v.strictObject({ id: ContactId, name: Name, role: FreeText, phone: FreeText });
export type Contact = Readonly<v.InferOutput<typeof Contact>>;

/** What a unit needs on the square to do its work. */
export const SiteNeeds = v.strictObject({ power: v.boolean(), tent: v.boolean(), tables: Count });
export type SiteNeeds = Readonly<v.InferOutput<typeof SiteNeeds>>;

/** An agreement with a unit 共建协议; `endsOn` is its last day, null = open-ended. */
export const Agreement = v.strictObject({
  title: Name,
  signedOn: v.nullable(IsoDate),
  endsOn: v.nullable(IsoDate),
  note: FreeText,
});
export type Agreement = Readonly<v.InferOutput<typeof Agreement>>;

/** A partner unit 共建单位 with its departments 科室 and contacts. */
export const PartnerUnit = v.strictObject({
  id: PartnerUnitId,
  name: Name,
  kind: v.picklist(PARTNER_KINDS),
  departments: v.array(Department),
  /** Departments that the unit has no longer; they come to no fair ahead, and keep their name at those of before. */
  formerDepartments: v.array(Department),
  contacts: v.array(Contact),
  /** Who leads the unit's people at the fair (带队人) unless a booking says otherwise. */
  leadContactId: v.nullable(ContactId),
  /** Categories that the unit can serve. */
  categoryIds: v.array(CategoryId),
  cadence: Cadence,
  /** People it usually sends. */
  typicalHeadcount: Count,
  brings: FreeText,
  requires: FreeText,
  siteNeeds: SiteNeeds,
  agreements: v.array(Agreement),
  note: FreeText,
  isActive: v.boolean(),
});
export type PartnerUnit = Readonly<v.InferOutput<typeof PartnerUnit>>;
