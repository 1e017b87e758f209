import { App, Button } from 'antd';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { usePaperRun } from '../../../renderer/components/usePaperRun.ts';
import type { PrintJob } from '../../../shared/desktop.ts';
import { eventually } from '../eventually.ts';
import type { Mounted } from './mountInPage.tsx';
import { mountInPage } from './mountInPage.tsx';

const JOB: PrintJob = {
  kind: 'people',
  paper: { kind: 'annualReport', period: '2025', compared: null },
  locale: 'zh-CN',
  showPhones: false,
};

/** A button whose work breaks in a way that nobody expected. */
function BrokenWork() {
  const { working, run } = usePaperRun(JOB);
  const fail = async (): Promise<never> => {
    throw new Error('disk on fire');
  };
  return (
    <Button disabled={working !== null} onClick={() => run('word', fail)}>
      保存
    </Button>
  );
}

let shown: Mounted;
afterEach(() => shown.remove());

it('work that breaks says so and what to do, and the button can be pressed again', async () => {
  shown = await mountInPage(
    <App>
      <BrokenWork />
    </App>,
  );
  const button = shown.place.querySelector('button');
  if (!button) throw new Error('There is no button.');
  await userEvent.click(button);
  await eventually(() => document.querySelector('.ant-message-error'));
  expect(document.querySelector('.ant-message-error')?.textContent).toContain('请再试一次');
  expect(document.querySelector('.ant-message-error')?.textContent).toContain('disk on fire');
  expect(button.disabled).toBe(false);
});
