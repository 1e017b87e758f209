import type { FieldImage, JournalEntry, RecordChange } from '../model/journal.ts';
import type { DataTable } from '../model/tables.ts';
import { imagesField, recordKey, textField } from '../records/recordBook.ts';

/** Whom and which fairs a record concerns. */
export interface Owners {
  /** Ids of volunteers. */
  readonly people: readonly string[];
  /** Months. */
  readonly fairs: readonly string[];
}

/** Tables whose key is a fair's month. */
const KEYED_BY_FAIR: readonly DataTable[] = ['fairs', 'publications', 'groundPlans'];

/** Fields that hold a volunteer's id. */
const PERSON_FIELDS = ['volunteerId', 'leadVolunteerId', 'firstId', 'secondId'] as const;

function given(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => text !== '');
}

/** Whom an image of a record concerns, and which fair; of an image of some fields only what these tell. */
export function ownersOf(table: DataTable, key: string, image: FieldImage): Owners {
  const people = given([
    table === 'volunteers' ? key : '',
    ...PERSON_FIELDS.map((field) => textField(image, field)),
    textField(image, 'subjectKind') === 'volunteer' ? textField(image, 'subjectId') : '',
    ...imagesField(image, 'people').map((person) => textField(person, 'volunteerId')),
  ]);
  return { people, fairs: given([KEYED_BY_FAIR.includes(table) ? key : textField(image, 'fairId')]) };
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
