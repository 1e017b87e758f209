import { pinyin } from 'pinyin-pro';

/** The names of a large community several times over; more would be a leak. */
const MAX_NAMES = 100_000;

/** Characters of given names that their bearers read in more than one way. */
const READ_SEVERAL_WAYS: Readonly<Record<string, readonly string[]>> = {
  乐: ['le', 'yue'],
  茜: ['qian', 'xi'],
  晟: ['sheng', 'cheng'],
  盛: ['sheng', 'cheng'],
  莘: ['shen', 'xin'],
  朝: ['chao', 'zhao'],
  行: ['xing', 'hang'],
  重: ['zhong', 'chong'],
  长: ['chang', 'zhang'],
  娜: ['na', 'nuo'],
  珩: ['heng', 'hang'],
  隽: ['jun', 'juan'],
  颉: ['jie', 'xie'],
  调: ['tiao', 'diao'],
  藏: ['cang', 'zang'],
};

const known = new Map<string, readonly string[]>();
const readAsWord = new Map<string, string>();

/** How a character is read where it is no surname: 曾 “ceng”, 单 “dan”. */
function asWord(character: string): string {
  const found = readAsWord.get(character);
  if (found !== undefined) return found;
  const read = pinyin(character, { toneType: 'none' });
  readAsWord.set(character, read);
  return read;
}

interface Syllable {
  /** What was written; words of other scripts stand together. */
  readonly origin: string;
  readonly pinyin: string;
}

/** The syllables of a name, and once more for every character that may be read otherwise. */
function readings(name: string): readonly (readonly string[])[] {
  const syllables: readonly Syllable[] = pinyin(name, {
    toneType: 'none',
    type: 'all',
    // A surname has a reading of its own: 曾 zeng, 单 shan, 尉迟 yuchi.
    surname: 'head',
    nonZh: 'consecutive',
  });
  const main = syllables.map((syllable) => syllable.pinyin || syllable.origin);
  const others = syllables.flatMap(({ origin }, place) =>
    // Whoever does not know the surname types what the character means elsewhere.
    (place === 0 ? [asWord(origin)] : (READ_SEVERAL_WAYS[origin] ?? []))
      .filter((way) => way !== main[place])
      .map((way) => main.with(place, way)),
  );
  return [main, ...others];
}

/** A keyboard has no ü: whoever writes Chinese types v for it, a passport says u or yu. */
function withoutUmlaut(typed: string): readonly string[] {
  return typed.includes('ü') ? ['v', 'u', 'yu'].map((letters) => typed.replaceAll('ü', letters)) : [typed];
}

function formsOf(syllables: readonly string[]): readonly string[] {
  const words = syllables
    .flatMap((syllable) => syllable.split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word !== '');
  return [...withoutUmlaut(words.join('')), words.map((word) => [...word][0]).join('')];
}

/**
 * Every way to type a name on a Latin keyboard, without tones, blanks and dots: 乐伟 “yuewei”, “yw”, “lewei”, “lw”.
 * Remembered, because it depends on nothing but the name and the dictionary takes 40 µs a name.
 */
export function pinyinOf(name: string): readonly string[] {
  const found = known.get(name);
  if (found) return found;
  const made = [...new Set(readings(name).flatMap(formsOf))];
  if (known.size >= MAX_NAMES) known.clear();
  known.set(name, made);
  return made;
}
