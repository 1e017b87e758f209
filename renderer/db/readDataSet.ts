import type { DataSet } from '../../shared/model/tables.ts';
import { dataTableNames } from './change.ts';
import type { SunflowerDatabase } from './database.ts';

/** The whole of the office's data as it is at one moment: all tables in one read transaction. */
export function readDataSet(db: SunflowerDatabase): Promise<DataSet> {
  return db.transaction('r', dataTableNames(), async () => ({
    community: await db.community.toArray(),
    groups: await db.groups.toArray(),
    categories: await db.categories.toArray(),
    serviceItems: await db.serviceItems.toArray(),
    partnerUnits: await db.partnerUnits.toArray(),
    volunteers: await db.volunteers.toArray(),
    yearPlans: await db.yearPlans.toArray(),
    templates: await db.templates.toArray(),
    fairs: await db.fairs.toArray(),
    slots: await db.slots.toArray(),
    stalls: await db.stalls.toArray(),
    needs: await db.needs.toArray(),
    bookings: await db.bookings.toArray(),
    assignments: await db.assignments.toArray(),
    attendance: await db.attendance.toArray(),
    tallies: await db.tallies.toArray(),
    volunteerPairs: await db.volunteerPairs.toArray(),
    replies: await db.replies.toArray(),
    publications: await db.publications.toArray(),
    paperLayouts: await db.paperLayouts.toArray(),
    groundPlans: await db.groundPlans.toArray(),
    pictures: await db.pictures.toArray(),
    countSheets: await db.countSheets.toArray(),
    amendments: await db.amendments.toArray(),
    redemptions: await db.redemptions.toArray(),
    pastTotals: await db.pastTotals.toArray(),
    certificates: await db.certificates.toArray(),
  }));
}
