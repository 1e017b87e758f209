import type { FairData } from '../../shared/fair/fairData.ts';
import type { FairId } from '../../shared/model/ids.ts';
import { database } from '../db/openDatabase.ts';
import { previousFairWithStalls } from './fairPlan.ts';
import { readFairData } from './readFair.ts';
import { useLive } from './useLive.ts';

/** One fair with the registers, live; null when there is none, undefined while reading. */
export function useFairData(fairId: FairId): FairData | null | undefined {
  const data = useLive(() => readFairData(database(), fairId), [fairId]);
  // While another fair is being read, the answer at hand is still that of the fair before.
  return data && data.fair.id !== fairId ? undefined : data;
}

/** The fair from which “copy” would take its stalls; null when there is none, undefined while reading. */
export function usePreviousFairWithStalls(fairId: FairId): FairId | null | undefined {
  return useLive(() => previousFairWithStalls(fairId), [fairId]);
}
