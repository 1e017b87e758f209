import { dateOfFair } from '../../shared/fair/dateOfFair.ts';
import type { IsoDate } from '../../shared/model/basic.ts';
import type { Fair } from '../../shared/model/fair.ts';
import type { PaperKind } from '../../shared/model/ledger.ts';
import { PAPER_KINDS } from '../../shared/model/ledger.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { TextParams } from '../../shared/text/catalogueTypes.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { nowInstant, todayLocal } from '../db/clock.ts';
import type { RecordTarget } from './changeRecord.ts';
import { changeRecord } from './changeRecord.ts';

function editFair(
  target: RecordTarget,
  key: 'editFair' | 'markHeld' | 'fileLedger' | 'unfileLedger',
  edit: (fair: Fair) => Result<Fair, Problem>,
  params: TextParams = {},
): Promise<Result<true, Problem>> {
  return changeRecord(
    target,
    () => changeLabel(key, { ...params, month: target.fairId }),
    async (db, { fair }) => {
      const edited = edit(fair);
      if (!edited.ok) return edited;
      await db.fairs.put(edited.value);
      return success(true);
    },
  );
}

function heldOn(fair: Fair, date: IsoDate): Result<Fair, Problem> {
  if (date > todayLocal()) return failure(problem('heldDateInFuture', { date }));
  return success({ ...fair, heldDate: date, status: fair.status === 'archived' ? 'archived' : 'held' });
}

/** The fair took place on this day. @returns `heldDateInFuture`. */
export function markHeld(target: RecordTarget, date: IsoDate): Promise<Result<true, Problem>> {
  return editFair(target, 'markHeld', (fair) => heldOn(fair, date));
}

/** Different residents served, where the office knows it; null = unknown. */
export function setUniqueRecipients(
  target: RecordTarget,
  count: number | null,
): Promise<Result<true, Problem>> {
  return editFair(target, 'editFair', (fair) => success({ ...fair, uniqueRecipients: count }));
}

/** Ticks a paper that lies in the ledger 台账, or takes the tick back. */
export function fileLedger(
  target: RecordTarget,
  paper: PaperKind,
  isFiled: boolean,
): Promise<Result<true, Problem>> {
  const edit = (fair: Fair): Result<Fair, Problem> => {
    const filed = new Set(fair.filedPapers);
    if (isFiled) filed.add(paper);
    else filed.delete(paper);
    return success({ ...fair, filedPapers: PAPER_KINDS.filter((kind) => filed.has(kind)) });
  };
  return editFair(target, isFiled ? 'fileLedger' : 'unfileLedger', edit, { paper });
}

/** Closes the fair for good; from then on it changes only by amendments. @returns `heldDateInFuture`, `fairWithoutStalls`. */
export function closeFair(target: RecordTarget): Promise<Result<true, Problem>> {
  return changeRecord(
    target,
    () => changeLabel('closeFair', { month: target.fairId }),
    async (db, { fair, stalls }) => {
      if (stalls.length === 0) return failure(problem('fairWithoutStalls'));
      const held = heldOn(fair, dateOfFair(fair));
      if (!held.ok) return held;
      await db.fairs.put({ ...held.value, status: 'archived', archivedAt: nowInstant() });
      return success(true);
    },
  );
}
