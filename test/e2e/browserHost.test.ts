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

test.each(['', 'print.html'])('the built page “%s” has no script but those of files', async (name) => {
  const page = await (await fetch(`${program.address}${name}`)).text();
  const scripts = page.match(/<script\b[^>]*>[^<]*<\/script>/gu) ?? [];
  expect(scripts).toHaveLength(1);
  expect(scripts[0]).toMatch(/^<script type="module" crossorigin src="\.\/assets\/[\w-]+\.js"><\/script>$/u);
  expect(page).not.toMatch(/\son\w+=|javascript:|<style|<base|http-equiv/iu);
});

test('evaluates no text, compiles no WebAssembly and runs no worker from a text', async () => {
  const outcome = await program.page.evaluate(async () => {
    const nameOf = (error: unknown): string => (error instanceof Error ? error.name : String(error));
    const ran = (work: () => unknown): string => {
      try {
        work();
        return 'ran';
      } catch (error) {
        return nameOf(error);
      }
    };
    // Later, in the page's own time: what a test evaluates from outside is not under the policy of the page.
    const own = await new Promise<string[]>((resolve) => {
      setTimeout(() => {
        const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
        resolve([ran(() => new Function('1')), ran(() => new WebAssembly.Module(empty))]);
      });
    });
    const worker = await new Promise<string>((resolve) => {
      const made = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
      made.onmessage = () => resolve('ran');
      made.onerror = () => resolve('refused');
    });
    return { own, worker };
  });
  expect(outcome).toEqual({ own: ['EvalError', 'CompileError'], worker: 'refused' });
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
