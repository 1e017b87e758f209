import * as v from 'valibot';
import { clockSpan } from '../calendar/minutes.ts';
import { FairId } from '../model/ids.ts';
import type { FieldImage } from '../model/journal.ts';
import type { DataTable } from '../model/tables.ts';
import { volunteerLabel } from '../people/volunteerLabel.ts';
import { certificateKey } from '../text/certificateNumber.ts';
import { formatFairMonth } from '../text/formatDate.ts';
import type { RecordWords } from './recordBook.ts';
import { numberField, textField } from './recordBook.ts';

/** A fair's month as people read it; another text as it is. */
function monthName({ text }: RecordWords, fairId: string): string {
  const month = v.safeParse(FairId, fairId);
  return month.success ? formatFairMonth(text, month.output) : fairId;
}

function wordOf(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? value;
}

function named(words: RecordWords, table: DataTable, key: string): string {
  return key === '' ? '' : shortName(words, table, key, words.book.row(table, key));
}

function joined({ text }: RecordWords, parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(text.recordFields.joint);
}

function slotSpan(image: FieldImage | null): string {
  const [start, end] = [numberField(image, 'start'), numberField(image, 'end')];
  return start === null || end === null ? '' : clockSpan(start, end);
}

function personName({ text }: RecordWords, image: FieldImage): string {
  if (image.isErased === true) return text.recordFields.erased;
  return volunteerLabel({ name: textField(image, 'name'), volunteerNo: textField(image, 'volunteerNo') });
}

/** Whom a row of attendance is about: a volunteer, a partner's person, or the unit of a booking. */
export function subjectName(words: RecordWords, subjectId: string): string {
  const { row, partName } = words.book;
  if (row('volunteers', subjectId)) return named(words, 'volunteers', subjectId);
  if (row('bookings', subjectId)) return named(words, 'bookings', subjectId);
  return partName(subjectId) || words.text.recordFields.gone({ what: words.text.common.personName });
}

/** The names of records that have one of their own. */
function ownName(words: RecordWords, table: DataTable, key: string, image: FieldImage): string {
  const { text } = words;
  const field = (name: string): string => textField(image, name);
  switch (table) {
    case 'community':
    case 'templates':
      return '';
    case 'groups':
    case 'partnerUnits':
      return field('name');
    case 'categories':
      return field('name') || wordOf(text.category.names, key);
    case 'serviceItems':
      return field('name') || wordOf(text.category.itemNames, key);
    case 'volunteers':
      return personName(words, image);
    case 'yearPlans':
    case 'pastTotals':
      return text.calendar.year({ year: Number(key) });
    case 'fairs':
    case 'groundPlans':
    case 'publications':
      return monthName(words, key);
    case 'slots':
      return slotSpan(image);
    case 'stalls':
      return text.fair.stallName({ number: field('number'), name: field('name') });
    case 'needs': {
      const post = field('post') || text.record.volunteers.plainPost;
      return joined(words, [
        named(words, 'stalls', field('stallId')),
        named(words, 'slots', field('slotId')),
        post,
      ]);
    }
    case 'bookings':
      return named(words, 'partnerUnits', field('partnerUnitId'));
    case 'assignments':
      return joined(words, [
        named(words, 'volunteers', field('volunteerId')),
        named(words, 'stalls', field('stallId')),
        named(words, 'slots', field('slotId')),
      ]);
    case 'attendance':
      return joined(words, [
        subjectName(words, field('subjectId')),
        named(words, 'stalls', field('stallId')),
        named(words, 'slots', field('slotId')),
      ]);
    case 'tallies':
      return joined(words, [
        named(words, 'stalls', field('stallId')),
        named(words, 'serviceItems', field('serviceItemId')),
      ]);
    case 'countSheets':
      return named(words, 'stalls', key);
    case 'volunteerPairs':
      return text.recordFields.pair({
        one: named(words, 'volunteers', field('firstId')),
        other: named(words, 'volunteers', field('secondId')),
      });
    case 'replies':
      return named(words, 'volunteers', field('volunteerId'));
    case 'paperLayouts':
      return paperName(words, key);
    case 'pictures':
      return (
        field('caption') ||
        wordOf(text.record.closing.papers, field('paper')) ||
        wordOf(text.recordFields.values.pictureUses, field('use'))
      );
    case 'amendments':
      return field('reason');
    case 'redemptions':
      return joined(words, [named(words, 'volunteers', field('volunteerId')), field('what')]);
    case 'certificates': {
      const [year, number] = [numberField(image, 'year'), numberField(image, 'number')];
      const certificate = year === null || number === null ? '' : certificateKey({ year, number });
      return joined(words, [named(words, 'volunteers', field('volunteerId')), certificate]);
    }
  }
}

const RESIDENT_SHEET = /^residentSignIn-(.+)$/u;

/** What a paper is called; its layout is kept under the key of its document. */
function paperName(words: RecordWords, key: string): string {
  const { residentSignIn, ...titles } = words.text.papers.titles;
  const categoryId = RESIDENT_SHEET.exec(key)?.[1];
  if (categoryId !== undefined) return residentSignIn({ category: named(words, 'categories', categoryId) });
  return wordOf(titles, key);
}

/** Records whose natural key is their name, whether anything else is known of them or not. */
const NAMED_BY_KEY: readonly DataTable[] = [
  'yearPlans',
  'pastTotals',
  'fairs',
  'groundPlans',
  'publications',
  'paperLayouts',
];

function shortName(words: RecordWords, table: DataTable, key: string, image: FieldImage | null): string {
  const { tables, gone } = words.text.recordFields;
  if (image === null && !NAMED_BY_KEY.includes(table)) return gone({ what: tables[table] });
  return ownName(words, table, key, image ?? {}).trim() || tables[table];
}

/** A record as another one names it, such as a stall in an assignment: “A1 测血压”. */
export function referenceName(words: RecordWords, table: DataTable, key: string): string {
  return shortName(words, table, key, words.book.row(table, key));
}

/**
 * What a record is called, so that it is told from all others: a stall with its month, a person with
 * the number.
 * @param image the record as far as it is known, also when it is gone
 */
export function recordName(
  words: RecordWords,
  table: DataTable,
  key: string,
  image: FieldImage | null,
): string {
  const name = shortName(words, table, key, image);
  const fairId = textField(image, 'fairId');
  return fairId === '' ? name : words.text.recordFields.ofFair({ name, month: monthName(words, fairId) });
}
