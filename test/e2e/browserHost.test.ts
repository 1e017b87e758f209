import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRINT_READY, PrintJob, printAddress } from '../../shared/desktop.ts';
import { type OpenProgram, openProgram } from '../support/openProgram.ts';

let program: OpenProgram;

beforeAll(async () => {
  program = await openProgram();
});
afterAll(() => program.close());

test('shows the first screen under the content policy without a complaint of the browser', async () => {
  await program.page.waitForSelector('#root :is(h1, h2, button)');
  expect(program.complaints).toEqual([]);
});

test('the print page runs in a frame of the program and marks itself when there is nothing to print', async () => {
  const job = v.parse(PrintJob, {
    kind: 'fair',
    fairId: '1999-01',
    papers: [{ kind: 'roster' }],
    locale: 'zh-CN',
    showPhones: false,
  });
  const mark = await program.page.evaluate(
    async ({ address, name }) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      while (!frame.contentDocument?.documentElement?.dataset[name]) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const seen = frame.contentDocument.documentElement.dataset[name];
      frame.remove();
      return seen;
    },
    { address: printAddress(job), name: PRINT_READY },
  );
  expect(mark).toBe('failed');
  expect(program.complaints).toEqual([]);
});

test('runs no inline script and fetches nothing from elsewhere', async () => {
  const outcome = await program.page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    const elsewhere = await fetch('http://127.0.0.1:9/').then(
      () => 'fetched',
      () => 'refused',
    );
    return { inline: 'inlineRan' in window, elsewhere };
  });
  expect(outcome).toEqual({ inline: false, elsewhere: 'refused' });
  const refused = program.complaints.filter((complaint) => /Content Security Policy/.test(complaint));
  expect(refused.length).toBeGreaterThanOrEqual(2);
});
