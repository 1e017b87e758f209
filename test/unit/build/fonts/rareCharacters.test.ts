import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rareCharacters } from '../../../../build/fonts/rareCharacters.ts';

const CSS = readFileSync(new URL('../../../../renderer/theme/rare.css', import.meta.url), 'utf8');

/** The code points that each face of a style sheet says it has. */
function rangesIn(css: string): readonly (readonly number[])[] {
  return [...css.matchAll(/unicode-range: ([^;]+);/gu)].map(([, ranges = '']) =>
    ranges.split(',').flatMap((range) => {
      const [first = 0, last = first] = range
        .trim()
        .slice('U+'.length)
        .split('-')
        .map((part) => Number.parseInt(part, 16));
      return Array.from({ length: last - first + 1 }, (_, at) => first + at);
    }),
  );
}

describe('what is cut out of the Japanese font', () => {
  it('is what the style sheet asks of it, in both weights', () => {
    const cut = [...rareCharacters()].map((character) => character.codePointAt(0));
    expect(rangesIn(CSS)).toEqual([cut, cut]);
  });

  it('has 𠮷 and the radicals that look like everyday characters, and no everyday character', () => {
    const cut = new Set(rareCharacters());
    expect([...'𠮷⽇⻩㬵'].every((character) => cut.has(character))).toBe(true);
    expect([...'吉日黄胶国'].some((character) => cut.has(character))).toBe(false);
  });
});
