import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clockTime } from '../../../shared/calendar/minutes.ts';
import { readTypedTime } from '../../../shared/calendar/readTypedTime.ts';
import { readWholeNumber } from '../../../shared/text/readWholeNumber.ts';

const read = (typed: string) => readWholeNumber(typed, 0, 99_999);

it.each([
  ['12', 12],
  [' 1,234 ', 1234],
  ['１２', 12],
  ['007', 7],
])('reads %j as %i', (typed, value) => {
  expect(read(typed)).toEqual({ ok: true, value });
});

it.each(['', '十二', '1.5', '-3', '1e3', '0x10', '100000', '9'.repeat(40), '１２人'])(
  'refuses %j',
  (typed) => {
    expect(read(typed)).toMatchObject({ ok: false, problem: { code: 'numberInvalid' } });
  },
);

it('reads every number as it is shown', () => {
  fc.assert(
    fc.property(fc.nat(99_999), fc.constantFrom('zh-CN', 'en'), (value, locale) => {
      expect(read(value.toLocaleString(locale))).toEqual({ ok: true, value });
    }),
  );
});

it('reads every time of the day as it is shown, without colon and with a full-width one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), fc.constantFrom(':', '', '：'), (minute, colon) => {
      expect(readTypedTime(clockTime(minute).replace(':', colon))).toEqual({ ok: true, value: minute });
    }),
  );
});

it.each(['十点', '25:00', '9:60', '9', '12345', '9-30'])('refuses %j as a time', (typed) => {
  expect(readTypedTime(typed)).toMatchObject({ ok: false, problem: { code: 'timeInvalid' } });
});

it('reads a blank as “not written down”', () => {
  expect(readTypedTime('  ')).toEqual({ ok: true, value: null });
});
