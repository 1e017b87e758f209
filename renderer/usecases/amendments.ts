import type { Amendment } from '../../shared/model/amendment.ts';
import type { FairId } from '../../shared/model/ids.ts';
import { database } from '../db/openDatabase.ts';
import { useLive } from './useLive.ts';

/** What was amended at an archived fair, the last first, live; undefined while reading. */
export function useAmendments(fairId: FairId): readonly Amendment[] | undefined {
  return useLive(async () => {
    const rows = await database().amendments.where({ fairId }).toArray();
    return rows.toSorted((a, b) => b.id.localeCompare(a.id));
  }, [fairId]);
}
