import * as v from 'valibot';
import { IsoDate } from '../model/basic.ts';

/** Weights and check characters of the 18-character number (GB 11643-1999, section 6; ISO 7064 MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
/** Characters of a number; the old form has a year of two digits and no check character, given out until 1999. */
export const ID_NUMBER_LENGTHS = { now: 18, old: 15 } as const;
const BODY_LENGTH = 17;
/** A masked number shows where it was given out and its end, never the birth date. */
const HEAD = 3;
const TAIL = 4;

/** An ID-card number as it is kept: half-width, no spaces or dashes, a capital X. */
export function normaliseIdNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\u002d]/gu, '')
    .toUpperCase();
}

/** The check character of the first 17 digits. */
export function idCheckCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length);
}

/** The 18-character form of a number, so that old and new cards of one person compare; other text as it is. */
export function fullIdNumber(typed: string): string {
  const number = normaliseIdNumber(typed);
  if (number.length !== ID_NUMBER_LENGTHS.old || !/^\d+$/u.test(number)) return number;
  const body = `${number.slice(0, 6)}19${number.slice(6)}`;
  return body + idCheckCharacter(body);
}

/** Birth date and sex that a number holds; null where it holds no date of the calendar. */
export function personOfIdNumber(
  typed: string,
): { readonly birthDate: IsoDate; readonly sex: 'female' | 'male' } | null {
  const number = fullIdNumber(typed);
  const match = /^\d{6}(\d{4})(\d{2})(\d{2})\d{2}(\d)[\dX]$/u.exec(number);
  const birthDate = v.safeParse(IsoDate, match ? `${match[1]}-${match[2]}-${match[3]}` : '');
  return birthDate.success
    ? { birthDate: birthDate.output, sex: Number(match?.[4]) % 2 === 0 ? 'female' : 'male' }
    : null;
}

/** True when the last character of an 18-character number is the one that the others ask for. */
export function hasRightCheckCharacter(number: string): boolean {
  return idCheckCharacter(number.slice(0, BODY_LENGTH)) === number.slice(BODY_LENGTH);
}

/** Masks a number for the screen: 110101199003077758 → 110***********7758; of a short text nothing is shown. */
export function maskIdNumber(number: string): string {
  if (number.length < ID_NUMBER_LENGTHS.old) return '*'.repeat(number.length);
  return number.slice(0, HEAD) + '*'.repeat(number.length - HEAD - TAIL) + number.slice(-TAIL);
}
