import type { Journal } from '../../shared/changeLog/catchUp.ts';
import type { LogPosition } from '../../shared/changeLog/logFormat.ts';
import type { SunflowerDatabase } from './database.ts';
import { undoneKeys } from './journalHeads.ts';

/* How far the journal has come, as the change log follows it. Notes change nothing and are passed over. */

/** Where the journal stands now. */
export async function journalPosition(db: SunflowerDatabase): Promise<LogPosition> {
  return db.transaction('r', [db.journal], async () => {
    const [newest, undone] = await Promise.all([
      db.journal
        .orderBy('id')
        .reverse()
        .filter(({ kind }) => kind !== 'note')
        .first(),
      undoneKeys(db),
    ]);
    return { newest: newest?.id ?? null, undone };
  });
}

/** What the journal says beyond a position. */
export async function journalBeyond(db: SunflowerDatabase, position: LogPosition): Promise<Journal> {
  const { newest } = position;
  return db.transaction('r', [db.journal], async () => {
    const [known, newer, undone] = await Promise.all([
      db.journal.where({ id: newest ?? '' }).count(),
      db.journal
        .where('id')
        .above(newest ?? '')
        .filter(({ kind }) => kind !== 'note')
        .toArray(),
      undoneKeys(db),
    ]);
    const differing = [
      ...undone.filter((id) => !position.undone.includes(id)),
      ...position.undone.filter((id) => !undone.includes(id)),
    ];
    const entries = await db.journal.bulkGet(differing);
    return {
      hasNewest: known > 0,
      newer,
      undone,
      differing: entries.filter((entry) => entry !== undefined),
    };
  });
}
