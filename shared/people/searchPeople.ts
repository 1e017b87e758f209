import { normaliseName } from './normaliseName.ts';
import { pinyinOf } from './pinyinOf.ts';

/** A person (or unit, or page) as it can be searched for. Cheap to make; pinyin is looked up when somebody searches. */
export interface SearchEntry<T> {
  readonly value: T;
  readonly name: string;
  /** Further texts that may match anywhere: number, team, compound. */
  readonly extra: readonly string[];
  /** Digits that match by their tail. */
  readonly phone: string;
}

const MIN_PHONE_DIGITS = 3;

/** Stands before every text of an entry, so that “begins with” is one search too. */
const TEXT_START = '\n';
/** Stands for letters of other scripts in the string of Latin ones. */
const GAP = '\u0002';
/** Stands behind the phone, so that a tail is one search. */
const PHONE_END = '\u0001';

/** Many texts in one string, and where each entry's part of it ends. */
interface Joined {
  readonly text: string;
  readonly ends: Uint32Array;
}

/**
 * All texts of a list in one string: a search is one native scan over it instead of a call for every text of every
 * person. Latin letters and digits stand in a string of their own, which the engine keeps and scans at one byte a letter.
 */
interface Haystack {
  readonly all: Joined;
  readonly latin: Joined;
  readonly phones: Joined;
}

const haystacks = new WeakMap<readonly SearchEntry<unknown>[], Haystack>();

/** Prepares a value for {@link searchEntries}: matched by name, full pinyin, initials, extra texts and phone tail. */
export function searchEntry<T>(
  value: T,
  name: string,
  extra: readonly string[] = [],
  phone = '',
): SearchEntry<T> {
  return { value, name, extra, phone };
}

function joined(parts: readonly string[]): Joined {
  const ends = new Uint32Array(parts.length);
  let length = 0;
  for (const [index, part] of parts.entries()) {
    length += part.length;
    ends[index] = length;
  }
  return { text: parts.join(''), ends };
}

const LATIN = /[a-z0-9]/u;
const NOT_ONE_BYTE = /[^\p{ASCII}]+/gu;

function withStarts(texts: readonly string[]): string {
  return texts.length === 0 ? '' : TEXT_START + texts.join(TEXT_START);
}

function haystackOf(entries: readonly SearchEntry<unknown>[]): Haystack {
  const known = haystacks.get(entries);
  if (known) return known;
  const plain = entries.map(({ name, extra }) =>
    [name, ...extra].map(normaliseName).filter((text) => text !== ''),
  );
  const latin = entries.map(({ name }, place) => {
    const { full, initials } = pinyinOf(name);
    const written = (plain[place] ?? []).filter((text) => LATIN.test(text));
    return [full, initials].map(normaliseName).concat(written.map((text) => text.replace(NOT_ONE_BYTE, GAP)));
  });
  const haystack: Haystack = {
    all: joined(plain.map(withStarts)),
    latin: joined(latin.map(withStarts)),
    phones: joined(entries.map(({ phone }) => `${phone.replace(/\D/gu, '')}${PHONE_END}`)),
  };
  haystacks.set(entries, haystack);
  return haystack;
}

/** Calls `found` with the place of every entry whose part of the string holds the needle, each once, in order. */
function scan(
  { text, ends }: Joined,
  needle: string,
  found: (place: number, isFirst: boolean) => void,
): void {
  const start = TEXT_START + needle;
  let place = 0;
  let at = text.indexOf(needle);
  while (at >= 0) {
    while ((ends[place] ?? Number.POSITIVE_INFINITY) <= at) place += 1;
    const end = ends[place] ?? text.length;
    found(place, text[at - 1] === TEXT_START || text.slice(at, end).includes(start));
    at = text.indexOf(needle, end);
  }
}

/** The values that match a query, in their given order; matches at the beginning of a text come first. */
export function searchEntries<T>(entries: readonly SearchEntry<T>[], query: string): readonly T[] {
  const needle = normaliseName(query);
  if (needle === '') return entries.map((entry) => entry.value);
  const { all, latin, phones } = haystackOf(entries);
  const isLatin = /^\p{ASCII}+$/u.test(needle);
  const first: T[] = [];
  const later: T[] = [];
  const isPhone = isLatin && /^\d+$/u.test(needle) && needle.length >= MIN_PHONE_DIGITS;
  const byPhone = new Set<number>();
  if (isPhone) scan(phones, needle + PHONE_END, (place) => byPhone.add(place));
  const take = (place: number, isFirst: boolean): void => {
    const entry = entries[place];
    if (entry) (isFirst ? first : later).push(entry.value);
  };
  let passed = 0;
  scan(isLatin ? latin : all, needle, (place, isFirst) => {
    if (byPhone.size > 0) {
      for (; passed < place; passed += 1) if (byPhone.has(passed)) take(passed, false);
      passed = place + 1;
    }
    take(place, isFirst);
  });
  if (byPhone.size > 0)
    for (; passed < entries.length; passed += 1) if (byPhone.has(passed)) take(passed, false);
  return [...first, ...later];
}
