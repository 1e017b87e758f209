import type { Instant } from '../model/basic.ts';
import type { FieldImage } from '../model/journal.ts';
import type { Locale } from '../model/settings.ts';
import type { DataTable } from '../model/tables.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';

/** Everything that can be named. */
export interface RecordBook {
  /** A record by its key: as it is now, else as it was known last; null when nobody knows it. */
  readonly row: (table: DataTable, key: string) => FieldImage | null;
  /** Name of a department, a contact or a partner's person, which are parts of records; '' when nobody knows it. */
  readonly partName: (id: string) => string;
}

/** What it takes to say a record in words. */
export interface RecordWords {
  readonly text: Catalogue;
  readonly locale: Locale;
  readonly book: RecordBook;
  /** An instant by the clock on the wall of this PC. */
  readonly wallClock: (instant: Instant) => string;
}

/** Which record, as one text. */
export function recordKey(table: DataTable, key: string): string {
  return `${table} ${key}`;
}

/** A field that holds text; '' when it does not. */
export function textField(image: FieldImage | null, field: string): string {
  const value = image?.[field];
  return typeof value === 'string' ? value : '';
}

/** A field that holds a number; null when it does not. */
export function numberField(image: FieldImage | null, field: string): number | null {
  const value = image?.[field];
  return typeof value === 'number' ? value : null;
}

/** True for an object with fields, such as a record. */
export function isImage(value: unknown): value is FieldImage {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field that holds a list of objects. */
export function imagesField(image: FieldImage | null, field: string): readonly FieldImage[] {
  const value: unknown = image?.[field];
  return Array.isArray(value) ? value.filter(isImage) : [];
}
