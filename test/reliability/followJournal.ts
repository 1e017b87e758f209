import type { JournalEntry } from '../../shared/model/journal.ts';
import type { DataSet } from '../../shared/model/tables.ts';

/* What the journal must look like after a kill, by plain means that share nothing with the program's own replaying. */

/** What is stored: all rows, and the journal in its order. */
export interface Stored {
  readonly data: DataSet;
  readonly journal: readonly JournalEntry[];
}

/** The last state of the journal that was confirmed. */
export interface FollowedJournal {
  readonly newest: string;
  readonly undone: readonly string[];
  /** Entries that are new since the confirmation before. */
  readonly entries: readonly JournalEntry[];
}

/**
 * What is wrong with a journal that was stored when `last` was the last confirmed state: it must be that state, or the one
 * after the single step that was on its way.
 */
export function violationsOf(last: FollowedJournal | null, { journal }: Stored): readonly string[] {
  if (!last) return [];
  const confirmed = last.undone;
  const undone = journal
    .filter(({ undoneAt }) => undoneAt !== null)
    .map(({ id }) => id)
    .toSorted();
  const newest = journal.at(-1)?.id ?? '';
  if (newest === last.newest) {
    const [more, less] = [undone.length - confirmed.length, confirmed.length - undone.length];
    const [longer, shorter] = more > 0 ? [undone, confirmed] : [confirmed, undone];
    const isOneStep = Math.max(more, less) <= 1 && shorter.every((id) => longer.includes(id));
    return isOneStep ? [] : [`undone steps are ${undone.length}, confirmed were ${confirmed.length}`];
  }
  // A new change ends what could be done again, and is the only one behind what was confirmed.
  const before = journal.at(-2)?.id ?? '';
  const expected = confirmed.includes(last.newest) ? null : last.newest;
  const isNext = undone.length === 0 && (expected === null || before === expected);
  return isNext ? [] : [`the newest step is ${newest} behind ${before}, confirmed was ${last.newest}`];
}

type Rows = Map<string, Map<string, object>>;

function rowsOf(data: DataSet): Rows {
  return new Map(
    Object.entries(data).map(([table, rows]): [string, Map<string, object>] => [
      table,
      new Map(rows.map((row: { readonly id: string }) => [row.id, row])),
    ]),
  );
}

function text(row: object | undefined): string {
  return row ? JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1))) : 'gone';
}

/** Replays every step in force over the rows of the start; tells where the rows that are stored differ. */
export function replayed(start: Stored, stored: Stored): readonly string[] {
  const rows = rowsOf(start.data);
  const known = new Set(start.journal.map(({ id }) => id));
  for (const { id, undoneAt, changes } of stored.journal) {
    if (known.has(id) || undoneAt !== null) continue;
    for (const step of changes) {
      const table = rows.get(step.table);
      if (step.kind === 'deleted') table?.delete(step.key);
      else
        table?.set(
          step.key,
          step.kind === 'created' ? step.after : { ...table.get(step.key), ...step.after },
        );
    }
  }
  const present = rowsOf(stored.data);
  return [...rows].flatMap(([table, expected]) => {
    const found = present.get(table) ?? new Map<string, object>();
    const keys = new Set([...expected.keys(), ...found.keys()]);
    return [...keys].flatMap((key) =>
      text(expected.get(key)) === text(found.get(key))
        ? []
        : [`${table} ${key} is not what the journal says`],
    );
  });
}
