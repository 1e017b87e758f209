import type { Group } from '../model/community.ts';
import type { ImportField } from './importFields.ts';
import type { UnknownWord, WordMatches } from './previewTypes.ts';
import { IGNORE_WORD, wordKey } from './previewTypes.ts';

/** Words of a file that are not the program's own, collected while its rows are read. */
export interface UnknownWords {
  /** A cell was read; words that the user matched are counted by it. */
  readonly see: (field: ImportField, word: string) => void;
  /** Nobody knows this word. */
  readonly miss: (field: ImportField, word: string) => void;
  readonly list: (createdGroups: readonly Group[]) => readonly UnknownWord[];
}

/** Columns of which every cell is its own: nobody says once for a file what a name or a number means. */
const OWN_TEXT: ReadonlySet<ImportField> = new Set<ImportField>([
  'name',
  'volunteerNo',
  'phone',
  'idNumber',
  'birthDate',
  'joinedOn',
  'unitName',
  'contactName',
  'contactPhone',
  'date',
  'timeIn',
  'timeOut',
  'hours',
  'minutes',
  'note',
]);

/** Counts words; those that the user matched stay in the list, so that the match can be changed. */
export function collectWords(matches: WordMatches): UnknownWords {
  const seen = new Map<string, { readonly field: ImportField; readonly word: string; count: number }>();
  const missed = new Map<string, { readonly field: ImportField; readonly word: string; count: number }>();
  const count = (book: typeof seen, field: ImportField, word: string): void => {
    const key = wordKey(field, word);
    const entry = book.get(key);
    if (entry) entry.count += 1;
    else book.set(key, { field, word, count: 1 });
  };
  return {
    see: (field, word) => {
      if (!OWN_TEXT.has(field)) count(seen, field, word);
    },
    miss: (field, word) => count(missed, field, word),
    list: (createdGroups) => {
      const created = createdGroups.flatMap(({ kind, name }): readonly UnknownWord[] => {
        const entry = [...seen.values()].find(
          ({ field, word }) => field === kind && word.replace(/\s+/gu, ' ') === name,
        );
        return entry ? [{ ...entry, fate: 'create' }] : [];
      });
      const unknown = [...missed.values()].map((entry): UnknownWord => ({ ...entry, fate: 'unknown' }));
      const matched = Object.entries(matches).flatMap(([key, value]): readonly UnknownWord[] => {
        const entry =
          seen.get(key) ??
          [...seen.values()].find(
            ({ field, word }) => key.startsWith(`${field}|`) && word.includes(key.slice(field.length + 1)),
          );
        if (!entry) return [];
        const word = key.slice(entry.field.length + 1);
        return [{ ...entry, word, fate: value === IGNORE_WORD ? 'ignored' : 'matched' }];
      });
      return [...unknown, ...created, ...matched];
    },
  };
}
