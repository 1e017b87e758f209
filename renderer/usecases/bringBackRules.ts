import type { RecordRef } from '../../shared/history/stateAt.ts';
import { ownersOf } from '../../shared/history/touches.ts';
import { referencesOf } from '../../shared/model/references.ts';
import { isImage } from '../../shared/records/recordBook.ts';
import { referenceName } from '../../shared/records/recordName.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import type { BringBackRows } from './bringBackPeople.ts';
import { bookingRefusal, pairRefusal, partnerRefusal, volunteerRefusal } from './bringBackPeople.ts';
import {
  assignmentRefusal,
  attendanceRefusal,
  certificateRefusal,
  fairRefusal,
  pastTotalRefusal,
  pictureRefusal,
  redemptionRefusal,
  slotRefusal,
  stallRefusal,
} from './bringBackRecords.ts';
import { refusalOf } from './changeFair.ts';

/** Nothing of an archived fair changes but by an amendment (rule 20), and nothing of a cancelled one is planned. */
async function fairsRefusal(
  db: SunflowerDatabase,
  { table, key }: RecordRef,
  { row, present }: BringBackRows,
): Promise<Problem | null> {
  if (table === 'fairs') {
    return present?.status === 'archived' || row.status === 'archived'
      ? problem('fairArchived', { month: key })
      : null;
  }
  for (const id of ownersOf(table, key, row).fairs) {
    const fair = await db.fairs.filter((candidate) => candidate.id === id).first();
    const refusal = fair ? refusalOf(fair, fair.id) : problem('fairMissing', { month: id });
    if (refusal) return refusal;
  }
  return null;
}

/** Everything that the record names must be there, and be somebody still. */
async function parentsRefusal(
  db: SunflowerDatabase,
  { table }: RecordRef,
  { row, words }: BringBackRows,
): Promise<Problem | null> {
  // Also what was only told or drawn: the program would show a stall or a slot that is not there.
  for (const parent of referencesOf(table, row)) {
    const stored = await db.table<unknown, string>(parent.table).get(parent.id);
    if (!isImage(stored)) {
      const name = referenceName(words, parent.table, parent.id);
      return problem('bringParentGone', { what: words.text.recordFields.tables[parent.table], name });
    }
    if (stored.isErased === true) return problem('bringErased');
  }
  return null;
}

/** What else a record of a table must keep to. */
function ownRefusal(
  db: SunflowerDatabase,
  { table }: RecordRef,
  rows: BringBackRows,
): Promise<Problem | null> | Problem | null {
  switch (table) {
    case 'volunteers':
      return volunteerRefusal(db, rows);
    case 'partnerUnits':
      return partnerRefusal(db, rows);
    case 'bookings':
      return bookingRefusal(db, rows);
    case 'volunteerPairs':
      return pairRefusal(db, rows);
    case 'fairs':
      return fairRefusal(db, rows);
    case 'slots':
      return slotRefusal(db, rows);
    case 'stalls':
      return stallRefusal(db, rows);
    case 'assignments':
      return assignmentRefusal(db, rows);
    case 'attendance':
      return attendanceRefusal(db, rows);
    case 'redemptions':
      return redemptionRefusal(db, rows);
    case 'certificates':
      return certificateRefusal(db, rows);
    case 'pictures':
      return pictureRefusal(db, rows);
    case 'pastTotals':
      return pastTotalRefusal(rows);
    default:
      return null;
  }
}

/**
 * Why a record may not become what it was: somebody deleted for good, an archived or cancelled fair (rule 20), something
 * that it names and that is gone, or a rule that it would break by now. Null = it may. Runs inside a transaction.
 */
export async function refusalToBringBack(
  db: SunflowerDatabase,
  record: RecordRef,
  rows: BringBackRows,
): Promise<Problem | null> {
  const { present, row } = rows;
  if (present?.isErased === true || row.isErased === true) return problem('bringErased');
  return (
    (await fairsRefusal(db, record, rows)) ??
    (await parentsRefusal(db, record, rows)) ??
    (await ownRefusal(db, record, rows)) ??
    null
  );
}
