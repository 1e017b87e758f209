import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { conflictWords } from '../../../shared/exchange/conflictWords.ts';
import type { Conflict, LeftOut } from '../../../shared/exchange/mergeTypes.ts';
import { reportOf } from '../../../shared/exchange/reportOf.ts';
import { Instant } from '../../../shared/model/basic.ts';
import type { AnyRow } from '../../../shared/model/references.ts';
import type { DataTable } from '../../../shared/model/tables.ts';
import { createRecordBook } from '../../../shared/records/createRecordBook.ts';
import type { RecordWords } from '../../../shared/records/recordBook.ts';
import { isImage } from '../../../shared/records/recordBook.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { fairBeingHeld } from '../../fixtures/fairBeingHeld.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';

const text = catalogueOf('zh-CN');
const data = fairBeingHeld(text);
const present = Object.fromEntries(
  Object.entries(data).map(([table, rows]) => [
    table,
    rows.flatMap((row) => (isImage(row) ? [{ ...row }] : [])),
  ]),
);
const SOURCE = { fileName: '', from: '', madeAt: v.parse(Instant, '2026-06-20T08:00:00.000Z'), pcs: {} };

function reported(
  conflicts: readonly Conflict[],
  leftOut: readonly LeftOut[] = [],
  lastKnown: ReadonlyMap<string, AnyRow> = new Map(),
) {
  const book = createRecordBook(present, lastKnown);
  const words: RecordWords = { text, locale: 'zh-CN', book, wallClock: (instant) => instant.slice(0, 10) };
  const plan = { rows: [], stamps: [], conflicts, leftOut };
  return reportOf(words, plan, (table, key) => book.row(table, key), SOURCE);
}

function conflictOf(table: DataTable, key: string, field: string, ours: unknown, theirs: unknown): Conflict {
  const sides = { ours: { value: ours, mark: null }, theirs: { value: theirs, mark: null } };
  return { kind: 'field', table, key, field, winner: 'theirs', ...sides };
}

function saidOf(conflict: Conflict, lastKnown?: ReadonlyMap<string, AnyRow>) {
  return conflictWords(text, firstOf(reported([conflict], [], lastKnown).conflicts));
}

const person = firstOf(data.volunteers);

describe('the report of a merge', () => {
  test('never keeps a phone or an ID number in full, and says that only hidden digits differ', () => {
    const phones = conflictOf('volunteers', person.id, 'phone', '13812341234', '13856781234');
    const note = conflictOf('volunteers', person.id, 'note', '', '妻子 13812345678');
    const kept = JSON.stringify(reported([phones, note]));
    expect(kept).not.toMatch(/1381234|1385678|12345678/u);
    expect(saidOf(phones).ours).toContain(text.exchange.conflicts.samePhone);
    expect(saidOf(note)).toEqual({ ours: text.exchange.conflicts.empty, theirs: '妻子 138****5678' });
  });

  test('says values as people read them, and names the records that they name', () => {
    const fair = firstOf(data.fairs);
    const team = firstOf(data.groups);
    expect(saidOf(conflictOf('fairs', fair.id, 'setUpFrom', 510, 540))).toEqual({
      ours: '08:30',
      theirs: '09:00',
    });
    expect(saidOf(conflictOf('volunteers', person.id, 'teamId', null, team.id)).theirs).toBe(team.name);
    expect(saidOf(conflictOf('volunteers', person.id, 'isActive', true, false))).toEqual({
      ours: text.common.yes,
      theirs: text.common.no,
    });
  });

  test('names a contact whom only the package has', () => {
    const unit = firstOf(data.partnerUnits);
    const contact = { id: 'c-new', name: '孟㐱', role: '', phone: '' };
    const brought = new Map([[`partnerUnits ${unit.id}`, { ...unit, contacts: [contact] }]]);
    const conflict = conflictOf('partnerUnits', unit.id, 'leadContactId', null, 'c-new');
    expect(saidOf(conflict, brought).theirs).toBe('孟㐱');
  });

  test('never calls a record that was left out by an id', () => {
    const leftOut = (['assignments', 'attendance', 'bookings', 'stalls', 'needs'] as const).flatMap((table) =>
      (present[table] ?? []).map((row): LeftOut => ({ table, key: String(row.id), reason: 'archived', row })),
    );
    expect(leftOut.length).toBeGreaterThan(20);
    for (const { name } of reported([], leftOut).leftOut) {
      expect(name).not.toBe('');
      expect(name).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/u);
    }
  });
});
