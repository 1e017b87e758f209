import type { FieldFormat } from './fieldFormats.ts';
import { PLAIN_WORDS } from './plainWords.ts';
import type { RecordWords } from './recordBook.ts';
import { isImage } from './recordBook.ts';
import { referenceName } from './recordName.ts';

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function partsWords(
  words: RecordWords,
  { names, of }: Extract<FieldFormat, { readonly as: 'parts' }>,
  value: unknown,
): string {
  if (!isImage(value)) return '';
  const { named, joint } = words.text.recordFields;
  return Object.entries(of)
    .flatMap(([part, format]) => {
      const said = oneWord(words, format, value[part]);
      return said === '' ? [] : [named({ name: names(words.text)[part] ?? part, value: said })];
    })
    .join(joint);
}

/** A value in one text, whatever it is made of. */
function oneWord(words: RecordWords, format: FieldFormat, value: unknown): string {
  return valueWords(words, format, value).join(words.text.availability.listSeparator);
}

/**
 * A value of a record in words, one text for each item of a list; none where nothing was there. Phone and ID numbers
 * are masked.
 */
export function valueWords(words: RecordWords, format: FieldFormat, value: unknown): readonly string[] {
  if (isEmpty(value)) return [];
  const said = ((): string => {
    switch (format.as) {
      case 'list':
        return '';
      case 'choice':
        return format.words(words.text)[String(value)] ?? String(value);
      case 'reference':
        return referenceName(words, format.table, String(value));
      case 'parts':
        return partsWords(words, format, value);
      default:
        return PLAIN_WORDS[format.as](words, value);
    }
  })();
  if (format.as === 'list' && Array.isArray(value))
    return value.map((item) => oneWord(words, format.of, item));
  return said === '' ? [] : [said];
}
