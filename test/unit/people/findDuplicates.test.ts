import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { GroupId, pairId } from '../../../shared/model/ids.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { createDuplicateIndex, findLikely, sharingPhone } from '../../../shared/people/duplicateIndex.ts';
import { findDuplicates } from '../../../shared/people/findDuplicates.ts';
import { makePair } from '../../../shared/people/makePair.ts';
import { isSimilarName } from '../../../shared/people/similarName.ts';
import { day, makeVolunteer } from './makeVolunteer.ts';

const group = (id: string) => v.parse(GroupId, id);

function foundBetween(one: Partial<Volunteer>, other: Partial<Volunteer>) {
  const [pair] = findDuplicates([makeVolunteer('1', one), makeVolunteer('2', other)]);
  return pair && { reasons: pair.reasons, strength: pair.strength };
}

describe('findDuplicates', () => {
  it('finds one person written twice: same name and phone, however both are written', () => {
    const spellings: readonly [string, string][] = [
      ['张伟', '张 伟'],
      ['张伟', '张\u3000伟'],
      ['古丽·买买提', '古丽•买买提'],
      ['古丽·买买提', '古丽买买提'],
      ['Ａｎｎａ Li', 'anna li'],
      ['𠮷田', '𠮷 田'],
    ];
    for (const [one, other] of spellings) {
      expect(
        foundBetween({ name: one, phone: '138-0000-1234' }, { name: other, phone: '+86 13800001234' }),
      ).toEqual({ reasons: ['sameNameAndPhone'], strength: 'strong' });
    }
  });

  it('finds the same birth date, the same number in another form, the same team or compound', () => {
    const born = day('1990-03-07');
    expect(foundBetween({ birthDate: born }, { birthDate: born })).toEqual({
      reasons: ['sameNameAndBirthDate'],
      strength: 'strong',
    });
    expect(foundBetween({ volunteerNo: 'V0007' }, { volunteerNo: 'v7' })?.strength).toBe('strong');
    expect(foundBetween({ teamId: group('t') }, { teamId: group('t') })).toEqual({
      reasons: ['sameNameAndTeam'],
      strength: 'likely',
    });
    expect(foundBetween({ compoundId: group('c') }, { compoundId: group('c') })?.strength).toBe('likely');
  });

  it('finds the same ID number whatever the names say, the old form of 15 digits too', () => {
    const found = foundBetween(
      { name: '王小明', idNumber: '110101900307775' },
      { name: '王明', idNumber: '110101199003077758' },
    );
    expect(found).toEqual({ reasons: ['sameIdNumber'], strength: 'strong' });
  });

  it('takes two 张伟 with different phones and teams for namesakes only', () => {
    const found = foundBetween(
      { phone: '13800001234', teamId: group('a') },
      { phone: '13900005678', teamId: group('b') },
    );
    expect(found).toEqual({ reasons: ['sameName'], strength: 'weak' });
  });

  it('is less sure when birth date, sex or ID number speak against it', () => {
    const phone = '13800001234';
    const apart = { birthDate: day('1990-01-01'), sex: 'male' } as const;
    const other = { birthDate: day('1960-01-01'), sex: 'female' } as const;
    expect(foundBetween({ phone, sex: 'male' }, { phone, sex: 'female' })?.strength).toBe('likely');
    expect(foundBetween({ phone, ...apart }, { phone, ...other })?.strength).toBe('weak');
  });

  it('leaves a household with one phone alone, but not a name heard or typed wrongly', () => {
    const phone = '13800001234';
    expect(foundBetween({ name: '张伟', phone }, { name: '李娜', phone })).toBeUndefined();
    expect(foundBetween({ name: '张伟', phone }, { name: '张丽', phone })).toBeUndefined();
    expect(foundBetween({ name: '张伟', phone }, { name: '张玮', phone })).toEqual({
      reasons: ['samePhoneSimilarName'],
      strength: 'likely',
    });
    expect(foundBetween({ name: '王小明', phone }, { name: '王晓明', phone })?.strength).toBe('likely');
    expect(foundBetween({ name: '欧阳建国', phone }, { name: '欧阳建', phone })?.strength).toBe('likely');
  });

  it('never finds people alike of whom nothing is known, nor erased ones', () => {
    const blank = { name: '', phone: '', volunteerNo: '' };
    expect(foundBetween(blank, blank)).toBeUndefined();
    expect(foundBetween({ isErased: true, phone: '1' }, { phone: '1' })).toBeUndefined();
    expect(foundBetween({ phone: '1' }, { isErased: true, phone: '1' })).toBeUndefined();
  });

  it('leaves out pairs that were set aside as two people', () => {
    const [one, other] = [makeVolunteer('1'), makeVolunteer('2')];
    expect(findDuplicates([one, other])).toHaveLength(1);
    expect(findDuplicates([one, other], [makePair(other.id, one.id, 'notDuplicate')])).toEqual([]);
  });

  it('still looks at two who are kept apart or together: that says nothing about who they are', () => {
    const [one, other] = [makeVolunteer('1'), makeVolunteer('2')];
    for (const relation of ['apart', 'together'] as const) {
      expect(findDuplicates([one, other], [makePair(one.id, other.id, relation)])).toHaveLength(1);
    }
  });

  it('names each pair once, the surest first, whatever the order of the people', () => {
    const person = fc.record({
      name: fc.constantFrom('张伟', '张玮', '王小明', '王晓明', ''),
      phone: fc.constantFrom('', '13800001234', '13900005678'),
      volunteerNo: fc.constantFrom('', 'V1', 'V0001', 'V2'),
      sex: fc.constantFrom(null, 'female' as const, 'male' as const),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), (drafts) => {
        const people = drafts.map((draft, index) => makeVolunteer(String(index), draft));
        const keys = (list: readonly Volunteer[]) =>
          findDuplicates(list).map(
            ({ first, second, strength }) => `${pairId(first.id, second.id, strength)}`,
          );
        const found = keys(people);
        expect(new Set(found).size).toBe(found.length);
        expect(keys(people.toReversed()).toSorted()).toEqual(found.toSorted());
      }),
    );
  });

  it('goes through 3,000 people in less than 100 ms', () => {
    const surnames = [...'王李张刘陈杨黄赵周吴'];
    const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平'];
    const people = Array.from({ length: 3000 }, (_, index) =>
      makeVolunteer(String(index), {
        name: `${surnames[index % 10]}${given[(index * 3) % 19]}${given[Math.floor(index / 30) % 20]}`,
        phone: index % 5 === 0 ? `138${10_000_000 + (index % 900)}` : `139${10_000_000 + index}`,
        teamId: group(`t${index % 34}`),
      }),
    );
    // The best of a few: a machine that is busy with something else says nothing about the search.
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      expect(findDuplicates(people).length).toBeGreaterThan(100);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });
});

describe('findLikely', () => {
  const people = [
    makeVolunteer('1', { name: '张 伟', phone: '13800001234' }),
    makeVolunteer('2', { name: '张伟', phone: '' }),
    makeVolunteer('3', { name: '李娜', phone: '13800001234' }),
  ];
  const index = createDuplicateIndex(people);
  const unknown = { birthDate: null, idNumber: null, volunteerNo: '' };

  it('answers for a row without an id, the likeliest person first', () => {
    const found = findLikely(index, { ...unknown, name: '张伟', phone: '138 0000 1234' });
    expect(found.map(({ volunteer, strength }) => [volunteer.id, strength])).toEqual([
      ['1', 'strong'],
      ['2', 'weak'],
    ]);
  });

  it('never finds a person similar to their own record', () => {
    for (const person of people) {
      expect(findLikely(index, person).map(({ volunteer }) => volunteer.id)).not.toContain(person.id);
    }
  });

  it('tells who shares a phone under another name', () => {
    const candidate = { ...unknown, name: '张伟', phone: '13800001234' };
    expect(sharingPhone(index, candidate).map(({ id }) => id)).toEqual(['3']);
    expect(sharingPhone(index, { ...candidate, phone: '' })).toEqual([]);
  });
});

describe('isSimilarName', () => {
  it('allows one slip of the pen or the same sound, not another person of the family', () => {
    expect(isSimilarName('张伟', '张玮')).toBe(true);
    expect(isSimilarName('王建国', '王建')).toBe(true);
    expect(isSimilarName('张伟', '张伟丽')).toBe(true);
    expect(isSimilarName('张伟', '张丽')).toBe(false);
    expect(isSimilarName('王建国', '李建军')).toBe(false);
    expect(isSimilarName('', '')).toBe(false);
  });
});
