import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../.cache/', import.meta.url));

/** Value that makes the package bring the libraries that a bare Linux lacks (NSS and friends). */
const BARE_LINUX = 'AWS_Lambda_nodejs20.x';

function packageVersion(): string {
  // The package does not export its package.json; its entry lies three folders below.
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const file = join(dirname(entry), '..', '..', 'package.json');
  return /"version": "([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1] ?? 'unknown';
}

/** Runs `work` with environment variables set, and puts them back. */
async function withEnvironment<T>(values: Record<string, string>, work: () => Promise<T>): Promise<T> {
  const before = { ...process.env };
  Object.assign(process.env, values);
  try {
    return await work();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

async function unpackInto(folder: string): Promise<void> {
  // The package unpacks into the system's temporary folder, where a half-written file of an interrupted run would be
  // taken for the browser. We unpack beside the target and rename, so that it is there whole or not at all.
  const half = mkdtempSync(`${folder}-`);
  await withEnvironment({ TMPDIR: half, AWS_EXECUTION_ENV: BARE_LINUX }, async () => {
    const { default: sparticuz } = await import('@sparticuz/chromium');
    await sparticuz.executablePath();
  });
  try {
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    // Another process may have been quicker.
    if (!existsSync(join(folder, 'chromium'))) throw error;
  }
}

/** Fonts for a machine that has no font set-up at all; Chromium stops when it finds no font. */
function fontEnvironment(folder: string): Record<string, string> {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  const file = join(folder, 'fonts.conf');
  const fonts = join(folder, 'fonts', 'fonts');
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>\n`,
  );
  return { FONTCONFIG_FILE: file };
}

/**
 * The Chromium that came with `npm ci`, unpacked once into .cache/. Linux x64 only; null elsewhere.
 * Its own arguments switch web security off, so we start it with ours.
 */
export async function unpackBrowser(): Promise<{
  executablePath: string;
  env: Record<string, string>;
} | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  mkdirSync(CACHE, { recursive: true });
  const folder = join(CACHE, `chromium-${packageVersion()}`);
  const executablePath = join(folder, 'chromium');
  if (!existsSync(executablePath)) await unpackInto(folder);
  const fonts = fontEnvironment(folder);
  const plain = spawnSync(executablePath, ['--version'], { timeout: 20_000, stdio: 'ignore' });
  if (plain.status === 0) return { executablePath, env: fonts };
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH]
    .filter(Boolean)
    .join(delimiter);
  return { executablePath, env: { ...fonts, LD_LIBRARY_PATH: libraries } };
}
