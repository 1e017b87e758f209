import type { FairData } from '../fair/fairData.ts';
import type { Need } from '../model/fair.ts';
import type { CaseData, YearLoad } from './assignmentCase.ts';
import { fairCases } from './assignmentCase.ts';
import { brokenRules } from './rules.ts';

/**
 * How many people suit a need, for many needs of one fair. Whom the rules let stand somewhere depends on the slot and the
 * qualification (whoever stands at the need itself stands in its slot), and on the stall where two are kept apart. So
 * needs that are alike are counted once.
 */
export function suitableCounts(
  data: CaseData & Pick<FairData, 'volunteers'>,
  load: YearLoad,
): (need: Need) => number {
  const caseOf = fairCases(data, load);
  const hasApart = data.volunteerPairs.some(({ relation }) => relation === 'apart');
  const counts = new Map<string, number>();
  return (need) => {
    const kind = `${need.slotId} ${need.qualification ?? ''} ${hasApart ? need.stallId : ''}`;
    const known = counts.get(kind);
    if (known !== undefined) return known;
    const count = data.volunteers.filter(
      (volunteer) => brokenRules(caseOf(need.id, volunteer)).length === 0,
    ).length;
    counts.set(kind, count);
    return count;
  };
}
