import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { serve } from '../../build/host/serve.ts';
import { startKillable } from '../support/killableBrowser.ts';
import { askModule, bundleModule } from '../support/pageModule.ts';
import type { FollowedJournal, Stored } from './followJournal.ts';
import { replayed, violationsOf } from './followJournal.ts';

const DIST = fileURLToPath(new URL('../../dist/renderer/', import.meta.url));
const NAME = 'mixedWork';
/** Longest time that a browser works before it is killed, in milliseconds. */
const LONGEST_WORK = 900;

export interface KillWorkReport {
  readonly kills: number;
  /** Steps of which the page had said that they are saved. */
  readonly confirmed: number;
  /** How often the browser had begun an empty database in place of the one that was there (docs/RELIABILITY.md). */
  readonly lost: number;
  /** What was not as it must be after a kill, in words. */
  readonly violations: readonly string[];
}

async function readStored(page: Page): Promise<Stored> {
  return JSON.parse(String(await askModule(page, NAME, 'readAll')));
}

/**
 * Works on a database while its browser is killed again and again at random moments. After each kill the database must open,
 * everything that was confirmed must be in the journal, and the rows must be what the journal says, replayed from the start.
 */
export async function killDuringWork(kills: number, random: () => number): Promise<KillWorkReport> {
  const profile = await mkdtemp(join(tmpdir(), 'sunflower-kill-'));
  const host = await serve(DIST, 0);
  const script = await bundleModule(new URL('./mixedInPage.ts', import.meta.url), NAME);
  const violations: string[] = [];
  let [confirmed, lost] = [0, 0];
  let start: Stored | null = null;
  let followed: FollowedJournal | null = null;
  try {
    for (let round = 0; round <= kills; round += 1) {
      const browser = await startKillable(profile);
      const { page } = browser;
      await page.exposeFunction('confirmStep', (mark: FollowedJournal) => {
        confirmed += 1;
        followed = mark;
      });
      await page.goto(`${host.address}print.html`);
      await page.evaluate(script);
      await askModule(page, NAME, 'open');
      const stored = await readStored(page);
      const isLost = start !== null && stored.journal[0]?.id !== start.journal[0]?.id;
      if (isLost) lost += 1;
      if (start === null || isLost) start = stored;
      else violations.push(...violationsOf(followed, stored), ...replayed(start, stored));
      followed = null;
      if (round < kills) {
        const working = askModule(page, NAME, 'work', Math.floor(random() * 1e6)).catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_WORK));
        await browser.kill();
        await working;
      } else await browser.kill();
    }
    return { kills, confirmed, lost, violations };
  } finally {
    await host.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
