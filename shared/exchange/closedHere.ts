import type { LocalPart } from './mergeTypes.ts';
import { isAlive, stampKey } from './stamp.ts';

/**
 * Fairs that are archived here and of which the package brings no new amendment: nothing of them is taken, because an archived
 * fair changes only by an amendment that says who, when and why (rule 20).
 */
export function fairsThatStayClosed(local: LocalPart, brought: LocalPart): ReadonlySet<string> {
  const closed = new Set<string>();
  for (const [id, fair] of local.rows.get('fairs') ?? []) if (fair.status === 'archived') closed.add(id);
  const here = local.rows.get('amendments');
  for (const [id, { fairId }] of brought.rows.get('amendments') ?? []) {
    // One that was here and was taken back is not news.
    const stamp = local.stamps.get(stampKey('amendments', id));
    const isNew = here?.get(id) === undefined && (stamp === undefined || isAlive(stamp));
    if (isNew) closed.delete(String(fairId));
  }
  return closed;
}
