import type { FairData } from '../fair/fairData.ts';
import type { AssignmentId } from '../model/ids.ts';
import type { Problem, ProblemCode } from '../text/problem.ts';
import type { CaseData, YearLoad } from './assignmentCase.ts';
import { fairCases } from './assignmentCase.ts';
import { brokenRules } from './rules.ts';

/**
 * What the reason of an exception does not excuse: an inactive person (rule 12), and an answer. Nobody knows whether
 * the “no” came before or after the reason, and somebody must be asked again in either case.
 */
const NEVER_EXCUSED: readonly ProblemCode[] = ['volunteerInactive', 'answeredNo', 'answeredOtherSlots'];

/**
 * Assignments that break a rule as things stand now, with what they break; those that break none are left out. A fair
 * that took place or was cancelled has none: what changed since is no conflict.
 */
export function conflictsOf(
  data: CaseData & Pick<FairData, 'volunteers'>,
  load: YearLoad,
): ReadonlyMap<AssignmentId, readonly Problem[]> {
  const conflicts = new Map<AssignmentId, readonly Problem[]>();
  const { status } = data.fair;
  if (status !== 'planned' && status !== 'postponed') return conflicts;
  const caseOf = fairCases(data, load);
  const volunteers = new Map(data.volunteers.map((volunteer) => [volunteer.id, volunteer]));
  const needIds = new Set(data.needs.map(({ id }) => id));
  for (const { id, needId, volunteerId, overrideReason } of data.assignments) {
    const volunteer = volunteers.get(volunteerId);
    if (!volunteer || !needIds.has(needId)) continue;
    const broken = brokenRules(caseOf(needId, volunteer, needId));
    const standing =
      overrideReason === null ? broken : broken.filter(({ code }) => NEVER_EXCUSED.includes(code));
    if (standing.length > 0) conflicts.set(id, standing);
  }
  return conflicts;
}
