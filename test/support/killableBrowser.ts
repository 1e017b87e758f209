import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Page } from 'playwright';
import { chromium } from 'playwright';
import { launchOptions, requireBrowser } from '../../build/findBrowser.ts';

/** A browser with a profile that outlives it, in processes of its own that can be killed as by a power cut. */
export interface KillableBrowser {
  readonly page: Page;
  /** SIGKILL to all its processes at once: nothing gets to clean up. */
  kill(): Promise<void>;
}

/** The address that a browser says on its error stream once it can be driven. */
function addressOf(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    browser.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /DevTools listening on (ws:\S+)/u.exec(said);
      if (found?.[1]) resolve(found[1]);
    });
    browser.once('exit', () => reject(new Error(`The browser ended: ${said.slice(-500)}`)));
  });
}

/** Starts a browser on a profile folder. POSIX only: a group of processes is killed by one signal. */
export async function startKillable(profile: string): Promise<KillableBrowser> {
  const { executablePath, args, env } = launchOptions(await requireBrowser());
  const browser = spawn(
    executablePath,
    [
      ...args,
      '--headless',
      '--no-sandbox',
      '--no-first-run',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const driver = await chromium.connectOverCDP(await addressOf(browser));
  const context = driver.contexts()[0];
  if (!context) throw new Error('The browser has no profile.');
  await context.addInitScript('globalThis.__name = (named) => named;');
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    kill: async () => {
      const gone = once(browser, 'exit');
      if (browser.pid) process.kill(-browser.pid, 'SIGKILL');
      await gone;
      await driver.close().catch(() => undefined);
    },
  };
}
