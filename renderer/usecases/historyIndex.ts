import { useEffect, useRef, useState } from 'react';
import type { HistoryIndex } from '../../shared/history/historyIndex.ts';
import {
  addToIndex,
  createHistoryIndex,
  noteOwners,
  strangersOf,
} from '../../shared/history/historyIndex.ts';
import type { HistoryHead } from '../../shared/history/touches.ts';
import { ownersOf } from '../../shared/history/touches.ts';
import type { JournalEntry } from '../../shared/model/journal.ts';
import { isImage, recordKey } from '../../shared/records/recordBook.ts';
import { groupBy } from '../../shared/stats/groupBy.ts';
import { database } from '../db/openDatabase.ts';
import { useLive } from './useLive.ts';

/** What is known of the journal so far; it is read from the newest back, page by page. */
export interface HistoryView {
  /** Newest first. */
  readonly heads: readonly HistoryHead[];
  /** Ids of changes that are undone and could be done again. */
  readonly undone: ReadonlySet<string>;
  /** Entries that the journal has; `heads` has as many when everything is read. */
  readonly all: number;
  readonly index: HistoryIndex;
}

/** The first page fills a screen; later ones are as long as a read takes little more than a frame. */
const FIRST_PAGE = 60;
const PAGE = 200;
/** Pages after which the screen follows. */
const PAGES_AT_ONCE = 6;

interface JournalKeys {
  /** Oldest first. */
  readonly keys: readonly string[];
  readonly undone: ReadonlySet<string>;
}

async function readKeys(): Promise<JournalKeys> {
  const { journal } = database();
  const [keys, undone] = await Promise.all([
    journal.orderBy('id').primaryKeys(),
    journal.where('undoneAt').above('').primaryKeys(),
  ]);
  return { keys, undone: new Set(undone) };
}

/** Asks the database whom records concern of which the journal has only some fields. */
async function askOwners(index: HistoryIndex, entries: readonly JournalEntry[]): Promise<void> {
  const db = database();
  for (const [table, refs] of groupBy(strangersOf(index, entries), (ref) => ref.table)) {
    const rows = await db.table<unknown, string>(table).bulkGet(refs.map(({ key }) => key));
    for (const [at, { key }] of refs.entries()) {
      const row = rows[at];
      const owners = isImage(row) ? ownersOf(table, key, row) : { people: [], fairs: [] };
      noteOwners(index, recordKey(table, key), owners);
    }
  }
}

async function readPage(index: HistoryIndex, keys: readonly string[]): Promise<readonly JournalEntry[]> {
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return [];
  const entries = await database().journal.where('id').between(first, last, true, true).toArray();
  addToIndex(index, entries);
  await askOwners(index, entries);
  return entries;
}

function isBarrier({ kind }: JournalEntry): boolean {
  return kind === 'barrier';
}

/**
 * Reads what the index does not know yet, newest first.
 * @returns false when a barrier has come: somebody may have been taken out of all entries before, so all is read anew
 */
async function readMissing(
  index: HistoryIndex,
  keys: readonly string[],
  goesOn: () => boolean,
  onPages: () => void,
): Promise<boolean> {
  const isFresh = index.heads.size === 0;
  const present = new Set(keys);
  for (const id of index.heads.keys()) if (!present.has(id)) index.heads.delete(id);
  const missing = keys.filter((id) => !index.heads.has(id));
  let [end, size, pages] = [missing.length, FIRST_PAGE, 0];
  while (end > 0) {
    const entries = await readPage(index, missing.slice(Math.max(0, end - size), end));
    if (!goesOn()) return true;
    if (!isFresh && entries.some(isBarrier)) return false;
    end -= size;
    size = PAGE;
    if (pages % PAGES_AT_ONCE === 0) onPages();
    pages += 1;
  }
  return true;
}

function viewOf(index: HistoryIndex, { keys, undone }: JournalKeys): HistoryView {
  const heads = keys.toReversed().flatMap((id) => index.heads.get(id) ?? []);
  return { heads, undone, all: keys.length, index };
}

/** The journal, live, as far as it is read; undefined until the first lines are there. */
export function useHistory(): HistoryView | undefined {
  const journal = useLive(readKeys);
  const index = useRef(createHistoryIndex());
  const [view, setView] = useState<HistoryView>();
  useEffect(() => {
    if (!journal) return;
    let isCurrent = true;
    const goesOn = (): boolean => isCurrent;
    const show = (): void => setView(viewOf(index.current, journal));
    const read = async (): Promise<void> => {
      const isWhole = await readMissing(index.current, journal.keys, goesOn, show);
      if (!isWhole) {
        index.current = createHistoryIndex();
        await readMissing(index.current, journal.keys, goesOn, show);
      }
      if (goesOn()) show();
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [journal]);
  return view;
}
