import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import { readExactText } from './readValues.ts';
import type { SourceCell } from './sourceTable.ts';
import { isMasked } from './sourceTable.ts';

const PHONE_LENGTH = 30;
/** Fewer digits are an extension or the end of a number, not a phone of its own. */
const FEWEST_DIGITS = 5;
/** Between two phones: a sign, a line, or a space in front of a whole mobile number. */
const BETWEEN = /[、,;|/\n]+|\s+(?=(?:\+?86)?1[3-9]\d{9}(?!\d))/u;

/** The phones of a cell, the first to be called before the others. */
export interface Phones {
  readonly phone: string;
  readonly others: readonly string[];
}

function digitsIn(text: string): number {
  return text.replace(/\D/gu, '').length;
}

/** A phone as it is kept: half-width, without the “.0” that programs leave behind; the country's prefix stays. */
function tidy(text: string): string {
  return text
    .replace(/^(\d+)\.0$/u, '$1')
    .replace(/\s*(?:转分机|分机号?|ext\.?)[:\s]*(?=\d)/iu, '转')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Reads a phone, or several in one cell. @returns `phoneMasked` for 138****1234, `numberRounded` for 1.39E+10, `textTooLong`.
 */
export function readPhone(cell: SourceCell): Result<Phones, Problem> {
  if (isMasked(cell)) return failure(problem('phoneMasked'));
  const exact = readExactText(cell, Number.POSITIVE_INFINITY);
  if (!exact.ok) return exact;
  const typed = exact.value.normalize('NFKC').replace(/[‐-―−]/gu, '-');
  const parts = typed
    .split(BETWEEN)
    .map(tidy)
    .filter((part) => part !== '');
  const areAllPhones = parts.length > 1 && parts.every((part) => digitsIn(part) >= FEWEST_DIGITS);
  const [phone = '', ...others] = areAllPhones ? parts : [tidy(typed)];
  return phone.length > PHONE_LENGTH
    ? failure(problem('textTooLong', { max: PHONE_LENGTH, length: phone.length }))
    : success({ phone, others });
}
