import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  electronProgram,
  failedLately,
  fetchElectron,
  type RuntimePlaces,
} from '../../../../build/host/electronRuntime.ts';

const DAY = 24 * 60 * 60_000;
let places: RuntimePlaces;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sunflower-electron-'));
  places = { packageFolder: join(folder, 'electron'), cacheFolder: join(folder, 'cache') };
  for (const place of Object.values(places)) mkdirSync(place);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('finds no program where the runtime is not unpacked', () => {
  expect(electronProgram(places)).toBeNull();
  writeFileSync(join(places.packageFolder, 'path.txt'), 'electron');
  expect(electronProgram(places)).toBeNull();
});

test('remembers a failed download for a day', async () => {
  writeFileSync(join(places.packageFolder, 'install.js'), 'process.exit(1)');
  expect(failedLately(places, Date.now())).toBe(false);
  expect(await fetchElectron(places, () => {})).toBeNull();
  expect(failedLately(places, Date.now())).toBe(true);
  expect(failedLately(places, Date.now() + DAY + 1000)).toBe(false);
});

test('gives the program after a download, and forgets the failure', async () => {
  writeFileSync(join(places.cacheFolder, 'electron-unavailable'), '');
  const install = `const fs = require('fs'); fs.mkdirSync(__dirname + '/dist');
    fs.writeFileSync(__dirname + '/dist/electron', ''); fs.writeFileSync(__dirname + '/path.txt', 'electron');`;
  writeFileSync(join(places.packageFolder, 'install.js'), install);
  expect(await fetchElectron(places, () => {})).toBe(join(places.packageFolder, 'dist', 'electron'));
  expect(failedLately(places, Date.now())).toBe(false);
});
