import type { Recipient } from '../model/attendance.ts';
import type { OwnHoliday } from '../model/fair.ts';
import type { PaperLayout } from '../model/paperLayout.ts';
import type { Agreement, SiteNeeds } from '../model/partner.ts';
import type { PointsRule } from '../model/points.ts';
import type { DataTable, Rows } from '../model/tables.ts';
import type { Availability, Limits, Qualification } from '../model/volunteer.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';

/** Words for the values of a field, or for the parts of a composed one. */
type WordsOf = (text: Catalogue) => Readonly<Record<string, string>>;

/** Values that have a form of their own. */
export type PlainFormat =
  | 'text'
  | 'number'
  | 'year'
  | 'yesNo'
  | 'phone'
  | 'idNumber'
  | 'date'
  | 'instant'
  | 'clock'
  | 'month'
  | 'monthDay'
  | 'weights'
  | 'cadence'
  | 'contact'
  | 'department'
  | 'partnerPerson'
  | 'contactId'
  | 'departmentId'
  | 'subjectId'
  | 'span'
  | 'templateStall'
  | 'reward'
  | 'postPoints'
  | 'place'
  | 'sheet'
  | 'column'
  | 'planTable'
  | 'planMark'
  | 'pastFigure'
  | 'image'
  | 'change';

/** How the values of a field are said in words. `reference`: the id of another record, which must be there. */
export type FieldFormat =
  | { readonly as: PlainFormat }
  | { readonly as: 'reference'; readonly table: DataTable }
  | { readonly as: 'choice'; readonly words: WordsOf }
  | { readonly as: 'list'; readonly of: FieldFormat }
  | {
      readonly as: 'parts';
      readonly names: WordsOf;
      readonly of: Readonly<Record<string, FieldFormat>>;
    };

type Formats<Whole> = { readonly [F in Exclude<keyof Whole, 'id'>]-?: FieldFormat };

function plain(as: PlainFormat): FieldFormat {
  return { as };
}

function reference(table: DataTable): FieldFormat {
  return { as: 'reference', table };
}

function choice(words: WordsOf): FieldFormat {
  return { as: 'choice', words };
}

function list(of: FieldFormat): FieldFormat {
  return { as: 'list', of };
}

function parts<Whole>(names: WordsOf, of: Formats<Whole>): FieldFormat {
  return { as: 'parts', names, of };
}

const TEXT = plain('text');
const NUMBER = plain('number');
const YES_NO = plain('yesNo');
const DATE = plain('date');
const INSTANT = plain('instant');
const CLOCK = plain('clock');
const MONTH = plain('month');
const FAIR = reference('fairs');
const STALL = reference('stalls');
const SLOT = reference('slots');
const VOLUNTEER = reference('volunteers');
const GROUP = reference('groups');
const CATEGORY = reference('categories');
const QUALIFICATION_KIND = choice((text) => text.volunteers.qualificationKinds);

/** How each field of each record is said in words. What is not said here is a type error. */
export const FIELD_FORMATS: { readonly [T in DataTable]: Formats<Rows[T]> } = {
  community: {
    name: TEXT,
    subdistrict: TEXT,
    fairName: TEXT,
    host: TEXT,
    hostLine: TEXT,
    logo: plain('image'),
    place: TEXT,
    meetingPoint: TEXT,
    phone: TEXT,
    residents: NUMBER,
    firstEdition: NUMBER,
    isSample: YES_NO,
    keepsIdNumbers: YES_NO,
    pointsRules: list(
      parts<PointsRule>((text) => text.recordFields.parts.pointsRule, {
        from: DATE,
        perHour: NUMBER,
        perFair: NUMBER,
        leadBonus: NUMBER,
        perPost: list(plain('postPoints')),
      }),
    ),
    rewards: list(plain('reward')),
    minutesCap: NUMBER,
    yearClosesOn: plain('monthDay'),
    assignmentWeights: plain('weights'),
  },
  groups: { kind: choice((text) => text.data.groups.kinds), name: TEXT, order: NUMBER, isActive: YES_NO },
  categories: { name: TEXT, color: TEXT, order: NUMBER, isActive: YES_NO },
  serviceItems: {
    categoryId: CATEGORY,
    name: TEXT,
    unit: TEXT,
    measure: choice((text) => text.data.categories.measures),
    order: NUMBER,
    isActive: YES_NO,
  },
  partnerUnits: {
    name: TEXT,
    kind: choice((text) => text.partners.kinds),
    departments: list(plain('department')),
    formerDepartments: list(plain('department')),
    contacts: list(plain('contact')),
    leadContactId: plain('contactId'),
    categoryIds: list(CATEGORY),
    cadence: plain('cadence'),
    typicalHeadcount: NUMBER,
    brings: TEXT,
    requires: TEXT,
    siteNeeds: parts<SiteNeeds>((text) => text.recordFields.parts.siteNeeds, {
      power: YES_NO,
      tent: YES_NO,
      tables: NUMBER,
    }),
    agreements: list(
      parts<Agreement>((text) => text.recordFields.parts.agreement, {
        title: TEXT,
        signedOn: DATE,
        endsOn: DATE,
        note: TEXT,
      }),
    ),
    note: TEXT,
    isActive: YES_NO,
  },
  volunteers: {
    volunteerNo: TEXT,
    name: TEXT,
    sex: choice((text) => text.volunteers.sexes),
    kinds: list(choice((text) => text.volunteers.kinds)),
    phone: plain('phone'),
    branchId: GROUP,
    teamId: GROUP,
    gridId: GROUP,
    compoundId: GROUP,
    birthDate: DATE,
    hasGuardianConsent: YES_NO,
    idNumber: plain('idNumber'),
    skills: list(CATEGORY),
    qualifications: list(
      parts<Qualification>((text) => text.recordFields.parts.qualification, {
        kind: QUALIFICATION_KIND,
        certificateNo: TEXT,
        expiresOn: DATE,
      }),
    ),
    availability: parts<Availability>((text) => text.recordFields.parts.availability, {
      isUsual: YES_NO,
      exceptMonths: list(MONTH),
      exceptDates: list(DATE),
      firstSlotOnly: YES_NO,
    }),
    limits: parts<Limits>((text) => text.recordFields.parts.limits, {
      slotsPerFair: NUMBER,
      fairsPerYear: NUMBER,
    }),
    prefers: list(CATEGORY),
    needsRest: YES_NO,
    partnerUnitId: reference('partnerUnits'),
    joinedOn: DATE,
    note: TEXT,
    isActive: YES_NO,
    isErased: YES_NO,
  },
  yearPlans: {
    motto: TEXT,
    ownHolidays: list(
      parts<OwnHoliday>((text) => text.recordFields.parts.ownHoliday, {
        date: DATE,
        name: TEXT,
        kind: choice((text) => text.yearPlan.holidays.kinds),
      }),
    ),
    note: TEXT,
  },
  templates: {
    setUpFrom: CLOCK,
    clearUpTo: CLOCK,
    slots: list(plain('span')),
    stalls: list(plain('templateStall')),
  },
  fairs: {
    edition: NUMBER,
    scheduledDate: DATE,
    postponedTo: DATE,
    heldDate: DATE,
    status: choice((text) => text.fair.statuses),
    statusReason: TEXT,
    theme: TEXT,
    place: TEXT,
    meetingPoint: TEXT,
    setUpFrom: CLOCK,
    clearUpTo: CLOCK,
    weatherPlan: TEXT,
    note: TEXT,
    notice: TEXT,
    summary: TEXT,
    papersMadeAt: INSTANT,
    archivedAt: INSTANT,
    uniqueRecipients: NUMBER,
    minutesCap: NUMBER,
    filedPapers: list(choice((text) => text.record.closing.papers)),
  },
  slots: { fairId: FAIR, start: CLOCK, end: CLOCK },
  stalls: {
    fairId: FAIR,
    number: TEXT,
    categoryId: CATEGORY,
    name: TEXT,
    serviceItemIds: list(reference('serviceItems')),
    bookingId: reference('bookings'),
    leadVolunteerId: VOLUNTEER,
    priority: choice((text) => text.fair.priorities),
    teamId: GROUP,
    supplies: TEXT,
    order: NUMBER,
  },
  needs: {
    fairId: FAIR,
    stallId: STALL,
    slotId: SLOT,
    post: TEXT,
    qualification: QUALIFICATION_KIND,
    count: NUMBER,
  },
  bookings: {
    fairId: FAIR,
    partnerUnitId: reference('partnerUnits'),
    departmentIds: list(plain('departmentId')),
    expected: NUMBER,
    people: list(plain('partnerPerson')),
    leadContactId: plain('contactId'),
    status: choice((text) => text.fair.partners.statuses),
    dueMonth: MONTH,
    note: TEXT,
  },
  assignments: {
    fairId: FAIR,
    needId: reference('needs'),
    stallId: STALL,
    slotId: SLOT,
    volunteerId: VOLUNTEER,
    isLocked: YES_NO,
    overrideReason: TEXT,
    source: choice((text) => text.recordFields.values.assignmentSources),
  },
  attendance: {
    fairId: FAIR,
    subjectKind: choice((text) => text.recordFields.values.subjects),
    subjectId: plain('subjectId'),
    stallId: STALL,
    slotId: SLOT,
    state: choice((text) => text.record.volunteers.states),
    minuteIn: CLOCK,
    minuteOut: CLOCK,
    isUnverified: YES_NO,
    isWalkIn: YES_NO,
    headcount: NUMBER,
    note: TEXT,
    sequence: NUMBER,
    recordedAt: INSTANT,
    source: choice((text) => text.recordFields.values.attendanceSources),
  },
  tallies: {
    fairId: FAIR,
    stallId: STALL,
    serviceItemId: reference('serviceItems'),
    slotId: SLOT,
    visits: NUMBER,
    items: NUMBER,
    recipient: parts<Recipient>((text) => text.recordFields.parts.recipient, {
      name: TEXT,
      ageBand: choice((text) => text.record.residents.ageBands),
      compoundId: GROUP,
    }),
    source: choice((text) => text.recordFields.values.tallySources),
    countedBy: TEXT,
    sequence: NUMBER,
    recordedAt: INSTANT,
  },
  volunteerPairs: {
    firstId: VOLUNTEER,
    secondId: VOLUNTEER,
    relation: choice((text) => text.recordFields.values.relations),
    note: TEXT,
  },
  replies: {
    fairId: FAIR,
    volunteerId: VOLUNTEER,
    answer: choice((text) => text.recordFields.values.answers),
    slotIds: list(SLOT),
    note: TEXT,
    answeredAt: INSTANT,
  },
  publications: { publishedAt: INSTANT, places: list(plain('place')), sheets: list(plain('sheet')) },
  paperLayouts: {
    columns: list(plain('column')),
    orientation: choice((text) => text.paperLayout.page.orientations),
    fontSize: NUMBER,
    rowHeight: NUMBER,
    blanks: parts<NonNullable<PaperLayout['blanks']>>((text) => text.recordFields.parts.blanks, {
      count: NUMBER,
      fillsPage: YES_NO,
    }),
    groupsStartPages: YES_NO,
    phones: choice((text) => text.recordFields.values.phoneMasks),
    names: choice((text) => text.recordFields.values.nameMasks),
    signatures: list(TEXT),
  },
  groundPlans: {
    width: NUMBER,
    depth: NUMBER,
    tables: list(plain('planTable')),
    marks: list(plain('planMark')),
  },
  pictures: {
    fairId: FAIR,
    use: choice((text) => text.recordFields.values.pictureUses),
    paper: choice((text) => text.record.closing.papers),
    image: plain('image'),
    caption: TEXT,
    order: NUMBER,
  },
  countSheets: { fairId: FAIR, visitsTotal: NUMBER, countedBy: TEXT },
  amendments: { fairId: FAIR, at: INSTANT, who: TEXT, reason: TEXT, what: plain('change') },
  redemptions: {
    volunteerId: VOLUNTEER,
    date: DATE,
    points: NUMBER,
    what: TEXT,
    note: TEXT,
    recordedAt: INSTANT,
  },
  pastTotals: { figures: list(plain('pastFigure')), source: TEXT, recordedAt: INSTANT },
  certificates: {
    year: plain('year'),
    number: NUMBER,
    volunteerId: VOLUNTEER,
    from: DATE,
    to: DATE,
    fairs: NUMBER,
    minutes: NUMBER,
    issuedOn: DATE,
    recordedAt: INSTANT,
  },
};
