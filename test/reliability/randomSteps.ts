import * as fc from 'fast-check';
import { change, redoLastChange, undoLastChange } from '../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../renderer/db/database.ts';
import { makeId } from '../../renderer/db/makeId.ts';
import type { DataTable } from '../../shared/model/tables.ts';
import { changeLabel } from '../../shared/text/change.ts';

/* Random work on a database: what the properties of restoring, of the journal and of killing are tried with. */

/** Tables in which anything may be edited, added and deleted for a test; the first ones have a note to edit. */
const TABLES = ['volunteers', 'assignments', 'tallies', 'attendance', 'groups', 'partnerUnits'] as const;

/** One step of random work; `at` chooses a record, `words` are typed into it. */
export interface RandomStep {
  readonly kind: 'edit' | 'add' | 'delete' | 'undo' | 'redo';
  readonly table: (typeof TABLES)[number];
  readonly at: number;
  readonly words: string;
}

/** Some steps of random work. */
export const RANDOM_STEPS: fc.Arbitrary<readonly RandomStep[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('edit', 'edit', 'add', 'delete', 'undo', 'redo'),
    table: fc.constantFrom(...TABLES),
    at: fc.nat(10_000),
    words: fc.string({ unit: 'grapheme', maxLength: 12 }).map((words) => `向${words}`),
  }),
  { maxLength: 12 },
);

/** The field into which words are typed. */
const FIELDS = {
  volunteers: 'note',
  assignments: 'overrideReason',
  tallies: 'countedBy',
  attendance: 'note',
  groups: 'name',
  partnerUnits: 'note',
} as const satisfies Partial<Record<DataTable, string>>;

/** Does one step through the one way to change data; a step without a record to do it to does nothing. */
export async function doStep(db: SunflowerDatabase, { kind, table, at, words }: RandomStep): Promise<void> {
  if (kind === 'undo') return void (await undoLastChange());
  if (kind === 'redo') return void (await redoLastChange());
  const rows = db.table<{ readonly id: string }, string>(table);
  const row = await rows.offset(at % Math.max(1, await rows.count())).first();
  if (!row) return;
  const written = { ...row, [FIELDS[table]]: words.trim().slice(0, 40) || '向' };
  await change(changeLabel('editGroups'), async () => {
    if (kind === 'delete') await rows.delete(row.id);
    else await rows.put(kind === 'edit' ? written : { ...written, id: makeId() });
  });
}
