import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CATEGORY_KEYS } from '../../../shared/model/category.ts';
import { CategoryId } from '../../../shared/model/ids.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { categoryInitials } from '../../../shared/text/categoryText.ts';

const text = catalogueOf('en');

function marksOf(names: readonly string[]): readonly string[] {
  const categories = names.map((name, index) => ({ id: v.parse(CategoryId, `${index}`), name }));
  return [...categoryInitials(text, categories).values()];
}

describe('what stands for a category on a mark', () => {
  it('is its first character where no other has it', () => {
    expect(marksOf(['义诊', '理发', 'Haircuts'])).toEqual(['义', '理', 'H']);
  });

  it('is a second letter too, or another character, where two begin alike', () => {
    expect(marksOf(['Free clinic', 'Finance', 'Haircuts'])).toEqual(['Fr', 'Fi', 'H']);
    expect(marksOf(['文化亲子', '文艺演出'])).toEqual(['化', '艺']);
    expect(marksOf(['Pets', 'Petanque'])).toEqual(['Ps', 'Pa']);
    expect(marksOf(['文化', '文艺', '艺术'])).toEqual(['化', '文', '艺']);
  });

  it('is the first character after all where nothing tells two apart', () => {
    expect(marksOf(['茶', '茶'])).toEqual(['茶', '茶']);
  });

  it.each(['zh-CN', 'en'] as const)('tells the seven categories apart in %s', (locale) => {
    const categories = DEFAULT_CATEGORY_KEYS.map((key) => ({ id: v.parse(CategoryId, key), name: null }));
    expect(new Set(categoryInitials(catalogueOf(locale), categories).values()).size).toBe(7);
  });
});
