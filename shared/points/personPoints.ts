import type { Fair } from '../model/fair.ts';
import type { FairId } from '../model/ids.ts';
import type { PointsRule, Redemption } from '../model/points.ts';
import type { OwnRecords } from '../people/serviceHistory.ts';
import { serviceHistory } from '../people/serviceHistory.ts';
import type { PendingPoints } from './pendingPoints.ts';
import { pendingPoints } from './pendingPoints.ts';
import type { PointsStatement } from './pointsStatement.ts';
import { pointsStatement } from './pointsStatement.ts';

/** The points of one volunteer: those that can be exchanged, and those of fairs that are not archived yet. */
export interface PersonPoints {
  readonly statement: PointsStatement;
  readonly pending: readonly PendingPoints[];
}

/** Fairs whose points can be exchanged: what happened there is settled. */
export function archivedFairIds(fairs: readonly Pick<Fair, 'id' | 'status'>[]): ReadonlySet<FairId> {
  return new Set(fairs.filter(({ status }) => status === 'archived').map(({ id }) => id));
}

/** Derives the points of one volunteer from records, redemptions and the rules. */
export function personPoints(
  own: OwnRecords,
  redemptions: readonly Redemption[],
  rules: readonly PointsRule[],
): PersonPoints {
  const settled = archivedFairIds(own.fairs);
  const history = serviceHistory(own);
  const archived = history.filter(({ fairId }) => settled.has(fairId));
  const open = history.filter(({ fairId }) => !settled.has(fairId));
  return {
    statement: pointsStatement(archived, redemptions, rules),
    pending: pendingPoints(archived, open, rules),
  };
}
