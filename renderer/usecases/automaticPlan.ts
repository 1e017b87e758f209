import type { AssignmentScope } from '../../shared/assign/buildProblem.ts';
import { buildProblem } from '../../shared/assign/buildProblem.ts';
import { chooseLeads } from '../../shared/assign/chooseLeads.ts';
import { costOf } from '../../shared/assign/cost.ts';
import type { Proposal } from '../../shared/assign/proposal/proposal.ts';
import { makeProposal, roomLeft } from '../../shared/assign/proposal/proposal.ts';
import { proposalRefusal } from '../../shared/assign/proposal/proposalRefusal.ts';
import type { ProposedChange } from '../../shared/assign/proposal/proposedChange.ts';
import { assignmentsAfter } from '../../shared/assign/proposal/proposedChange.ts';
import { fairGaps } from '../../shared/fair/fairGaps.ts';
import type { FairId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { database } from '../db/openDatabase.ts';
import { runInWorker } from '../platform/runInWorker.ts';
import { changeFair, readOpenFair } from './changeFair.ts';
import { readYearLoad } from './readFair.ts';

/** How far the search for a plan is. */
export interface PlanProgress {
  /** People missing in the best plan so far. */
  readonly gaps: number;
  /** The most that a plan can still be better, as a share of the cost; null while nothing is known. */
  readonly room: number | null;
}

interface PlanOptions {
  readonly onProgress?: (progress: PlanProgress) => void;
  /** Stops the search; the best plan so far becomes the proposal. */
  readonly signal?: AbortSignal;
}

/** What came of planning. `stopped`: there was no plan yet. */
export type PlanOutcome =
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  | { readonly kind: 'stopped' };

/**
 * Looks for the best assignments of a fair, or of a part of it, and proposes them; nothing is written.
 * @returns the fair's refusals, `fairWithoutStalls`, `planNotMade` when the search itself broke.
 */
export async function planAutomatically(
  fairId: FairId,
  scope: AssignmentScope = null,
  { onProgress, signal }: PlanOptions = {},
): Promise<Result<PlanOutcome, Problem>> {
  const read = await readOpenFair(database(), fairId);
  if (!read.ok) return read;
  const data = read.value;
  if (data.stalls.length === 0) return failure(problem('fairWithoutStalls'));
  const load = await readYearLoad(database(), fairId);
  const question = buildProblem(data, load, scope);
  const outcome = await runInWorker('assign', question, {
    ...(signal ? { signal } : {}),
    onProgress: ({ solution, cost, bound }) =>
      onProgress?.({ gaps: costOf(question, solution).gaps, room: roomLeft(cost, bound) }),
  });
  if (outcome.kind === 'broken') return failure(problem('planNotMade', { detail: outcome.detail }));
  const plan = outcome.kind === 'stopped' ? outcome.latest : outcome.result;
  if (plan !== null && 'refusal' in plan) {
    // What is built of a fair is never refused: this is a fault of ours, and says its code.
    return failure(problem('planNotMade', { detail: plan.refusal.code }));
  }
  if (plan === null) return success({ kind: 'stopped' });
  const { solution, bound } = plan;
  const isProven = outcome.kind === 'ended';
  const proposal = makeProposal(data, load, { problem: question, solution, bound, isProven });
  return success({ kind: 'proposal', proposal });
}

/** What a proposal is made for: the best plan, or the fewest changes that mend the present one. */
export type ProposalAim = 'best' | 'repair';

/** What accepting a proposal did; people are places. */
export interface AcceptedProposal {
  readonly added: number;
  readonly removed: number;
  /** People still missing at the fair. */
  readonly gap: number;
}

/**
 * Makes some or all changes of a proposal, and gives every stall without a lead one. One transaction, so one undo.
 * @returns the fair's refusals; `proposalOutdated` when the fair is no longer what the proposal was made for; else the
 * first rule that a choice would break.
 */
export function acceptProposal(
  { data: { fair } }: Pick<Proposal, 'data'>,
  chosen: readonly ProposedChange[],
  aim: ProposalAim = 'best',
): Promise<Result<AcceptedProposal, Problem>> {
  return changeFair(
    fair.id,
    () =>
      changeLabel(aim === 'repair' ? 'repairPlan' : 'assignAutomatically', {
        month: fair.id,
        count: chosen.length,
      }),
    async (db, data) => {
      const refusal = proposalRefusal(data, await readYearLoad(db, fair.id), chosen);
      if (refusal) return failure(refusal);
      const assignments = assignmentsAfter(data.assignments, chosen);
      const added = chosen.flatMap((change) => change.added ?? []);
      const removed = chosen.flatMap((change) => change.removed ?? []);
      await db.assignments.bulkDelete(removed.map(({ id }) => id));
      await db.assignments.bulkAdd([...added]);
      await db.stalls.bulkPut([...chooseLeads({ ...data, assignments })]);
      const { gap } = fairGaps({ ...data, assignments });
      return success({ added: added.length, removed: removed.length, gap });
    },
  );
}
