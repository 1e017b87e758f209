import type { AssignmentProblem } from '../../shared/assign/problem.ts';

/** Makes an instance of a size from a seed; `change` adds a plan before and withdraws people. */
export function generate(size: 'S' | 'M' | 'L' | 'XL', seed: number, change?: boolean): AssignmentProblem;
