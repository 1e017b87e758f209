import * as v from 'valibot';
import type { SealedFailure, Sha256 } from '../backup/sealedFile.ts';
import { openSealed, sealFile } from '../backup/sealedFile.ts';
import { SnapshotVersion, tableNames } from '../backup/snapshotFormat.ts';
import { upgradeTables } from '../backup/upgradeTables.ts';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { DataSet } from '../model/tables.ts';
import { SCHEMA_VERSION } from '../model/tables.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import { placeOfStamp } from './mergePackage.ts';
import type { PackageFacts } from './packageFormat.ts';
import { LoosePackage, PACKAGE_FORMAT, PackageContent } from './packageFormat.ts';
import type { RecordStamp } from './stamp.ts';

/** What a package holds: whole records, and when and by which PC each field was written. */
export interface PackageData {
  readonly tables: DataSet;
  /** Of the records, and of those that were deleted. */
  readonly stamps: readonly RecordStamp[];
}

/** A package that was read and found whole. */
export interface ExchangePackage extends PackageData {
  readonly facts: PackageFacts;
}

/** Packs records for another PC into the bytes of a file. */
export function writePackage(data: PackageData, facts: PackageFacts, sha256: Sha256): Promise<Uint8Array> {
  return sealFile({ schemaVersion: SCHEMA_VERSION, facts, ...data }, PACKAGE_FORMAT, sha256);
}

function damaged(detail: string): { readonly ok: false; readonly problem: Problem } {
  return failure(problem('packageDamaged', { detail }));
}

/** Why a file is no package that can be read, as a sentence for the user. */
function sealProblem(reason: SealedFailure): Problem {
  switch (reason.kind) {
    case 'foreign':
      return problem('packageNotSunflower');
    case 'truncated':
      return problem('packageTruncated');
    case 'altered':
      return problem('packageAltered');
    case 'damaged':
      return problem('packageDamaged', { detail: reason.detail });
    case 'newer':
      return problem('packageNewer', { found: reason.found, supported: reason.supported });
  }
}

/** First place where a package contradicts itself; null when there is none. */
function findContradiction({ tables, stamps }: PackageData): string | null {
  const here = new Set<string>();
  for (const table of tableNames()) {
    for (const { id } of tables[table]) {
      const key = `${table}/${id}`;
      if (here.has(key)) return `${key} × 2`;
      here.add(key);
    }
  }
  const stamped = new Set<string>();
  for (const { id, deleted } of stamps) {
    if (stamped.has(id)) return `stamps: ${id} × 2`;
    stamped.add(id);
    if (!placeOfStamp(id) || (!here.has(id) && !deleted)) return `stamps: ${id}`;
  }
  return null;
}

/**
 * Reads a package and checks all of it: checksum, versions, every record, every stamp.
 * @returns `packageNotSunflower`, `packageTruncated`, `packageDamaged` with the place, `packageAltered`, or `packageNewer`
 * (format or schema); never a part.
 */
export async function readPackage(
  bytes: Uint8Array,
  sha256: Sha256,
): Promise<Result<ExchangePackage, Problem>> {
  const opened = await openSealed(bytes, PACKAGE_FORMAT, sha256);
  return opened.ok ? readContent(opened.value) : failure(sealProblem(opened.problem));
}

function upgradeContent(json: unknown, schemaVersion: number): unknown {
  const content = v.safeParse(LoosePackage, json);
  if (schemaVersion === SCHEMA_VERSION || !content.success) return json;
  return { ...content.output, tables: upgradeTables(content.output.tables, schemaVersion) };
}

function readContent(json: unknown): Result<ExchangePackage, Problem> {
  const version = v.safeParse(SnapshotVersion, json);
  if (!version.success) return damaged('schemaVersion');
  const { schemaVersion } = version.output;
  if (schemaVersion > SCHEMA_VERSION) {
    return failure(problem('packageNewer', { found: schemaVersion, supported: SCHEMA_VERSION }));
  }
  const content = v.safeParse(PackageContent, upgradeContent(json, schemaVersion), { abortEarly: true });
  if (!content.success) return damaged(v.getDotPath(content.issues[0]) ?? content.issues[0].message);
  const { facts, tables, stamps } = content.output;
  const contradiction = findContradiction({ tables, stamps });
  return contradiction ? damaged(contradiction) : success({ facts, tables, stamps });
}
