import { pinyin } from 'pinyin-pro';
import { normaliseName } from './normaliseName.ts';

/** A person (or unit, or page) prepared for searching: done once when the list is read, not at every keystroke. */
export interface SearchEntry<T> {
  readonly value: T;
  /** Lower-case texts that may match anywhere: name, pinyin, number. */
  readonly texts: readonly string[];
  /** Digits that match by their tail. */
  readonly phone: string;
}

const MIN_PHONE_DIGITS = 3;

/** Prepares a value for {@link searchEntries}: matched by name, full pinyin, pinyin initials, extra texts and phone tail. */
export function searchEntry<T>(
  value: T,
  name: string,
  extra: readonly string[] = [],
  phone = '',
): SearchEntry<T> {
  const full = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('');
  const initials = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
  const texts = [name, full, initials, ...extra].map(normaliseName).filter((text) => text !== '');
  return { value, texts, phone: phone.replace(/\D/gu, '') };
}

/** The values that match a query, in their given order; matches at the beginning of a name come first. */
export function searchEntries<T>(entries: readonly SearchEntry<T>[], query: string): readonly T[] {
  const needle = normaliseName(query);
  if (needle === '') return entries.map((entry) => entry.value);
  const isPhone = /^\d+$/u.test(needle) && needle.length >= MIN_PHONE_DIGITS;
  const first: T[] = [];
  const later: T[] = [];
  for (const entry of entries) {
    if (entry.texts.some((text) => text.startsWith(needle))) first.push(entry.value);
    else if (entry.texts.some((text) => text.includes(needle)) || (isPhone && entry.phone.endsWith(needle))) {
      later.push(entry.value);
    }
  }
  return [...first, ...later];
}
