import { whyNoRecord } from '../backup/badRows.ts';
import { afterStep } from '../model/recordSteps.ts';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { DataSet, DataTable } from '../model/tables.ts';
import { groupBy } from '../stats/groupBy.ts';
import type { LogLine } from './logFormat.ts';

/**
 * Applies logged changes to the data of a snapshot that was made after the log began. The snapshot may hold the first of
 * them already: lines say what records became, so doing them again leads to the same end.
 * @returns the table and the place of a record that would be none
 */
export function applyChanges(data: DataSet, lines: readonly LogLine[]): Result<DataSet, string> {
  const changed: [DataTable, readonly object[]][] = [];
  const steps = lines.flatMap((line) => line.steps);
  for (const [table, ofTable] of groupBy(steps, (step) => step.table)) {
    const present: readonly { readonly id: string }[] = data[table];
    const rows = new Map<string, object>(present.map((row) => [row.id, row]));
    for (const { key, outcome } of ofTable) {
      // Fields of what is not there: deleted later, as the snapshot already knows; a line below deletes it or makes it anew.
      const after = afterStep(rows.get(key), outcome);
      if (after) rows.set(key, after);
      else rows.delete(key);
    }
    for (const key of new Set(ofTable.map((step) => step.key))) {
      const row = rows.get(key);
      const why = row && whyNoRecord(table, row);
      if (why) return failure(`${table}: ${why}`);
    }
    changed.push([table, [...rows.values()]]);
  }
  // Every row that is new was just found to be a record of its table.
  return success(Object.assign({ ...data }, Object.fromEntries(changed)));
}
