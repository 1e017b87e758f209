import type { SunflowerDatabase } from './database.ts';
import { undoneKeys } from './journalHeads.ts';

/** Where the journal stands: while it is the same, nothing was changed, undone or done again. */
export async function journalMark(db: SunflowerDatabase): Promise<string> {
  const [newest, undone] = await Promise.all([
    db.journal.orderBy('id').reverse().limit(1).primaryKeys(),
    undoneKeys(db),
  ]);
  return `${newest[0] ?? ''} ${undone.length}`;
}
