import { parseISO, startOfDay } from 'date-fns';
import { tableNames } from '../../shared/backup/snapshotFormat.ts';
import type { PackageData } from '../../shared/exchange/package.ts';
import { readPackage, writePackage } from '../../shared/exchange/package.ts';
import type { PackageFacts, PackageScope } from '../../shared/exchange/packageFormat.ts';
import { selectRecords } from '../../shared/exchange/selectRecords.ts';
import { safeFileName } from '../../shared/hostFiles.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import type { Catalogue } from '../../shared/text/zh-CN/catalogue.ts';
import { nowInstant, todayLocal } from '../db/clock.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { readVector, readWithStamps } from '../db/exchangeData.ts';
import { database } from '../db/openDatabase.ts';
import { learnStamping, replicaOf } from '../db/stamping.ts';
import { desktop } from '../platform/desktop.ts';
import { sha256 } from '../platform/sha256.ts';
import { readDeviceName, readPcs } from './exchangePcs.ts';
import { savedName } from './fileOutcome.ts';
import { useAnswer } from './useAnswer.ts';

/** What would go into a package. */
export interface PackageSize {
  readonly records: number;
  readonly deleted: number;
}

/** A package that was saved. */
export interface SavedPackage extends PackageSize {
  readonly fileName: string;
}

function sizeOf({ tables, stamps }: PackageData): PackageSize {
  const here = new Set(tableNames().flatMap((table) => tables[table].map(({ id }) => `${table}/${id}`)));
  return { records: here.size, deleted: stamps.filter(({ id }) => !here.has(id)).length };
}

async function select(db: SunflowerDatabase, scope: PackageScope): Promise<PackageData> {
  const source = await readWithStamps(db);
  return selectRecords({ ...source, startOfDay: (day) => startOfDay(parseISO(day)).getTime() }, scope);
}

/** How much a package of this scope would hold. */
export async function measurePackage(scope: PackageScope): Promise<PackageSize> {
  return sizeOf(await select(database(), scope));
}

/** How much a package of this scope would hold, live; undefined while it is being counted, or nothing is chosen. */
export function usePackageSize(scope: PackageScope | null): PackageSize | undefined {
  return useAnswer(JSON.stringify(scope), async () => (scope ? measurePackage(scope) : undefined));
}

async function factsOf(
  db: SunflowerDatabase,
  scope: PackageScope,
  text: Catalogue,
): Promise<PackageFacts | null> {
  await learnStamping(db);
  const community = await db.community.get('community');
  if (!community) return null;
  const name = await readDeviceName(db, text);
  const [pcs, vector, device, info] = await Promise.all([
    readPcs(db),
    readVector(db),
    db.meta.get('deviceId'),
    desktop().appInfo(),
  ]);
  return {
    createdAt: nowInstant(),
    appVersion: info.version,
    deviceId: device?.value ?? 'unknown',
    replica: replicaOf(db),
    deviceName: name,
    pcs: { ...Object.fromEntries(pcs.map((pc) => [pc.replica, pc.name])), [replicaOf(db)]: name },
    community: { name: community.name, isSample: community.isSample },
    scope,
    vector,
  };
}

/**
 * A package of this scope as bytes, read back and counted.
 * @returns `packageNoCommunity`, or `packageNotVerified` when what was written cannot be read back.
 */
export async function packPackage(
  scope: PackageScope,
  text: Catalogue,
): Promise<
  Result<{ readonly bytes: Uint8Array; readonly facts: PackageFacts; readonly size: PackageSize }, Problem>
> {
  const db = database();
  // First what is known, then what is there: what is written meanwhile is sent, and told the next time again.
  const facts = await factsOf(db, scope, text);
  if (!facts) return failure(problem('packageNoCommunity'));
  const data = await select(db, scope);
  const bytes = await writePackage(data, facts, sha256);
  const back = await readPackage(bytes, sha256);
  if (!back.ok) {
    return failure(
      problem('packageNotVerified', { detail: String(back.problem.params.detail ?? back.problem.code) }),
    );
  }
  const [expected, found] = [sizeOf(data), sizeOf(back.value)];
  return expected.records === found.records && expected.deleted === found.deleted
    ? success({ bytes, facts, size: found })
    : failure(problem('packageNotVerified', { detail: `${found.records} / ${expected.records}` }));
}

/** Saves a package where the user says. @param scopeName what is in it, in words. @returns null when the user cancelled */
export async function savePackage(
  scope: PackageScope,
  scopeName: string,
  text: Catalogue,
): Promise<Result<SavedPackage | null, Problem>> {
  const packed = await packPackage(scope, text);
  if (!packed.ok) return packed;
  const { bytes, facts, size } = packed.value;
  const stem = text.exchange.make.fileName({
    community: facts.community.name,
    scope: scopeName,
    pc: facts.deviceName,
    date: todayLocal(),
  });
  const suggestedName = safeFileName(stem, 'package');
  const saved = savedName(
    await desktop().saveFile({ suggestedName, kind: 'package', bytes: new Uint8Array(bytes) }),
  );
  if (!saved.ok || saved.value === null) return saved.ok ? success(null) : saved;
  return success({ ...size, fileName: saved.value });
}
