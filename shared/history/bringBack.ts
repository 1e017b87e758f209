import type { FieldImage } from '../model/journal.ts';
import type { DataTable } from '../model/tables.ts';
import type { FieldFormat } from '../records/fieldFormats.ts';
import { FIELD_FORMATS } from '../records/fieldFormats.ts';
import { imagesField, textField } from '../records/recordBook.ts';
import type { RecordRef } from './stateAt.ts';

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
  const kept = fields.filter((field) => JSON.stringify(present[field]) !== JSON.stringify(past[field]));
  return { row: { ...past, ...Object.fromEntries(fields.map((field) => [field, present[field]])) }, kept };
}

function referencesIn(format: FieldFormat | undefined, value: unknown): readonly RecordRef[] {
  if (format?.as === 'reference')
    return typeof value === 'string' ? [{ table: format.table, key: value }] : [];
  if (format?.as === 'list')
    return Array.isArray(value) ? value.flatMap((item) => referencesIn(format.of, item)) : [];
  return [];
}

/** Tables of the ground plan name stalls; heads of a tally sheet are kept under the stall's key. */
function otherReferences(table: DataTable, key: string, row: FieldImage): readonly RecordRef[] {
  switch (table) {
    case 'groundPlans':
      return [
        { table: 'fairs', key },
        ...imagesField(row, 'tables').map((one) => ({
          table: 'stalls' as const,
          key: textField(one, 'stallId'),
        })),
      ];
    case 'countSheets':
      return [{ table: 'stalls', key }];
    case 'attendance':
      return textField(row, 'subjectKind') === 'volunteer'
        ? [{ table: 'volunteers', key: textField(row, 'subjectId') }]
        : [];
    case 'bookings':
      return imagesField(row, 'people').flatMap((person) => {
        const volunteerId = textField(person, 'volunteerId');
        return volunteerId === '' ? [] : [{ table: 'volunteers' as const, key: volunteerId }];
      });
    default:
      return [];
  }
}

/** Every record that a row names and that must be there for it. */
export function referencesOf(table: DataTable, key: string, row: FieldImage): readonly RecordRef[] {
  const formats: Readonly<Record<string, FieldFormat>> = FIELD_FORMATS[table];
  const named = Object.entries(row).flatMap(([field, value]) => referencesIn(formats[field], value));
  return [...named, ...otherReferences(table, key, row)];
}
