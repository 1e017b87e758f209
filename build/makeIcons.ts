import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { launchOptions, requireBrowser } from './findBrowser.ts';
import { packIco } from './packIco.ts';

/*
 * Draws build/icons/sunflower.svg into the .png and .ico beside it: `npx tsx build/makeIcons.ts` after a change of the
 * drawing. The results are kept in the repository, so that a build needs no browser.
 */

const icons = new URL('./icons/', import.meta.url);
const svg = readFileSync(new URL('sunflower.svg', icons), 'utf8');
const browser = await chromium.launch(launchOptions(await requireBrowser()));
const page = await browser.newPage();

async function draw(size: number): Promise<Uint8Array> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>html,body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
  );
  return page.screenshot({ omitBackground: true });
}

writeFileSync(new URL('sunflower.png', icons), await draw(512));
const pictures = [];
for (const size of [16, 24, 32, 48, 64, 128, 256]) pictures.push({ size, png: await draw(size) });
writeFileSync(new URL('sunflower.ico', icons), packIco(pictures));
await browser.close();
