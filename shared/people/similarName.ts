import { pinyin } from 'pinyin-pro';
import { normaliseName } from './normaliseName.ts';

/** Shorter names have too little left when one character differs: father 张伟 and daughter 张丽 are two people. */
const MIN_CHARACTERS = 3;

/** One character changed, missing or added; equal names too. */
function differsByOne(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  return long.length - start - end <= 1;
}

/** Sounds that were looked up before: a register has a few hundred different characters. */
const sounds = new Map<string, string>();

function soundOf(character: string): string {
  const known = sounds.get(character);
  if (known !== undefined) return known;
  const sound = pinyin(character, { toneType: 'none' });
  sounds.set(character, sound);
  return sound;
}

/** Character by character the same sound without tones, as for names heard on the phone: 张伟 and 张玮. */
function soundsAlike(one: readonly string[], other: readonly string[]): boolean {
  return (
    one.length === other.length &&
    one.every((character, index) => soundOf(character) === soundOf(other[index] ?? ''))
  );
}

/**
 * True when two different names may be one name written wrongly: they sound alike, or one character of at least three
 * differs, is missing or too many.
 */
export function isSimilarName(one: string, other: string): boolean {
  const first = [...normaliseName(one)];
  const second = [...normaliseName(other)];
  if (first.length === 0 || second.length === 0) return false;
  if (Math.max(first.length, second.length) >= MIN_CHARACTERS && differsByOne(first, second)) return true;
  return soundsAlike(first, second);
}
