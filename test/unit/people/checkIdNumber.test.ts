import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIdNumber } from '../../../shared/people/checkIdNumber.ts';
import {
  fullIdNumber,
  idCheckCharacter,
  maskIdNumber,
  normaliseIdNumber,
  personOfIdNumber,
} from '../../../shared/people/idNumber.ts';
import { day } from './makeVolunteer.ts';

const TODAY = day('2026-06-20');
const code = (typed: string) => checkIdNumber(typed, TODAY)?.code ?? null;

/** Invented numbers: any region and sequence, a real date, the right check character. */
const right = fc
  .record({
    region: fc.integer({ min: 110_000, max: 659_999 }),
    date: fc.date({ min: new Date('1930-01-02'), max: new Date('2026-06-18'), noInvalidDate: true }),
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ region, date, sequence }) => {
    const body = `${region}${date.toISOString().slice(0, 10).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
    return body + idCheckCharacter(body);
  });

describe('checkIdNumber (rule 11)', () => {
  it('accepts a number with the right check character, however it is typed, and the old form', () => {
    expect(code('11010519491231002X')).toBeNull();
    expect(code(' １１０１０５ 19491231 002x ')).toBeNull();
    expect(code('110105491231002')).toBeNull();
    expect(code('')).toBeNull();
    fc.assert(fc.property(right, (number) => code(number) === null));
  });

  it('finds any one digit that was typed wrongly', () => {
    fc.assert(
      fc.property(
        right,
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (number, at, by) => {
          const digit = (Number(number[at]) + by) % 10;
          expect(code(number.slice(0, at) + digit + number.slice(at + 1))).not.toBeNull();
        },
      ),
    );
  });

  it.each([
    ['1101051949123100', 'idNumberLength'],
    ['1101051949123100211', 'idNumberLength'],
    ['1.10105E+17', 'idNumberCharacters'],
    ['11010549123100X', 'idNumberCharacters'],
    ['110105194913310021', 'idNumberDate'],
    ['110105199002300021', 'idNumberDate'],
    ['110105491331002', 'idNumberDate'],
    ['110105202812310025', 'dateInFuture'],
    ['110105194912310021', 'idNumberCheck'],
  ])('says what is wrong with %s: %s', (typed, expected) => {
    expect(code(typed)).toBe(expected);
  });
});

describe('what an ID number tells', () => {
  it('is the birth date and the sex', () => {
    expect(personOfIdNumber('11010519491231002X')).toEqual({ birthDate: '1949-12-31', sex: 'female' });
    expect(personOfIdNumber('110105491231001')).toEqual({ birthDate: '1949-12-31', sex: 'male' });
    expect(personOfIdNumber('110105194913310021')).toBeNull();
    expect(personOfIdNumber('')).toBeNull();
  });

  it('is one person in the old and the new form', () => {
    expect(fullIdNumber('110105491231002')).toBe('11010519491231002X');
    expect(normaliseIdNumber('110105-19491231 002x')).toBe('11010519491231002X');
  });
});

describe('maskIdNumber', () => {
  it('never shows the birth date', () => {
    expect(maskIdNumber('110105199003071234')).toBe('110***********1234');
    expect(maskIdNumber('123456')).toBe('******');
    fc.assert(fc.property(right, (number) => !maskIdNumber(number).includes(number.slice(6, 14))));
  });
});
