import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function newest(path: string): number {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function oldest(paths: readonly string[]): number {
  return Math.min(...paths.map((path) => (existsSync(path) ? statSync(path).mtimeMs : 0)));
}

/** True when one of the `made` files is missing or older than something in `sources` (files or folders). */
export function isStale(made: readonly string[], sources: readonly string[]): boolean {
  return oldest(made) < Math.max(...sources.filter((path) => existsSync(path)).map(newest));
}
