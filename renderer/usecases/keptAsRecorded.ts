import type { CheckedFair, RuleCheck } from '../../shared/stats/checkTypes.ts';
import type { SunflowerDatabase } from '../db/database.ts';

/**
 * Does what is kept of fairs hold as many rows as are stored? What each row says is compared by comparing with the records,
 * which reads them all (compareWithRecords.ts).
 */
export async function keptAsRecorded(
  db: SunflowerDatabase,
  fairs: readonly CheckedFair[],
): Promise<RuleCheck> {
  const cases = await Promise.all(
    fairs.map(async ({ fair, columns }) => {
      const where = { fairId: fair.id };
      const [attendance, assignments, tallies] = await Promise.all([
        db.attendance.where(where).count(),
        db.assignments.where(where).count(),
        db.tallies.where(where).count(),
      ]);
      const isSame =
        attendance === columns.attendance.kind.length &&
        assignments === columns.assignments.person.length &&
        tallies === columns.counts.item.length;
      return isSame ? [] : [{ fairId: fair.id, subject: '' }];
    }),
  );
  const found = cases.flat();
  return { kind: 'rule', key: 'keptAsRecorded', result: found.length > 0 ? 'failed' : 'ok', cases: found };
}
