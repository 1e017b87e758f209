import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { launchOptions, requireBrowser } from '../../build/findBrowser.ts';
import { serve } from '../../build/host/serve.ts';

/** The built program in a real Chromium. */
export interface OpenProgram {
  readonly address: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Everything that the browser complained about: console errors and warnings, uncaught errors. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Serves dist/renderer on a free port, with all its headers, and opens it with an empty profile. */
export async function openProgram(
  viewport: { width: number; height: number } = { width: 1366, height: 768 },
): Promise<OpenProgram> {
  const host = await serve(fileURLToPath(new URL('../../dist/renderer', import.meta.url)), 0);
  const browser = await chromium.launch(launchOptions(await requireBrowser()));
  const context = await browser.newContext({ viewport, acceptDownloads: true });
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  const page = await context.newPage();
  await page.goto(host.address);
  return {
    address: host.address,
    context,
    page,
    complaints,
    close: async () => {
      await browser.close();
      await host.close();
    },
  };
}
