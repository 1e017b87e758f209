import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const at = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** What each fuse is, and why; a fuse that is not listed keeps what Electron ships. */
const FUSES: Readonly<Record<string, boolean>> = {
  // The program never becomes a plain Node that runs any script.
  runAsNode: false,
  // There are no cookies; encrypting them would ask for a key of the system.
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  // What was changed after it was packed does not start.
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

test('every fuse is set, one by one', () => {
  const part = at('electron-builder.yml').split(/^electronFuses:\n/mu)[1] ?? '';
  const set = [...part.matchAll(/^ {2}(\w+): (true|false)$/gmu)].map(([, name, value]) => [
    name,
    value === 'true',
  ]);
  expect(Object.fromEntries(set)).toEqual(FUSES);
  expect(set).toHaveLength(Object.keys(FUSES).length);
});

test('no fuse is forgotten when the packer learns a new one', () => {
  const declared = at('node_modules/app-builder-lib/out/configuration.d.ts').split(
    'interface FuseOptionsV1 {',
  )[1];
  const known = [...(declared?.split('\n}')[0] ?? '').matchAll(/^ {4}(\w+)\?: boolean;$/gmu)].map(
    ([, name]) => name,
  );
  // Not a fuse of the program: how a Mac's signature is made again after fuses were set.
  expect(known.filter((name) => name !== 'resetAdHocDarwinSignature').toSorted()).toEqual(
    Object.keys(FUSES).toSorted(),
  );
});
