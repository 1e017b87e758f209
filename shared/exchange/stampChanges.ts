import type { RecordChange } from '../model/journal.ts';
import type { Mark, RecordStamp } from './stamp.ts';
import { composeStamp, knownTo, markOf, stampKey, unstamped } from './stamp.ts';

function fairIdOf(change: RecordChange): string | undefined {
  if (change.kind !== 'deleted') return undefined;
  const { fairId } = change.before;
  return typeof fairId === 'string' ? fairId : undefined;
}

/** The stamp of a record after one more change to it. */
function stampAfter(
  before: RecordStamp | undefined,
  change: RecordChange,
  mark: Mark,
  erases: boolean,
): RecordStamp {
  const id = stampKey(change.table, change.key);
  const past = before ?? unstamped(id);
  const [at, replica] = mark;
  const known = { ...knownTo(past), [replica]: at };
  const isErased = past.isErased === true;
  const base: Mark = [past.at, past.deviceId];
  switch (change.kind) {
    case 'created':
      return composeStamp({
        id,
        base: mark,
        fields: {},
        known,
        deleted: past.deleted,
        isErased,
        fairId: past.fairId,
      });
    case 'updated': {
      const names = new Set([...Object.keys(change.before), ...Object.keys(change.after)]);
      const written = Object.fromEntries([...names].map((name): [string, Mark] => [name, mark]));
      const kept = Object.fromEntries(
        Object.keys(past.fields).map((name): [string, Mark] => [name, markOf(past, name)]),
      );
      const fields = { ...kept, ...written };
      return composeStamp({ id, base, fields, known, deleted: past.deleted, isErased, fairId: past.fairId });
    }
    case 'deleted':
      return composeStamp({
        id,
        base,
        fields: past.fields,
        known,
        deleted: known,
        isErased: isErased || (erases && change.table === 'volunteers'),
        fairId: fairIdOf(change),
      });
  }
}

/** True when a record that is created may have had a stamp before: its key is composed of others, or it comes back. */
export function mayHaveStamp({ kind, key }: RecordChange): boolean {
  return kind !== 'created' || !NEW_ID.test(key);
}

/** UUID v7: made for one record, and never again. */
const NEW_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/**
 * The stamps of all records that were written, in the order in which they were.
 * @param before stamps of these records as they were, by key
 * @param mark when and by which PC they were written
 * @param erases a person is deleted for good
 */
export function stampChanges(
  before: ReadonlyMap<string, RecordStamp>,
  changes: readonly RecordChange[],
  mark: Mark,
  erases = false,
): readonly RecordStamp[] {
  const after = new Map<string, RecordStamp>();
  for (const change of changes) {
    const id = stampKey(change.table, change.key);
    after.set(id, stampAfter(after.get(id) ?? before.get(id), change, mark, erases));
  }
  return [...after.values()];
}
