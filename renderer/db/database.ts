import type { Table, Transaction } from 'dexie';
import { Dexie } from 'dexie';
import { upgradeRow } from '../../shared/backup/upgradeTables.ts';
import type { RecordStamp } from '../../shared/exchange/stamp.ts';
import type {
  AmendmentId,
  AssignmentId,
  AttendanceId,
  BookingId,
  CategoryId,
  CertificateId,
  FairId,
  GroupId,
  NeedId,
  PairId,
  PartnerUnitId,
  PictureId,
  RedemptionId,
  ReplyId,
  ServiceItemId,
  SlotId,
  StallId,
  TallyId,
  VolunteerId,
  YearId,
} from '../../shared/model/ids.ts';
import type { JournalEntry } from '../../shared/model/journal.ts';
import type { MetaEntry, Settings } from '../../shared/model/settings.ts';
import type { Rows } from '../../shared/model/tables.ts';
import { isDataTable, SCHEMA_VERSION } from '../../shared/model/tables.ts';
import type { FairColumns } from '../../shared/stats/columns/fairColumns.ts';
import type { FairTally } from '../../shared/stats/fairTally.ts';
import type { StoredPeople } from './closedFairs.ts';
import { CLOSED_TABLES } from './closedFairs.ts';
import { beginRecording, journalMiddleware } from './journalMiddleware.ts';
import type { Secret } from './secrets.ts';
import type { SetAsideRow } from './setAside.ts';
import { setAsideIn } from './setAside.ts';

/** Name of the IndexedDB database; it never changes, or the data would seem to be gone. */
export const DATABASE_NAME = 'sunflower';

/** What was derived by an older program is derived again. */
async function clearDerived(transaction: Transaction): Promise<void> {
  for (const name of CLOSED_TABLES) {
    if (transaction.idbtrans.objectStoreNames.contains(name)) await transaction.table(name).clear();
  }
}

/**
 * Brings every record of schema `from` up to today's inside Dexie's own upgrade transaction: all or nothing. Changes made
 * before cannot be undone any more, because their images are records of the old shape.
 */
async function upgradeData(transaction: Transaction, from: number): Promise<void> {
  beginRecording(transaction.idbtrans, 'barrier');
  for (const table of transaction.db.tables) {
    // A table that a later version brings is not there yet, and has no rows to upgrade.
    const isThere = transaction.idbtrans.objectStoreNames.contains(table.name);
    if (!isDataTable(table.name) || !isThere) continue;
    const { name } = table;
    const rows = await transaction.table(name).toArray();
    if (rows.length > 0)
      await transaction.table(name).bulkPut(rows.map((row) => upgradeRow(name, row, from)));
  }
  await clearDerived(transaction);
  await transaction.table('journal').clear();
  await transaction.table('meta').put({ key: 'schemaVersion', value: String(SCHEMA_VERSION) });
}

/** Rows that no record can be made of are set aside, so that every table holds what the model says. */
async function setBadRowsAside(transaction: Transaction): Promise<void> {
  beginRecording(transaction.idbtrans, 'barrier');
  for (const { name } of transaction.db.tables) {
    if (isDataTable(name)) await setAsideIn(transaction.table(name), transaction.table('setAside'), name);
  }
}

/**
 * Everything that lasts. Only what is looked up is indexed: an index costs on every one of 600,000 rows.
 * A version that shipped is never edited; add `this.version(2)` instead.
 */
export class SunflowerDatabase extends Dexie {
  declare readonly community: Table<Rows['community'], 'community'>;
  declare readonly groups: Table<Rows['groups'], GroupId>;
  declare readonly categories: Table<Rows['categories'], CategoryId>;
  declare readonly serviceItems: Table<Rows['serviceItems'], ServiceItemId>;
  declare readonly partnerUnits: Table<Rows['partnerUnits'], PartnerUnitId>;
  declare readonly volunteers: Table<Rows['volunteers'], VolunteerId>;
  declare readonly yearPlans: Table<Rows['yearPlans'], YearId>;
  declare readonly templates: Table<Rows['templates'], 'template'>;
  declare readonly fairs: Table<Rows['fairs'], FairId>;
  declare readonly slots: Table<Rows['slots'], SlotId>;
  declare readonly stalls: Table<Rows['stalls'], StallId>;
  declare readonly needs: Table<Rows['needs'], NeedId>;
  declare readonly bookings: Table<Rows['bookings'], BookingId>;
  declare readonly assignments: Table<Rows['assignments'], AssignmentId>;
  declare readonly attendance: Table<Rows['attendance'], AttendanceId>;
  declare readonly tallies: Table<Rows['tallies'], TallyId>;
  declare readonly volunteerPairs: Table<Rows['volunteerPairs'], PairId>;
  declare readonly replies: Table<Rows['replies'], ReplyId>;
  declare readonly publications: Table<Rows['publications'], FairId>;
  declare readonly paperLayouts: Table<Rows['paperLayouts'], string>;
  declare readonly groundPlans: Table<Rows['groundPlans'], FairId>;
  declare readonly pictures: Table<Rows['pictures'], PictureId>;
  declare readonly countSheets: Table<Rows['countSheets'], StallId>;
  declare readonly amendments: Table<Rows['amendments'], AmendmentId>;
  declare readonly redemptions: Table<Rows['redemptions'], RedemptionId>;
  declare readonly pastTotals: Table<Rows['pastTotals'], YearId>;
  declare readonly certificates: Table<Rows['certificates'], CertificateId>;
  declare readonly closedTallies: Table<FairTally, FairId>;
  declare readonly closedColumns: Table<FairColumns, FairId>;
  declare readonly closedPeople: Table<StoredPeople, string>;
  declare readonly stamps: Table<RecordStamp, string>;
  declare readonly settings: Table<Settings, 'settings'>;
  declare readonly meta: Table<MetaEntry, string>;
  declare readonly secrets: Table<Secret, Secret['id']>;
  declare readonly setAside: Table<SetAsideRow, string>;
  declare readonly journal: Table<JournalEntry, string>;

  constructor(name: string = DATABASE_NAME) {
    // Since Chromium 121 IndexedDB is relaxed about durability by default; a confirmed tap must be on disk.
    // Opened by itself after it was closed from outside, it would be an empty one, in silence.
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false });
    this.version(1).stores({
      community: 'id',
      groups: 'id',
      categories: 'id',
      serviceItems: 'id',
      partnerUnits: 'id',
      volunteers: 'id',
      yearPlans: 'id',
      templates: 'id',
      fairs: 'id',
      slots: 'id, fairId',
      stalls: 'id, fairId',
      needs: 'id, fairId',
      bookings: 'id, fairId, partnerUnitId',
      assignments: 'id, fairId, volunteerId',
      attendance: 'id, fairId, subjectId',
      tallies: 'id, fairId',
      settings: 'id',
      meta: 'key',
      journal: 'id, undoneAt',
    });
    this.version(2)
      .stores({ volunteerPairs: 'id', replies: 'id, fairId, volunteerId' })
      .upgrade((transaction) => upgradeData(transaction, 1));
    this.version(3).upgrade((transaction) => upgradeData(transaction, 2));
    this.version(4).upgrade((transaction) => upgradeData(transaction, 3));
    this.version(5)
      .stores({ publications: 'id' })
      .upgrade((transaction) => upgradeData(transaction, 4));
    this.version(6)
      .stores({ paperLayouts: 'id', groundPlans: 'id', pictures: 'id, fairId' })
      .upgrade((transaction) => upgradeData(transaction, 5));
    // Somebody's rows of one fair are found without reading those of ten years: a tap at the fair waits for nothing.
    this.version(7)
      .stores({
        attendance: 'id, [fairId+subjectId], subjectId',
        assignments: 'id, [fairId+volunteerId], volunteerId',
        countSheets: 'id, fairId',
        amendments: 'id, fairId',
        redemptions: 'id, volunteerId',
      })
      .upgrade((transaction) => upgradeData(transaction, 6));
    // What is derived from closed fairs is kept beside the data: neither journalled nor in snapshots (ADR 0020).
    this.version(8)
      .stores({
        pastTotals: 'id',
        certificates: 'id, volunteerId',
        closedTallies: 'id',
        closedColumns: 'id',
        closedPeople: 'id',
      })
      .upgrade((transaction) => upgradeData(transaction, 7));
    // Who came is kept as a set of bits. Records have the shape that they had: SCHEMA_VERSION stays.
    this.version(9).upgrade(clearDerived);
    // When each field was last written (ADR 0023), keys of this PC, and rows that cannot be read as records (ADR 0022):
    // none of them is part of the office's data.
    this.version(10).stores({ stamps: 'id', secrets: 'id', setAside: 'id' }).upgrade(setBadRowsAside);
    this.use(journalMiddleware);
  }
}
