import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseName } from '../../../shared/people/normaliseName.ts';
import { pinyinOf } from '../../../shared/people/pinyinOf.ts';
import { searchEntries, searchEntry } from '../../../shared/people/searchPeople.ts';

const entries = [
  searchEntry('zhang', '张伟', ['V0007'], '138 0000 1234'),
  searchEntry('li', '李　小 明', ['V0008'], '13900005678'),
  searchEntry('uyghur', '阿依古丽·买买提', ['V0009'], ''),
  searchEntry('rare', '𠮷田䶮', ['V0010'], '0355-2021234'),
  searchEntry('zhao', '赵子薇', ['V0011'], ''),
];
const find = (query: string) => searchEntries(entries, query);

describe('searchPeople', () => {
  it('finds a name by its characters, full pinyin and initials', () => {
    expect(find('张伟')).toEqual(['zhang']);
    expect(find('zhangwei')).toEqual(['zhang']);
    expect(find('ZhangWei')).toEqual(['zhang']);
    expect(find('zw')).toEqual(['zhang', 'zhao']);
    expect(find('zzw')).toEqual(['zhao']);
  });

  it('finds a phone by its tail from three digits on, and only by its tail', () => {
    expect(find('5678')).toEqual(['li']);
    expect(find('1234')).toEqual(['zhang', 'rare']);
    expect(find('34')).toEqual([]);
    expect(find('1390')).toEqual([]);
  });

  it('does not mind full-width spaces and letters, in the name or in the query', () => {
    expect(find('李小明')).toEqual(['li']);
    expect(find('李　小明')).toEqual(['li']);
    expect(find('ｌｘｍ')).toEqual(['li']);
    expect(find('Ｖ０００８')).toEqual(['li']);
  });

  it('takes every middle dot for the same', () => {
    for (const dot of ['·', '•', '‧', '・']) expect(find(`阿依古丽${dot}买买提`)).toEqual(['uyghur']);
    expect(normaliseName('A • B')).toBe('a·b');
  });

  it('never takes a plain Chinese character for another', () => {
    const plain = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, at) => String.fromCodePoint(0x4e00 + at));
    expect(plain.filter((sign) => sign.normalize('NFKC').toLowerCase() !== sign)).toEqual([]);
    expect(plain.filter((sign) => normaliseName(sign) !== sign)).toEqual([]);
  });

  it('finds rare characters as written', () => {
    expect(find('𠮷')).toEqual(['rare']);
    expect(find('䶮')).toEqual(['rare']);
  });

  it('knows how surnames are read, and forgives who does not', () => {
    const readAs = {
      曾国强: ['zengguoqiang', 'zgq', 'ceng'],
      单雄信: ['shanxiongxin', 'sxx', 'danxiong'],
      仇英: ['qiuying', 'qy', 'chou'],
      解晓东: ['xiexiaodong', 'xxd', 'jie'],
      查良镛: ['zhaliangyong', 'zly', 'cha'],
      区志伟: ['ouzhiwei', 'ozw', 'qu'],
      盖叫天: ['gejiaotian', 'gjt', 'gai'],
      乐毅: ['yueyi', 'yy', 'leyi', 'ly'],
      尉迟恭: ['yuchigong', 'ycg'],
      万俟卨: ['moqixie', 'mqx'],
      朴树: ['piaoshu', 'ps', 'pushu'],
      吕静: ['lvjing', 'lujing', 'lyujing', 'lj'],
      王茜: ['wangqian', 'wangxi', 'wq', 'wx'],
      'John Smith': ['johnsmith', 'js', 'john smith'],
      古丽·买买提: ['gulimaimaiti', 'glmmt', '古丽买买提'],
    };
    for (const [name, typed] of Object.entries(readAs)) {
      for (const query of typed) {
        expect(searchEntries([searchEntry(name, name)], query), query).toEqual([name]);
      }
    }
  });

  it('takes several words for several things about one person, in any order', () => {
    const people = [
      searchEntry('one', '张伟', ['V0001', '先锋队', '康乐苑'], '13800001234'),
      searchEntry('other', '张伟', ['V0002', '先锋队', '和美新村'], '13900005678'),
    ];
    for (const query of [
      '张 康乐',
      '康乐　张',
      'zw 1234',
      '1234 zw',
      '张伟 １２３４',
      'zhangwei 先锋 康乐',
    ]) {
      expect(searchEntries(people, query), query).toEqual(['one']);
    }
    expect(searchEntries(people, '张 先锋')).toEqual(['one', 'other']);
    expect(searchEntries(people, '张 李')).toEqual([]);
  });

  it('finds a whole phone however it is written', () => {
    for (const query of [
      '13800001234',
      '138 0000 1234',
      '138-0000-1234',
      '+8613800001234',
      '+86 138 0000 1234',
    ]) {
      expect(find(query), query).toEqual(['zhang']);
    }
    expect(find('(0355)2021234')).toEqual(['rare']);
  });

  it('shows all for a blank query, and matches at the beginning first', () => {
    expect(find(' 　')).toHaveLength(entries.length);
    expect(searchEntries([searchEntry(1, '王小明'), searchEntry(2, '小明')], '小明')).toEqual([2, 1]);
  });
});

describe('one scan over all texts', () => {
  const word = fc.string({
    unit: fc.constantFrom('王', '伟', 'a', 'b', '1', '3', '·', ' ', '第'),
    maxLength: 4,
  });
  const person = fc.record({
    name: word.map((text) => `张${text}`),
    extra: fc.array(word, { maxLength: 2 }),
    phone: fc.constantFrom('', '138 1313', '31-3'),
  });

  it('finds whom asking every text of every person finds, each once', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), word, (list, query) => {
        const entries = list.map(({ name, extra, phone }, place) => searchEntry(place, name, extra, phone));
        const expected = list.flatMap(({ name, extra, phone }, place) => {
          const texts = [name, name.replaceAll('·', ''), ...pinyinOf(name), ...extra].map(normaliseName);
          const isHit = (needle: string): boolean =>
            texts.some((text) => text.includes(needle)) ||
            (/^\d{3,}$/u.test(needle) && phone.replace(/\D/gu, '').endsWith(needle));
          return isHit(normaliseName(query)) || query.split(' ').every(isHit) ? [place] : [];
        });
        expect(searchEntries(entries, query).toSorted((a, b) => a - b)).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });
});
