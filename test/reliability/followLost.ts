import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogLine } from '../../shared/changeLog/logFormat.ts';
import { readLog } from '../../shared/changeLog/logFormat.ts';
import type { JournalEntry, RecordChange } from '../../shared/model/journal.ts';
import { type FollowedJournal, replayed, type Stored } from './followJournal.ts';

/* What must be there after a database was lost: what was confirmed, and perhaps the one change that was on its way. */

/** A journal of which each step was confirmed, with its entries: what would be in the database that was lost. */
export class ConfirmedJournal {
  private entries: Map<string, JournalEntry>;

  constructor(start: Stored) {
    this.entries = new Map(start.journal.map((entry) => [entry.id, entry]));
  }

  /** A step was confirmed. */
  follow({ undone, entries }: FollowedJournal): void {
    if (entries.length > 0) {
      // What is new takes the place of what could have been done again.
      for (const { id, undoneAt } of this.journal) if (undoneAt !== null) this.entries.delete(id);
    }
    for (const entry of entries) this.entries.set(entry.id, entry);
    for (const entry of this.journal) {
      const undoneAt = undone.includes(entry.id) ? (entry.undoneAt ?? entry.at) : null;
      this.entries.set(entry.id, { ...entry, undoneAt });
    }
  }

  get journal(): readonly JournalEntry[] {
    return [...this.entries.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
  }

  /** As it would be after one more step of the log. */
  with({ kind, id, at, steps }: LogLine): readonly JournalEntry[] {
    if (kind !== 'done') {
      const undoneAt = kind === 'undone' ? at : null;
      return this.journal.map((entry) => (entry.id === id ? { ...entry, undoneAt } : entry));
    }
    const changes = steps.map(({ table, key, outcome }): RecordChange => {
      if (outcome.kind === 'gone') return { kind: 'deleted', table, key, before: {} };
      if (outcome.kind === 'whole') return { kind: 'created', table, key, after: { ...outcome.image } };
      return { kind: 'updated', table, key, before: {}, after: { ...outcome.image } };
    });
    const label = { key: 'onItsWay', params: {} };
    const entry: JournalEntry = { id, at, deviceId: '', label, kind: 'change', changes, undoneAt: null };
    return [...this.journal.filter(({ undoneAt }) => undoneAt === null), entry];
  }
}

/** The last whole line of the newest file of a change log on the disk. */
export function lastLine(folder: string): LogLine | undefined {
  const newest = readdirSync(folder)
    .filter((name) => name.endsWith('.sunlog'))
    .toSorted()
    .at(-1);
  return newest ? readLog(new Uint8Array(readFileSync(join(folder, newest))))?.lines.at(-1) : undefined;
}

/**
 * What is wrong with data that were recovered.
 * @param onItsWay last line of the log: the change that was being made, or one that was confirmed
 */
export function missingIn(
  recovered: Stored,
  start: Stored,
  confirmed: ConfirmedJournal,
  onItsWay: LogLine | undefined,
): readonly string[] {
  const missing = replayed(start, { ...recovered, journal: confirmed.journal });
  if (missing.length === 0 || !onItsWay) return missing;
  const further = replayed(start, { ...recovered, journal: confirmed.with(onItsWay) });
  return further.length === 0 ? [] : missing;
}
