import { describe, expect, it } from 'vitest';
import { similarVolunteers } from '../../../shared/people/similarVolunteers.ts';
import { makeVolunteer } from './makeVolunteer.ts';

const others = [
  makeVolunteer('1', { name: '张 伟', phone: '138-0000-1234' }),
  makeVolunteer('2', { name: '张伟', phone: '' }),
  makeVolunteer('3', { name: '李娜', phone: '13800001234' }),
];
const ids = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id);

describe('similarVolunteers', () => {
  it('tells the likely same person from a namesake and from a shared phone', () => {
    const similar = similarVolunteers(makeVolunteer('9', { name: '张伟', phone: '13800001234' }), others);
    expect(ids(similar.likelySame)).toEqual(['1']);
    expect(ids(similar.sameName)).toEqual(['2']);
    expect(ids(similar.samePhone)).toEqual(['3']);
  });

  it('never finds somebody similar to themselves, or people without name or phone alike', () => {
    const blank = makeVolunteer('9', { name: '', phone: '' });
    expect(similarVolunteers(blank, [makeVolunteer('8', { name: '', phone: '' })])).toEqual({
      likelySame: [],
      sameName: [],
      samePhone: [],
    });
    const [first] = others;
    if (!first) throw new Error('no volunteer');
    expect(similarVolunteers(first, [first]).likelySame).toEqual([]);
  });
});
