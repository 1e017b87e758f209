import * as v from 'valibot';
import { eraseInPackage, newlyErased } from '../../shared/exchange/eraseInPackage.ts';
import type { ExchangeReport } from '../../shared/exchange/exchangeReport.ts';
import { mergePackage } from '../../shared/exchange/mergePackage.ts';
import type { BroughtPart, LocalPart, MergedRow, MergePlan } from '../../shared/exchange/mergeTypes.ts';
import { numbersTwice } from '../../shared/exchange/numbersTwice.ts';
import type { ExchangePackage } from '../../shared/exchange/package.ts';
import { readPackage } from '../../shared/exchange/package.ts';
import { OWN_KEYS, refusePackage } from '../../shared/exchange/refusePackage.ts';
import { reportOf } from '../../shared/exchange/reportOf.ts';
import { stampsOf } from '../../shared/exchange/stamp.ts';
import { Instant } from '../../shared/model/basic.ts';
import { VolunteerId } from '../../shared/model/ids.ts';
import type { AnyRow } from '../../shared/model/references.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { DataTable } from '../../shared/model/tables.ts';
import type { RecordWords } from '../../shared/records/recordBook.ts';
import { recordKey } from '../../shared/records/recordBook.ts';
import { recordName } from '../../shared/records/recordName.ts';
import { rowsOf } from '../../shared/records/rowsByTable.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { wallClock } from '../db/clock.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { readLocalPart, readNumbered } from '../db/exchangeData.ts';
import { database } from '../db/openDatabase.ts';
import { learnStamping, nextMark, replicaOf } from '../db/stamping.ts';
import { sha256 } from '../platform/sha256.ts';
import { readDeviceName, readPcs } from './exchangePcs.ts';
import { chooseFile } from './openFiles.ts';
import { readRecordBook } from './readRecordBook.ts';

/** A package that was opened and found whole, and what merging it would do. Nothing has been changed yet. */
export interface PackagePreview {
  readonly fileName: string;
  readonly brought: ExchangePackage;
  readonly plan: MergePlan;
  readonly report: ExchangeReport;
  /** People who were deleted for good there, and would be here. */
  readonly erased: readonly VolunteerId[];
  /** Numbers that would be given twice, in words. */
  readonly numbersTwice: readonly string[];
}

/** Everything about one merge: what comes, what is here, what would be. */
export interface Merging {
  readonly local: LocalPart;
  readonly part: BroughtPart;
  readonly plan: MergePlan;
}

function partOf({ facts, tables, stamps }: ExchangePackage): BroughtPart {
  return { replica: facts.replica, rows: rowsOf(tables), stamps: stampsOf(stamps) };
}

/** Works out a merge with what is here now; also inside a transaction. */
export async function planMerge(db: SunflowerDatabase, brought: ExchangePackage): Promise<Merging> {
  const whole = partOf(brought);
  const local = await readLocalPart(db, whole);
  const { brought: part, leftOut } = eraseInPackage(local, whole);
  const plan = mergePackage(local, part, nextMark(db));
  return { local, part, plan: { ...plan, leftOut: [...leftOut, ...plan.leftOut] } };
}

/** The language in which a merge is told. */
export type MergeLanguage = Pick<RecordWords, 'text' | 'locale'>;

function instantText(instant: Instant): string {
  const { date, time } = wallClock(instant);
  return `${date} ${time}`;
}

/** Names for what some records of a merge name: what is here, and what only the package has. */
async function wordsFor(
  db: SunflowerDatabase,
  language: MergeLanguage,
  { part }: Merging,
  records: readonly MergedRow[],
): Promise<RecordWords> {
  const brought = [...part.rows].flatMap(([table, rows]) =>
    [...rows].map(([key, row]) => [recordKey(table, key), row] as const),
  );
  return {
    ...language,
    book: await readRecordBook(db, records, new Map(brought)),
    wallClock: instantText,
  };
}

/** What a merge does, in words; before it is done, also inside its transaction. */
export async function describeMerge(
  db: SunflowerDatabase,
  language: MergeLanguage,
  { brought, fileName }: Pick<PackagePreview, 'brought' | 'fileName'>,
  merging: Merging,
): Promise<ExchangeReport> {
  const known = await readPcs(db);
  const own = await readDeviceName(db, language.text);
  const { facts } = brought;
  const { part, local, plan } = merging;
  const told = [...plan.conflicts, ...plan.leftOut].map(({ table, key }) => ({
    table,
    key,
    before: local.rows.get(table)?.get(key) ?? null,
    after: part.rows.get(table)?.get(key) ?? null,
  }));
  const words = await wordsFor(db, language, merging, told);
  const find = (table: DataTable, key: string): AnyRow | null =>
    part.rows.get(table)?.get(key) ?? local.rows.get(table)?.get(key) ?? null;
  return reportOf(words, plan, find, {
    fileName,
    from: facts.deviceName,
    madeAt: facts.createdAt,
    pcs: {
      ...Object.fromEntries(known.map(({ replica, name }) => [replica, name])),
      ...facts.pcs,
      [facts.replica]: facts.deviceName,
      [replicaOf(db)]: own,
    },
  });
}

function momentText(moment: number): string {
  return instantText(v.parse(Instant, new Date(moment).toISOString()));
}

async function hasCommon(db: SunflowerDatabase, { tables }: ExchangePackage): Promise<boolean> {
  for (const table of OWN_KEYS) {
    const here = new Set<unknown>(await db.table(table).toCollection().primaryKeys());
    if (tables[table].some(({ id }) => here.has(id))) return true;
  }
  return false;
}

/**
 * Reads a package and works out what merging it would do; nothing is changed.
 * @returns why it cannot be read, or may not be merged with what is here.
 */
export async function previewPackage(
  fileName: string,
  bytes: Uint8Array,
  language: MergeLanguage,
): Promise<Result<PackagePreview, Problem>> {
  const read = await readPackage(bytes, sha256);
  if (!read.ok) return read;
  const db = database();
  await learnStamping(db);
  const brought = read.value;
  const refusal = refusePackage(brought, {
    community: await db.community.get('community'),
    replica: replicaOf(db),
    now: Date.now(),
    momentText,
    hasCommon: await hasCommon(db, brought),
  });
  if (refusal) return failure(refusal);
  const merging = await planMerge(db, brought);
  const twice = numbersTwice(merging.plan.rows, await readNumbered(db));
  const words = await wordsFor(
    db,
    language,
    merging,
    twice.flatMap(({ table, rows }) =>
      rows.map((row) => ({ table, key: String(row.id), before: row, after: row })),
    ),
  );
  return success({
    fileName,
    brought,
    plan: merging.plan,
    report: await describeMerge(db, language, { brought, fileName }, merging),
    erased: newlyErased(merging.local, merging.part).map((id) => v.parse(VolunteerId, id)),
    numbersTwice: twice.map(({ table, rows }) =>
      rows.map((row) => recordName(words, table, String(row.id), row)).join(' / '),
    ),
  });
}

/** Lets the user choose a package and previews it. @returns null when the user cancelled; see {@link previewPackage} */
export async function openPackage(language: MergeLanguage): Promise<Result<PackagePreview | null, Problem>> {
  const opened = await chooseFile('package');
  if (!opened.ok || opened.value === null) return opened.ok ? success(null) : opened;
  return previewPackage(opened.value.name, opened.value.bytes, language);
}
