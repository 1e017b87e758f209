import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn } from '../../../shared/people/ageOn.ts';
import { maskPhone } from '../../../shared/people/mask.ts';
import { parseTypedDate } from '../../../shared/people/parseTypedDate.ts';
import { qualificationExpiry } from '../../../shared/people/qualificationExpiry.ts';
import { nextVolunteerNo } from '../../../shared/people/volunteerNumbers.ts';
import { day } from './makeVolunteer.ts';

describe('maskPhone', () => {
  it('hides the middle of a mobile number', () => {
    expect(maskPhone('13812341234')).toBe('138****1234');
    expect(maskPhone('0355-2026123')).toBe('035****6123');
    expect(maskPhone('20261234')).toBe('****34');
    expect(maskPhone('  ')).toBe('');
  });

  it('never shows more than seven characters of a number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,20}$/), (phone) => {
        expect(maskPhone(phone).replace('****', '').length).toBeLessThanOrEqual(Math.min(7, phone.length));
      }),
    );
  });
});

describe('parseTypedDate', () => {
  it.each(['2026-06-20', '2026.6.20', '2026/6/20', '2026年6月20日', '20260620', ' ２０２６-６-２０ '])(
    'reads %s',
    (typed) => expect(parseTypedDate(typed)).toBe('2026-06-20'),
  );

  it.each(['', '6月20日', '2026-02-30', '2026-13-01', '260620', '2026-6', 'soon'])('refuses %s', (typed) =>
    expect(parseTypedDate(typed)).toBeNull(),
  );
});

describe('ageOn', () => {
  it('turns on the birthday, and on 1 March for those born on 29 February', () => {
    expect(ageOn(day('2008-06-20'), day('2026-06-19'))).toBe(17);
    expect(ageOn(day('2008-06-20'), day('2026-06-20'))).toBe(18);
    expect(ageOn(day('2008-02-29'), day('2026-02-28'))).toBe(17);
    expect(ageOn(day('2008-02-29'), day('2026-03-01'))).toBe(18);
  });
});

describe('qualificationExpiry', () => {
  it('still counts on its last day, and warns sixty days before', () => {
    const on = (today: string) => qualificationExpiry({ expiresOn: day('2026-06-20') }, day(today));
    expect(on('2026-06-21')).toBe('expired');
    expect(on('2026-06-20')).toBe('expiresSoon');
    expect(on('2026-04-21')).toBe('expiresSoon');
    expect(on('2026-04-20')).toBe('valid');
    expect(qualificationExpiry({ expiresOn: null }, day('2099-01-01'))).toBe('valid');
  });
});

describe('nextVolunteerNo', () => {
  it('goes on from the greatest number, in its form', () => {
    expect(nextVolunteerNo([])).toBe('V0001');
    expect(nextVolunteerNo(['V0007', 'V0300', '', '老李'])).toBe('V0301');
    expect(nextVolunteerNo(['V0099'])).toBe('V0100');
    expect(nextVolunteerNo(['9'])).toBe('10');
  });

  it('never proposes a number that is taken', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Z]?\d{1,6}$/)), (taken) => {
        expect(taken).not.toContain(nextVolunteerNo(taken));
      }),
    );
  });
});
