import { describe, expect, it } from 'vitest';
import type { SliceOptions } from '../../../shared/steps.ts';
import { workInSlices } from '../../../shared/steps.ts';

/** Work of `count` steps, each of which takes `ms` of a clock that only it moves. */
function fakeWork(count: number, ms: number) {
  let clock = 0;
  let worked = 0;
  const told: number[] = [];
  let pauses = 0;
  function* steps(): Generator<number, string> {
    while (worked < count) {
      clock += ms;
      worked += 1;
      yield worked;
    }
    return 'done';
  }
  const options = (isStopped: () => boolean = () => false): SliceOptions<number> => ({
    slice: 8,
    now: () => clock,
    pause: async () => {
      pauses += 1;
    },
    isStopped,
    onProgress: (progress) => told.push(progress),
  });
  return { steps, options, told, pauses: () => pauses, worked: () => worked };
}

describe('workInSlices', () => {
  it('gives everybody a turn after each slice, and not after each step', async () => {
    const work = fakeWork(12, 3);
    expect(await workInSlices(work.steps(), work.options())).toEqual({ result: 'done' });
    // Three steps are nine milliseconds.
    expect(work.told).toEqual([3, 6, 9, 12]);
    expect(work.pauses()).toBe(4);
  });

  it('never pauses for work that is done within one slice', async () => {
    const work = fakeWork(2, 3);
    expect(await workInSlices(work.steps(), work.options())).toEqual({ result: 'done' });
    expect(work.pauses()).toBe(0);
  });

  it('works no further once nobody wants the answer', async () => {
    const work = fakeWork(100, 5);
    expect(
      await workInSlices(
        work.steps(),
        work.options(() => work.pauses() === 3),
      ),
    ).toBeNull();
    expect(work.worked()).toBe(6);
  });

  it('lets a fault out', async () => {
    // biome-ignore lint/correctness/useYield: it breaks before the first step is done
    function* broken(): Generator<number, string> {
      throw new Error('broken');
    }
    await expect(workInSlices(broken(), fakeWork(0, 1).options())).rejects.toThrow('broken');
  });
});
