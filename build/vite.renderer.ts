import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { cutFonts } from './fonts/cutFonts.ts';
import { dropCodePoints } from './fonts/dropCodePoints.ts';
import { LOOKALIKES } from './fonts/lookalikes.ts';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const pages = ['renderer/index.html', 'renderer/print.html'].map(at).filter((page) => existsSync(page));

/** Both hosts are Chromium, so the older half of the font slices (.woff beside .woff2) stays out of the program. */
function dropOldFonts(): Plugin {
  return {
    name: 'drop-old-fonts',
    generateBundle(_options, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type !== 'asset') continue;
        if (name.endsWith('.woff')) delete bundle[name];
        else if (name.endsWith('.css'))
          file.source = String(file.source).replace(
            /,\s*url\([^)]+\.woff["']?\)\s*format\(["']?woff["']?\)/g,
            '',
          );
      }
    },
  };
}

/** PDFs of ours can be searched: the font of paper names each glyph by the character that people type. */
function nameGlyphsByCharacter(): Plugin {
  return {
    name: 'name-glyphs-by-character',
    generateBundle(_options, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type !== 'asset' || !/NotoSansSC[^/]*\.ttf$/.test(name)) continue;
        if (typeof file.source === 'string') throw new Error(`${name} is no font.`);
        file.source = dropCodePoints(file.source, LOOKALIKES);
      }
    },
  };
}

/** The page: two entries (program and print), relative addresses so that every host can serve it. */
export default defineConfig({
  root: at('renderer'),
  base: './',
  plugins: [react(), cutFonts(), dropOldFonts(), nameGlyphsByCharacter()],
  worker: { format: 'es' },
  build: {
    outDir: at('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // data: addresses of fonts and pictures would not pass the content policy.
    assetsInlineLimit: 0,
    sourcemap: false,
    chunkSizeWarningLimit: 1500,
    rollupOptions: { input: pages },
  },
  server: { host: '127.0.0.1', port: 20280 },
});
