import { sameValue } from '../model/sameValue.ts';
import type { DataSet, DataTable } from '../model/tables.ts';
import { tableNames } from './snapshotFormat.ts';

/** Names that are told of each kind of difference, before “and so on”. */
const MOST_NAMES = 5;

/** Records of one kind of difference: how many, and what the first of them are called where records have names. */
export interface Differing {
  readonly count: number;
  readonly names: readonly string[];
}

/** How a table of a snapshot differs from the one that is here. */
export interface TableDifference {
  readonly table: DataTable;
  /** Records in the snapshot, and here. */
  readonly kept: number;
  readonly here: number;
  /** Only here: restoring would take them away. */
  readonly onlyNow: Differing;
  /** Only in the snapshot: restoring would bring them back. */
  readonly onlyThen: Differing;
  /** In both, and not the same: restoring would put them back. */
  readonly changed: Differing;
}

function nameOf(row: object): string | null {
  const name: unknown = Reflect.get(row, 'name');
  return typeof name === 'string' ? name : null;
}

function differing(rows: readonly object[]): Differing {
  const names = rows.flatMap((row) => nameOf(row) ?? []).slice(0, MOST_NAMES);
  return { count: rows.length, names };
}

interface Identified {
  readonly id: string;
}

/** Rows of `rows` that are not among `others`, and those that are and differ. */
function difference<Row extends Identified>(now: readonly Row[], then: readonly Row[]) {
  const nowById = new Map<string, Row>(now.map((row) => [row.id, row]));
  const thenIds = new Set<string>(then.map(({ id }) => id));
  return {
    onlyNow: now.filter(({ id }) => !thenIds.has(id)),
    onlyThen: then.filter(({ id }) => !nowById.has(id)),
    changed: then.filter((row) => {
      const present = nowById.get(row.id);
      return present !== undefined && !sameValue(present, row);
    }),
  };
}

/** How a snapshot differs from what is here, table by table; tables that are empty in both are left out. */
export function compareData(now: DataSet, then: DataSet): readonly TableDifference[] {
  return tableNames().flatMap((table): readonly TableDifference[] => {
    const counts = { here: now[table].length, kept: then[table].length };
    if (counts.here + counts.kept === 0) return [];
    const rows = difference<Identified>(now[table], then[table]);
    return [
      {
        table,
        ...counts,
        onlyNow: differing(rows.onlyNow),
        onlyThen: differing(rows.onlyThen),
        changed: differing(rows.changed),
      },
    ];
  });
}

/** True when restoring would change nothing. */
export function isSameData(differences: readonly TableDifference[]): boolean {
  return differences.every(
    ({ onlyNow, onlyThen, changed }) => onlyNow.count + onlyThen.count + changed.count === 0,
  );
}
