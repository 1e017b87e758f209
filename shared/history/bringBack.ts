import type { FieldImage } from '../model/journal.ts';
import { sameValue } from '../model/sameValue.ts';
import type { DataTable } from '../model/tables.ts';

/**
 * Fields that follow from other work and are not brought back with the rest: whether a fair was held, and on which day, is
 * what its screens decide; so are who leads a stall, and whether a unit comes, which holds or frees its stalls.
 */
const KEPT_FIELDS: Partial<Record<DataTable, readonly string[]>> = {
  fairs: [
    'edition',
    'scheduledDate',
    'postponedTo',
    'heldDate',
    'status',
    'statusReason',
    'papersMadeAt',
    'archivedAt',
    'filedPapers',
  ],
  stalls: ['leadVolunteerId'],
  bookings: ['status'],
};

/** Written by the program to prove something: bringing one back by itself would make it say what is not so. */
const PROOFS: readonly DataTable[] = ['publications', 'amendments'];

/** True for records that are never brought back one by one. */
export function isProof(table: DataTable): boolean {
  return PROOFS.includes(table);
}

/** A past state as it can be written now, and the fields that differ in it but stay as they are. */
export function rowToWrite(
  table: DataTable,
  present: FieldImage | null,
  past: FieldImage,
): { readonly row: FieldImage; readonly kept: readonly string[] } {
  const fields = KEPT_FIELDS[table] ?? [];
  if (!present) return { row: table === 'stalls' ? { ...past, leadVolunteerId: null } : past, kept: [] };
  const kept = fields.filter((field) => !sameValue(present[field], past[field]));
  return { row: { ...past, ...Object.fromEntries(fields.map((field) => [field, present[field]])) }, kept };
}
