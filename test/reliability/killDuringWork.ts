import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { serve } from '../../build/host/serve.ts';
import type { LogLine } from '../../shared/changeLog/logFormat.ts';
import { startKillable } from '../support/killableBrowser.ts';
import { askModule, bundleModule } from '../support/pageModule.ts';
import { putShellBehind } from '../support/shellHost.ts';
import type { FollowedJournal, Stored } from './followJournal.ts';
import { replayed, violationsOf } from './followJournal.ts';
import { ConfirmedJournal, lastLine, missingIn } from './followLost.ts';

const DIST = fileURLToPath(new URL('../../dist/renderer/', import.meta.url));
const NAME = 'mixedWork';
/** Longest time that a browser works before it is killed, in milliseconds. */
const LONGEST_WORK = 900;

/** What the shell was asked for is written by then, in milliseconds. */
const SHELL_ENDS_MS = 150;
/** Every so many kills the files of the database are deleted as well, as when the browser gives them up. */
const TAKEN_EVERY = 4;

export interface KillWorkReport {
  readonly kills: number;
  /** Steps of which the page had said that they are saved. */
  readonly confirmed: number;
  /** How often the database was gone at the next start: deleted by the test, or given up by the browser itself. */
  readonly taken: number;
  readonly givenUp: number;
  /** What was not as it must be after a kill, in words; what was missing after a lost database was recovered, too. */
  readonly violations: readonly string[];
}

async function readStored(page: Page): Promise<Stored> {
  return JSON.parse(String(await askModule(page, NAME, 'readAll')));
}

/**
 * Works on a database while its browser is killed again and again at random moments. After each kill the database must open,
 * everything that was confirmed must be in the journal, and the rows must be what the journal says, replayed from the start.
 * Where the database is gone, newest snapshot and change log must give back everything that was confirmed.
 */
export async function killDuringWork(kills: number, random: () => number): Promise<KillWorkReport> {
  const folder = await mkdtemp(join(tmpdir(), 'sunflower-kill-'));
  const [profile, program] = [join(folder, 'profile'), join(folder, 'program')];
  const host = await serve(DIST, 0);
  const script = await bundleModule(new URL('./mixedInPage.ts', import.meta.url), NAME);
  const violations: string[] = [];
  let [confirmed, taken, givenUp, isTaken] = [0, 0, 0, false];
  let start: Stored | null = null;
  let followed: FollowedJournal | null = null;
  let journal: ConfirmedJournal | null = null;
  let onItsWay: LogLine | undefined;
  try {
    for (let round = 0; round <= kills; round += 1) {
      const browser = await startKillable(profile);
      const { page } = browser;
      await putShellBehind(page.context(), program);
      await page.exposeFunction('confirmStep', (mark: FollowedJournal) => {
        confirmed += 1;
        followed = mark;
        journal?.follow(mark);
      });
      // An address without the program, which would log its own changes.
      await page.goto(`${host.address}nothing`);
      await page.evaluate(script);
      const found = await askModule(page, NAME, 'open');
      const stored = await readStored(page);
      if (start && journal && found === 'lost') {
        if (isTaken) taken += 1;
        else givenUp += 1;
        violations.push(...missingIn(stored, start, journal, onItsWay));
      } else if (start && found === 'open') {
        violations.push(...violationsOf(followed, stored), ...replayed(start, stored));
      } else if (start) violations.push('the database was gone, and so was every snapshot');
      if (found !== 'open') start = stored;
      journal = new ConfirmedJournal(stored);
      followed = null;
      if (round < kills) {
        const working = askModule(page, NAME, 'work', Math.floor(random() * 1e6)).catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_WORK));
        await browser.kill();
        await working;
        // The shell outlives the browser here, and ends what it was asked for.
        await new Promise((resolve) => setTimeout(resolve, SHELL_ENDS_MS));
        onItsWay = lastLine(join(program, 'changes'));
        isTaken = round % TAKEN_EVERY === 1;
        if (isTaken) await rm(join(profile, 'Default', 'IndexedDB'), { recursive: true, maxRetries: 5 });
      } else await browser.kill();
    }
    return { kills, confirmed, taken, givenUp, violations };
  } finally {
    await host.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
