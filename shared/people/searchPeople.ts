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
    // A name with a dot is also typed without it.
    [
      ...new Set([normaliseName(name), normaliseName(name).replaceAll('·', ''), ...extra.map(normaliseName)]),
    ].filter((text) => text !== ''),
  );
  const latin = entries.map(({ name }, place) => {
    const written = (plain[place] ?? []).filter((text) => LATIN.test(text));
    return pinyinOf(name)
      .map(normaliseName)
      .concat(written.map((text) => text.replace(NOT_ONE_BYTE, GAP)));
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

const SPACES = /[\s\u3000]+/u;
/** What people put between the digits of a phone, and the country in front. */
const PHONE_SIGNS = /[()\u002d]|^(?:\+|00)86(?=1\d{10}$)/gu;

/** How an entry matches a word: not, somewhere, or at the beginning of a text. */
const SOMEWHERE = 1;
const AT_BEGINNING = 2;

/** How each entry matches a single word. */
function matchesOf({ all, latin, phones }: Haystack, word: string): Uint8Array {
  const matches = new Uint8Array(all.ends.length);
  const digits = word.replace(PHONE_SIGNS, '');
  if (digits.length >= MIN_PHONE_DIGITS && /^\d+$/u.test(digits)) {
    scan(phones, digits + PHONE_END, (place) => {
      matches[place] = SOMEWHERE;
    });
  }
  scan(/^\p{ASCII}+$/u.test(word) ? latin : all, word, (place, isFirst) => {
    matches[place] = isFirst ? AT_BEGINNING : SOMEWHERE;
  });
  return matches;
}

/**
 * The values that match a query, in their given order; matches at the beginning of a text come first. Of several words
 * each must match something of the person (“张 康乐”), or all of them together one text.
 */
export function searchEntries<T>(entries: readonly SearchEntry<T>[], query: string): readonly T[] {
  const needle = normaliseName(query);
  if (needle === '') return entries.map((entry) => entry.value);
  const haystack = haystackOf(entries);
  const words = query
    .split(SPACES)
    .map(normaliseName)
    .filter((word) => word !== '');
  const matches = matchesOf(haystack, needle);
  const each = words.length > 1 ? words.map((word) => matchesOf(haystack, word)) : [];
  const first: T[] = [];
  const later: T[] = [];
  for (let place = 0; place < matches.length; place += 1) {
    let match = matches[place] ?? 0;
    if (each.length > 0 && match < AT_BEGINNING) {
      match = Math.max(match, Math.min(...each.map((word) => word[place] ?? 0)));
    }
    const entry = match === 0 ? undefined : entries[place];
    if (entry) (match === AT_BEGINNING ? first : later).push(entry.value);
  }
  return [...first, ...later];
}
