import { afterEach, describe, expect, it } from 'vitest';
import { useSlices } from '../../../renderer/usecases/useSlices.ts';
import type { Mounted } from '../components/mountInPage.tsx';
import { mountInPage } from '../components/mountInPage.tsx';
import { eventually } from '../eventually.ts';

interface Source {
  readonly answer: string;
  readonly steps: number;
}

let worked = 0;

/** Steps of some milliseconds each, as real work has them. */
function* work({ answer, steps }: Source): Generator<number, string> {
  for (let step = 1; step <= steps; step += 1) {
    const until = performance.now() + 4;
    while (performance.now() < until);
    worked += 1;
    yield step / steps;
  }
  return answer;
}

function Shown({ question, source }: { readonly question: string; readonly source: Source | undefined }) {
  const { result = 'nothing', progress } = useSlices(question, source, work);
  return (
    <button type="button">
      {result} {progress === null ? 'quiet' : 'busy'}
    </button>
  );
}

const SOON: Source = { answer: 'soon', steps: 3 };
const LATE: Source = { answer: 'late', steps: 200 };

let mounted: Mounted;
afterEach(() => mounted.remove());
const says = (): string => mounted.place.textContent ?? '';

describe('work that the page does slice by slice', () => {
  it('says nothing of how far it is when it is soon done', async () => {
    mounted = await mountInPage(<Shown question="a" source={SOON} />);
    const seen = new Set<string>();
    await eventually(() => seen.add(says()).has('soon quiet'), 1);
    expect([...seen].filter((text) => text.endsWith('busy'))).toEqual([]);
  });

  it('says how far it is when it takes longer, and lets the page live meanwhile', async () => {
    mounted = await mountInPage(<Shown question="a" source={LATE} />);
    let frames = 0;
    const count = (): void => {
      frames += 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    await eventually(() => says() === 'nothing busy', 1);
    await eventually(() => says() === 'late quiet');
    expect(frames).toBeGreaterThan(10);
  });

  it('keeps what it had of the same question, and nothing of another one', async () => {
    mounted = await mountInPage(<Shown question="a" source={SOON} />);
    await eventually(() => says() === 'soon quiet');
    mounted.show(<Shown question="a" source={LATE} />);
    await eventually(() => says() === 'soon busy');
    mounted.show(<Shown question="b" source={undefined} />);
    await eventually(() => says() === 'nothing quiet');
  });

  it('ends when something else is asked for', async () => {
    mounted = await mountInPage(<Shown question="a" source={LATE} />);
    await eventually(() => says() === 'nothing busy');
    mounted.show(<Shown question="b" source={SOON} />);
    await eventually(() => says() === 'soon quiet');
    const before = worked;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(worked).toBe(before);
  });
});
