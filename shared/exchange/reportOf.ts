import type { Instant } from '../model/basic.ts';
import type { AnyRow } from '../model/references.ts';
import type { DataTable } from '../model/tables.ts';
import type { FieldFormat } from '../records/fieldFormats.ts';
import { FIELD_FORMATS } from '../records/fieldFormats.ts';
import type { RecordWords } from '../records/recordBook.ts';
import { recordName } from '../records/recordName.ts';
import { valueWords } from '../records/valueWords.ts';
import { groupBy } from '../stats/groupBy.ts';
import type { ExchangeReport, ReportConflict, ReportSide, TableNews } from './exchangeReport.ts';
import type { Conflict, ConflictSide, MergedRow, MergePlan } from './mergeTypes.ts';

/** Longer words are cut: the whole stands in the record. */
const MOST_SIGNS = 60;

/** Where a report comes from. */
export interface ReportSource {
  readonly fileName: string;
  readonly from: string;
  readonly madeAt: Instant;
  readonly pcs: Readonly<Record<string, string>>;
}

/** How many records of each table are added, changed and deleted. */
export function newsOf(rows: readonly MergedRow[]): readonly TableNews[] {
  return [...groupBy(rows, ({ table }) => table)].map(([table, own]) => ({
    table,
    created: own.filter(({ before }) => before === null).length,
    changed: own.filter(({ before, after }) => before !== null && after !== null).length,
    deleted: own.filter(({ after }) => after === null).length,
  }));
}

function short(words: string): string {
  const signs = [...words];
  return signs.length > MOST_SIGNS ? `${signs.slice(0, MOST_SIGNS).join('')}…` : words;
}

/** The value of a field in one text; blank for a field that only a newer program knows. */
function fieldWords(words: RecordWords, table: DataTable, field: string, value: unknown): string {
  const formats: Readonly<Record<string, FieldFormat>> = FIELD_FORMATS[table];
  const format = formats[field];
  return format ? short(valueWords(words, format, value).join(words.text.availability.listSeparator)) : '';
}

/** Finds what is written of a record. */
type FindRow = (table: DataTable, key: string) => AnyRow | null;

function describeConflict(words: RecordWords, conflict: Conflict, find: FindRow): ReportConflict {
  const { table, key, field } = conflict;
  const sideOf = ({ value, mark }: ConflictSide): ReportSide => ({
    words: field === null ? '' : fieldWords(words, table, field, value),
    mark,
  });
  return {
    ...conflict,
    name: recordName(words, table, key, find(table, key)),
    ours: sideOf(conflict.ours),
    theirs: sideOf(conflict.theirs),
  };
}

/** What a merge does, to be shown before and kept after. @param find a record as the package has it, or else as it is here */
export function reportOf(
  words: RecordWords,
  plan: MergePlan,
  find: FindRow,
  source: ReportSource,
): ExchangeReport {
  return {
    ...source,
    news: newsOf(plan.rows),
    conflicts: plan.conflicts.map((conflict) => describeConflict(words, conflict, find)),
    leftOut: plan.leftOut.map(({ table, key, reason, row }) => ({
      table,
      key,
      reason,
      name: recordName(words, table, key, row),
    })),
  };
}
