import { cutoff, type SearchState } from './search.ts';

/*
 * On what to branch: where many solutions cost the same, most choices change nothing, and a search that takes any of them has ten
 * times the parts. So a few are tried: each side of them is solved for some pivots, and the arc is taken where both cost most.
 * Source: Achterberg, Koch & Martin, Branching rules revisited, Operations Research Letters 33 (2005), strong branching with
 * a look ahead.
 */

const EPSILON = 1e-6;
/** Arcs that are tried at most. */
const TRIALS = 10;
/** Trials in a row that are no better than the best so far, after which it is taken. */
const PATIENCE = 4;
/** Pivots of each side of a trial. */
const TRIAL_PIVOTS = 40;

/** An arc to branch on, and what no solution with 0 and with 1 on it goes below. */
export interface Fork {
  readonly arc: number;
  readonly bounds: readonly [number, number];
}

/** What trials of an arc have shown so far. */
interface Trials {
  readonly rises: readonly [number, number];
  readonly count: number;
}

/** Trials by arc. */
export type Experience = Map<number, Trials>;

function scoreOf([down, up]: readonly [number, number]): number {
  return Math.max(down, EPSILON) * Math.max(up, EPSILON);
}

/** Broken arcs, first those that promise most; one that was never tried promises everything. */
function promising(
  { simplex }: SearchState,
  broken: readonly number[],
  experience: Experience,
  room: number,
): readonly number[] {
  return broken
    .map((arc) => {
      const { rises, count } = experience.get(arc) ?? { rises: [room, room], count: 1 };
      const flow = simplex.flow(arc);
      return { arc, score: scoreOf([rises[0] / count, rises[1] / count]), part: Math.min(flow, 1 - flow) };
    })
    .toSorted((a, b) => b.score - a.score || b.part - a.part || a.arc - b.arc)
    .slice(0, TRIALS)
    .map(({ arc }) => arc);
}

/** Chooses of the broken arcs, of which there must be one, the one that both sides rise most with. Yields now and then. */
export function* chooseFork(
  state: SearchState,
  broken: readonly number[],
  experience: Experience,
): Generator<boolean, Fork> {
  const { simplex } = state;
  const here = simplex.objective();
  const limit = cutoff(state);
  let best: Fork = { arc: broken[0] ?? -1, bounds: [here, here] };
  let bestScore = -1;
  let since = 0;
  const tryLimits = simplex.trials();
  for (const arc of promising(state, broken, experience, limit - here)) {
    const down = tryLimits(arc, 0, TRIAL_PIVOTS, limit);
    const up = tryLimits(arc, 1, TRIAL_PIVOTS, limit);
    yield false;
    const rises = [Math.min(down, limit) - here, Math.min(up, limit) - here] as const;
    const { rises: sums, count } = experience.get(arc) ?? { rises: [0, 0], count: 0 };
    experience.set(arc, { rises: [sums[0] + rises[0], sums[1] + rises[1]], count: count + 1 });
    const score = scoreOf(rises);
    since += 1;
    if (score > bestScore) {
      since = 0;
      bestScore = score;
      best = { arc, bounds: [down, up] };
    }
    // One side is dead: there is nothing to choose.
    if (since > PATIENCE || Math.max(down, up) >= limit) break;
  }
  return best;
}
