import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

function bundle(entry: string, format: 'es' | 'cjs', name: string): InlineConfig {
  return {
    configFile: false,
    root: at('electron'),
    logLevel: 'warn',
    // Everything but Electron and Node goes into the bundle: the packaged program has no node_modules.
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: at(entry),
      outDir: at('dist/electron'),
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      sourcemap: false,
      rollupOptions: { output: { format, entryFileNames: name } },
    },
  };
}

/** Main process: an ES module. */
export const mainConfig: InlineConfig = bundle('electron/main.ts', 'es', 'main.js');

/** Preload runs sandboxed, and there Electron only loads CommonJS. */
export const preloadConfig: InlineConfig = bundle('electron/preload.ts', 'cjs', 'preload.cjs');
