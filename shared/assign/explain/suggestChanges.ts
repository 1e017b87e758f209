import type { FairData } from '../../fair/fairData.ts';
import type { Assignment } from '../../model/assignment.ts';
import type { Need } from '../../model/fair.ts';
import type { NeedId } from '../../model/ids.ts';
import type { YearLoad } from '../assignmentCase.ts';
import { candidateChanges, openSlots } from './candidateChanges.ts';
import type { GapChange } from './gapChange.ts';
import { applyGapChange } from './gapChange.ts';
import type { HopelessGap } from './hopelessGap.ts';
import { hopelessGap } from './hopelessGap.ts';
import type { PlanAfter } from './planAfter.ts';
import { gapsNow, planAfter } from './planAfter.ts';
import { effortIn, rankChanges } from './rankChanges.ts';

/** Changes that are tried for one gap; what a clerk would wait for, and more than anybody would read. */
export const MAX_TRIED = 40;

/** A change after which the program fills a gap without opening another. */
export interface Suggestion {
  readonly change: GapChange;
  /** Places of the need that are still open afterwards. */
  readonly stillMissing: number;
  /** Who then stands where, and who no longer does, when the program assigns. */
  readonly added: readonly Assignment[];
  readonly removed: readonly Assignment[];
}

export type GapAdvice =
  /** Nothing that the office can do to one person or rule fills it; why. */
  | { readonly kind: 'hopeless'; readonly why: HopelessGap }
  | {
      readonly kind: 'suggestions';
      /** The best first. */
      readonly suggestions: readonly Suggestion[];
      readonly tried: number;
      /** Changes that were not looked at. */
      readonly left: number;
    };

export interface AdviceProgress {
  readonly suggestions: readonly Suggestion[];
  readonly tried: number;
  readonly total: number;
}

/** True when the plan leaves fewer people missing at the need than before, and nowhere more. */
function fills(before: ReadonlyMap<NeedId, number>, { gaps }: PlanAfter, needId: NeedId): boolean {
  return (
    (gaps.get(needId) ?? 0) < (before.get(needId) ?? 0) &&
    [...gaps].every(([id, gap]) => gap <= (before.get(id) ?? 0))
  );
}

/**
 * Finds the single changes that fill a gap, by really assigning the fair with each of them. Works in steps of a few
 * milliseconds and yields what is found so far. Ranked by what the missing people cost afterwards, then by how hard
 * the change is for a human, then by the rest of the cost: a few points of an even load are not worth a quarrel.
 * Where assigning anew is enough, nothing else is proposed.
 */
export function* suggestChanges(
  data: FairData,
  load: YearLoad,
  need: Need,
  maxTried: number = MAX_TRIED,
): Generator<AdviceProgress, GapAdvice> {
  const why = hopelessGap(data, need);
  if (why) return { kind: 'hopeless', why };
  const before = gapsNow(data);
  const effort = effortIn(data);
  const found: { readonly suggestion: Suggestion; readonly key: readonly [number, number, number] }[] = [];
  const suggestions = (): readonly Suggestion[] =>
    found
      .toSorted((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2])
      .map(({ suggestion }) => suggestion);
  let tried = 0;
  let total = 0;
  const attempt = function* (change: GapChange): Generator<AdviceProgress, void> {
    const planning = planAfter(applyGapChange(data, load, change), load);
    let step = planning.next();
    while (step.done !== true) {
      yield { suggestions: suggestions(), tried, total };
      step = planning.next();
    }
    const plan = step.value;
    if (fills(before, plan, need.id)) {
      const { added, removed, gapCost, cost } = plan;
      found.push({
        suggestion: { change, stillMissing: plan.gaps.get(need.id) ?? 0, added, removed },
        key: [gapCost, effort(change), cost],
      });
    }
  };
  yield* attempt({ kind: 'refill' });
  if (found.length > 0) return { kind: 'suggestions', suggestions: suggestions(), tried: 0, left: 0 };
  const open = openSlots(data, load);
  const changes = rankChanges(data, load, need, open, candidateChanges(data, load, open));
  total = Math.min(maxTried, changes.length);
  for (const change of changes.slice(0, maxTried)) {
    yield* attempt(change);
    tried += 1;
  }
  return { kind: 'suggestions', suggestions: suggestions(), tried, left: changes.length - tried };
}
