import { yearLoad } from '../assign/yearLoad.ts';
import { defaultCategories, defaultServiceItems } from '../fair/defaultCategories.ts';
import { defaultTemplate } from '../fair/defaultTemplate.ts';
import type { FairRecords, Registers } from '../fair/fairData.ts';
import { planYear } from '../fair/planYear.ts';
import type { FairTemplate } from '../model/fair.ts';
import type { MakeId } from '../model/ids.ts';
import type { DataSet } from '../model/tables.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import { makeDice, mulberry32, sequentialIds, splitByWeight } from './dice.ts';
import { samplePublication, sampleReplies } from './sampleAnswers.ts';
import { sampleFair } from './sampleFair.ts';
import { SAMPLE_MONTHS } from './sampleMonths.ts';
import { samplePairs } from './samplePairs.ts';
import type { SamplePartnerKey, SamplePartners } from './samplePartners.ts';
import { samplePartners } from './samplePartners.ts';
import { samplePastTotals } from './samplePastTotals.ts';
import { sampleCommunity, sampleGroups } from './samplePlaces.ts';
import { sampleRedemptions } from './sampleRedemptions.ts';
import { sampleVolunteers } from './sampleVolunteers.ts';

const SAMPLE_YEAR = 2025;
/** A little over 5,000 visits in the year. */
const VISITS = { least: 5060, most: 5340 } as const;
const SAMPLE_SEED = 20_250_120;

/** Who staffs which stall of the template, by the key of its name. */
const STALL_PARTNERS: Readonly<Partial<Record<keyof Catalogue['template']['stalls'], SamplePartnerKey>>> = {
  pulseReading: 'hospital',
  healthAdvice: 'hospital',
  haircut: 'barberSchool',
  appliances: 'repairShop',
  legalAdvice: 'lawFirm',
  government: 'serviceHall',
  finance: 'bank',
  familyCraft: 'kindergarten',
  tasting: 'canteen',
};

function sampleTemplate(text: Catalogue, partners: SamplePartners): FairTemplate {
  const template = defaultTemplate(text);
  const partnerOf = new Map(
    Object.entries(text.template.stalls).map(([key, name]) => {
      const link = Object.entries(STALL_PARTNERS).find(([stall]) => stall === key)?.[1];
      return [name, link ? partners.get(link)?.id : undefined];
    }),
  );
  return {
    ...template,
    stalls: template.stalls.map((stall) => ({ ...stall, partnerUnitId: partnerOf.get(stall.name) ?? null })),
  };
}

export interface SampleInput {
  /** Random numbers in [0, 1), seeded so that the sample is the same everywhere. */
  readonly random: () => number;
  readonly makeId: MakeId;
  /** Language of the template's stall and post names; names of people and places are Chinese in any case. */
  readonly text: Catalogue;
}

/**
 * The sample community: its people, places and partners, and the twelve fairs of 2025 as held and archived. 2026 is not
 * planned yet. All of it is invented.
 */
export function createSample({ random, makeId, text }: SampleInput): DataSet {
  const dice = makeDice(random);
  const community = sampleCommunity();
  const groups = sampleGroups(makeId);
  const partners = samplePartners(dice, makeId);
  const staffed = (['hospital', 'bank', 'barberSchool'] as const).flatMap(
    (key) => partners.get(key)?.id ?? [],
  );
  const registers: Registers = {
    community,
    groups,
    categories: defaultCategories(),
    serviceItems: defaultServiceItems(),
    partnerUnits: [...partners.values()],
    volunteers: sampleVolunteers(groups, staffed, dice, makeId),
  };
  const template = sampleTemplate(text, partners);
  const { yearPlan, fairs } = planYear(SAMPLE_YEAR, community, community.firstEdition, { hours: template });
  const total = dice.int(VISITS.least, VISITS.most);
  const visits = splitByWeight(
    total,
    SAMPLE_MONTHS.map(({ busy }) => busy * (dice.int(95, 105) / 100)),
  );
  const held: FairRecords[] = [];
  for (const [index, fair] of fairs.entries()) {
    const load = yearLoad(held, fair.id);
    held.push(sampleFair({ fair, registers, template, load, visits: visits[index] ?? 0, dice, makeId }));
  }
  return {
    community: [community],
    groups,
    categories: registers.categories,
    serviceItems: registers.serviceItems,
    partnerUnits: registers.partnerUnits,
    volunteers: registers.volunteers,
    yearPlans: [{ ...yearPlan, motto: '每月二十 向阳相聚' }],
    templates: [template],
    fairs: held.map(({ fair }) => fair),
    slots: held.flatMap(({ slots }) => slots),
    stalls: held.flatMap(({ stalls }) => stalls),
    needs: held.flatMap(({ needs }) => needs),
    bookings: held.flatMap(({ bookings }) => bookings),
    assignments: held.flatMap(({ assignments }) => assignments),
    attendance: held.flatMap(({ attendance }) => attendance),
    tallies: held.flatMap(({ tallies }) => tallies),
    volunteerPairs: samplePairs(registers.volunteers, held),
    replies: held.slice(-1).flatMap((records) => sampleReplies(records, registers.volunteers)),
    publications: held.slice(-1).map(samplePublication),
    paperLayouts: [],
    groundPlans: [],
    pictures: [],
    countSheets: [],
    amendments: [],
    redemptions: sampleRedemptions(community, held, dice, makeId),
    pastTotals: samplePastTotals(),
    certificates: [],
  };
}

/** The sample as the program ships it: the same people and figures on every PC. */
export function shippedSample(text: Catalogue): DataSet {
  return createSample({ random: mulberry32(SAMPLE_SEED), makeId: sequentialIds(), text });
}
