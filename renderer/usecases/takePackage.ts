import type { ExchangeReport } from '../../shared/exchange/exchangeReport.ts';
import type { MergePlan } from '../../shared/exchange/mergeTypes.ts';
import type { ExchangePackage } from '../../shared/exchange/package.ts';
import { latestMoment } from '../../shared/exchange/refusePackage.ts';
import type { Vector } from '../../shared/exchange/stamp.ts';
import { joinVectors } from '../../shared/exchange/stamp.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { sameValue } from '../../shared/model/sameValue.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { mergeRecords, noteInHistory } from '../db/change.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { readVector, writeVector } from '../db/exchangeData.ts';
import { database } from '../db/openDatabase.ts';
import { learnStamping, nextMark, replicaOf } from '../db/stamping.ts';
import { eraseVolunteer } from './eraseVolunteer.ts';
import type { KnownPc } from './exchangePcs.ts';
import { notePcs } from './exchangePcs.ts';
import type { MergeLanguage, PackagePreview } from './previewPackage.ts';
import { describeMerge, planMerge } from './previewPackage.ts';
import { keepBefore } from './snapshots.ts';

/** Reasons for which a record has to come again the next time. */
const COMES_AGAIN: readonly string[] = ['archived', 'parentMissing', 'invalid'];

/** Of each PC the greatest moment up to which everything is here after a package; what it does not tell stays as it was. */
export function vectorAfter(known: Vector, { facts }: ExchangePackage, plan: MergePlan): Vector {
  const { scope, vector } = facts;
  const isWhole = scope.kind === 'changes' && scope.sinceDay === null;
  if (!isWhole || plan.leftOut.some(({ reason }) => COMES_AGAIN.includes(reason))) return known;
  // What went in begins where the sender thought that this PC was: a gap before that would never be filled.
  const since = scope.since ?? {};
  const isJoined = Object.keys(vector).every((replica) => (known[replica] ?? 0) >= (since[replica] ?? 0));
  return isJoined ? joinVectors(known, vector) : known;
}

function isSamePlan(one: MergePlan, other: MergePlan): boolean {
  return (
    sameValue(one.rows, other.rows) &&
    sameValue(one.conflicts, other.conflicts) &&
    sameValue(one.leftOut, other.leftOut)
  );
}

async function writeRows(db: SunflowerDatabase, { rows }: MergePlan): Promise<void> {
  const tables = new Set(rows.map(({ table }) => table));
  await Promise.all(
    [...tables].map(async (table) => {
      const own = rows.filter((row) => row.table === table);
      const store = db.table<object, string>(table);
      const gone = own.filter(({ after }) => after === null).map(({ key }) => key);
      const written = own.flatMap(({ after }) => (after ? [after] : []));
      if (gone.length > 0) await store.bulkDelete(gone);
      if (written.length > 0) await store.bulkPut(written);
    }),
  );
}

/** Stops a merge whose preview is no longer true; caught below, so that nothing of it is written. */
class StalePreview extends Error {}

/**
 * Merges a package as it was previewed, in one change that can be undone. People who were deleted for good on the other PC
 * are deleted for good here first.
 * @returns the report; `packageStale` when the data changed since the preview.
 */
export async function takePackage(
  preview: PackagePreview,
  language: MergeLanguage,
): Promise<Result<ExchangeReport, Problem>> {
  const { brought, erased } = preview;
  const { facts } = brought;
  const db = database();
  const kept = await keepBefore('beforeImport');
  // A merge is one step that can be undone; deleting somebody for good is not.
  if (!kept.ok && erased.length > 0) return kept;
  const words = language.text.privacy.erase;
  for (const id of erased) await eraseVolunteer(id, (number) => words.name({ number }), words.removed);
  await learnStamping(db);
  const expected = erased.length > 0 ? (await planMerge(db, brought)).plan : preview.plan;
  const count = expected.rows.length;
  const label = changeLabel('mergePackage', { from: facts.deviceName, count });
  const merge = () =>
    mergeRecords(label, async (inside) => {
      const merging = await planMerge(inside, brought);
      if (!isSamePlan(merging.plan, expected)) throw new StalePreview();
      const report = await describeMerge(inside, language, preview, merging);
      await writeRows(inside, merging.plan);
      await writeVector(inside, vectorAfter(await readVector(inside), brought, merging.plan));
      await notePcs(inside, pcsOf(brought), replicaOf(inside));
      const [moment] = nextMark(inside);
      return {
        stamps: merging.plan.stamps,
        moment: Math.max(moment, latestMoment(brought)),
        report,
      };
    });
  try {
    const { report } = await merge();
    const isNews = report.conflicts.some(({ kind }) => kind !== 'neverStamped');
    if (count === 0 && isNews) await noteInHistory(label, report);
    return success(report);
  } catch (error) {
    if (error instanceof StalePreview) return failure(problem('packageStale'));
    throw error;
  }
}

/** What a package tells of PCs. */
function pcsOf({ facts }: ExchangePackage): readonly KnownPc[] {
  const others = Object.entries(facts.pcs).filter(([replica]) => replica !== facts.replica);
  return [
    ...others.map(([replica, name]) => ({
      replica,
      deviceId: replica,
      name,
      vector: null,
      exchangedAt: null,
    })),
    {
      replica: facts.replica,
      deviceId: facts.deviceId,
      name: facts.deviceName,
      vector: facts.vector,
      exchangedAt: facts.createdAt,
    },
  ];
}
