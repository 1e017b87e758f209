import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { dropCodePoints, glyphsOf } from '../../../../build/fonts/dropCodePoints.ts';
import { LOOKALIKES } from '../../../../build/fonts/lookalikes.ts';

const { resolve } = createRequire(import.meta.url);
const fontOf = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(resolve(`@expo-google-fonts/${path}`)));
const codePoint = (character: string): number => character.codePointAt(0) ?? 0;
const isLookalike = (code: number): boolean =>
  LOOKALIKES.some(({ first, last }) => code >= first && code <= last);

describe.each([
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
])('%s', (path) => {
  const before = fontOf(path);
  const after = dropCodePoints(before, LOOKALIKES);
  const glyphsBefore = glyphsOf(before);
  const glyphsAfter = glyphsOf(after);

  it('keeps every other code point with its glyph, and drops the lookalikes', () => {
    const kept = [...glyphsBefore].filter(([code]) => !isLookalike(code));
    expect(glyphsAfter.size).toBe(kept.length);
    expect(kept.every(([code, glyph]) => glyphsAfter.get(code) === glyph)).toBe(true);
    expect(after).toHaveLength(before.length);
  });

  it('names the glyphs of common characters by no earlier code point', () => {
    const first = new Map<number, number>();
    for (const [code, glyph] of glyphsAfter) {
      first.set(glyph, Math.min(code, first.get(glyph) ?? Number.POSITIVE_INFINITY));
    }
    for (const character of '日里示页黄民食车长见风骨一人口心木水火土金—–·（）、。：0123') {
      const code = codePoint(character);
      expect([character, first.get(glyphsAfter.get(code) ?? -1)]).toEqual([character, code]);
    }
  });
});

it('what the Chinese font gives up, the Japanese one has: nothing prints as a box', () => {
  const lost = [...glyphsOf(fontOf('noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')).keys()].filter(
    isLookalike,
  );
  const japanese = glyphsOf(fontOf('noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'));
  expect(lost.filter((code) => !japanese.has(code))).toEqual([]);
});

it('cuts a range out of the middle of a group, and leaves the other code points where they are', () => {
  const font = fontOf('noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
  const glyphs = glyphsOf(dropCodePoints(font, [...LOOKALIKES, { first: 0x4e2d, last: 0x4e2d }]));
  expect(glyphs.has(0x4e2d)).toBe(false);
  expect(glyphs.get(0x4e2c)).toBe(glyphsOf(font).get(0x4e2c));
  expect(glyphs.get(0x4e2e)).toBe(glyphsOf(font).get(0x4e2e));
});
