import type { TableCounts } from '../../shared/backup/snapshotFormat.ts';
import { dataTableNames } from './change.ts';
import type { SunflowerDatabase } from './database.ts';

/** Rows of each table at one moment. */
export function countDataSet(db: SunflowerDatabase): Promise<TableCounts> {
  return db.transaction('r', dataTableNames(), async () => ({
    community: await db.community.count(),
    groups: await db.groups.count(),
    categories: await db.categories.count(),
    serviceItems: await db.serviceItems.count(),
    partnerUnits: await db.partnerUnits.count(),
    volunteers: await db.volunteers.count(),
    yearPlans: await db.yearPlans.count(),
    templates: await db.templates.count(),
    fairs: await db.fairs.count(),
    slots: await db.slots.count(),
    stalls: await db.stalls.count(),
    needs: await db.needs.count(),
    bookings: await db.bookings.count(),
    assignments: await db.assignments.count(),
    attendance: await db.attendance.count(),
    tallies: await db.tallies.count(),
    volunteerPairs: await db.volunteerPairs.count(),
    replies: await db.replies.count(),
    publications: await db.publications.count(),
    paperLayouts: await db.paperLayouts.count(),
    groundPlans: await db.groundPlans.count(),
    pictures: await db.pictures.count(),
    countSheets: await db.countSheets.count(),
    amendments: await db.amendments.count(),
    redemptions: await db.redemptions.count(),
    pastTotals: await db.pastTotals.count(),
    certificates: await db.certificates.count(),
  }));
}
