import * as v from 'valibot';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import type { AcceptedProposal } from '../../../renderer/usecases/automaticPlan.ts';
import { acceptProposal, planAutomatically } from '../../../renderer/usecases/automaticPlan.ts';
import { generateFairFromTemplate } from '../../../renderer/usecases/fairPlan.ts';
import { readFairData } from '../../../renderer/usecases/readFair.ts';
import { loadSample } from '../../../renderer/usecases/setUp.ts';
import { createYearPlan } from '../../../renderer/usecases/yearPlan.ts';
import type { AssignmentScope } from '../../../shared/assign/buildProblem.ts';
import type { Proposal } from '../../../shared/assign/proposal/proposal.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { FairId } from '../../../shared/model/ids.ts';
import type { Result } from '../../../shared/model/result.ts';
import { success } from '../../../shared/model/result.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { keptDatabase } from '../db/freshDatabase.ts';

/** A fair of the sample community that lies in the past whatever the day on which the tests run. */
export const FAIR = v.parse(FairId, '2026-06');

/** What came of a use case that must succeed. */
export async function done<T>(work: Promise<Result<T, Problem>>): Promise<T> {
  const result = await work;
  if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.params)}`);
  return result.value;
}

/** Why a use case was refused; throws when it was not. */
export async function refusal(work: Promise<Result<unknown, Problem>>): Promise<string> {
  const result = await work;
  if (result.ok) throw new Error('It was not refused.');
  return result.problem.code;
}

/** What the program proposes for a fair. */
export async function propose(
  fairId: FairId,
  scope: AssignmentScope = null,
): Promise<Result<Proposal, Problem>> {
  const planned = await planAutomatically(fairId, scope);
  if (!planned.ok) return planned;
  if (planned.value.kind !== 'proposal') throw new Error(`There is no proposal: ${planned.value.kind}.`);
  return success(planned.value.proposal);
}

/** Assigns a fair automatically and accepts all of it. */
export async function assignAutomatically(fairId: FairId): Promise<Result<AcceptedProposal, Problem>> {
  const proposed = await propose(fairId);
  return proposed.ok ? acceptProposal(proposed.value, proposed.value.changes) : proposed;
}

/** The sample community as the program makes it. */
export function sampleCommunity(): Promise<SunflowerDatabase> {
  return keptDatabase('sample', () => loadSample(catalogueOf('zh-CN')));
}

/** The sample community with the fair of June 2026 planned and everybody assigned. */
export function plannedSample(): Promise<SunflowerDatabase> {
  return keptDatabase('planned', async () => {
    await loadSample(catalogueOf('zh-CN'));
    await done(createYearPlan(2026));
    await done(generateFairFromTemplate(FAIR));
    await done(assignAutomatically(FAIR));
  });
}

/** The fair as it is now. */
export async function fairNow(db: SunflowerDatabase): Promise<FairData> {
  const data = await readFairData(db, FAIR);
  if (!data) throw new Error('The fair is gone.');
  return data;
}
