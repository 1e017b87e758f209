import { Amendment } from './amendment.ts';
import { Assignment } from './assignment.ts';
import { Attendance, CountSheet, Tally } from './attendance.ts';
import { Category, ServiceItem } from './category.ts';
import { Certificate } from './certificate.ts';
import { Community, Group } from './community.ts';
import { Booking, Fair, FairTemplate, Need, Slot, Stall, YearPlan } from './fair.ts';
import { GroundPlan } from './groundPlan.ts';
import { PaperLayout } from './paperLayout.ts';
import { PartnerUnit } from './partner.ts';
import { PastTotal } from './pastTotal.ts';
import { Picture } from './picture.ts';
import { Redemption } from './points.ts';
import { Publication } from './publication.ts';
import { Reply } from './reply.ts';
import { Volunteer } from './volunteer.ts';
import { VolunteerPair } from './volunteerPair.ts';

/**
 * Every table that holds the office's data, with the schema of its records. Snapshots, restore, the journal and the
 * tests go through this one list, so a new table cannot be forgotten by any of them.
 */
export const DATA_TABLES = {
  community: Community,
  groups: Group,
  categories: Category,
  serviceItems: ServiceItem,
  partnerUnits: PartnerUnit,
  volunteers: Volunteer,
  yearPlans: YearPlan,
  templates: FairTemplate,
  fairs: Fair,
  slots: Slot,
  stalls: Stall,
  needs: Need,
  bookings: Booking,
  assignments: Assignment,
  attendance: Attendance,
  tallies: Tally,
  volunteerPairs: VolunteerPair,
  replies: Reply,
  publications: Publication,
  paperLayouts: PaperLayout,
  groundPlans: GroundPlan,
  pictures: Picture,
  countSheets: CountSheet,
  amendments: Amendment,
  redemptions: Redemption,
  pastTotals: PastTotal,
  certificates: Certificate,
} as const;

export type DataTable = keyof typeof DATA_TABLES;

/** Row type of each table. */
export interface Rows {
  readonly community: Community;
  readonly groups: Group;
  readonly categories: Category;
  readonly serviceItems: ServiceItem;
  readonly partnerUnits: PartnerUnit;
  readonly volunteers: Volunteer;
  readonly yearPlans: YearPlan;
  readonly templates: FairTemplate;
  readonly fairs: Fair;
  readonly slots: Slot;
  readonly stalls: Stall;
  readonly needs: Need;
  readonly bookings: Booking;
  readonly assignments: Assignment;
  readonly attendance: Attendance;
  readonly tallies: Tally;
  readonly volunteerPairs: VolunteerPair;
  readonly replies: Reply;
  readonly publications: Publication;
  readonly paperLayouts: PaperLayout;
  readonly groundPlans: GroundPlan;
  readonly pictures: Picture;
  readonly countSheets: CountSheet;
  readonly amendments: Amendment;
  readonly redemptions: Redemption;
  readonly pastTotals: PastTotal;
  readonly certificates: Certificate;
}

/** The whole of the office's data, table by table. */
export type DataSet = { readonly [T in DataTable]: readonly Rows[T][] };

/** Version of the record format; raised with every change of a record's shape. */
export const SCHEMA_VERSION = 8;

/** True for the name of a table that holds the office's data. */
export function isDataTable(name: string): name is DataTable {
  return Object.hasOwn(DATA_TABLES, name);
}

/** A data set with nothing in it. */
export const EMPTY_DATA_SET: DataSet = {
  community: [],
  groups: [],
  categories: [],
  serviceItems: [],
  partnerUnits: [],
  volunteers: [],
  yearPlans: [],
  templates: [],
  fairs: [],
  slots: [],
  stalls: [],
  needs: [],
  bookings: [],
  assignments: [],
  attendance: [],
  tallies: [],
  volunteerPairs: [],
  replies: [],
  publications: [],
  paperLayouts: [],
  groundPlans: [],
  pictures: [],
  countSheets: [],
  amendments: [],
  redemptions: [],
  pastTotals: [],
  certificates: [],
};
