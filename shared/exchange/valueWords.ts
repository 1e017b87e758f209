import { clockTime } from '../calendar/minutes.ts';
import type { DataTable } from '../model/tables.ts';
import { maskIdNumber } from '../people/idNumber.ts';
import { maskPhone } from '../people/mask.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import type { ReportConflict, ReportSide } from './exchangeReport.ts';

/** Fields that are minutes after midnight. */
const CLOCK_FIELDS: readonly string[] = ['start', 'end', 'setUpFrom', 'clearUpTo', 'minuteIn', 'minuteOut'];
/** Fields of parts of a record that nobody reads. */
const UNREAD = /(?:^id|Id|^mime|^data|^key|^digest)$/u;
/** Longer words are cut: the whole stands in the record. */
const MOST_SIGNS = 60;

/** The name of a field; one that a newer program knows is shown as it is. */
export function fieldName(text: Catalogue, table: DataTable, field: string): string {
  if (table === 'volunteers' && field === 'name') return text.common.personName;
  return Object.entries(text.exchangeFields).find(([name]) => name === field)?.[1] ?? field;
}

function wordsFor(text: Catalogue, table: DataTable, field: string): Readonly<Record<string, string>> {
  const { values } = text.exchange;
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'fairs.status': text.fair.statuses,
    'bookings.status': text.fair.partners.statuses,
    'attendance.state': text.volunteers.states,
    'volunteers.sex': text.volunteers.sexes,
    'volunteers.kinds': text.volunteers.kinds,
    'partnerUnits.kind': text.partners.kinds,
    'groups.kind': text.data.groups.kinds,
    'serviceItems.measure': text.data.categories.measures,
    'needs.qualification': text.volunteers.qualificationKinds,
    'fairs.filedPapers': text.record.closing.papers,
    ...Object.fromEntries(Object.entries(values).map(([name, words]) => [`${table}.${name}`, words])),
  };
  return known[`${table}.${field}`] ?? {};
}

function leaves(value: unknown, wordOf: (leaf: string | number | boolean) => string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((part: unknown) => leaves(part, wordOf));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([field, part]) => {
      if (UNREAD.test(field)) return [];
      return field === 'phone' && typeof part === 'string' ? [maskPhone(part)] : leaves(part, wordOf);
    });
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return [wordOf(value)];
  return [];
}

function short(words: string): string {
  const signs = [...words];
  return signs.length > MOST_SIGNS ? `${signs.slice(0, MOST_SIGNS).join('')}…` : words;
}

function valueText(text: Catalogue, { table, field }: ReportConflict, side: ReportSide): string {
  const { conflicts } = text.exchange;
  if (side.names !== undefined) return side.names || conflicts.empty;
  if (!('value' in side)) return conflicts.changed;
  const { value } = side;
  const words = wordsFor(text, table, field ?? '');
  if (field === 'phone' && typeof value === 'string' && value !== '') return maskPhone(value);
  if (field === 'idNumber' && typeof value === 'string' && value !== '') return maskIdNumber(value);
  if (typeof value === 'number' && CLOCK_FIELDS.includes(field ?? '')) return clockTime(value);
  const wordOf = (leaf: string | number | boolean): string => {
    if (typeof leaf === 'boolean') return leaf ? text.common.yes : text.common.no;
    return words[String(leaf)] ?? String(leaf);
  };
  return (
    short(
      leaves(value, wordOf)
        .filter((word) => word !== '')
        .join('、'),
    ) || conflicts.empty
  );
}

/** What both PCs say in a conflict, in words. Private numbers are masked; where only hidden digits differ, it says so. */
export function conflictWords(
  text: Catalogue,
  conflict: ReportConflict,
): { readonly ours: string; readonly theirs: string } {
  const { conflicts } = text.exchange;
  switch (conflict.kind) {
    case 'deletedHere':
      return { ours: conflicts.deleted, theirs: conflicts.goneOn };
    case 'deletedThere':
      return { ours: conflicts.goneOn, theirs: conflicts.deleted };
    case 'field':
    case 'neverStamped': {
      const [ours, theirs] = [
        valueText(text, conflict, conflict.ours),
        valueText(text, conflict, conflict.theirs),
      ];
      if (ours !== theirs) return { ours, theirs };
      const isHidden = conflict.field === 'phone' || conflict.field === 'idNumber';
      const note = isHidden ? conflicts.samePhone : conflicts.changed;
      return { ours: `${ours} (${note})`, theirs: `${theirs} (${note})` };
    }
  }
}
