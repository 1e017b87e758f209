import { describe, expect, it } from 'vitest';
import type { JobOutcome } from '../../../renderer/platform/runInWorker.ts';
import { runInWorker } from '../../../renderer/platform/runInWorker.ts';
import type { JobName, ResultOf } from '../../../renderer/platform/solverJobs.ts';
import type { YearLoad } from '../../../shared/assign/assignmentCase.ts';
import { nextBest } from '../../../shared/assign/explain/nextBest.ts';
import { suggestChanges } from '../../../shared/assign/explain/suggestChanges.ts';
import { solveNow } from '../../../shared/assign/solveNow.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { workToEnd } from '../../../shared/steps.ts';
import { generate } from '../../assign/generate.mjs';
import { assign, firstOf, makeVolunteer, plannedFair } from '../../fixtures/plannedFair.ts';

const LARGE = generate('L', 1);

function resultOf<Name extends JobName>(outcome: JobOutcome<Name>): ResultOf<Name> {
  if (outcome.kind !== 'ended') throw new Error(outcome.kind);
  return outcome.result;
}

/** Calls back once the page has drawn some frames. */
function afterFrames(count: number, then: () => void): void {
  requestAnimationFrame(() => (count > 1 ? afterFrames(count - 1, then) : then()));
}

/** A fair with more places than people, of whom one has a place. */
function shortFair(): FairData {
  const data = plannedFair({ volunteers: ['a', 'b', 'c', 'd'].map((id) => makeVolunteer(id)) });
  const needs = data.needs.filter(({ qualification }) => qualification === null).slice(0, 5);
  const [need, volunteer] = [firstOf(needs), firstOf(data.volunteers)];
  return { ...data, needs, assignments: [assign(need, volunteer)] };
}

const load: YearLoad = { minutesThisYear: new Map(), fairsThisYear: new Map() };

describe('a long job in the worker', () => {
  it('gives what the same job gives here, and tells how it goes', async () => {
    const problem = generate('S', 1);
    const told: number[] = [];
    const outcome = await runInWorker('assign', problem, { onProgress: ({ cost }) => told.push(cost) });
    expect(resultOf(outcome)).toEqual(solveNow(problem));
    expect(told.length).toBeGreaterThan(0);
  });

  it('explains a gap and a place as it would be explained here', async () => {
    const data = shortFair();
    const need = firstOf(data.needs.slice(1));
    const assignment = firstOf(data.assignments);
    const advice = await runInWorker('suggestChanges', { data, load, need });
    expect(resultOf(advice)).toEqual(workToEnd(suggestChanges(data, load, need)));
    const next = await runInWorker('nextBest', { data, load, assignment });
    expect(resultOf(next)).toEqual(workToEnd(nextBest(data, load, assignment)));
  });

  it('lets the page draw its frames while a large problem is solved', async () => {
    const stop = new AbortController();
    let words = 0;
    const outcome = await runInWorker('assign', LARGE, {
      signal: stop.signal,
      onProgress: () => {
        words += 1;
        if (words === 1) afterFrames(20, () => stop.abort());
      },
    });
    // In the page's own thread it would have ended before the second frame.
    expect(outcome.kind).toBe('stopped');
  });

  it('ends at once when it is stopped, with what it told last', async () => {
    const stop = new AbortController();
    const stopped = await runInWorker('assign', LARGE, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(stopped).toMatchObject({
      kind: 'stopped',
      latest: { solution: { assignments: { length: expect.any(Number) } } },
    });
  });

  it('ends at once when it is stopped before it told anything, or before it began', async () => {
    const stop = new AbortController();
    const running = runInWorker('assign', LARGE, { signal: stop.signal });
    stop.abort();
    expect(await running).toEqual({ kind: 'stopped', latest: null });
    expect(await runInWorker('assign', LARGE, { signal: stop.signal })).toEqual({
      kind: 'stopped',
      latest: null,
    });
  });

  it('says what broke it', async () => {
    const data = shortFair();
    const assignment = { ...firstOf(data.assignments), volunteerId: firstOf(data.volunteers.slice(1)).id };
    const strangers = { ...data, volunteers: [] };
    expect(await runInWorker('nextBest', { data: strangers, load, assignment })).toMatchObject({
      kind: 'broken',
      detail: expect.stringContaining('not of the fair'),
    });
  });
});
