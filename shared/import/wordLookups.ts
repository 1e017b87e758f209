import type { Category } from '../model/category.ts';
import { catalogueOf } from '../text/catalogues.ts';
import { categoryName } from '../text/categoryText.ts';
import type { ImportField } from './importFields.ts';
import type { WordMatches } from './previewTypes.ts';
import { wordKey } from './previewTypes.ts';
import type { NameLookup } from './readNames.ts';
import { createLookup } from './readNames.ts';

/** Files come in either language, whatever language the program speaks. */
export const CATALOGUES = [catalogueOf('zh-CN'), catalogueOf('en')] as const;

const CATEGORY_WORDS: Readonly<Record<string, readonly string[]>> = {
  medical: [
    '义诊',
    '医疗',
    '健康',
    '测血压',
    '量血压',
    '血压',
    '测血糖',
    '中医',
    '护理',
    '保健',
    '健康咨询',
    '量血糖',
    '体检',
    '针灸',
    '推拿',
  ],
  haircut: ['理发', '剪发', '美发', '剪头发', '修面', '免费理发', '义剪'],
  repair: [
    '维修',
    '修理',
    '磨刀',
    '家电维修',
    '小家电',
    '配钥匙',
    '修车',
    '修鞋',
    '缝补',
    '缝纫',
    '修拉链',
    '换锁',
  ],
  legal: ['法律', '法律咨询', '普法', '法律服务', '法律援助', '普法宣传'],
  government: ['政务', '政务服务', '政策咨询', '代办'],
  finance: ['金融', '反诈', '防诈', '金融反诈', '防诈骗', '反诈宣传', '防诈宣传', '金融知识', '金融宣传'],
  culture: ['文化', '亲子', '文艺', '书法', '手工', '文化亲子', '亲子活动', '文艺演出'],
};

/** Pairs of every word and its value, and the words that the user matched. */
export function wordsOf<T extends string>(
  field: ImportField,
  values: readonly T[],
  wordsFor: (value: T) => readonly string[],
  matches: WordMatches,
): NameLookup<T> {
  const matched = Object.entries(matches).flatMap(([key, chosen]) => {
    const value = values.find((candidate) => candidate === chosen);
    const prefix = wordKey(field, '');
    return value !== undefined && key.startsWith(prefix) ? [[key.slice(prefix.length), value] as const] : [];
  });
  return createLookup([
    ...matched,
    ...values.flatMap((value) => wordsFor(value).map((word) => [word, value] as const)),
  ]);
}

/** Names that a category goes by. */
export function categoryWords(category: Category): readonly string[] {
  return [
    ...CATALOGUES.map((text) => categoryName(text, category)),
    ...CATALOGUES.map((text) => categoryName(text, { id: category.id, name: null })),
    ...(CATEGORY_WORDS[category.id] ?? []),
  ];
}
