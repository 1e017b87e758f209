import type { FieldImage, JournalEntry } from '../model/journal.ts';
import type { DataTable } from '../model/tables.ts';
import { recordKey } from '../records/recordBook.ts';
import type { RecordRef } from './stateAt.ts';
import type { HistoryHead, Owners } from './touches.ts';
import { headOf, imagesOf, ownersOf } from './touches.ts';

/**
 * What the history page knows of the journal without keeping its images in memory: a head for each entry, and of records
 * what is needed to name them when they are gone. It grows as the journal is read.
 */
export interface HistoryIndex {
  readonly heads: Map<string, HistoryHead>;
  /** Whom and which fairs records concern, by their place in the journal. */
  readonly owners: Map<string, Owners>;
  /** The last whole image of each record that was made or deleted. */
  readonly lastKnown: Map<string, FieldImage>;
  /** The entry from which each of those images is. */
  readonly knownSince: Map<string, string>;
}

/** Knows nothing yet. */
export function createHistoryIndex(): HistoryIndex {
  return { heads: new Map(), owners: new Map(), lastKnown: new Map(), knownSince: new Map() };
}

/** Pictures would fill the memory, and name nothing. */
function withoutPictures({ image: _image, logo: _logo, ...image }: FieldImage): FieldImage {
  return image;
}

function union(known: Owners | undefined, more: Owners): Owners {
  if (!known) return more;
  return {
    people: [...new Set([...known.people, ...more.people])],
    fairs: [...new Set([...known.fairs, ...more.fairs])],
  };
}

/** Notes whom a record concerns, as the database tells it now. */
export function noteOwners(index: HistoryIndex, record: string, owners: Owners): void {
  index.owners.set(record, union(index.owners.get(record), owners));
}

/** Takes entries of the journal in, in any order. */
export function addToIndex(index: HistoryIndex, entries: readonly JournalEntry[]): void {
  for (const entry of entries) {
    index.heads.set(entry.id, headOf(entry));
    for (const change of entry.changes) {
      if (change.kind === 'updated') continue;
      const record = recordKey(change.table, change.key);
      const [image = {}] = imagesOf(change);
      noteOwners(index, record, ownersOf(change.table, change.key, image));
      if ((index.knownSince.get(record) ?? '') > entry.id) continue;
      index.knownSince.set(record, entry.id);
      index.lastKnown.set(record, withoutPictures(image));
    }
  }
}

/** Tables of which the database tells whom a record concerns, where its key and the changed fields do not. */
const OWNED: readonly DataTable[] = [
  'slots',
  'stalls',
  'needs',
  'bookings',
  'assignments',
  'attendance',
  'tallies',
  'volunteerPairs',
  'replies',
  'pictures',
  'countSheets',
  'amendments',
  'redemptions',
  'certificates',
];

/** Records of which these entries tell some fields only, and of which nothing else is known yet. */
export function strangersOf(index: HistoryIndex, entries: readonly JournalEntry[]): readonly RecordRef[] {
  const strangers = new Map<string, RecordRef>();
  for (const { kind, table, key } of entries.flatMap(({ changes }) => changes)) {
    const record = recordKey(table, key);
    if (kind === 'updated' && OWNED.includes(table) && !index.owners.has(record)) {
      strangers.set(record, { table, key });
    }
  }
  return [...strangers.values()];
}
