import { describe, expect, it } from 'vitest';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { hasTrait, VOLUNTEER_TRAITS } from '../../../shared/people/volunteerTraits.ts';
import { day, makeVolunteer } from './makeVolunteer.ts';

const TODAY = day('2026-05-10');
const USUAL = { isUsual: true, exceptMonths: [], exceptDates: [], firstSlotOnly: false };

function traitsOf(patch: Partial<Volunteer>): readonly string[] {
  const volunteer = makeVolunteer('1', { birthDate: day('1970-01-01'), phone: '13800000000', ...patch });
  return VOLUNTEER_TRAITS.filter((trait) => hasTrait(volunteer, trait, TODAY));
}

function proof(expiresOn: string | null) {
  const until = expiresOn === null ? null : day(expiresOn);
  return { qualifications: [{ kind: 'medical' as const, certificateNo: '', expiresOn: until }] };
}

describe('what a coordinator looks for', () => {
  it('counts a qualification until its last day, and points it out sixty days before', () => {
    expect(traitsOf(proof(null))).toEqual(['medical', 'freeThisMonth']);
    expect(traitsOf(proof('2026-07-10'))).toEqual(['medical', 'freeThisMonth']);
    expect(traitsOf(proof('2026-07-09'))).toEqual(['medical', 'expiring', 'freeThisMonth']);
    expect(traitsOf(proof('2026-05-10'))).toEqual(['medical', 'expiring', 'freeThisMonth']);
    expect(traitsOf(proof('2026-05-09'))).toEqual(['expiring', 'freeThisMonth']);
  });

  it('takes nobody for free who is only asked when people are short or is away this month', () => {
    expect(traitsOf({ availability: { ...USUAL, isUsual: false } })).toEqual(['onlyWhenAsked']);
    expect(traitsOf({ availability: { ...USUAL, exceptMonths: [5] } })).toEqual([]);
    expect(traitsOf({ availability: { ...USUAL, exceptMonths: [6], firstSlotOnly: true } })).toEqual([
      'freeThisMonth',
      'firstSlotOnly',
    ]);
    expect(traitsOf({ limits: { slotsPerFair: null, fairsPerYear: 4 } })).toEqual([
      'freeThisMonth',
      'limited',
    ]);
  });

  it('finds what is still to be found out: consent, phone, birth date', () => {
    expect(traitsOf({ birthDate: day('2008-05-11') })).toEqual(['freeThisMonth', 'minor', 'consentMissing']);
    expect(traitsOf({ birthDate: day('2008-05-11'), hasGuardianConsent: true })).toEqual([
      'freeThisMonth',
      'minor',
    ]);
    expect(traitsOf({ birthDate: day('2008-05-10') })).toEqual(['freeThisMonth']);
    expect(traitsOf({ phone: ' ', birthDate: null })).toEqual(['freeThisMonth', 'noPhone', 'noBirthDate']);
  });
});
