import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { hasDisplay, openAppWindow, rootArgs } from './host/appWindow.ts';
import { electronProgram, failedLately, fetchElectron, type RuntimePlaces } from './host/electronRuntime.ts';
import { isStale } from './host/isStale.ts';
import { serve, USUAL_PORT } from './host/serve.ts';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const PLACES: RuntimePlaces = { packageFolder: at('node_modules/electron'), cacheFolder: at('.cache') };
const MADE = ['dist/renderer/index.html', 'dist/electron/main.js', 'dist/electron/preload.cjs'].map(at);
const SOURCES = ['renderer', 'shared', 'electron', 'build', 'package.json', 'package-lock.json'].map(at);

/** A window that closes sooner than this did not open, or handed over to one that was open already. */
const TOO_SOON_MS = 5_000;

const wanted = process.env.SUNFLOWER_HOST;
const canShow = hasDisplay(process.platform, process.env);

/** Waits for a program to end. @returns its exit code, null when it was ended or did not start. */
function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.on('error', () => resolve(null));
    child.on('exit', (code) => resolve(code));
  });
}

const cleanUps: (() => unknown)[] = [];

/** Ctrl+C, a closed terminal and the like end everything with code 0, at whatever stage. */
async function quit(): Promise<void> {
  await Promise.all(cleanUps.splice(0).map((cleanUp) => cleanUp()));
  process.exit(0);
}

/** The Electron program, or why there is none. */
async function findElectron(): Promise<{ program: string } | { why: string }> {
  if (wanted === 'browser') return { why: 'SUNFLOWER_HOST=browser' };
  if (wanted !== 'electron' && !canShow) return { why: 'there is no display for Electron' };
  const present = electronProgram(PLACES);
  if (present) return { program: present };
  if (wanted !== 'electron' && failedLately(PLACES, Date.now())) {
    return { why: "Electron's runtime could not be downloaded within the last day" };
  }
  const fetched = await fetchElectron(PLACES, () => console.log("Downloading Electron's runtime, once…"));
  return fetched
    ? { program: fetched }
    : { why: "Electron's runtime is not here and could not be downloaded" };
}

/** Runs Electron until its window is closed. @returns null, or why it did not start. */
async function runElectron(program: string): Promise<string | null> {
  const started = performance.now();
  const child = spawn(program, [...rootArgs(), at('.')], { stdio: 'inherit' });
  cleanUps.push(() => child.kill());
  const code = await ended(child);
  const failed = code !== 0 && performance.now() - started < TOO_SOON_MS;
  return failed ? `Electron did not start (code ${code})` : null;
}

async function runBrowserHost(why: string): Promise<void> {
  const wantedPort = Number(process.env.SUNFLOWER_PORT ?? USUAL_PORT);
  if (!Number.isInteger(wantedPort) || wantedPort < 0 || wantedPort > 65_000) {
    throw new Error(`SUNFLOWER_PORT must be a whole number from 0 to 65000.`);
  }
  const host = await serve(at('dist/renderer'), wantedPort);
  console.log(`Sunflower runs in the browser host, because ${why}.`);
  if (host.port !== USUAL_PORT) {
    console.log(
      `Note: not the usual port ${USUAL_PORT}. The browser keeps data per address: what was entered at ` +
        `http://127.0.0.1:${USUAL_PORT}/ is safe there, and is not shown here.`,
    );
  }
  console.log(`Open ${host.address} (this PC only). Ctrl+C ends it.`);
  const mayOpen = canShow && process.env.SUNFLOWER_NO_OPEN !== '1';
  const window = mayOpen ? openAppWindow(host.address) : null;
  cleanUps.push(host.close, () => window?.kill());
  if (!window) return;
  const opened = performance.now();
  await ended(window);
  // Closing the window ends the program, as clerks expect; one that never opened leaves the address to be used.
  if (performance.now() - opened > TOO_SOON_MS) await host.close();
}

/** npm that is ended passes the signal to its shell only, which would leave us behind with the port. */
function quitWithParent(): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && quit(), 500).unref();
}

if (process.env.npm_lifecycle_event) quitWithParent();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, quit);
if (isStale(MADE, SOURCES)) {
  console.log('Building…');
  const { buildProgram } = await import('./build.ts');
  await buildProgram();
}
const electron = await findElectron();
const why = 'why' in electron ? electron.why : await runElectron(electron.program);
if (why && wanted === 'electron') throw new Error(why);
if (why) await runBrowserHost(why);
