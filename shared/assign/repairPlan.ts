import type { FairData } from '../fair/fairData.ts';
import { isToCome } from '../fair/isToCome.ts';
import type { Assignment } from '../model/assignment.ts';
import type { AssignmentWeights } from '../model/assignmentWeights.ts';
import { MAX_GAP_WEIGHT, MAX_WEIGHT, WEIGHT_KEYS } from '../model/assignmentWeights.ts';
import { promises, standingReplies } from './replies.ts';
import { othersAtOnePlace } from './weightsInWords.ts';

/*
 * Repairing a plan when somebody cannot come: the problem of the fair with other costs. What counts, one after the other:
 * no gaps; nobody moved who need not be; people where they were published; only then what counts otherwise.
 */

/** Gained for a place that was published; less than for one that is held now, more than for all the rest of a place. */
const PUBLISHED = 30_000;

/**
 * The office's weights for a repair. A place is filled even if up to seven others must be moved for it, and nobody is
 * moved for anything else: what a move may save besides stays below what it costs ({@link PUBLISHED}).
 */
export function repairWeights(weights: AssignmentWeights): AssignmentWeights {
  // Both who leaves and who comes may have friends at the place.
  const most = othersAtOnePlace({ ...weights, keep: 0, together: weights.together * 2 });
  const scale = Math.min(1, (PUBLISHED - 1) / most);
  const others = WEIGHT_KEYS.map((key) => [key, Math.floor(weights[key] * scale)] as const);
  return { ...weights, ...Object.fromEntries(others), gap: MAX_GAP_WEIGHT, keep: MAX_WEIGHT };
}

/** What brings people back to where they were published, as costs of pairs. */
export function publishedCosts(
  { needs, publication }: Pick<FairData, 'needs' | 'publication'>,
  people: readonly { readonly id: string }[],
): readonly [string, string, number][] {
  if (!publication?.publishedAt) return [];
  const needIds = new Set(needs.map(({ id }) => id));
  const ids = new Set<string>(people.map(({ id }) => id));
  const pairs = new Map(
    publication.places
      .filter(({ volunteerId, needId }) => ids.has(volunteerId) && needIds.has(needId))
      .map(({ volunteerId, needId }) => [`${volunteerId} ${needId}`, [volunteerId, needId] as const]),
  );
  return [...pairs.values()].map(([person, need]) => [person, need, -PUBLISHED]);
}

/** Prepares the question whether somebody stands where their answer says that they cannot come. */
export function refusedPlaces(
  data: Pick<FairData, 'replies' | 'slots'>,
): (assignment: Pick<Assignment, 'volunteerId' | 'slotId'>) => boolean {
  const replies = standingReplies(data.replies, data.slots);
  return ({ volunteerId, slotId }) => {
    const reply = replies.get(volunteerId);
    return reply !== undefined && !promises(reply, slotId);
  };
}

/** True when a plan there is could be repaired: somebody is missing, or stands where they cannot come. */
export function needsRepair(
  data: Pick<FairData, 'fair' | 'replies' | 'slots' | 'assignments' | 'publication'>,
  gap: number,
): boolean {
  const hasPlan = data.assignments.length > 0 || (data.publication?.places.length ?? 0) > 0;
  return isToCome(data.fair) && hasPlan && (gap > 0 || data.assignments.some(refusedPlaces(data)));
}
