import { tableNames } from '../backup/snapshotFormat.ts';
import type { AnyRow } from '../model/references.ts';
import type { DataTable } from '../model/tables.ts';
import type { Traces } from '../people/scrubPerson.ts';
import { FREE_TEXT_FIELDS, scrubRow, scrubText, tracesOf } from '../people/scrubPerson.ts';
import type { RowsByTable } from '../records/rowsByTable.ts';
import type { LeftOut, LocalPart } from './mergeTypes.ts';
import type { RecordStamp } from './stamp.ts';
import { isAlive } from './stamp.ts';

/*
 * Who was deleted for good on one PC is deleted for good on the other (docs/adr/0023). A package may still bring the name: in the
 * person's own record, in a partner's list, in somebody's remark.
 */

/** Stands for words about the person. */
const NO_WORDS = '—';

function erasedIn({ rows, stamps }: LocalPart): ReadonlySet<string> {
  const erased = new Set<string>();
  for (const [id, row] of rows.get('volunteers') ?? []) if (row.isErased === true) erased.add(id);
  for (const { id, isErased } of stamps.values()) {
    if (isErased === true && id.startsWith('volunteers/')) erased.add(id.slice('volunteers/'.length));
  }
  return erased;
}

/** People whom the other PC deleted for good, and who are still here with their name. */
export function newlyErased(local: LocalPart, brought: LocalPart): readonly string[] {
  const here = local.rows.get('volunteers');
  return [...erasedIn(brought)].filter((id) => here?.get(id)?.isErased === false);
}

function textOf(row: AnyRow, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value : '';
}

function peopleOf(booking: AnyRow): readonly AnyRow[] {
  const { people } = booking;
  return Array.isArray(people)
    ? people.filter((one): one is AnyRow => typeof one === 'object' && one !== null)
    : [];
}

/** What tells in the package who somebody was; null when the person's own record is not in it. */
function tracesIn(brought: LocalPart, id: string): Traces | null {
  const row = brought.rows.get('volunteers')?.get(id);
  if (!row || row.isErased === true) return null;
  const among = [...(brought.rows.get('bookings')?.values() ?? [])]
    .flatMap(peopleOf)
    .filter(({ volunteerId }) => volunteerId === id)
    .map((one) => ({ name: textOf(one, 'name'), phone: textOf(one, 'phone') }));
  const { name, phone, idNumber, volunteerNo } = {
    name: textOf(row, 'name'),
    phone: textOf(row, 'phone'),
    idNumber: textOf(row, 'idNumber') || null,
    volunteerNo: textOf(row, 'volunteerNo'),
  };
  return tracesOf({ id, name, phone, idNumber, volunteerNo }, [], among);
}

/** A record with what was written about people who were deleted for good here taken out; null when all of it is about them. */
function withoutErased(table: DataTable, row: AnyRow, erased: ReadonlySet<string>): AnyRow | null {
  const isAbout = (field: string): boolean => erased.has(textOf(row, field));
  switch (table) {
    case 'replies':
      return isAbout('volunteerId') ? null : row;
    case 'volunteerPairs':
      return isAbout('firstId') || isAbout('secondId') ? null : row;
    case 'attendance':
      return isAbout('subjectId') && row.note !== '' ? { ...row, note: '' } : row;
    case 'assignments':
      return isAbout('volunteerId') && row.overrideReason !== null
        ? { ...row, overrideReason: NO_WORDS }
        : row;
    case 'redemptions':
      return isAbout('volunteerId') && row.note !== '' ? { ...row, note: '' } : row;
    case 'bookings': {
      const people = peopleOf(row);
      if (!people.some(({ volunteerId }) => erased.has(String(volunteerId)))) return row;
      return {
        ...row,
        people: people.map((one) =>
          erased.has(String(one.volunteerId))
            ? { ...one, name: NO_WORDS, role: '', phone: '', volunteerId: null }
            : one,
        ),
      };
    }
    default:
      return row;
  }
}

function fieldsOf(table: DataTable): readonly string[] {
  return Object.entries(FREE_TEXT_FIELDS).find(([name]) => name === table)?.[1] ?? [];
}

/** A package without anything that tells who somebody was who is deleted for good here; and what had to be left out for it. */
export function eraseInPackage<T extends LocalPart>(
  local: LocalPart,
  brought: T,
): { readonly brought: T; readonly leftOut: readonly LeftOut[] } {
  const erased = erasedIn(local);
  if (erased.size === 0) return { brought, leftOut: [] };
  const traces = [...erased].flatMap((id) => tracesIn(brought, id) ?? []);
  const others = [...(brought.rows.get('volunteers')?.values() ?? [])]
    .filter(({ id }) => !erased.has(String(id)))
    .map((row) => textOf(row, 'name'));
  const scrub = (words: string): string =>
    traces.reduce((scrubbed, one) => scrubText(scrubbed, one, NO_WORDS, others), words);
  const leftOut: LeftOut[] = [];
  const stamps = new Map<string, RecordStamp>(brought.stamps);
  const rows: RowsByTable = new Map(
    tableNames().map((table): [DataTable, ReadonlyMap<string, AnyRow>] => {
      const kept = new Map<string, AnyRow>();
      for (const [key, row] of brought.rows.get(table) ?? []) {
        const left = withoutErased(table, row, erased);
        if (left === null) {
          const stamp = stamps.get(`${table}/${key}`);
          if (!stamp || isAlive(stamp)) leftOut.push({ table, key, reason: 'erased', row });
          stamps.delete(`${table}/${key}`);
          continue;
        }
        const scrubbed = traces.length > 0 ? scrubRow(left, fieldsOf(table), scrub) : null;
        kept.set(key, scrubbed ? { ...scrubbed } : left);
      }
      return [table, kept];
    }),
  );
  return { brought: { ...brought, rows, stamps }, leftOut };
}
