import type { Step } from '../../shared/model/recordSteps.ts';
import { afterStep } from '../../shared/model/recordSteps.ts';
import { groupBy } from '../../shared/stats/groupBy.ts';
import type { SunflowerDatabase } from './database.ts';

/** Reads and writes each table once: a change of 3,000 people is undone as fast as it was made. */
export async function applySteps(db: SunflowerDatabase, steps: readonly Step[]): Promise<void> {
  for (const [table, ofTable] of groupBy(steps, (step) => step.table)) {
    const rows = db.table<object, string>(table);
    const keys = [...new Set(ofTable.map(({ key }) => key))];
    // What is deleted or put back whole need not be known: an import of 5,000 people is undone without reading them.
    const partial = [
      ...new Set(ofTable.flatMap(({ key, outcome }) => (outcome.kind === 'fields' ? key : []))),
    ];
    const present = await rows.bulkGet(partial);
    const next = new Map(partial.map((key, index) => [key, present[index]]));
    for (const { key, outcome } of ofTable) {
      const after = afterStep(next.get(key), outcome);
      if (outcome.kind === 'fields' && !after) throw new Error(`Undo: ${table} ${key} is gone.`);
      next.set(key, after);
    }
    await rows.bulkDelete(keys.filter((key) => next.get(key) === undefined));
    await rows.bulkPut([...next.values()].filter((row) => row !== undefined));
  }
}
