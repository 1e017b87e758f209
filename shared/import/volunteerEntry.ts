import type { IsoDate } from '../model/basic.ts';
import type { Qualification, QualificationKind, Volunteer } from '../model/volunteer.ts';
import { phoneKey } from '../people/duplicateIndex.ts';

/** Certificates as two columns tell them: numbers in one, last days in the other, in the same order. */
interface Certificates {
  readonly numbers?: readonly string[];
  readonly ends?: readonly (IsoDate | null)[];
}

/** What the cells of a row say about a person. A field that no cell tells is missing: it stays as it is. */
export interface VolunteerEntry extends Partial<Pick<Volunteer, DirectField>> {
  readonly availability?: Partial<Volunteer['availability']>;
  readonly limits?: Partial<Volunteer['limits']>;
  readonly certificates?: Partial<Record<QualificationKind, Certificates>>;
  /** Kinds of proof that the person holds, nothing more known. */
  readonly holds?: readonly QualificationKind[];
  /** The name with the role behind it, where there is one: somebody may be known by it. */
  readonly wholeName?: string;
  /** Further phones of the cell: any of them can be the one that is known. */
  readonly otherPhones?: readonly string[];
  /** What stood in brackets behind the name. */
  readonly role?: string;
}

type DirectField =
  | 'volunteerNo'
  | 'name'
  | 'sex'
  | 'phone'
  | 'kinds'
  | 'teamId'
  | 'gridId'
  | 'compoundId'
  | 'branchId'
  | 'birthDate'
  | 'idNumber'
  | 'hasGuardianConsent'
  | 'skills'
  | 'prefers'
  | 'needsRest'
  | 'partnerUnitId'
  | 'joinedOn'
  | 'isActive'
  | 'note';

/** Two groups of fields as one; most entries have neither, and 40,000 cells are joined. */
function together<T extends object>(one: T | undefined, other: T | undefined): T | undefined {
  return one && other ? { ...one, ...other } : (one ?? other);
}

/** Two entries of one row as one; certificates, availability and limits are put together field by field. */
export function joinEntries(one: VolunteerEntry, other: VolunteerEntry): VolunteerEntry {
  const joined = { ...one, ...other };
  const isPlain =
    !other.availability &&
    !other.limits &&
    !other.certificates &&
    (one.note === undefined || other.note === undefined);
  if (isPlain) return joined;
  const availability = together(one.availability, other.availability);
  const limits = together(one.limits, other.limits);
  const medical = together(one.certificates?.medical, other.certificates?.medical);
  const legal = together(one.certificates?.legal, other.certificates?.legal);
  return {
    ...joined,
    ...(one.note !== undefined && other.note !== undefined ? { note: `${one.note}\n${other.note}` } : {}),
    ...(availability ? { availability } : {}),
    ...(limits ? { limits } : {}),
    ...(medical || legal
      ? { certificates: { ...(medical ? { medical } : {}), ...(legal ? { legal } : {}) } }
      : {}),
  };
}

function withCertificates(
  held: readonly Qualification[],
  kind: QualificationKind,
  certificates: Certificates | undefined,
): Qualification[] {
  const own = held.filter((qualification) => qualification.kind === kind);
  if (!certificates) return own;
  const { numbers, ends } = certificates;
  const length = numbers?.length ?? Math.max(ends?.length ?? 0, own.length);
  return Array.from({ length }, (_, index) => ({
    kind,
    certificateNo: numbers?.[index] ?? own[index]?.certificateNo ?? '',
    expiresOn: ends ? (ends[index] ?? null) : (own[index]?.expiresOn ?? null),
  }));
}

/** The person as the row says; what it does not tell stays. */
export function applyEntry(volunteer: Volunteer, entry: VolunteerEntry): Volunteer {
  const {
    availability,
    limits,
    certificates,
    holds,
    otherPhones = [],
    role: _,
    wholeName: __,
    ...direct
  } = entry;
  // A phone written in another way is no news, nor are two phones for somebody who is known by the second.
  const told = direct.phone === undefined ? [] : [direct.phone, ...otherPhones];
  const known = phoneKey(volunteer.phone);
  const isKnownPhone = known !== '' && [...told, told.join('')].some((phone) => phoneKey(phone) === known);
  const present = volunteer.qualifications;
  const qualified = [
    ...withCertificates(present, 'medical', certificates?.medical),
    ...withCertificates(present, 'legal', certificates?.legal),
  ];
  const claimed = (holds ?? []).filter(
    (kind) => !qualified.some((qualification) => qualification.kind === kind),
  );
  const isAsBefore = certificates === undefined || Object.keys(certificates).length === 0;
  return {
    ...volunteer,
    ...direct,
    ...(isKnownPhone ? { phone: volunteer.phone } : {}),
    availability: { ...volunteer.availability, ...availability },
    limits: { ...volunteer.limits, ...limits },
    qualifications: [
      ...(isAsBefore ? present : qualified),
      ...claimed.map((kind) => ({ kind, certificateNo: '', expiresOn: null })),
    ],
  };
}
