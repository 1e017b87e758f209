import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { commonCharacters } from './commonCharacters.ts';
import { rareCharacters } from './rareCharacters.ts';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/sunflower-fonts', import.meta.url));
const CHINESE = '@expo-google-fonts/noto-sans-sc';
const JAPANESE = '@expo-google-fonts/noto-sans-jp';

/** Each file that is cut: out of which complete font, and which characters of it. */
const CUTS = [
  ['common-400.ttf', `${CHINESE}/400Regular/NotoSansSC_400Regular.ttf`, commonCharacters],
  ['common-700.ttf', `${CHINESE}/700Bold/NotoSansSC_700Bold.ttf`, commonCharacters],
  ['rare-400.ttf', `${JAPANESE}/400Regular/NotoSansJP_400Regular.ttf`, rareCharacters],
  ['rare-700.ttf', `${JAPANESE}/700Bold/NotoSansJP_700Bold.ttf`, rareCharacters],
] as const;

/** Cuts characters out of the complete fonts; some tenths of a second in all. @returns the folder of the files */
async function makeFonts(): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  mkdirSync(CACHE, { recursive: true });
  for (const [name, source, characters] of CUTS) {
    // Not compressed: reading two megabytes from the disk is faster than unpacking one.
    const font = await subsetFont(readFileSync(resolve(source)), characters(), { targetFormat: 'truetype' });
    writeFileSync(`${CACHE}/${name}`, font);
  }
  return CACHE;
}

/** Fonts with only what they are asked for, as `@cut-fonts/…`: what nearly everything on a screen is written with, and what the Chinese font lacks (ADR 0006). */
export function cutFonts(): Plugin {
  return {
    name: 'cut-fonts',
    config: async () => ({ resolve: { alias: { '@cut-fonts': await makeFonts() } } }),
  };
}
