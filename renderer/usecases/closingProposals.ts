import type { Proposal } from '../../shared/attendance/closing/proposal.ts';
import { proposalChanges, SEQUENCES } from '../../shared/attendance/closing/proposalChanges.ts';
import type { Result } from '../../shared/model/result.ts';
import { success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { nowInstant } from '../db/clock.ts';
import { makeId } from '../db/makeId.ts';
import { takeSequence } from '../db/sequence.ts';
import { writeDifference } from '../db/writeDifference.ts';
import type { RecordTarget } from './changeRecord.ts';
import { changeRecord } from './changeRecord.ts';

/**
 * Does what the program proposed about cases before closing, all in one change that one undo takes back.
 * @returns `segmentsOverlap`, or why the fair does not change
 */
export function acceptProposals(
  target: RecordTarget,
  proposals: readonly Proposal[],
): Promise<Result<true, Problem>> {
  return changeRecord(
    target,
    () => changeLabel('acceptProposals', { count: proposals.length, month: target.fairId }),
    async (db, data) => {
      const firstSequence = await takeSequence(db, target.fairId, SEQUENCES * proposals.length);
      const changed = proposalChanges(data, proposals, { makeId, now: nowInstant(), firstSequence });
      if (!changed.ok) return changed;
      await writeDifference(db.attendance, data.attendance, changed.value.attendance);
      await writeDifference(db.tallies, data.tallies, changed.value.tallies);
      return success(true);
    },
  );
}
