import type { IsoDate } from '../model/basic.ts';
import type { GroupId, VolunteerId } from '../model/ids.ts';
import { pairId } from '../model/ids.ts';
import type { Volunteer } from '../model/volunteer.ts';
import type { VolunteerPair } from '../model/volunteerPair.ts';
import { fullIdNumber } from './idNumber.ts';
import { normaliseName } from './normaliseName.ts';
import { isSimilarName } from './similarName.ts';

/** Why two records may be one person, the most telling first. */
export const DUPLICATE_REASONS = [
  'sameIdNumber',
  'sameNameAndPhone',
  'sameNameAndBirthDate',
  'sameNameAndNumber',
  'sameNameAndTeam',
  'sameNameAndCompound',
  'samePhoneSimilarName',
  'sameName',
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** `strong`: very likely one person; `likely`: worth a look; `weak`: a namesake, or two facts speak against it. */
export const DUPLICATE_STRENGTHS = ['strong', 'likely', 'weak'] as const;
export type DuplicateStrength = (typeof DUPLICATE_STRENGTHS)[number];

/** What is compared. A row that is being imported has no id yet; blank and null mean unknown. */
export interface PersonFacts {
  readonly id?: VolunteerId;
  readonly name: string;
  readonly phone: string;
  readonly birthDate: IsoDate | null;
  readonly idNumber: string | null;
  readonly volunteerNo: string;
  readonly teamId?: GroupId | null;
  readonly compoundId?: GroupId | null;
  readonly sex?: Volunteer['sex'];
}

/** Somebody who may be the person asked about. */
export interface LikelyDuplicate {
  readonly volunteer: Volunteer;
  /** At least one, the most telling first. */
  readonly reasons: readonly DuplicateReason[];
  readonly strength: DuplicateStrength;
}

/** A person's facts in the form in which they are compared; '' is unknown. */
export interface Comparable {
  readonly name: string;
  readonly phone: string;
  readonly idNumber: string;
  readonly volunteerNo: string;
  readonly facts: PersonFacts;
}

/** A volunteer in the index. */
export interface Indexed extends Comparable {
  readonly facts: Volunteer;
}

/** Volunteers by name, phone and ID number; built once, asked for thousands of rows. */
export interface DuplicateIndex {
  /** Everybody in the index, in the given order. */
  readonly people: readonly Indexed[];
  readonly byName: ReadonlyMap<string, readonly Indexed[]>;
  readonly byPhone: ReadonlyMap<string, readonly Indexed[]>;
  readonly byIdNumber: ReadonlyMap<string, readonly Indexed[]>;
  /** Pairs that somebody set aside as two people (rule 9). */
  readonly setAside: ReadonlySet<string>;
}

const STRONG: readonly DuplicateReason[] = [
  'sameIdNumber',
  'sameNameAndPhone',
  'sameNameAndBirthDate',
  'sameNameAndNumber',
];

/** Name for comparing: as people mean it (rule 10), and with or without the dot between its parts. */
function nameKey(name: string): string {
  return normaliseName(name).replaceAll('·', '');
}

/** Digits of a phone without the country's prefix. */
export function phoneKey(phone: string): string {
  return phone
    .normalize('NFKC')
    .replace(/\D/gu, '')
    .replace(/^(?:00)?86(?=1\d{10}$)/u, '');
}

/** Volunteer number without leading zeros: V7, v0007 and V-007 are one number. */
function numberKey(volunteerNo: string): string {
  const text = volunteerNo
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
  return text.replace(/^(\D*)0+(?=\d)/u, '$1');
}

function comparable<T extends PersonFacts>(facts: T): Comparable & { readonly facts: T } {
  return {
    name: nameKey(facts.name),
    phone: phoneKey(facts.phone),
    idNumber: fullIdNumber(facts.idNumber ?? ''),
    volunteerNo: numberKey(facts.volunteerNo),
    facts,
  };
}

function put(map: Map<string, Indexed[]>, key: string, person: Indexed): void {
  if (key === '') return;
  const bucket = map.get(key);
  if (bucket) bucket.push(person);
  else map.set(key, [person]);
}

/**
 * Prepares volunteers for {@link findLikely}. Erased people are left out: nothing is known of them.
 * @param pairs those set aside as two people are not found again
 */
export function createDuplicateIndex(
  volunteers: readonly Volunteer[],
  pairs: readonly VolunteerPair[] = [],
): DuplicateIndex {
  const people = volunteers.filter((volunteer) => !volunteer.isErased).map(comparable);
  const byName = new Map<string, Indexed[]>();
  const byPhone = new Map<string, Indexed[]>();
  const byIdNumber = new Map<string, Indexed[]>();
  for (const person of people) {
    put(byName, person.name, person);
    put(byPhone, person.phone, person);
    put(byIdNumber, person.idNumber, person);
  }
  const setAside = new Set(
    pairs.filter(({ relation }) => relation === 'notDuplicate').map(({ id }): string => id),
  );
  return { people, byName, byPhone, byIdNumber, setAside };
}

function isKnownSame(one: string | null | undefined, other: string | null | undefined): boolean {
  return Boolean(one) && one === other;
}

function isKnownOther(one: string | null | undefined, other: string | null | undefined): boolean {
  return Boolean(one) && Boolean(other) && one !== other;
}

function reasonsFor(one: Comparable, other: Comparable): readonly DuplicateReason[] {
  const isSameName = isKnownSame(one.name, other.name);
  const isSamePhone = isKnownSame(one.phone, other.phone);
  const holds: Readonly<Record<DuplicateReason, boolean>> = {
    sameIdNumber: isKnownSame(one.idNumber, other.idNumber),
    sameNameAndPhone: isSameName && isSamePhone,
    sameNameAndBirthDate: isSameName && isKnownSame(one.facts.birthDate, other.facts.birthDate),
    sameNameAndNumber: isSameName && isKnownSame(one.volunteerNo, other.volunteerNo),
    sameNameAndTeam: isSameName && isKnownSame(one.facts.teamId, other.facts.teamId),
    sameNameAndCompound: isSameName && isKnownSame(one.facts.compoundId, other.facts.compoundId),
    // A household may share one phone: only a name that may be a slip of the pen is worth a look (rule 9).
    samePhoneSimilarName: isSamePhone && !isSameName && isSimilarName(one.facts.name, other.facts.name),
    sameName: isSameName,
  };
  const found = DUPLICATE_REASONS.filter((reason) => holds[reason]);
  return found.length > 1 ? found.filter((reason) => reason !== 'sameName') : found;
}

/** Facts that two records cannot share if they are one person, unless one was written down wrongly. */
function contradictions(one: Comparable, other: Comparable): number {
  return [
    isKnownOther(one.idNumber, other.idNumber),
    isKnownOther(one.facts.birthDate, other.facts.birthDate),
    isKnownOther(one.facts.sex, other.facts.sex),
  ].filter(Boolean).length;
}

function strengthOf(reasons: readonly DuplicateReason[], against: number): DuplicateStrength {
  const isNamesake = reasons.every((reason) => reason === 'sameName');
  const step = reasons.some((reason) => STRONG.includes(reason)) ? 0 : isNamesake ? 2 : 1;
  return DUPLICATE_STRENGTHS[Math.min(step + against, 2)] ?? 'weak';
}

function compared(one: Comparable, other: Indexed): LikelyDuplicate | null {
  const reasons = reasonsFor(one, other);
  return reasons.length === 0
    ? null
    : { volunteer: other.facts, reasons, strength: strengthOf(reasons, contradictions(one, other)) };
}

/** The surest first; pairs of equal strength keep their order. */
export function byStrength(
  one: { readonly strength: DuplicateStrength },
  other: { readonly strength: DuplicateStrength },
): number {
  return DUPLICATE_STRENGTHS.indexOf(one.strength) - DUPLICATE_STRENGTHS.indexOf(other.strength);
}

function isSetAside({ setAside }: DuplicateIndex, one: Comparable, other: Indexed): boolean {
  const { id } = one.facts;
  return setAside.size > 0 && id !== undefined && setAside.has(pairId(id, other.facts.id, 'notDuplicate'));
}

/** People of the index who may be `person`, compared only with those of the same name, phone or ID number. */
export function likelyAmong(
  index: DuplicateIndex,
  person: Comparable,
  isWanted: (other: Indexed) => boolean,
): readonly LikelyDuplicate[] {
  const others = new Set([
    ...(index.byIdNumber.get(person.idNumber) ?? []),
    ...(index.byName.get(person.name) ?? []),
    ...(index.byPhone.get(person.phone) ?? []),
  ]);
  const found: LikelyDuplicate[] = [];
  for (const other of others) {
    const likely = isWanted(other) && !isSetAside(index, person, other) ? compared(person, other) : null;
    if (likely) found.push(likely);
  }
  return found;
}

/**
 * Volunteers who may be this person, the most likely first: a warning, never a block (rule 9). A candidate with an id is
 * not compared with its own record.
 */
export function findLikely(index: DuplicateIndex, candidate: PersonFacts): readonly LikelyDuplicate[] {
  const isOther = (other: Indexed): boolean => other.facts.id !== candidate.id;
  return likelyAmong(index, comparable(candidate), isOther).toSorted(byStrength);
}

/** Volunteers of another name with the same phone, such as a household: not duplicates, but good to know. */
export function sharingPhone(index: DuplicateIndex, candidate: PersonFacts): readonly Volunteer[] {
  const person = comparable(candidate);
  return (index.byPhone.get(person.phone) ?? [])
    .filter((other) => other.facts.id !== candidate.id && other.name !== person.name)
    .map((other) => other.facts);
}
