import type { FieldImage } from '../model/journal.ts';
import { sameValue } from '../model/sameValue.ts';
import type { DataTable } from '../model/tables.ts';
import type { FieldFormat } from './fieldFormats.ts';
import { FIELD_FORMATS } from './fieldFormats.ts';
import { fieldName } from './fieldName.ts';
import type { RecordWords } from './recordBook.ts';
import { isImage } from './recordBook.ts';
import { valueWords } from './valueWords.ts';

/** One field as it was and as it became, in words; nothing in a list = the field was empty. */
export interface FieldChange {
  readonly key: string;
  readonly name: string;
  /** Of a list only what went and what came. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Items of a list that stayed. */
  readonly stayed: number;
}

/** What of one list is not in the other; of an item that is there twice, both count. */
function without(items: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return items.filter((item) => {
    const at = left.indexOf(item);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

function changeOf(
  words: RecordWords,
  field: { readonly key: string; readonly name: string; readonly format: FieldFormat },
  before: unknown,
  after: unknown,
): readonly FieldChange[] {
  const { key, name, format } = field;
  if (sameValue(before, after)) return [];
  const [was, is] = [valueWords(words, format, before), valueWords(words, format, after)];
  if (was.length === 0 && is.length === 0) return [];
  if (format.as !== 'list') return [{ key, name, before: was, after: is, stayed: 0 }];
  const [went, came] = [without(was, is), without(is, was)];
  // Only the order is another one, or something that is not shown: then all of it is told.
  if (went.length === 0 && came.length === 0) return [{ key, name, before: was, after: is, stayed: 0 }];
  return [{ key, name, before: went, after: came, stayed: was.length - went.length }];
}

/**
 * The fields in which two images of a record differ, in the order of the model, in words. Of a composed value only the
 * parts that differ. Phone and ID numbers are masked, so two numbers may look alike.
 */
export function fieldChanges(
  words: RecordWords,
  table: DataTable,
  before: FieldImage | null,
  after: FieldImage | null,
): readonly FieldChange[] {
  const formats: Readonly<Record<string, FieldFormat>> = FIELD_FORMATS[table];
  return Object.entries(formats).flatMap(([key, format]): readonly FieldChange[] => {
    const name = fieldName(words.text, table, key);
    const [was, is] = [before?.[key], after?.[key]];
    if (format.as !== 'parts' || !isImage(was) || !isImage(is)) {
      return changeOf(words, { key, name, format }, was, is);
    }
    return Object.entries(format.of).flatMap(([part, of]) => {
      const partName = words.text.recordFields.part({
        whole: name,
        part: format.names(words.text)[part] ?? part,
      });
      return changeOf(words, { key: `${key}.${part}`, name: partName, format: of }, was[part], is[part]);
    });
  });
}
