import type { FieldImage, RecordChange } from '../model/journal.ts';
import { recordKey } from '../records/recordBook.ts';
import type { RecordRef } from './stateAt.ts';

/** What one change made of one record in the end; a null image means that there was no record. */
export interface NetChange extends RecordRef {
  readonly before: FieldImage | null;
  readonly after: FieldImage | null;
}

function asNet(change: RecordChange): NetChange {
  const { table, key } = change;
  const before = change.kind === 'created' ? null : change.before;
  const after = change.kind === 'deleted' ? null : change.after;
  return { table, key, before, after };
}

/** Two writes as one: the earlier image of each field goes before, the later one after. */
function together(first: NetChange, second: NetChange): NetChange {
  return {
    ...first,
    before: first.before && { ...second.before, ...first.before },
    after: second.after && { ...first.after, ...second.after },
  };
}

/** What a change wrote, one line a record, in the order of the first write; what it made and took away again is left out. */
export function netChanges(changes: readonly RecordChange[]): readonly NetChange[] {
  const net = new Map<string, NetChange>();
  for (const change of changes) {
    const key = recordKey(change.table, change.key);
    const known = net.get(key);
    net.set(key, known ? together(known, asNet(change)) : asNet(change));
  }
  return [...net.values()].filter(({ before, after }) => before !== null || after !== null);
}
