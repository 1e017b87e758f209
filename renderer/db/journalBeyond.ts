import type { Journal } from '../../shared/changeLog/catchUp.ts';
import type { LogPosition } from '../../shared/changeLog/logFormat.ts';
import type { SunflowerDatabase } from './database.ts';
import { lastInForce, undoneKeys } from './journalHeads.ts';

/* How far the journal has come, as the change log follows it. Notes change nothing and are passed over. */

/** Those of these changes that are in the journal. */
export async function journalAmong(
  db: SunflowerDatabase,
  ids: readonly string[],
): Promise<readonly string[]> {
  return db.journal
    .where('id')
    .anyOf([...ids])
    .primaryKeys();
}

/** Where the journal stands now. */
export async function journalPosition(db: SunflowerDatabase): Promise<LogPosition> {
  return db.transaction('r', [db.journal], async () => {
    const [newest, undone, top] = await Promise.all([
      db.journal
        .orderBy('id')
        .reverse()
        .filter(({ kind }) => kind !== 'note')
        .first(),
      undoneKeys(db),
      lastInForce(db),
    ]);
    return { newest: newest?.id ?? null, undone, top: top ?? null };
  });
}

/** What the journal says beyond a position. */
export async function journalBeyond(db: SunflowerDatabase, position: LogPosition): Promise<Journal> {
  return db.transaction('r', [db.journal], async () => {
    const [known, newer, undone, top] = await Promise.all([
      db.journal.where({ id: position.top ?? '' }).count(),
      db.journal
        .where('id')
        .above(position.newest ?? '')
        .filter(({ kind }) => kind !== 'note')
        .toArray(),
      undoneKeys(db),
      lastInForce(db),
    ]);
    const differing = [
      ...undone.filter((id) => !position.undone.includes(id)),
      ...position.undone.filter((id) => newer.length > 0 || !undone.includes(id)),
    ];
    const entries = (await db.journal.bulkGet(differing)).filter((entry) => entry !== undefined);
    return {
      hasTop: position.top === null || known > 0,
      newer,
      undone,
      top: top ?? null,
      // What is newer is told as such.
      differing: entries.filter(({ id }) => id <= (position.newest ?? '')),
    };
  });
}
