import type { AnyRow } from '../model/references.ts';
import { fairOfRow, referencesOf } from '../model/references.ts';
import type { DataTable } from '../model/tables.ts';
import type { BroughtPart, Candidate, Conflict, LeftOut, LocalPart } from './mergeTypes.ts';
import type { Mark } from './stamp.ts';
import { deletionOf, isAlive, joinStamps, keptStamp, stampKey, unstamped } from './stamp.ts';

interface Merging {
  readonly local: LocalPart;
  readonly brought: BroughtPart;
  readonly taken: ReadonlyMap<string, Candidate>;
  /** Fairs of which nothing is taken. */
  readonly closed: ReadonlySet<string>;
  readonly mark: Mark;
}

interface Whole {
  readonly taken: ReadonlyMap<string, Candidate>;
  readonly leftOut: readonly LeftOut[];
}

/**
 * Keeps records and those that they belong to together. What is deleted stays while something that stays belongs to it; what
 * is taken brings back what it belongs to, or is left out.
 */
export function keepWhole({ local, brought, taken, closed, mark }: Merging): Whole {
  const result = new Map(taken);
  const leftOut: LeftOut[] = [];
  const refused = new Set<string>();
  const rowNow = (table: DataTable, key: string): AnyRow | null => {
    const candidate = result.get(stampKey(table, key));
    return candidate ? candidate.after : (local.rows.get(table)?.get(key) ?? null);
  };
  /** Brings a record back that something belongs to. False when it is nowhere, or about somebody deleted for good. */
  const bringBack = (table: DataTable, key: string): boolean => {
    const id = stampKey(table, key);
    const here = local.rows.get(table)?.get(key);
    const there = brought.rows.get(table)?.get(key);
    const [ours, theirs] = [local.stamps.get(id) ?? unstamped(id), brought.stamps.get(id) ?? unstamped(id)];
    const row = here ?? there;
    const joined = joinStamps(ours, theirs);
    const fairId = row ? fairOfRow(table, row) : null;
    if (refused.has(id) || !row || (joined.isErased === true && row.isErased !== true)) return false;
    if (!here && fairId !== null && closed.has(fairId)) return false;
    // The fields' marks are those of the record that is brought back: of what was deleted no values are left.
    const source = here ? ours : theirs;
    const stamp = isAlive(joined) ? joined : keptStamp({ ...source, deleted: joined.deleted ?? {} }, mark);
    const deletion = here ? null : deletionOf(ours);
    const conflicts: readonly Conflict[] = deletion
      ? [
          {
            kind: 'deletedHere',
            table,
            key,
            field: null,
            winner: 'theirs',
            ours: { mark: deletion },
            theirs: { mark: null },
          },
        ]
      : [];
    result.set(id, { table, key, before: here ?? null, after: row, stamp, conflicts });
    if (here) leftOut.push({ table, key, reason: 'kept', row: here });
    return true;
  };
  /** Leaves a record out: it stays as it is here. */
  const leave = (id: string, candidate: Candidate): void => {
    result.delete(id);
    refused.add(id);
    const { table, key, after, before } = candidate;
    leftOut.push({ table, key, reason: 'parentMissing', row: after ?? before ?? {} });
  };

  const waiting: { readonly table: DataTable; readonly key: string; readonly row: AnyRow }[] = [];
  for (const [table, rows] of local.rows) {
    for (const [key, row] of rows) if (!result.has(stampKey(table, key))) waiting.push({ table, key, row });
  }
  for (const { table, key, after } of result.values()) if (after) waiting.push({ table, key, row: after });

  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { table, key, row } = next;
    if (rowNow(table, key) === null) continue;
    const id = stampKey(table, key);
    const candidate = result.get(id);
    const isTaken = candidate !== undefined && candidate.before !== candidate.after;
    for (const parent of referencesOf(table, row)) {
      if (parent.need === 'told' || rowNow(parent.table, parent.id) !== null) continue;
      const wasHere = local.rows.get(parent.table)?.get(parent.id) !== undefined;
      // What has led nowhere here before the package came is not its doing.
      if (!isTaken && !wasHere) continue;
      if (bringBack(parent.table, parent.id)) {
        const back = rowNow(parent.table, parent.id);
        if (back) waiting.push({ table: parent.table, key: parent.id, row: back });
        continue;
      }
      if (parent.need !== 'must' || !candidate || !isTaken) continue;
      leave(id, candidate);
      // As it was here it may belong to something else, and what was to belong to it has to look again.
      for (const other of result.values()) {
        if (other.after) waiting.push({ table: other.table, key: other.key, row: other.after });
      }
      if (candidate.before) waiting.push({ table, key, row: candidate.before });
      break;
    }
  }
  return { taken: result, leftOut };
}
