import * as v from 'valibot';
import { LogId } from '../changeLog/logFormat.ts';
import { Count, Instant } from '../model/basic.ts';
import type { DataSet, DataTable } from '../model/tables.ts';
import { DATA_TABLES, isDataTable } from '../model/tables.ts';
import type { FileFormat } from './sealedFile.ts';

/** Name and number of the file format; a reader refuses a greater number. */
export const SNAPSHOT_FORMAT = { name: 'sunflower-snapshot', version: 1 } as const satisfies FileFormat;

/** Records of every table; the assignment to `DataSet` in readSnapshot fails to compile when a table is forgotten. */
export const SnapshotTables = v.strictObject({
  community: v.array(DATA_TABLES.community),
  groups: v.array(DATA_TABLES.groups),
  categories: v.array(DATA_TABLES.categories),
  serviceItems: v.array(DATA_TABLES.serviceItems),
  partnerUnits: v.array(DATA_TABLES.partnerUnits),
  volunteers: v.array(DATA_TABLES.volunteers),
  yearPlans: v.array(DATA_TABLES.yearPlans),
  templates: v.array(DATA_TABLES.templates),
  fairs: v.array(DATA_TABLES.fairs),
  slots: v.array(DATA_TABLES.slots),
  stalls: v.array(DATA_TABLES.stalls),
  needs: v.array(DATA_TABLES.needs),
  bookings: v.array(DATA_TABLES.bookings),
  assignments: v.array(DATA_TABLES.assignments),
  attendance: v.array(DATA_TABLES.attendance),
  tallies: v.array(DATA_TABLES.tallies),
  volunteerPairs: v.array(DATA_TABLES.volunteerPairs),
  replies: v.array(DATA_TABLES.replies),
  publications: v.array(DATA_TABLES.publications),
  paperLayouts: v.array(DATA_TABLES.paperLayouts),
  groundPlans: v.array(DATA_TABLES.groundPlans),
  pictures: v.array(DATA_TABLES.pictures),
  countSheets: v.array(DATA_TABLES.countSheets),
  amendments: v.array(DATA_TABLES.amendments),
  redemptions: v.array(DATA_TABLES.redemptions),
  pastTotals: v.array(DATA_TABLES.pastTotals),
  certificates: v.array(DATA_TABLES.certificates),
});

/** Read before the tables, so that a newer snapshot is refused as newer and not as damaged. */
export const SnapshotVersion = v.object({ schemaVersion: Count });

/** A snapshot of any version, as far as upgrading needs to know it. */
export const LooseContent = v.looseObject({
  counts: v.record(v.string(), v.unknown()),
  tables: v.record(v.string(), v.unknown()),
});

/** Content of a snapshot. */
export const SnapshotContent = v.strictObject({
  schemaVersion: Count,
  createdAt: Instant,
  appVersion: v.string(),
  deviceId: v.string(),
  changesFrom: v.optional(LogId),
  counts: v.record(v.string(), Count),
  tables: SnapshotTables,
});

/** Rows of each table. */
export type TableCounts = Readonly<Record<DataTable, number>>;

/** Names of all tables of data, in the order of the model. */
export function tableNames(): readonly DataTable[] {
  return Object.keys(DATA_TABLES).filter(isDataTable);
}

/** Counts the rows of each table. */
export function countTables(data: DataSet): TableCounts {
  return {
    community: data.community.length,
    groups: data.groups.length,
    categories: data.categories.length,
    serviceItems: data.serviceItems.length,
    partnerUnits: data.partnerUnits.length,
    volunteers: data.volunteers.length,
    yearPlans: data.yearPlans.length,
    templates: data.templates.length,
    fairs: data.fairs.length,
    slots: data.slots.length,
    stalls: data.stalls.length,
    needs: data.needs.length,
    bookings: data.bookings.length,
    assignments: data.assignments.length,
    attendance: data.attendance.length,
    tallies: data.tallies.length,
    volunteerPairs: data.volunteerPairs.length,
    replies: data.replies.length,
    publications: data.publications.length,
    paperLayouts: data.paperLayouts.length,
    groundPlans: data.groundPlans.length,
    pictures: data.pictures.length,
    countSheets: data.countSheets.length,
    amendments: data.amendments.length,
    redemptions: data.redemptions.length,
    pastTotals: data.pastTotals.length,
    certificates: data.certificates.length,
  };
}
