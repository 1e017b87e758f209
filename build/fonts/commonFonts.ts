import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { commonCharacters } from './commonCharacters.ts';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/sunflower-fonts', import.meta.url));
const SOURCES = {
  'common-400.ttf': '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'common-700.ttf': '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const;

/** Cuts the common characters out of the complete fonts; a tenth of a second each. @returns the folder of the files */
async function makeCommonFonts(): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const characters = commonCharacters();
  mkdirSync(CACHE, { recursive: true });
  for (const [name, source] of Object.entries(SOURCES)) {
    // Not compressed: reading two megabytes from the disk is faster than unpacking one.
    const font = await subsetFont(readFileSync(resolve(source)), characters, { targetFormat: 'truetype' });
    writeFileSync(`${CACHE}/${name}`, font);
  }
  return CACHE;
}

/** The fonts of the screen for what nearly everything is written with, as `@common-fonts/…` (ADR 0006). */
export function commonFonts(): Plugin {
  return {
    name: 'common-fonts',
    config: async () => ({ resolve: { alias: { '@common-fonts': await makeCommonFonts() } } }),
  };
}
