import type { JournalEntry } from '../../shared/model/journal.ts';
import type { SunflowerDatabase } from './database.ts';

/**
 * What undo and redo are named by. An entry of the journal may hold the images of 5,000 records, and the buttons ask after
 * every change what would be next: what never changes of an entry is read once and remembered.
 */
type Head = Pick<JournalEntry, 'label' | 'kind'>;

const heads = new WeakMap<SunflowerDatabase, Map<string, Head>>();

/** Keys that are read at a time while looking for the last change in force. */
const KEYS_AT_ONCE = 64;

function known(db: SunflowerDatabase): Map<string, Head> {
  const ofDatabase = heads.get(db) ?? new Map<string, Head>();
  heads.set(db, ofDatabase);
  return ofDatabase;
}

/** Remembers an entry that is being written; when that fails, nobody will ask for its id. */
export function rememberHead(db: SunflowerDatabase, { id, label, kind }: JournalEntry): void {
  // Somebody deleted for good is taken out of the labels of all entries before.
  if (kind === 'barrier') known(db).clear();
  known(db).set(id, { label, kind });
}

/** Label and kind of an entry. */
export async function headOf(db: SunflowerDatabase, id: string): Promise<Head | undefined> {
  const remembered = known(db).get(id);
  if (remembered) return remembered;
  const entry = await db.journal.get(id);
  if (entry) known(db).set(id, { label: entry.label, kind: entry.kind });
  return known(db).get(id);
}

/** Ids of the changes that are taken back now. */
export async function undoneKeys(db: SunflowerDatabase): Promise<readonly string[]> {
  return db.journal.where('undoneAt').above('').primaryKeys();
}

/** Id of the last change in force; undefined when there is none, or a barrier stands in the way. */
export async function lastInForce(db: SunflowerDatabase): Promise<string | undefined> {
  const undone = new Set(await undoneKeys(db));
  let below: string | undefined;
  for (;;) {
    const earlier = below === undefined ? db.journal.orderBy('id') : db.journal.where('id').below(below);
    const keys = await earlier.reverse().limit(KEYS_AT_ONCE).primaryKeys();
    for (const id of keys) {
      if (undone.has(id)) continue;
      const kind = (await headOf(db, id))?.kind;
      if (kind === 'change') return id;
      if (kind === 'barrier') return undefined;
    }
    below = keys.at(-1);
    if (below === undefined) return undefined;
  }
}

/** Id of the change that was undone last; undefined when there is none. */
export async function firstUndone(db: SunflowerDatabase): Promise<string | undefined> {
  return (await undoneKeys(db)).toSorted()[0];
}
