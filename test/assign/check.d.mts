import type { AssignmentProblem, Solution } from '../../shared/assign/problem.ts';

export interface Checked {
  readonly cost: number;
  readonly parts: Readonly<
    Record<'gap' | 'balance' | 'preference' | 'team' | 'pair' | 'keep' | 'together', number>
  >;
  readonly gaps: number;
  readonly assignments: number;
  /** Broken rules; empty when the solution keeps all. */
  readonly errors: readonly string[];
}

/** Validates a solution and computes its cost from scratch. */
export function check(instance: AssignmentProblem, solution: Solution): Checked;
