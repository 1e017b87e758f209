import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../../shared/model/basic.ts';
import type { Agreement } from '../../../shared/model/partner.ts';
import {
  agreementExpiry,
  agreementsRunningOut,
  validateAgreement,
} from '../../../shared/people/agreements.ts';
import { makePartner } from '../../fixtures/plannedFair.ts';

const day = (text: string) => v.parse(IsoDate, text);
const today = day('2026-06-20');
const agreement = (endsOn: string | null, signedOn: string | null = null): Agreement => ({
  title: '共建协议',
  signedOn: signedOn === null ? null : day(signedOn),
  endsOn: endsOn === null ? null : day(endsOn),
  note: '',
});

describe('an agreement', () => {
  it('that ends before it was signed is refused; on the same day, or open-ended, it is not', () => {
    expect(validateAgreement(agreement('2026-01-01', '2026-01-02'))).toMatchObject([
      { field: 'endsOn', problem: { code: 'agreementEndsBeforeSigned' } },
    ]);
    expect(validateAgreement(agreement('2026-01-02', '2026-01-02'))).toEqual([]);
    expect(validateAgreement(agreement(null, '2026-01-02'))).toEqual([]);
  });

  it('needs a title', () => {
    expect(validateAgreement({ ...agreement(null), title: ' ' })).toMatchObject([{ field: 'title' }]);
  });

  it('ends soon within sixty days, and its last day still counts', () => {
    expect(agreementExpiry(agreement('2026-08-20'), today)).toBe('valid');
    expect(agreementExpiry(agreement('2026-08-19'), today)).toBe('expiresSoon');
    expect(agreementExpiry(agreement('2026-06-20'), today)).toBe('expiresSoon');
    expect(agreementExpiry(agreement('2026-06-19'), today)).toBe('expired');
    expect(agreementExpiry(agreement(null), today)).toBe('valid');
  });
});

describe('agreements that run out', () => {
  const named = (...units: readonly Parameters<typeof makePartner>[]) =>
    agreementsRunningOut(
      units.map(([id, fields]) => makePartner(id, fields)),
      today,
    ).map(({ unit, endsOn }) => `${unit.id} ${endsOn}`);

  it('are those that end soon or have ended, the earliest first', () => {
    expect(
      named(
        ['a', { agreements: [agreement('2026-07-01')] }],
        ['b', { agreements: [agreement('2026-01-01')] }],
        ['c', { agreements: [agreement(null)] }],
      ),
    ).toEqual(['b 2026-01-01', 'a 2026-07-01']);
  });

  it('are not pointed out when the unit has renewed, or is switched off', () => {
    expect(named(['a', { agreements: [agreement('2026-01-01'), agreement('2027-12-31')] }])).toEqual([]);
    expect(named(['a', { agreements: [agreement('2026-01-01')], isActive: false }])).toEqual([]);
  });
});
