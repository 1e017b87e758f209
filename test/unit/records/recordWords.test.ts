import { describe, expect, test } from 'vitest';
import type { FieldImage } from '../../../shared/model/journal.ts';
import { REFERENCES } from '../../../shared/model/references.ts';
import type { Locale } from '../../../shared/model/settings.ts';
import type { DataTable } from '../../../shared/model/tables.ts';
import { isDataTable } from '../../../shared/model/tables.ts';
import { createRecordBook } from '../../../shared/records/createRecordBook.ts';
import { fieldChanges } from '../../../shared/records/fieldChanges.ts';
import type { FieldFormat } from '../../../shared/records/fieldFormats.ts';
import { FIELD_FORMATS } from '../../../shared/records/fieldFormats.ts';
import { maskNumbers } from '../../../shared/records/plainWords.ts';
import type { RecordWords } from '../../../shared/records/recordBook.ts';
import { isImage } from '../../../shared/records/recordBook.ts';
import { recordName } from '../../../shared/records/recordName.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { fairBeingHeld } from '../../fixtures/fairBeingHeld.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';

const data = fairBeingHeld(catalogueOf('zh-CN'));
const tables: readonly (readonly [DataTable, readonly FieldImage[]])[] = Object.entries(data).flatMap(
  ([name, rows]): readonly (readonly [DataTable, readonly FieldImage[]])[] =>
    isDataTable(name) ? [[name, rows.flatMap((row) => (isImage(row) ? [{ ...row }] : []))]] : [],
);
const present = Object.fromEntries(tables);

function wordsIn(locale: Locale, lastKnown: ReadonlyMap<string, FieldImage> = new Map()): RecordWords {
  const book = createRecordBook(lastKnown.size > 0 ? {} : present, lastKnown);
  return { text: catalogueOf(locale), locale, book, wallClock: (instant) => instant.slice(0, 10) };
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}/u;
const FULL_PHONE = /(?<!\d)1\d{10}(?!\d)/u;

function rowOf(table: DataTable, fits: (row: FieldImage) => boolean = () => true): FieldImage {
  return firstOf((present[table] ?? []).filter(fits));
}

describe.each(['zh-CN', 'en'] as const)('every record of the sample in %s', (locale) => {
  const words = wordsIn(locale);

  test('has a name that tells which it is, and no id is shown', () => {
    for (const [table, rows] of tables) {
      for (const row of rows) {
        const name = recordName(words, table, String(row.id), row);
        expect(name, table).not.toBe('');
        expect(name, table).not.toMatch(ID);
        expect(name, table).not.toMatch(/undefined|null|NaN/u);
      }
    }
  });

  test('says each of its fields in words, with no id and no full phone number', () => {
    for (const [table, rows] of tables) {
      for (const row of rows.slice(0, 40)) {
        const fields = fieldChanges(words, table, null, row);
        if (table !== 'volunteerPairs') expect(fields.length, table).toBeGreaterThan(0);
        for (const { name, before, after } of fields) {
          expect(before).toEqual([]);
          expect(name).not.toMatch(/^[a-z]+[A-Z]|undefined/u);
          expect(after.join('\n'), `${table} ${name}`).not.toMatch(ID);
          expect(after.join('\n'), `${table} ${name}`).not.toMatch(FULL_PHONE);
          expect(after.join('\n'), `${table} ${name}`).not.toMatch(/undefined|NaN|\[object/u);
        }
      }
    }
  });
});

test('every field that is said as another record is a reference of the model', () => {
  for (const [table, formats] of Object.entries(FIELD_FORMATS)) {
    if (!isDataTable(table)) continue;
    const known = new Set(REFERENCES[table].map(({ path, to }) => `${path} ${to}`));
    for (const [field, format] of Object.entries<FieldFormat>(formats)) {
      if (format.as === 'reference') expect([...known], table).toContain(`${field} ${format.table}`);
      if (format.as === 'list' && format.of.as === 'reference') {
        expect([...known], table).toContain(`${field}.* ${format.of.table}`);
      }
    }
  }
});

describe('a changed field', () => {
  const words = wordsIn('zh-CN');
  const person = rowOf('volunteers', ({ phone }) => phone !== '');

  test('is told before and after; what stayed is not', () => {
    const after = { ...person, note: '会开三轮车', isActive: false };
    const changes = fieldChanges(words, 'volunteers', person, after);
    expect(changes.map(({ name, after: is }) => [name, ...is])).toEqual([
      ['备注', '会开三轮车'],
      ['启用', '否'],
    ]);
  });

  test('never shows a phone or an ID number in full, also where somebody typed it into a note', () => {
    const before = { ...person, idNumber: '11010519491231002X', note: '' };
    const after = { ...person, phone: '13912345678', idNumber: null, note: '妻子 13812345678' };
    const said = JSON.stringify(fieldChanges(words, 'volunteers', before, after));
    expect(said).not.toContain('12345678');
    expect(said).not.toContain('19491231');
    expect(said).toContain('139****5678');
    expect(said).toContain('妻子 138****5678');
    expect(maskNumbers('订单 202606201380013800012')).toBe('订单 202606201380013800012');
  });

  test('of a composed value tells only the parts that differ', () => {
    const availability = isImage(person.availability) ? person.availability : {};
    const after = { ...person, availability: { ...availability, exceptMonths: [2, 7] } };
    const before = { ...person, availability: { ...availability, exceptMonths: [2] } };
    expect(fieldChanges(words, 'volunteers', before, after)).toEqual([
      {
        key: 'availability.exceptMonths',
        name: '可服务时间 · 这些月份不行',
        before: [],
        after: ['7月'],
        stayed: 1,
      },
    ]);
  });

  test('of a long list tells what went and what came, and counts the rest', () => {
    const [first, ...others] = (present.categories ?? []).map(({ id }) => id);
    const [change] = fieldChanges(
      words,
      'volunteers',
      { ...person, skills: [first, ...others] },
      { ...person, skills: others },
    );
    expect(change?.before).toHaveLength(1);
    expect(change?.after).toEqual([]);
    expect(change?.stayed).toBe(others.length);
  });
});

test('records that are gone are named as the history knew them last', () => {
  const stall = rowOf('stalls');
  const words = wordsIn('zh-CN', new Map([[`stalls ${String(stall.id)}`, stall]]));
  const need = rowOf('needs', ({ stallId }) => stallId === stall.id);
  expect(recordName(words, 'needs', String(need.id), need)).toContain(String(stall.name));
  expect(recordName(words, 'needs', String(need.id), need)).toContain('已不在的时段');
});
