import type { FieldImage } from '../model/journal.ts';
import type { DataTable } from '../model/tables.ts';
import type { RecordBook } from './recordBook.ts';
import { imagesField, recordKey, textField } from './recordBook.ts';

/** Lists of records whose items have ids and names of their own. */
const PARTS = ['departments', 'formerDepartments', 'contacts', 'people'] as const;
const HAVE_PARTS: readonly DataTable[] = ['partnerUnits', 'bookings'];

/** Records by table, as they are now. */
export type PresentRows = Partial<Record<DataTable, readonly FieldImage[]>>;

/**
 * A book in which everything that a record names is looked up: what is there now goes before what was.
 * @param lastKnown records that may be gone, by their place in the journal
 */
export function createRecordBook(
  present: PresentRows,
  lastKnown: ReadonlyMap<string, FieldImage>,
): RecordBook {
  const rows = new Map<string, FieldImage>();
  const parts = new Map<string, string>();
  const noteParts = (image: FieldImage): void => {
    for (const part of PARTS.flatMap((field) => imagesField(image, field))) {
      parts.set(textField(part, 'id'), textField(part, 'name'));
    }
  };
  // What is there now comes last, so that its names stand.
  for (const [record, image] of lastKnown)
    if (HAVE_PARTS.some((table) => record.startsWith(`${table} `))) noteParts(image);
  for (const [table, images] of Object.entries(present)) {
    for (const image of images) {
      rows.set(`${table} ${textField(image, 'id')}`, image);
      if (HAVE_PARTS.some((one) => one === table)) noteParts(image);
    }
  }
  const rowOf = (record: string): FieldImage | null => rows.get(record) ?? lastKnown.get(record) ?? null;
  return {
    row: (table, key) => rowOf(recordKey(table, key)),
    partName: (id) => parts.get(id) ?? '',
  };
}
