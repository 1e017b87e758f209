import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { serve } from '../../build/host/serve.ts';
import type { DataSet } from '../../shared/model/tables.ts';
import { rowsOf } from './askDatabase.ts';
import { startKillable } from './killableBrowser.ts';
import { readIn } from './line.ts';
import { readerOf } from './openProgram.ts';
import { snapshotOf } from './openWith.ts';
import { restoreSnapshot } from './outputSteps.ts';

const DIST = fileURLToPath(new URL('../../dist/renderer/', import.meta.url));

export interface KillPlan {
  /** Data with a fair that is being held. */
  readonly data: DataSet;
  readonly fairId: string;
  /** Taps that are confirmed in all before the last browser may live. */
  readonly taps: number;
  /** How often the browser is killed on the way. */
  readonly kills: number;
  /** 0…1, for the moments of killing. */
  readonly random: () => number;
}

export interface KillReport {
  /** Ids of rows that the screen confirmed as saved. */
  readonly confirmed: readonly string[];
  /** Rows of counters that are in the database in the end. */
  readonly stored: readonly { readonly id: string; readonly sequence: number }[];
  readonly kills: number;
}

/** Counts on and on by the big button of the first item, each tap when the one before is confirmed. */
async function tapOn(page: Page, most: number): Promise<void> {
  await page.evaluate(async (limit) => {
    const button = document.querySelector<HTMLButtonElement>(
      '[data-testid^="counter-"]:not([data-testid^="counter-stall"])',
    );
    const said = document.querySelector('[data-testid="day-said"]');
    const report: unknown = Reflect.get(window, 'confirmTap');
    if (!button || !said || typeof report !== 'function') throw new Error('There is no counter.');
    for (let tap = 0; tap < limit; tap += 1) {
      const before = said.getAttribute('data-record');
      button.click();
      await new Promise<void>((resolve) => {
        const look = (): void => {
          const now = said.getAttribute('data-record');
          if (now !== before && now) resolve();
          else setTimeout(look, 0);
        };
        look();
      });
      report(said.getAttribute('data-record'));
    }
  }, most);
}

async function openCounters(page: Page, address: string, fairId: string): Promise<void> {
  await page.goto(`${address}#/live/${fairId}`);
  await page.getByTestId('day-search').waitFor();
  await page.locator('.fair-day-head .ant-segmented-item').nth(1).click();
  await page.locator('.day-counter').first().waitFor();
}

function isCounter(row: unknown): row is { readonly id: string; readonly sequence: number } {
  return typeof row === 'object' && row !== null && Reflect.get(row, 'source') === 'counter';
}

/**
 * Counts through the program while its browser is killed again and again at random moments, and says what was confirmed and
 * what is stored.
 */
export async function killDuringTaps({ data, fairId, taps, kills, random }: KillPlan): Promise<KillReport> {
  const profile = await mkdtemp(join(tmpdir(), 'sunflower-kill-'));
  const host = await serve(DIST, 0);
  const confirmed: string[] = [];
  try {
    const first = await startKillable(profile);
    await first.page.goto(host.address);
    const reader = readerOf(first.page, 'zh-CN');
    await readIn(reader);
    await restoreSnapshot(reader, { name: 'data.sunflower', bytes: await snapshotOf(data) });
    await first.kill();
    const perRound = Math.ceil(taps / kills);
    for (let round = 0; round < kills; round += 1) {
      const browser = await startKillable(profile);
      await browser.page.exposeFunction('confirmTap', (id: string) => {
        confirmed.push(id);
      });
      await openCounters(browser.page, host.address, fairId);
      // Somewhere within the next taps, most often in the middle of one.
      const target = confirmed.length + 1 + Math.floor(random() * 2 * perRound);
      const tapping = tapOn(browser.page, 10 * perRound).catch(() => undefined);
      while (confirmed.length < target) await new Promise((resolve) => setTimeout(resolve, 1));
      await new Promise((resolve) => setTimeout(resolve, random() * 12));
      await browser.kill();
      await tapping;
    }
    const last = await startKillable(profile);
    await last.page.goto(host.address);
    const stored = (await rowsOf(last.page, 'tallies')).filter(isCounter);
    await last.kill();
    return { confirmed, stored, kills };
  } finally {
    await host.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
