import type { FairId } from '../model/ids.ts';
import type { CheckCase } from './checkTypes.ts';

/** What a check found at one fair; null = of the period as a whole. */
export interface CasesAtFair {
  readonly fairId: FairId | null;
  readonly cases: readonly CheckCase[];
}

function keyOf({ fairId, subject, stall, detail, at }: CheckCase): string {
  return [fairId, subject, stall, detail, at?.section, at?.place, at?.line].join('\n');
}

/** Each place once: somebody with two slots at a stall is one line of its sheet. */
export function distinctCases(cases: readonly CheckCase[]): readonly CheckCase[] {
  return [...new Map(cases.map((each) => [keyOf(each), each])).values()];
}

/** The first `limit` cases, fair by fair in the order in which the fairs were held. */
export function casesByFair(cases: readonly CheckCase[], limit: number): readonly CasesAtFair[] {
  const groups = new Map<FairId | null, CheckCase[]>();
  for (const each of cases.slice(0, limit)) {
    const own = groups.get(each.fairId);
    if (own) own.push(each);
    else groups.set(each.fairId, [each]);
  }
  return [...groups].map(([fairId, own]) => ({ fairId, cases: own }));
}
