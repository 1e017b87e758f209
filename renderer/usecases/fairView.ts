import { useMemo } from 'react';
import type { FairData } from '../../shared/fair/fairData.ts';
import type { FairId } from '../../shared/model/ids.ts';
import { database } from '../db/openDatabase.ts';
import { readFairEvents } from '../db/readFairRecords.ts';
import { previousFairWithStalls } from './fairPlan.ts';
import { readPlannedFair } from './readFair.ts';
import { useLive } from './useLive.ts';

/**
 * One fair with the registers, live; null when there is none, undefined while reading. What a tap at the fair changes is
 * read for itself: the plan and the registers are not read again for each of two thousand taps.
 */
export function useFairData(fairId: FairId): FairData | null | undefined {
  const planned = useLive(() => readPlannedFair(database(), fairId), [fairId]);
  const recorded = useLive(
    async () => ({ fairId, events: await readFairEvents(database(), fairId) }),
    [fairId],
  );
  return useMemo(() => {
    if (planned === null) return null;
    // While another fair is being read, the answer at hand is still that of the fair before.
    if (planned?.fair.id !== fairId || recorded?.fairId !== fairId) return undefined;
    return { ...planned, ...recorded.events };
  }, [fairId, planned, recorded]);
}

/** The fair from which “copy” would take its stalls; null when there is none, undefined while reading. */
export function usePreviousFairWithStalls(fairId: FairId): FairId | null | undefined {
  return useLive(() => previousFairWithStalls(fairId), [fairId]);
}
