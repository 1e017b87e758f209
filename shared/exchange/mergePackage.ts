import * as v from 'valibot';
import { fairOfRow } from '../model/references.ts';
import { sameValue } from '../model/sameValue.ts';
import type { DataTable } from '../model/tables.ts';
import { DATA_TABLES, isDataTable } from '../model/tables.ts';
import { fairsThatStayClosed } from './closedHere.ts';
import { keepWhole } from './keepWhole.ts';
import type { MergedRecord } from './mergeRecord.ts';
import { mergeRecord } from './mergeRecord.ts';
import type { BroughtPart, Candidate, LeftOut, LocalPart, MergePlan } from './mergeTypes.ts';
import type { Mark } from './stamp.ts';
import { stampKey } from './stamp.ts';

/** Table and id of a stamp's key; null for a table that is not ours. */
export function placeOfStamp(id: string): { readonly table: DataTable; readonly key: string } | null {
  const at = id.indexOf('/');
  const table = id.slice(0, at);
  return isDataTable(table) ? { table, key: id.slice(at + 1) } : null;
}

/** Every record that a package tells of: those it brings, and those it says were deleted. */
export function placesOf(
  brought: LocalPart,
): ReadonlyMap<string, { readonly table: DataTable; readonly key: string }> {
  const places = new Map<string, { readonly table: DataTable; readonly key: string }>();
  for (const [table, rows] of brought.rows) {
    for (const key of rows.keys()) places.set(stampKey(table, key), { table, key });
  }
  for (const [id, stamp] of brought.stamps) {
    const place = stamp.deleted && !places.has(id) ? placeOfStamp(id) : null;
    if (place) places.set(id, place);
  }
  return places;
}

function changes({ before, after }: Pick<Candidate, 'before' | 'after'>): boolean {
  return before !== after && (before === null || after === null || !sameValue(before, after));
}

function leftOut({ table, key, after, before }: Candidate, reason: LeftOut['reason']): LeftOut {
  return { table, key, reason, row: after ?? before ?? {} };
}

/**
 * What merging a package would do: a pure function of what is here and what it brings, so that a preview and the merge itself
 * cannot disagree. The same package a second time changes nothing.
 * @param mark stands for “now, on this PC”, for records that stay because others belong to them
 */
export function mergePackage(local: LocalPart, brought: BroughtPart, mark: Mark): MergePlan {
  const closed = fairsThatStayClosed(local, brought);
  const taken = new Map<string, Candidate>();
  const out: LeftOut[] = [];
  for (const [id, { table, key }] of placesOf(brought)) {
    const row = local.rows.get(table)?.get(key);
    const merged: MergedRecord = mergeRecord(
      { table, key, stampId: id },
      { row, stamp: local.stamps.get(id) },
      { row: brought.rows.get(table)?.get(key), stamp: brought.stamps.get(id) },
    );
    const candidate: Candidate = { table, key, before: row ?? null, after: merged.row, ...merged };
    const fairId = fairOfRow(table, merged.row ?? row ?? {});
    if (fairId !== null && closed.has(fairId)) {
      if (changes(candidate)) out.push(leftOut(candidate, 'archived'));
      continue;
    }
    if (changes(candidate) && merged.row && !v.is(DATA_TABLES[table], merged.row)) {
      out.push(leftOut(candidate, 'invalid'));
      continue;
    }
    taken.set(id, candidate);
  }
  const whole = keepWhole({ local, brought, taken, closed, mark });
  out.push(...whole.leftOut);
  const kept = [...whole.taken.values()];
  return {
    rows: kept.filter(changes).map(({ table, key, before, after }) => ({ table, key, before, after })),
    stamps: kept.flatMap(({ stamp }) => {
      const known = local.stamps.get(stamp.id);
      const isNews = known
        ? !sameValue(known, stamp)
        : stamp.at > 0 || stamp.deleted || Object.keys(stamp.fields).length > 0;
      return isNews ? [stamp] : [];
    }),
    conflicts: kept.flatMap(({ conflicts }) => conflicts),
    leftOut: out,
  };
}
