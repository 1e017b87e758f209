import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { FILE_KINDS, FileName, SaveFileRequest, safeFileName, safeStem } from '../../../shared/hostFiles.ts';

const UGLY = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom('.', ' ', '/', '\\', ':', '𠮷', '\ud842', '名', 'a'), maxLength: 300 }),
  fc.constantFrom('CON', 'nul', 'Com1.2026', 'LPT³', ' .. ', '名单 ', '\u202e', ''),
);

test('whatever a paper or a unit is called, its file can be saved, and so can its folder', () => {
  fc.assert(
    fc.property(UGLY, fc.constantFrom(...FILE_KINDS), (stem, kind) => {
      const suggestedName = safeFileName(stem, kind);
      expect(v.is(SaveFileRequest, { suggestedName, kind, bytes: new Uint8Array() })).toBe(true);
      expect(v.is(FileName, safeStem(stem))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('an ordinary name stays as it is', () => {
  for (const name of [
    '2026年6月 集市材料',
    'Roster 2026-06',
    '向日葵·张伟（网格）',
    '𠮷 🌻',
    'Console',
    'null',
  ]) {
    expect(safeStem(name)).toBe(name);
  }
});
