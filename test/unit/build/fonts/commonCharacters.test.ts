import { describe, expect, it } from 'vitest';
import { commonCharacters } from '../../../../build/fonts/commonCharacters.ts';
import { catalogueOf } from '../../../../shared/text/catalogues.ts';

const common = new Set(commonCharacters());

/** All texts of a catalogue that are no functions, one after another. */
function words(part: object): string {
  return Object.values(part)
    .map((text) => (typeof text === 'string' ? text : typeof text === 'object' && text ? words(text) : ''))
    .join('');
}

describe('the characters of the common font', () => {
  it('are the ideographs of GB/T 2312, both levels, each once', () => {
    const ideographs = [...commonCharacters()].filter((character) => /\p{Script=Han}/u.test(character));
    expect(ideographs.filter((character) => character >= '一' && character <= '鿿')).toHaveLength(6763);
    expect([...'啊座亍齄张魏婷璐'].every((character) => common.has(character))).toBe(true);
    expect(common.size).toBe([...commonCharacters()].length);
  });

  it('leave rare names to the slices and to the complete fonts', () => {
    expect([...'喆镕䶮㐱𠮷'].filter((character) => common.has(character))).toEqual([]);
  });

  it('write all that our screens say in Chinese, but for a few signs', () => {
    const missing = new Set([...words(catalogueOf('zh-CN'))].filter((character) => !common.has(character)));
    expect([...missing].filter((character) => /\p{Script=Han}/u.test(character))).toEqual([]);
    expect(missing.size).toBeLessThan(10);
  });
});
