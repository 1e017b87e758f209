import type { FairData } from '../../shared/fair/fairData.ts';
import type { FairId, VolunteerId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import {
  publishPlan as publishedPlan,
  publishForPerson,
  withdrawPlan as withdrawnPlan,
} from '../../shared/publication/publishPlan.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { nowInstant } from '../db/clock.ts';
import { changeFair } from './changeFair.ts';

/** Publishes the plan as it stands: from now on changes are told from it. @returns the fair's refusals. */
export function publishPlan(fairId: FairId): Promise<Result<true, Problem>> {
  return changeFair(
    fairId,
    () => changeLabel('publishPlan', { month: fairId }),
    async (db, data) => {
      await db.publications.put(publishedPlan(data, nowInstant()));
      return success(true);
    },
  );
}

/** Takes the publication of a plan back. @returns the fair's refusals. */
export function withdrawPlan(fairId: FairId): Promise<Result<true, Problem>> {
  return changeFair(
    fairId,
    () => changeLabel('withdrawPlan', { month: fairId }),
    async (db, { publication }) => {
      if (publication) await db.publications.put(withdrawnPlan(publication));
      return success(true);
    },
  );
}

function nameOf({ volunteers }: FairData, id: VolunteerId): string {
  return volunteers.find((volunteer) => volunteer.id === id)?.name ?? '';
}

/** Somebody was told where they stand now. @returns the fair's refusals, `planNotPublished`. */
export function noteTold(fairId: FairId, volunteerId: VolunteerId): Promise<Result<true, Problem>> {
  return changeFair(
    fairId,
    (data) => changeLabel('noteTold', { name: nameOf(data, volunteerId), month: fairId }),
    async (db, data) => {
      const { publication } = data;
      if (!publication?.publishedAt) return failure(problem('planNotPublished', { month: fairId }));
      await db.publications.put(publishForPerson(data, publication, volunteerId));
      return success(true);
    },
  );
}
