import type { Amendment } from '../../shared/model/amendment.ts';
import type { FairId } from '../../shared/model/ids.ts';
import { database } from '../db/openDatabase.ts';
import { useLive } from './useLive.ts';

/** What was amended at an archived fair, live; undefined while reading. */
export function useAmendments(fairId: FairId): readonly Amendment[] | undefined {
  return useLive(() => database().amendments.where({ fairId }).toArray(), [fairId]);
}
