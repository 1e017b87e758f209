const DIGITS: ReadonlyMap<string, number> = new Map([
  ...[...'零一二三四五六七八九'].map((sign, value): [string, number] => [sign, value]),
  // As on cheques and receipts.
  ...[...'壹贰叁肆伍陆柒捌玖'].map((sign, index): [string, number] => [sign, index + 1]),
  ['〇', 0],
  ['两', 2],
]);
const SMALL_UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1_000],
  ['仟', 1_000],
]);
const LARGE_UNITS: ReadonlyMap<string, number> = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/** Signs of which a number may consist, as a class of a regular expression. */
export const HAN_SIGNS = [...DIGITS.keys(), ...SMALL_UNITS.keys(), ...LARGE_UNITS.keys()].join('');

/** A number in digits, a sign of a number in characters, or something else. */
const TOKEN = /\d+(?:\.\d+)?|\D/gu;

/** What was read so far. `lastUnit`: unit of the sign before, by which a lone last digit is counted (一万二 = 12,000). */
interface Reading {
  readonly total: number;
  /** Below the last 万 or 亿. */
  readonly section: number;
  readonly digit: number | null;
  readonly lastUnit: number;
  /** The least unit in this section: 百 may follow 千, never the other way round. */
  readonly least: number;
}

const START: Reading = {
  total: 0,
  section: 0,
  digit: null,
  lastUnit: 1,
  least: Number.POSITIVE_INFINITY,
};

function withDigit(read: Reading, token: string): Reading | null {
  const value = DIGITS.get(token) ?? Number(token);
  if (Number.isNaN(value)) return null;
  // A nought only says that units were left out: 一千零五 is 1,005, 一千五 is 1,500.
  if (DIGITS.get(token) === 0) return read.digit === null ? { ...read, lastUnit: 1 } : null;
  return read.digit === null ? { ...read, digit: value } : null;
}

function withSmallUnit(read: Reading, unit: number): Reading | null {
  const { digit, section, least } = read;
  if (unit >= least || (digit === null && unit !== 10)) return null;
  return {
    ...read,
    section: section + (digit ?? 1) * unit,
    digit: null,
    lastUnit: unit,
    least: unit,
  };
}

function withLargeUnit(read: Reading, unit: number): Reading | null {
  const amount = read.section + (read.digit ?? 0);
  if (amount === 0 || (read.total > 0 && unit === LARGE_UNITS.get('亿'))) return null;
  return { ...START, total: read.total + amount * unit, lastUnit: unit };
}

function step(read: Reading, token: string): Reading | null {
  const small = SMALL_UNITS.get(token);
  if (small !== undefined) return withSmallUnit(read, small);
  const large = LARGE_UNITS.get(token);
  return large === undefined ? withDigit(read, token) : withLargeUnit(read, large);
}

/** Takes away what binary fractions leave behind: 1.1 × 10,000. */
function withoutDust(amount: number): number {
  return Number(amount.toFixed(6));
}

/**
 * A number in characters, in digits, or in both: 五千, 一万二千, 1.2万, 3千5百, 一万二 (12,000), 380.5.
 * @returns null where it is none, such as 五六百 or 千百.
 */
export function readHanNumber(text: string): number | null {
  const tokens = text.match(TOKEN) ?? [];
  let read: Reading | null = START;
  for (const token of tokens) {
    read = step(read, token);
    if (!read) return null;
  }
  const { total, section, digit, lastUnit } = read;
  if (tokens.length === 0) return null;
  const last = tokens.at(-1) ?? '';
  const isShort =
    lastUnit > 10 && digit !== null && digit < 10 && Number.isInteger(digit) && last.length === 1;
  return withoutDust(total + section + (digit ?? 0) * (isShort ? lastUnit / 10 : 1));
}
