import type { Volunteer } from '../model/volunteer.ts';
import { phoneKey } from '../people/duplicateIndex.ts';
import { fullIdNumber } from '../people/idNumber.ts';
import { normaliseName } from '../people/normaliseName.ts';
import type { MatchReason } from './previewTypes.ts';

/** Somebody whom a row may be about. */
export interface Match {
  readonly volunteer: Volunteer;
  readonly reason: MatchReason;
}

/** What is asked of a register while a file is read; people whom earlier rows bring in are in it too. */
export interface PeopleIndex {
  readonly add: (volunteer: Volunteer) => void;
  /** Takes the place of the record with the same id. */
  readonly replace: (volunteer: Volunteer) => void;
  readonly byId: (id: string) => Volunteer | undefined;
  readonly byNumber: (volunteerNo: string) => Volunteer | undefined;
  readonly byIdNumber: (idNumber: string) => Volunteer | undefined;
  readonly byName: (name: string) => readonly Volunteer[];
  readonly byPhone: (phone: string) => readonly Volunteer[];
}

function numberKey(volunteerNo: string): string {
  return volunteerNo.trim().toUpperCase();
}

/** Keys under which a person is found. */
function keysOf(volunteer: Volunteer): readonly string[] {
  const phone = phoneKey(volunteer.phone);
  return [
    `name ${normaliseName(volunteer.name)}`,
    ...(phone === '' ? [] : [`phone ${phone}`]),
    ...(volunteer.volunteerNo.trim() === '' ? [] : [`no ${numberKey(volunteer.volunteerNo)}`]),
    ...(volunteer.idNumber ? [`id ${fullIdNumber(volunteer.idNumber)}`] : []),
  ];
}

/** Opens an index over the register; 5,000 rows ask it 20,000 times. */
export function openPeopleIndex(volunteers: readonly Volunteer[]): PeopleIndex {
  const people = new Map<string, Volunteer>();
  const idsByKey = new Map<string, Set<string>>();
  const file = (volunteer: Volunteer): void => {
    people.set(volunteer.id, volunteer);
    for (const key of keysOf(volunteer)) {
      const ids = idsByKey.get(key);
      if (ids) ids.add(volunteer.id);
      else idsByKey.set(key, new Set([volunteer.id]));
    }
  };
  const find = (key: string): readonly Volunteer[] =>
    [...(idsByKey.get(key) ?? [])].flatMap((id) => people.get(id) ?? []);
  for (const volunteer of volunteers) if (!volunteer.isErased) file(volunteer);
  return {
    add: file,
    replace: (volunteer) => {
      const before = people.get(volunteer.id);
      for (const key of before ? keysOf(before) : []) idsByKey.get(key)?.delete(volunteer.id);
      file(volunteer);
    },
    byId: (id) => people.get(id),
    byNumber: (volunteerNo) => find(`no ${numberKey(volunteerNo)}`)[0],
    byIdNumber: (idNumber) => find(`id ${fullIdNumber(idNumber)}`)[0],
    byName: (name) => find(`name ${normaliseName(name)}`),
    byPhone: (phone) => (phoneKey(phone) === '' ? [] : find(`phone ${phoneKey(phone)}`)),
  };
}

/** Whom a row is about: nobody here, surely this one, or perhaps one of these. */
export type Identity =
  | { readonly kind: 'nobody'; readonly namesakes: readonly Volunteer[] }
  | { readonly kind: 'sure'; readonly volunteer: Volunteer }
  | { readonly kind: 'unsure'; readonly matches: readonly Match[] };

/** What a row tells about who it is. */
export interface Told {
  readonly name: string;
  readonly volunteerNo: string;
  readonly idNumber: string;
  /** Every phone of the row, without blanks. */
  readonly phones: readonly string[];
  readonly birthDate: string | null;
  readonly compoundId: string | null;
  readonly teamId: string | null;
}

/** Two people of one name whom the row’s own words tell apart. */
function isSomebodyElse(told: Told, volunteer: Volunteer): boolean {
  const differs = (one: string | null, other: string | null): boolean =>
    (one ?? '') !== '' && (other ?? '') !== '' && one !== other;
  const [ownId, otherId] = [told.idNumber, volunteer.idNumber ?? ''].map(fullIdNumber);
  if (differs(ownId ?? '', otherId ?? '') || differs(told.birthDate, volunteer.birthDate)) return true;
  return (
    hasOtherPhone(told, volunteer) &&
    (differs(told.compoundId, volunteer.compoundId) || differs(told.teamId, volunteer.teamId))
  );
}

function hasOtherPhone({ phones }: Told, volunteer: Volunteer): boolean {
  const known = phoneKey(volunteer.phone);
  return known !== '' && phones.length > 0 && phones.every((phone) => phoneKey(phone) !== known);
}

function hasOtherNumber(told: Told, { volunteerNo }: Volunteer): boolean {
  return (
    told.volunteerNo !== '' &&
    volunteerNo.trim() !== '' &&
    numberKey(told.volunteerNo) !== numberKey(volunteerNo)
  );
}

function isNamesake(told: Told, volunteer: Volunteer): boolean {
  return normaliseName(told.name) === normaliseName(volunteer.name);
}

/** Names that differ by one character, such as 王芳 and 王方: a slip of the pen when the phone is the same. */
function isSlipOf(one: string, other: string): boolean {
  const [a, b] = [[...normaliseName(one)], [...normaliseName(other)]];
  return a.length === b.length && a.length > 1 && a.filter((sign, index) => sign !== b[index]).length === 1;
}

/**
 * Says whom a row is about. A number, an ID number, or name and phone together make sure; a name alone never does, unless
 * everything else that the row tells is the same (`isUnchanged`).
 * @param isFromOtherRow says that an earlier row of the same file is about this person
 */
export function identify(
  told: Told,
  index: PeopleIndex,
  isUnchanged: (volunteer: Volunteer) => boolean,
  isFromOtherRow: (volunteer: Volunteer) => boolean = () => false,
): Identity {
  // Rows of one file that have numbers of their own are people of their own.
  const isOther = (volunteer: Volunteer): boolean =>
    isFromOtherRow(volunteer) && hasOtherNumber(told, volunteer);
  const byNumber = told.volunteerNo === '' ? undefined : index.byNumber(told.volunteerNo);
  if (byNumber) {
    return isNamesake(told, byNumber)
      ? { kind: 'sure', volunteer: byNumber }
      : { kind: 'unsure', matches: [{ volunteer: byNumber, reason: 'sameNumber' }] };
  }
  const byIdNumber = told.idNumber === '' ? undefined : index.byIdNumber(told.idNumber);
  if (byIdNumber) {
    return isNamesake(told, byIdNumber)
      ? { kind: 'sure', volunteer: byIdNumber }
      : { kind: 'unsure', matches: [{ volunteer: byIdNumber, reason: 'sameIdNumber' }] };
  }
  const namesakes = index.byName(told.name).filter((volunteer) => !isOther(volunteer));
  const phones = told.phones.map(phoneKey).filter((phone) => phone !== '');
  const reachable = namesakes.filter((volunteer) => phones.includes(phoneKey(volunteer.phone)));
  const [only, ...more] = reachable;
  if (only && more.length === 0 && !isSomebodyElse(told, only)) return { kind: 'sure', volunteer: only };
  const same = namesakes.find(isUnchanged);
  if (same) return { kind: 'sure', volunteer: same };
  if (only) {
    return {
      kind: 'unsure',
      matches: reachable.map((volunteer) => ({ volunteer, reason: 'sameNameAndPhone' })),
    };
  }
  const possible = namesakes.filter((volunteer) => !isSomebodyElse(told, volunteer));
  if (possible.length > 0) {
    return {
      kind: 'unsure',
      matches: possible.map((volunteer) => ({
        volunteer,
        reason:
          told.birthDate !== null && told.birthDate === volunteer.birthDate
            ? 'sameNameAndBirthDate'
            : 'sameName',
      })),
    };
  }
  const slips = [...new Set(phones.flatMap((phone) => index.byPhone(phone)))].filter(
    (volunteer) => isSlipOf(told.name, volunteer.name) && !hasOtherNumber(told, volunteer),
  );
  return slips.length > 0
    ? { kind: 'unsure', matches: slips.map((volunteer) => ({ volunteer, reason: 'similarName' })) }
    : { kind: 'nobody', namesakes: index.byName(told.name) };
}
