import { App } from 'antd';
import { afterEach, beforeEach, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SayDone } from '../../../renderer/components/useDoneToast.tsx';
import { useDoneToast } from '../../../renderer/components/useDoneToast.tsx';
import type { Mounted } from './mountInPage.tsx';
import { mountInPage } from './mountInPage.tsx';

/** Less than the time of a toast, and more than its half. */
const MOST_OF_IT = 5_000;

let say: SayDone = () => undefined;
let mounted: Mounted;

function Probe() {
  say = useDoneToast();
  return <button type="button">…</button>;
}

const shown = (): string => document.querySelector('.ant-message')?.textContent ?? '';

/** Waits without `vi.waitFor`, which moves the clock of the test on each time it looks. */
async function isShown(words: string): Promise<void> {
  while (shown() !== words) await new Promise(requestAnimationFrame);
}

beforeEach(async () => {
  mounted = await mountInPage(
    <App>
      <Probe />
    </App>,
  );
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  mounted.remove();
});

it('is there for its whole time, also in place of one that was about to go', async () => {
  say('success', '甲', 6);
  await isShown('甲');
  vi.advanceTimersByTime(MOST_OF_IT);
  say('success', '乙', 6);
  await isShown('乙');
  vi.advanceTimersByTime(MOST_OF_IT);
  await isShown('乙');
  vi.advanceTimersByTime(MOST_OF_IT);
  await isShown('');
});

it('stays while the pointer is on it, and its time begins anew then', async () => {
  say('success', '丙', 6);
  await isShown('丙');
  const words = document.querySelector('.ant-message span:last-child') ?? document.body;
  await userEvent.hover(words);
  // The toast may still be on its way in when the pointer arrives.
  while (!words.matches(':hover')) await new Promise(requestAnimationFrame);
  vi.advanceTimersByTime(2 * MOST_OF_IT);
  await isShown('丙');
  await userEvent.unhover(words);
  vi.advanceTimersByTime(MOST_OF_IT);
  await isShown('丙');
  vi.advanceTimersByTime(MOST_OF_IT);
  await isShown('');
});
