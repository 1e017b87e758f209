import type { IsoDate } from '../model/basic.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import {
  fullIdNumber,
  hasRightCheckCharacter,
  ID_NUMBER_LENGTHS,
  idCheckCharacter,
  normaliseIdNumber,
  personOfIdNumber,
} from './idNumber.ts';

/**
 * What is wrong with an ID-card number: its length, a character, its date, its check character (GB 11643-1999; the old
 * form of 15 digits is accepted). Null when nothing is, and for a blank: the number is optional (rule 11).
 */
export function checkIdNumber(typed: string, today: IsoDate): Problem | null {
  const number = normaliseIdNumber(typed);
  if (number === '') return null;
  if (!/^\d*X?$/u.test(number) || (number.endsWith('X') && number.length < ID_NUMBER_LENGTHS.now)) {
    return problem('idNumberCharacters');
  }
  if (number.length !== ID_NUMBER_LENGTHS.now && number.length !== ID_NUMBER_LENGTHS.old) {
    return problem('idNumberLength', { length: number.length });
  }
  const full = fullIdNumber(number);
  const person = personOfIdNumber(full);
  if (!person) {
    const date = `${full.slice(6, 10)}-${full.slice(10, 12)}-${full.slice(12, 14)}`;
    return problem('idNumberDate', { date });
  }
  if (person.birthDate > today) return problem('dateInFuture', { date: person.birthDate });
  return hasRightCheckCharacter(full) ? null : problem('idNumberCheck', { expected: idCheckCharacter(full) });
}
