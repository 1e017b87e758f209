import { useMemo } from 'react';
import type { FairData } from '../../shared/fair/fairData.ts';
import type { FairId } from '../../shared/model/ids.ts';
import { database } from '../db/openDatabase.ts';
import { readFairRecords } from '../db/readFairRecords.ts';
import { readRegisters } from './readFair.ts';
import { useLive } from './useLive.ts';

async function readWithoutReplies(fairId: FairId): Promise<Omit<FairData, 'replies'> | null> {
  const db = database();
  const [records, registers, volunteerPairs, publication] = await Promise.all([
    readFairRecords(db, fairId),
    readRegisters(db),
    db.volunteerPairs.toArray(),
    db.publications.get(fairId),
  ]);
  return records && registers
    ? // Where tables stand is nothing to ask by phone.
      { ...records, ...registers, volunteerPairs, publication: publication ?? null, groundPlan: null }
    : null;
}

/**
 * A fair for asking people by phone, live; null when there is none, undefined while reading. The answers are read by
 * themselves, so that writing one down does not read everybody in the register anew.
 */
export function usePhoneData(fairId: FairId): FairData | null | undefined {
  const data = useLive(() => readWithoutReplies(fairId), [fairId]);
  const answers = useLive(
    async () => ({ fairId, replies: await database().replies.where({ fairId }).toArray() }),
    [fairId],
  );
  return useMemo(() => {
    if (data === null) return null;
    // While another fair is being read, what is at hand is still that of the fair before.
    if (data?.fair.id !== fairId || answers?.fairId !== fairId) return undefined;
    return { ...data, replies: answers.replies };
  }, [data, answers, fairId]);
}
