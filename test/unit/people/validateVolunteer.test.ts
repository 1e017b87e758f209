import { describe, expect, it } from 'vitest';
import { validateVolunteer, volunteerWarnings } from '../../../shared/people/validateVolunteer.ts';
import { day, makeVolunteer } from './makeVolunteer.ts';

const TODAY = day('2026-06-01');
const codes = (person = makeVolunteer('1'), others = [makeVolunteer('2')]) =>
  validateVolunteer(person, others, TODAY).map(({ field, problem }) => `${field} ${problem.code}`);

describe('validateVolunteer', () => {
  it('refuses a blank name and one of 61 characters, and takes 60 of any kind', () => {
    expect(codes(makeVolunteer('1', { name: ' 　 ' }))).toEqual(['name nameEmpty']);
    expect(codes(makeVolunteer('1', { name: '字'.repeat(61) }))).toEqual(['name nameTooLong']);
    expect(codes(makeVolunteer('1', { name: '𠮷'.repeat(60) }))).toEqual([]);
    expect(codes(makeVolunteer('1', { name: '🌻小·葵' }))).toEqual([]);
  });

  it('refuses a number that somebody else has, whatever the case, but not one’s own', () => {
    expect(codes(makeVolunteer('1', { volunteerNo: ' v2 ' }))).toEqual(['volunteerNo volunteerNoTaken']);
    expect(codes(makeVolunteer('2', { volunteerNo: 'V2' }))).toEqual([]);
    expect(codes(makeVolunteer('1', { volunteerNo: '' }), [makeVolunteer('2', { volunteerNo: '' })])).toEqual(
      [],
    );
  });

  it('asks for a guardian’s consent under 18, to the day', () => {
    const born = (birthDate: string, hasGuardianConsent = false) =>
      codes(makeVolunteer('1', { birthDate: day(birthDate), hasGuardianConsent }));
    expect(born('2008-06-02')).toEqual(['hasGuardianConsent guardianConsentMissing']);
    expect(born('2008-06-02', true)).toEqual([]);
    expect(born('2008-06-01')).toEqual([]);
  });

  it('refuses a birth date in the future', () => {
    expect(codes(makeVolunteer('1', { birthDate: day('2026-06-02'), hasGuardianConsent: true }))).toEqual([
      'birthDate dateInFuture',
    ]);
  });

  it('never refuses a missing, strange or shared phone; it warns', () => {
    expect(codes(makeVolunteer('1', { phone: '' }))).toEqual([]);
    expect(codes(makeVolunteer('1', { phone: 'ask his son' }))).toEqual([]);
    const warning = (phone: string) =>
      volunteerWarnings({ phone, birthDate: null, idNumber: null }, TODAY).map(({ problem }) => problem.code);
    expect(warning(' ')).toEqual(['phoneMissing']);
    expect(warning('ask his son')).toEqual(['phoneStrange']);
    expect(warning('0355-2026123转8')).toEqual([]);
    expect(warning('+86 138 0000 1234')).toEqual([]);
  });

  it('never refuses an unlikely birth date, but says how old it would make somebody', () => {
    const warning = (birthDate: string) =>
      volunteerWarnings({ phone: '13800001234', birthDate: day(birthDate), idNumber: null }, TODAY);
    expect(codes(makeVolunteer('1', { birthDate: day('1890-01-01') }))).toEqual([]);
    expect(warning('1890-01-01').map(({ problem }) => problem.code)).toEqual(['ageStrange']);
    expect(warning(TODAY).map(({ problem }) => problem.params)).toEqual([{ age: 0 }]);
    expect(warning('1935-05-05')).toEqual([]);
    expect(warning('2020-06-02').map(({ problem }) => problem.params)).toEqual([{ age: 5 }]);
    expect(warning('2020-06-01')).toEqual([]);
    expect(warning('1920-06-02')).toEqual([]);
    expect(warning('1920-06-01').map(({ problem }) => problem.params)).toEqual([{ age: 106 }]);
  });
});
