import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { build } from 'vite';

/* Code of ours that a test or a benchmark runs inside the browser, as it is bundled into the program. */

/** Bundles a module as one script that leaves its exports in `globalThis[name]`. @param entry address of the module */
export async function bundleModule(entry: URL, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry: fileURLToPath(entry), formats: ['iife'], name } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${name} was not bundled.`);
  return `${output.output[0].code};globalThis.${name} = ${name};`;
}

/** Calls what a bundled module exports, in the page that it was loaded into. */
export function askModule(
  page: Page,
  module: string,
  called: string,
  ...given: readonly (string | number)[]
): Promise<unknown> {
  return page.evaluate(
    ([name, work, parameters]) => {
      const exported: unknown = Reflect.get(globalThis, name);
      const found: unknown = typeof exported === 'object' && exported ? Reflect.get(exported, work) : null;
      if (typeof found !== 'function') throw new Error(`There is no ${work}.`);
      return found(...parameters);
    },
    [module, called, [...given]] as const,
  );
}
