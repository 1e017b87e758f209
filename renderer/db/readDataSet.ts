import type { Table } from 'dexie';
import type { DataSet } from '../../shared/model/tables.ts';
import { dataTableNames } from './change.ts';
import type { SunflowerDatabase } from './database.ts';
import { journalMark } from './journalMark.ts';

/** Rows that are read at once while others may write in between. */
const CHUNK_ROWS = 1_000;

type ReadRows = <Row extends { readonly id: string }, Key>(
  table: Table<Row, Key>,
) => PromiseLike<readonly Row[]>;

async function readTables(db: SunflowerDatabase, rowsOf: ReadRows): Promise<DataSet> {
  return {
    community: await rowsOf(db.community),
    groups: await rowsOf(db.groups),
    categories: await rowsOf(db.categories),
    serviceItems: await rowsOf(db.serviceItems),
    partnerUnits: await rowsOf(db.partnerUnits),
    volunteers: await rowsOf(db.volunteers),
    yearPlans: await rowsOf(db.yearPlans),
    templates: await rowsOf(db.templates),
    fairs: await rowsOf(db.fairs),
    slots: await rowsOf(db.slots),
    stalls: await rowsOf(db.stalls),
    needs: await rowsOf(db.needs),
    bookings: await rowsOf(db.bookings),
    assignments: await rowsOf(db.assignments),
    attendance: await rowsOf(db.attendance),
    tallies: await rowsOf(db.tallies),
    volunteerPairs: await rowsOf(db.volunteerPairs),
    replies: await rowsOf(db.replies),
    publications: await rowsOf(db.publications),
    paperLayouts: await rowsOf(db.paperLayouts),
    groundPlans: await rowsOf(db.groundPlans),
    pictures: await rowsOf(db.pictures),
    countSheets: await rowsOf(db.countSheets),
    amendments: await rowsOf(db.amendments),
    redemptions: await rowsOf(db.redemptions),
    pastTotals: await rowsOf(db.pastTotals),
    certificates: await rowsOf(db.certificates),
  };
}

/** The whole of the office's data as it is at one moment: all tables in one read transaction, for which writing waits. */
export function readDataSet(db: SunflowerDatabase): Promise<DataSet> {
  return db.transaction('r', dataTableNames(), () => readTables(db, (table) => table.toArray()));
}

async function readInChunks<Row extends { readonly id: string }, Key>(
  table: Table<Row, Key>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const last = rows.at(-1);
    const ahead = last ? table.where(':id').above(last.id) : table.orderBy(':id');
    const chunk = await ahead.limit(CHUNK_ROWS).toArray();
    for (const row of chunk) rows.push(row);
    if (chunk.length < CHUNK_ROWS) return rows;
  }
}

/**
 * As {@link readDataSet}, piece by piece, so that a tap at the fair never waits for it.
 * @returns the data with the mark of the journal that they belong to; null when something was written meanwhile
 */
export async function readDataSetCalmly(
  db: SunflowerDatabase,
): Promise<{ readonly data: DataSet; readonly mark: string } | null> {
  const mark = await journalMark(db);
  const data = await readTables(db, readInChunks);
  return (await journalMark(db)) === mark ? { data, mark } : null;
}
