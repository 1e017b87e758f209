import * as v from 'valibot';
import type { Group, GroupKind } from '../model/community.ts';
import type { MakeId, PartnerUnitId } from '../model/ids.ts';
import type { QualificationKind, Volunteer, VolunteerKind } from '../model/volunteer.ts';
import { Volunteer as VolunteerSchema } from '../model/volunteer.ts';
import type { Dice } from './dice.ts';
import type { SampleName } from './sampleNames.ts';
import { inventNames, inventPhone } from './sampleNames.ts';
import type { TeamKey } from './samplePlaces.ts';
import { TEAM_NAMES } from './samplePlaces.ts';

/** What a person is good at and where that puts them. */
interface Profile {
  readonly kind: VolunteerKind;
  readonly team: TeamKey;
  readonly skills: readonly string[];
  readonly qualification?: QualificationKind;
  readonly count: number;
}

/** 300 people of all kinds. */
const PROFILES: readonly Profile[] = [
  { kind: 'professional', team: 'medical', skills: ['medical'], qualification: 'medical', count: 20 },
  { kind: 'professional', team: 'legal', skills: ['legal', 'government'], qualification: 'legal', count: 8 },
  { kind: 'professional', team: 'haircut', skills: ['haircut'], count: 10 },
  { kind: 'professional', team: 'repair', skills: ['repair'], count: 12 },
  { kind: 'partyMember', team: 'party', skills: ['government', 'legal'], count: 34 },
  { kind: 'partyMember', team: 'party', skills: ['medical', 'government'], count: 28 },
  { kind: 'buildingCaptain', team: 'captains', skills: ['government', 'haircut'], count: 44 },
  { kind: 'gridHelper', team: 'grid', skills: ['finance', 'government'], count: 34 },
  { kind: 'gridHelper', team: 'grid', skills: ['repair', 'medical'], count: 20 },
  { kind: 'driver', team: 'drivers', skills: ['repair', 'finance'], count: 26 },
  { kind: 'student', team: 'youth', skills: ['culture'], count: 22 },
  { kind: 'resident', team: 'culture', skills: ['culture', 'haircut'], count: 42 },
];

/** Last valid days: most are far off, some end early in 2026, a few have ended. */
const EXPIRIES = [
  null,
  '2029-12-31',
  '2028-06-30',
  '2027-09-30',
  null,
  '2026-02-28',
  '2028-12-31',
  '2026-03-31',
  '2025-08-31',
  '2030-05-31',
] as const;

interface Places {
  readonly byKind: (kind: GroupKind) => readonly Group[];
  readonly team: (key: TeamKey) => Group | undefined;
}

function placesOf(groups: readonly Group[]): Places {
  const byKind = (kind: GroupKind): readonly Group[] => groups.filter((group) => group.kind === kind);
  return { byKind, team: (key) => byKind('team').find(({ name }) => name === TEAM_NAMES[key]) };
}

function birthDate(dice: Dice, kind: VolunteerKind): string {
  const [from, to] = kind === 'student' ? [2004, 2011] : kind === 'driver' ? [1972, 1996] : [1948, 1992];
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${dice.int(from, to)}-${twoDigits(dice.int(1, 12))}-${twoDigits(dice.int(1, 28))}`;
}

function availability(dice: Dice, kind: VolunteerKind): object {
  const awayMonths = dice.chance(0.1) ? dice.some([1, 2, 7, 8, 10], dice.int(1, 2)) : [];
  return {
    isUsual: dice.chance(0.9),
    exceptMonths: kind === 'student' ? [1, 6] : awayMonths.toSorted((a, b) => a - b),
    exceptDates: dice.chance(0.04)
      ? [dice.pick(['2026-02-20', '2026-04-20', '2026-06-20', '2026-09-20'])]
      : [],
    firstSlotOnly: dice.chance(0.07),
  };
}

function qualifications(profile: Profile, position: number): object[] {
  if (!profile.qualification) return [];
  const certificateNo = `${profile.qualification === 'medical' ? 'YS' : 'LS'}-${String(1001 + position)}`;
  return [
    { kind: profile.qualification, certificateNo, expiresOn: EXPIRIES[position % EXPIRIES.length] ?? null },
  ];
}

function makeVolunteer(
  profile: Profile,
  position: number,
  number: number,
  { name, sex }: SampleName,
  places: Places,
  dice: Dice,
  makeId: MakeId,
): Volunteer {
  const born = birthDate(dice, profile.kind);
  const isParty = profile.kind === 'partyMember' || dice.chance(0.12);
  const kinds = isParty && profile.kind !== 'student' ? ['partyMember', profile.kind] : [profile.kind];
  return v.parse(VolunteerSchema, {
    id: makeId(),
    volunteerNo: `V${String(number).padStart(4, '0')}`,
    name,
    sex: dice.chance(0.97) ? sex : null,
    kinds: [...new Set(kinds)],
    phone: dice.chance(0.02) ? '' : inventPhone(dice),
    branchId: kinds.includes('partyMember') ? dice.pick(places.byKind('branch')).id : null,
    teamId: places.team(profile.team)?.id ?? null,
    gridId: dice.pick(places.byKind('grid')).id,
    compoundId: dice.pick(places.byKind('compound')).id,
    birthDate: profile.kind === 'student' || dice.chance(0.8) ? born : null,
    hasGuardianConsent: profile.kind === 'student' && born >= '2007-01-01',
    idNumber: null,
    skills: [...profile.skills],
    qualifications: qualifications(profile, position),
    availability: availability(dice, profile.kind),
    limits: {
      slotsPerFair: dice.chance(0.2) ? 1 : null,
      fairsPerYear: dice.chance(0.15) ? dice.pick([2, 3, 4, 6]) : null,
    },
    prefers: dice.chance(0.45) ? [dice.pick(profile.skills)] : [],
    needsRest: born < '1955-01-01' && dice.chance(0.5),
    partnerUnitId: null,
    joinedOn: `${dice.int(2022, 2024)}-${dice.pick(['03-05', '05-20', '09-20', '11-20'])}`,
    note: dice.chance(0.03) ? dice.pick(['请提前一天电话提醒', '可搬运桌椅', '会说方言', '自带工具']) : '',
    isActive: true,
    isErased: false,
  });
}

/** Families share a phone, some people have moved away, and some are on a partner's staff as well. */
function withTies(
  volunteers: readonly Volunteer[],
  partners: readonly PartnerUnitId[],
  dice: Dice,
): readonly Volunteer[] {
  const edited = [...volunteers];
  const edit = (index: number, fields: Partial<Volunteer>): void => {
    const present = edited[index];
    if (present) edited[index] = { ...present, ...fields };
  };
  const positions = dice.some(
    volunteers.map((_, index) => index).filter((index) => index >= 60),
    22,
  );
  positions.slice(0, 5).forEach((index, family) => {
    edit(index, { phone: edited[family * 7]?.phone ?? '' });
  });
  for (const index of positions.slice(5, 14)) edit(index, { isActive: false, note: '已搬离社区' });
  positions.slice(14, 14 + partners.length).forEach((index, position) => {
    edit(index, { partnerUnitId: partners[position] ?? null });
  });
  return edited;
}

/** 300 invented volunteers; each of `partners` has one of them on its staff. */
export function sampleVolunteers(
  groups: readonly Group[],
  partners: readonly PartnerUnitId[],
  dice: Dice,
  makeId: MakeId,
): readonly Volunteer[] {
  const places = placesOf(groups);
  const total = PROFILES.reduce((sum, { count }) => sum + count, 0);
  const names = inventNames(dice, total);
  const rows = PROFILES.flatMap((profile) =>
    Array.from({ length: profile.count }, (_, position) => ({ profile, position })),
  );
  const mixed = dice.some(rows, rows.length);
  const volunteers = mixed.map(({ profile, position }, index) =>
    makeVolunteer(
      profile,
      position,
      index + 1,
      names[index] ?? { name: '', sex: 'female' },
      places,
      dice,
      makeId,
    ),
  );
  return withTies(volunteers, partners, dice);
}
