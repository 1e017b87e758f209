import type { Proposal } from '../../shared/attendance/closing/proposal.ts';
import { proposalChanges, SEQUENCES } from '../../shared/attendance/closing/proposalChanges.ts';
import type { Result } from '../../shared/model/result.ts';
import { success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { nowInstant } from '../db/clock.ts';
import { makeId } from '../db/makeId.ts';
import { takeSequence } from '../db/sequence.ts';
import type { RecordTarget } from './changeRecord.ts';
import { changeRecord } from './changeRecord.ts';

/** Ids of `before` that are not in `after`, and rows of `after` that are new or say something else. */
function difference<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]) {
  const kept = new Set(after.map(({ id }) => id));
  const known = new Set(before);
  return { gone: before.filter(({ id }) => !kept.has(id)), written: after.filter((row) => !known.has(row)) };
}

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
      const attendance = difference(data.attendance, changed.value.attendance);
      const tallies = difference(data.tallies, changed.value.tallies);
      await db.attendance.bulkDelete(attendance.gone.map(({ id }) => id));
      await db.attendance.bulkPut(attendance.written);
      await db.tallies.bulkDelete(tallies.gone.map(({ id }) => id));
      await db.tallies.bulkPut(tallies.written);
      return success(true);
    },
  );
}
