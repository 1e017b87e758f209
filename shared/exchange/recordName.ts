import * as v from 'valibot';
import { clockSpan } from '../calendar/minutes.ts';
import { MinuteOfDay } from '../model/basic.ts';
import { Category, ServiceItem } from '../model/category.ts';
import { FairId } from '../model/ids.ts';
import type { AnyRow } from '../model/references.ts';
import { REFERENCES } from '../model/references.ts';
import type { DataTable } from '../model/tables.ts';
import { categoryName, serviceItemName } from '../text/categoryText.ts';
import { formatFairMonth } from '../text/formatDate.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';

/** Finds a record that another one names. */
export type FindRow = (table: DataTable, id: string) => AnyRow | undefined;

/** What tells a record of each table from another: its own fields, and the records that it names. */
const NAMED_BY: Readonly<Record<DataTable, readonly string[]>> = {
  community: ['name'],
  groups: ['name'],
  categories: ['id'],
  serviceItems: ['id'],
  partnerUnits: ['name'],
  volunteers: ['name', 'volunteerNo'],
  yearPlans: ['id'],
  templates: [],
  fairs: ['id'],
  slots: ['fairId', 'start'],
  stalls: ['fairId', 'number', 'name'],
  needs: ['stallId', 'slotId', 'post'],
  bookings: ['fairId', 'partnerUnitId'],
  assignments: ['volunteerId', 'stallId', 'slotId'],
  attendance: ['subjectId', 'stallId', 'slotId'],
  tallies: ['stallId', 'serviceItemId'],
  volunteerPairs: ['firstId', 'secondId'],
  replies: ['volunteerId', 'fairId'],
  publications: ['id'],
  paperLayouts: [],
  groundPlans: ['id'],
  pictures: ['fairId', 'caption'],
  countSheets: ['id'],
  amendments: ['fairId', 'who', 'reason'],
  redemptions: ['volunteerId', 'date', 'what'],
  pastTotals: ['id'],
  certificates: ['volunteerId', 'year', 'number'],
};

/** Fields that are not repeated in the name of a record that names this one. */
const SHORT: Readonly<Partial<Record<DataTable, readonly string[]>>> = {
  slots: ['start'],
  bookings: ['partnerUnitId'],
};

function partText(text: Catalogue, table: DataTable, field: string, row: AnyRow, find: FindRow): string {
  if (table === 'categories') {
    const category = v.safeParse(Category, row);
    return category.success ? categoryName(text, category.output) : '';
  }
  if (table === 'serviceItems') {
    const item = v.safeParse(ServiceItem, row);
    return item.success ? serviceItemName(text, item.output) : '';
  }
  if (table === 'slots' && field === 'start' && v.is(MinuteOfDay, row.start) && v.is(MinuteOfDay, row.end)) {
    return clockSpan(row.start, row.end);
  }
  const value = row[field];
  const month = v.safeParse(FairId, value);
  if (month.success) return formatFairMonth(text, month.output);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  const reference = REFERENCES[table].find(
    ({ path, when }) => path === field && (!when || row[when.field] === when.is),
  );
  if (!reference) return field === 'id' ? (/^\d{4}$/u.test(value) ? value : '') : value;
  const named = find(reference.to, value);
  return named ? nameBy(text, reference.to, named, find, SHORT[reference.to]) : '';
}

function nameBy(
  text: Catalogue,
  table: DataTable,
  row: AnyRow,
  find: FindRow,
  fields: readonly string[] = NAMED_BY[table],
): string {
  const parts = fields.map((field) => partText(text, table, field, row, find).trim());
  return parts.filter((part) => part !== '').join(' ');
}

/** A record in words, as far as it can be told from others: “2026年6月 A1 磨刀”. Blank where there is only one. */
export function recordName(text: Catalogue, table: DataTable, row: AnyRow, find: FindRow): string {
  return nameBy(text, table, row, find);
}
