import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isStale } from '../../../../build/host/isStale.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sunflower-stale-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, second: number): string {
  const place = join(folder, name);
  writeFileSync(place, name);
  utimesSync(place, second, second);
  return place;
}

test('builds when something is missing', () => {
  expect(isStale([join(folder, 'made.js')], [file('source.ts', 10)])).toBe(true);
});

test('builds when a source is newer, however deep it lies', () => {
  const made = file('made.js', 20);
  mkdirSync(join(folder, 'sources', 'deep'), { recursive: true });
  file('sources/deep/source.ts', 30);
  for (const name of ['sources/deep', 'sources']) utimesSync(join(folder, name), 10, 10);
  expect(isStale([made], [join(folder, 'sources')])).toBe(true);
});

test('does not build when nothing changed', () => {
  expect(isStale([file('made.js', 20)], [file('source.ts', 10), join(folder, 'never-was')])).toBe(false);
});
