import { greatestDivisor } from '../../stats/greatestDivisor.ts';
import type { CompiledProblem } from './compiled.ts';

/** A number of which the costs of any two plans differ by a multiple, in the engine's units. */
export function grainOf(problem: CompiledProblem): number {
  const { balance, slots, people } = problem;
  const parts = [problem.otherTeam, ...problem.needs.map(({ gapCost }) => gapCost)];
  for (const { length } of slots) {
    for (const other of slots) parts.push(2 * balance * length * other.length);
    for (const { load } of people) parts.push(balance * length * (2 * load + length));
  }
  for (const { liking } of people) parts.push(...liking);
  for (const row of problem.ownCosts.values())
    for (const cost of row.values()) parts.push(Math.abs(cost ?? 0));
  for (const { bonus } of problem.pairs) parts.push(bonus);
  return Math.max(1, parts.reduce(greatestDivisor, 0));
}
