import { tableNames } from '../backup/snapshotFormat.ts';
import { assertNever } from '../model/assertNever.ts';
import type { AnyRow } from '../model/references.ts';
import { fairOfRow, referencesOf } from '../model/references.ts';
import type { DataSet, DataTable } from '../model/tables.ts';
import type { RowsByTable } from '../records/rowsByTable.ts';
import { rowsOf } from '../records/rowsByTable.ts';
import { placeOfStamp } from './mergePackage.ts';
import type { PackageData } from './package.ts';
import type { PackageScope } from './packageFormat.ts';
import type { Mark, RecordStamp } from './stamp.ts';
import { covers, marksOf, stampKey, stampsOf } from './stamp.ts';

const PEOPLE: readonly DataTable[] = ['volunteers', 'volunteerPairs', 'groups'];

/** Everything that is here. */
export interface Source {
  readonly data: DataSet;
  readonly stamps: readonly RecordStamp[];
  /** First moment of a day on the wall of this PC, in milliseconds since 1970. */
  readonly startOfDay: (day: string) => number;
}

/** Does a scope ask for this record? `row` is null where it was deleted. */
function asksFor(
  scope: PackageScope,
  { startOfDay }: Pick<Source, 'startOfDay'>,
): (table: DataTable, row: AnyRow | null, stamp: RecordStamp | undefined) => boolean {
  switch (scope.kind) {
    case 'fair':
      return (table, row, stamp) => (row ? fairOfRow(table, row) : stamp?.fairId) === scope.fairId;
    case 'people':
      return (table) => PEOPLE.includes(table) || (scope.withPartners && table === 'partnerUnits');
    case 'changes': {
      const { since, sinceDay } = scope;
      if (!since && !sinceDay) return () => true;
      const floor = sinceDay ? startOfDay(sinceDay) : 0;
      const isNew = (mark: Mark): boolean => mark[0] > 0 && mark[0] >= floor && !covers(since ?? {}, mark);
      return (_, row, stamp) => {
        if (!stamp) return false;
        const deletions = Object.entries(stamp.deleted ?? {}).map(([replica, at]): Mark => [at, replica]);
        return marksOf(stamp).some(isNew) || (row === null && deletions.some(isNew));
      };
    }
    default:
      return assertNever(scope);
  }
}

/** Adds to records whatever they belong to, so that the other PC can put them in their place. */
function withParents(chosen: Map<string, { table: DataTable; row: AnyRow }>, rows: RowsByTable): void {
  const waiting = [...chosen.values()];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const { table, id, need } of referencesOf(next.table, next.row)) {
      const row = rows.get(table)?.get(id);
      if (need === 'told' || !row || chosen.has(stampKey(table, id))) continue;
      const parent = { table, row };
      chosen.set(stampKey(table, id), parent);
      waiting.push(parent);
    }
  }
}

function pick<T extends { readonly id: string }>(
  table: DataTable,
  rows: readonly T[],
  chosen: ReadonlyMap<string, unknown>,
): T[] {
  return rows.filter(({ id }) => chosen.has(stampKey(table, id)));
}

/** The records that a scope asks for with whatever they belong to, and their stamps; and what was deleted. */
export function selectRecords(source: Source, scope: PackageScope): PackageData {
  const { data } = source;
  const [rows, stamps] = [rowsOf(data), stampsOf(source.stamps)];
  const isAsked = asksFor(scope, source);
  const chosen = new Map<string, { table: DataTable; row: AnyRow }>();
  for (const table of tableNames()) {
    for (const [id, row] of rows.get(table) ?? []) {
      const key = stampKey(table, id);
      if (isAsked(table, row, stamps.get(key))) chosen.set(key, { table, row });
    }
  }
  withParents(chosen, rows);
  return {
    tables: {
      community: pick('community', data.community, chosen),
      groups: pick('groups', data.groups, chosen),
      categories: pick('categories', data.categories, chosen),
      serviceItems: pick('serviceItems', data.serviceItems, chosen),
      partnerUnits: pick('partnerUnits', data.partnerUnits, chosen),
      volunteers: pick('volunteers', data.volunteers, chosen),
      yearPlans: pick('yearPlans', data.yearPlans, chosen),
      templates: pick('templates', data.templates, chosen),
      fairs: pick('fairs', data.fairs, chosen),
      slots: pick('slots', data.slots, chosen),
      stalls: pick('stalls', data.stalls, chosen),
      needs: pick('needs', data.needs, chosen),
      bookings: pick('bookings', data.bookings, chosen),
      assignments: pick('assignments', data.assignments, chosen),
      attendance: pick('attendance', data.attendance, chosen),
      tallies: pick('tallies', data.tallies, chosen),
      volunteerPairs: pick('volunteerPairs', data.volunteerPairs, chosen),
      replies: pick('replies', data.replies, chosen),
      publications: pick('publications', data.publications, chosen),
      paperLayouts: pick('paperLayouts', data.paperLayouts, chosen),
      groundPlans: pick('groundPlans', data.groundPlans, chosen),
      pictures: pick('pictures', data.pictures, chosen),
      countSheets: pick('countSheets', data.countSheets, chosen),
      amendments: pick('amendments', data.amendments, chosen),
      redemptions: pick('redemptions', data.redemptions, chosen),
      pastTotals: pick('pastTotals', data.pastTotals, chosen),
      certificates: pick('certificates', data.certificates, chosen),
    },
    stamps: source.stamps.filter((stamp) => {
      if (chosen.has(stamp.id)) return true;
      const place = placeOfStamp(stamp.id);
      const isHere = place !== null && rows.get(place.table)?.has(place.key) === true;
      return place !== null && !isHere && stamp.deleted !== undefined && isAsked(place.table, null, stamp);
    }),
  };
}
