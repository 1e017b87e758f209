import type { YearLoad } from '../../shared/assign/assignmentCase.ts';
import type { FairData } from '../../shared/fair/fairData.ts';
import type { FairId } from '../../shared/model/ids.ts';
import { database } from '../db/openDatabase.ts';
import { readFairData, readYearLoad } from './readFair.ts';
import { useLive } from './useLive.ts';

/** A fair and how much everybody has done at the year's other fairs. */
export interface BoardView {
  readonly data: FairData;
  readonly load: YearLoad;
}

/** What the board shows, kept up to date; null when there is no such fair, undefined while reading. */
export function useBoard(fairId: FairId): BoardView | null | undefined {
  return useLive(async () => {
    const db = database();
    const [data, load] = await Promise.all([readFairData(db, fairId), readYearLoad(db, fairId)]);
    return data && { data, load };
  }, [fairId]);
}
