import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { mainConfig, preloadConfig } from './vite.electron.ts';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Bundles page, main process and preload into dist/. Throws when a bundle fails. */
export async function buildProgram(): Promise<void> {
  rmSync(at('dist'), { recursive: true, force: true });
  await build({ configFile: at('build/vite.renderer.ts'), logLevel: 'warn' });
  for (const config of [mainConfig, preloadConfig]) await build(config);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  await buildProgram();
  const missing = ['renderer/index.html', 'electron/main.js', 'electron/preload.cjs'].filter(
    (file) => !existsSync(at(`dist/${file}`)),
  );
  if (missing.length > 0) throw new Error(`The build made no ${missing.join(', ')}.`);
  console.log(`Built dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}
