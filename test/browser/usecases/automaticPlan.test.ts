import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { readDataSet } from '../../../renderer/db/readDataSet.ts';
import { clearAutomatic, removeAssignment, setLocked } from '../../../renderer/usecases/assignments.ts';
import type { PlanProgress } from '../../../renderer/usecases/automaticPlan.ts';
import { acceptProposal, planAutomatically } from '../../../renderer/usecases/automaticPlan.ts';
import { recordReply } from '../../../renderer/usecases/replies.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { done, FAIR, fairNow, plannedSample, propose, refusal } from './plannedSample.ts';

let db: SunflowerDatabase;

beforeEach(async () => {
  db = await plannedSample();
});
afterEach(dropDatabase);

/** Somebody assigned cannot come after all. */
async function somebodySaysNo(): Promise<string> {
  const { volunteerId } = firstOf((await fairNow(db)).assignments);
  await done(recordReply(FAIR, volunteerId, { answer: 'no', slotIds: [], note: '' }));
  return volunteerId;
}

describe('an automatic plan', () => {
  it('is proposed without anything being written', async () => {
    await somebodySaysNo();
    const before = await readDataSet(db);
    const progress: PlanProgress[] = [];
    await done(planAutomatically(FAIR, null, { onProgress: (now) => progress.push(now) }));
    expect(await readDataSet(db)).toEqual(before);
    expect(progress.every(({ gaps }) => gaps >= 0)).toBe(true);
  });

  it('is, accepted, the best there is: proposed again, nothing changes', async () => {
    await somebodySaysNo();
    const proposal = await done(propose(FAIR));
    expect(proposal).toMatchObject({ isProven: true });
    expect(proposal.changes.length).toBeGreaterThan(0);
    await done(acceptProposal(proposal, proposal.changes));
    expect((await done(propose(FAIR))).changes).toEqual([]);
  });

  it('is accepted in part as one change, and one undo takes it back exactly', async () => {
    const { assignments } = await fairNow(db);
    for (const { id } of assignments.slice(0, 4)) await done(removeAssignment(id));
    const before = await readDataSet(db);
    const proposal = await done(propose(FAIR, 'gaps'));
    const [first, second] = proposal.changes;
    if (!first || !second) throw new Error('Several changes expected.');
    const steps = await db.journal.count();
    expect(await done(acceptProposal(proposal, [first, second]))).toMatchObject({ added: 2, removed: 0 });
    expect(await db.journal.count()).toBe(steps + 1);
    expect((await fairNow(db)).assignments).toHaveLength(assignments.length - 4 + 2);
    await undoLastChange();
    expect(await readDataSet(db)).toEqual(before);
  });

  it('moves nobody when only gaps are filled, even somebody who said no', async () => {
    await somebodySaysNo();
    const gone = (await fairNow(db)).assignments.at(-1);
    if (gone) await done(removeAssignment(gone.id));
    const { changes } = await done(propose(FAIR, 'gaps'));
    expect(changes.map(({ removed }) => removed)).toEqual([null]);
  });

  it('stays within one stall', async () => {
    const { assignments } = await fairNow(db);
    await done(clearAutomatic(FAIR));
    const { stallId } = firstOf(assignments);
    const { changes } = await done(propose(FAIR, { stallIds: [stallId] }));
    expect(new Set(changes.map(({ added }) => added?.stallId))).toEqual(new Set([stallId]));
  });

  it('is refused when the fair has changed meanwhile, and changes nothing', async () => {
    const id = await somebodySaysNo();
    const proposal = await done(propose(FAIR));
    const { assignments } = await fairNow(db);
    const place = firstOf(assignments.filter(({ volunteerId }) => volunteerId === id));
    await done(setLocked(place.id, true));
    const before = await readDataSet(db);
    expect(await refusal(acceptProposal(proposal, proposal.changes))).toBe('proposalOutdated');
    expect(await readDataSet(db)).toEqual(before);
  });

  it('is refused in a part that would put too many at one post', async () => {
    await somebodySaysNo();
    const proposal = await done(propose(FAIR));
    const filled = new Set(proposal.changes.flatMap(({ removed }) => removed?.needId ?? []));
    const halves = proposal.changes.filter(({ added }) => added && filled.has(added.needId));
    expect(halves.length).toBeGreaterThan(0);
    expect(await refusal(acceptProposal(proposal, halves.slice(0, 1)))).toBe('placeNotFree');
  });

  it('stopped before there is a plan, is none', async () => {
    const outcome = await done(planAutomatically(FAIR, null, { signal: AbortSignal.abort() }));
    expect(outcome).toEqual({ kind: 'stopped' });
  });
});
