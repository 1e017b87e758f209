import type { FieldImage, JournalEntry, RecordChange } from '../model/journal.ts';
import type { Reference } from '../model/references.ts';
import { fairOfRow, REFERENCES, referredIds } from '../model/references.ts';
import type { DataTable } from '../model/tables.ts';
import { recordKey } from '../records/recordBook.ts';

/** Whom and which fairs a record concerns. */
export interface Owners {
  /** Ids of volunteers. */
  readonly people: readonly string[];
  /** Months. */
  readonly fairs: readonly string[];
}

/** Fields that say whom a record concerns; who was only told or drawn is not meant. */
const PERSON_FIELDS: ReadonlyMap<string, readonly Reference[]> = new Map(
  Object.entries(REFERENCES).map(([table, fields]) => [
    table,
    fields.filter(({ to, need }) => to === 'volunteers' && need !== 'told'),
  ]),
);

/** Whom an image of a record concerns, and which fair; of an image of some fields only what these tell. */
export function ownersOf(table: DataTable, key: string, image: FieldImage): Owners {
  const named = (PERSON_FIELDS.get(table) ?? []).flatMap((field) => referredIds(image, field));
  const fairId = fairOfRow(table, { id: key, fairId: image.fairId });
  return {
    people: table === 'volunteers' ? [key, ...named] : named,
    fairs: fairId === null ? [] : [fairId],
  };
}

/** The images of a change of one record. */
export function imagesOf(change: RecordChange): readonly FieldImage[] {
  switch (change.kind) {
    case 'created':
      return [change.after];
    case 'deleted':
      return [change.before];
    case 'updated':
      return [change.before, change.after];
  }
}

/** What is remembered of an entry of the journal without its images, which may be of 5,000 records. */
export interface HistoryHead extends Omit<JournalEntry, 'changes' | 'undoneAt'> {
  /** Records that it wrote. */
  readonly records: number;
  /** Whom and which fairs its images name. */
  readonly owners: { readonly people: ReadonlySet<string>; readonly fairs: ReadonlySet<string> };
  /** Records of which only some fields are in its images: whom they concern is told elsewhere. */
  readonly partial: readonly string[];
}

/** Takes out of an entry what lists and filters need. */
export function headOf({ changes, undoneAt: _undoneAt, ...entry }: JournalEntry): HistoryHead {
  const people = new Set<string>();
  const fairs = new Set<string>();
  const partial: string[] = [];
  const records = new Set<string>();
  for (const change of changes) {
    records.add(recordKey(change.table, change.key));
    for (const image of imagesOf(change)) {
      const owners = ownersOf(change.table, change.key, image);
      for (const person of owners.people) people.add(person);
      for (const fair of owners.fairs) fairs.add(fair);
    }
    if (change.kind === 'updated') partial.push(recordKey(change.table, change.key));
  }
  return { ...entry, records: records.size, owners: { people, fairs }, partial };
}
