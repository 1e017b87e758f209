import { validateText } from '../../shared/fair/validateFair.ts';
import type { Fair } from '../../shared/model/fair.ts';
import type { Result } from '../../shared/model/result.ts';
import { success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import type { RecordTarget } from './changeRecord.ts';
import { changeRecord } from './changeRecord.ts';

/** What the office writes on papers of a fair, and the name of each such change. */
const LABELS = { notice: 'editNotice', summary: 'editSummary' } as const;
export type FairText = keyof typeof LABELS;

/** Writes the office's own words on a paper; blank takes them away. @returns `textTooLong`, or why the fair does not change. */
export function editFairText(
  target: RecordTarget,
  field: FairText,
  typed: string,
): Promise<Result<Fair, Problem>> {
  return changeRecord(
    target,
    () => changeLabel(LABELS[field], { month: target.fairId }),
    async (db, data) => {
      const checked = validateText(typed);
      if (!checked.ok) return checked;
      const fair = { ...data.fair, [field]: checked.value };
      await db.fairs.put(fair);
      return success(fair);
    },
  );
}
