import { pinyin } from 'pinyin-pro';

/** How a name is typed on a Latin keyboard. */
export interface NamePinyin {
  /** “zhangwei” */
  readonly full: string;
  /** “zw” */
  readonly initials: string;
}

/** The names of a large community several times over; more would be a leak. */
const MAX_NAMES = 100_000;

const known = new Map<string, NamePinyin>();

/**
 * Pinyin of a name without tones, remembered: it depends on nothing but the name, and the dictionary takes 40 µs a name.
 */
export function pinyinOf(name: string): NamePinyin {
  const found = known.get(name);
  if (found) return found;
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  const made = {
    full: syllables.join(''),
    initials: syllables.map((syllable) => [...syllable][0] ?? '').join(''),
  };
  if (known.size >= MAX_NAMES) known.clear();
  known.set(name, made);
  return made;
}
