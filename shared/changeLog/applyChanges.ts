import { whyNoRecord } from '../backup/badRows.ts';
import { tableNames } from '../backup/snapshotFormat.ts';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { DataSet, DataTable } from '../model/tables.ts';
import type { LogLine } from './logFormat.ts';

type Row = Readonly<Record<string, unknown>>;

/** The rows of a table after the steps that concern it, and the keys of those that were written. */
interface Applied {
  readonly rows: Map<string, Row>;
  readonly written: Set<string>;
}

function applyTo(rows: readonly Row[], table: DataTable, lines: readonly LogLine[]): Applied {
  const applied: Applied = {
    rows: new Map(rows.map((row) => [String(row.id), row])),
    written: new Set(),
  };
  for (const { steps } of lines) {
    for (const { table: of, key, outcome } of steps) {
      if (of !== table) continue;
      applied.written.add(key);
      if (outcome.kind === 'gone') applied.rows.delete(key);
      else if (outcome.kind === 'whole') applied.rows.set(key, { ...outcome.image });
      else {
        const before = applied.rows.get(key);
        // Deleted later, as the snapshot already knows: a line below deletes it or makes it anew.
        if (before) applied.rows.set(key, { ...before, ...outcome.image });
      }
    }
  }
  return applied;
}

/**
 * Applies logged changes to the data of a snapshot that was made after the log began. The snapshot may hold the first of
 * them already: lines say what records became, so doing them again leads to the same end.
 * @returns the table and the place of a record that would be none
 */
export function applyChanges(data: DataSet, lines: readonly LogLine[]): Result<DataSet, string> {
  const changed: [DataTable, readonly Row[]][] = [];
  const concerned = new Set(lines.flatMap(({ steps }) => steps.map(({ table }) => table)));
  for (const table of tableNames().filter((name) => concerned.has(name))) {
    const { rows, written } = applyTo(data[table], table, lines);
    for (const key of written) {
      const row = rows.get(key);
      const why = row && whyNoRecord(table, row);
      if (why) return failure(`${table}: ${why}`);
    }
    changed.push([table, [...rows.values()]]);
  }
  // Every row that is new was just found to be a record of its table.
  return success(Object.assign({ ...data }, Object.fromEntries(changed)));
}
