import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { chromium } from 'playwright';
import { buildProgram } from '../../build/build.ts';
import { launchOptions, requireBrowser } from '../../build/findBrowser.ts';
import { serve } from '../../build/host/serve.ts';
import type { Locale } from '../../shared/model/settings.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import type { Catalogue } from '../../shared/text/zh-CN/catalogue.ts';

const DIST = fileURLToPath(new URL('../../dist/renderer/', import.meta.url));

/** The built program in a headless browser, served by the browser host: what a user has, without the window. */
export interface OpenProgram {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly address: string;
  /** Errors and warnings that the page wrote to its console; a good run has none. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  /** What the clock of the PC says, so that a run does not depend on the day; local time of `timeZone`. */
  readonly now?: Date;
  readonly timeZone?: string;
  /** The PC is set to move as little as possible: dialogs and menus are there at once. */
  readonly isCalm?: boolean;
  /** A folder in which the profile lies, so that what is stored is on disk as at an office; else it is in memory only. */
  readonly profile?: string;
  /** The port of the last time: the browser keeps data by address. */
  readonly port?: number;
  /** Done with the profile before its first page is opened. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

let kept: Promise<Browser> | null = null;
let isKeeping = false;

/**
 * From now on all programs of this process share one browser, each with a profile of its own; it goes with the process.
 * Starting one takes longer than many a journey's step.
 */
export function keepBrowser(): void {
  isKeeping = true;
}

async function startBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions(await requireBrowser()));
}

/** A profile in memory, in the browser that is kept or one of its own, or one on disk. @returns it, and what ends it */
async function openContext(
  settings: BrowserContextOptions,
  profile: string | undefined,
): Promise<{ readonly context: BrowserContext; readonly end: () => Promise<void> }> {
  if (profile !== undefined) {
    const options = { ...launchOptions(await requireBrowser()), ...settings };
    const context = await chromium.launchPersistentContext(profile, options);
    return { context, end: () => context.close() };
  }
  if (isKeeping) kept ??= startBrowser();
  const browser = await (kept ?? startBrowser());
  const context = await browser.newContext(settings);
  return {
    context,
    end: async () => {
      await context.close();
      if (!kept) await browser.close();
    },
  };
}

/** Builds when nothing is built, serves, opens a fresh profile. Throws when no browser can be found. */
export async function openProgram(options: OpenOptions = {}): Promise<OpenProgram> {
  if (!existsSync(`${DIST}index.html`)) await buildProgram();
  const host = await serve(DIST, options.port ?? 0);
  const settings: BrowserContextOptions = {
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
    timezoneId: options.timeZone ?? 'Asia/Shanghai',
    acceptDownloads: true,
    reducedMotion: options.isCalm ? 'reduce' : 'no-preference',
  };
  const { context, end } = await openContext(settings, options.profile);
  // The scripts run through esbuild, which names functions with a helper that the page does not have.
  await context.addInitScript('globalThis.__name = (named) => named;');
  await options.prepare?.(context);
  const page = await context.newPage();
  if (options.now) await page.clock.install({ time: options.now });
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      complaints.push(`${message.text()} ${message.location().url}`);
    }
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  await page.goto(host.address);
  return {
    context,
    page,
    address: host.address,
    complaints,
    async close() {
      await end();
      await host.close();
    },
  };
}

/** A page with the texts of the language that it shows: journeys click what a reader of that language reads. */
export interface Reader {
  readonly page: Page;
  readonly text: Catalogue;
  readonly locale: Locale;
}

/** Puts the texts of a language beside the page. */
export function readerOf(page: Page, locale: Locale): Reader {
  return { page, text: catalogueOf(locale), locale };
}
