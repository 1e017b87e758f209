import { useDeferredValue, useMemo } from 'react';
import { shapeOf } from '../../shared/import/findTable.ts';
import type { ImportDraft } from '../../shared/import/importDraft.ts';
import { NO_IMPORT } from '../../shared/import/importDraft.ts';
import type { ImportTarget, Mapping } from '../../shared/import/importFields.ts';
import type { ImportInput } from '../../shared/import/previewImport.ts';
import { previewImport } from '../../shared/import/previewImport.ts';
import type { ImportPreview } from '../../shared/import/previewTypes.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { DataTable } from '../../shared/model/tables.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import type { Catalogue } from '../../shared/text/zh-CN/catalogue.ts';
import { change, dataTableNames } from '../db/change.ts';
import { nowInstant, todayLocal } from '../db/clock.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { makeId } from '../db/makeId.ts';
import { database } from '../db/openDatabase.ts';
import { useImportStore } from '../stores/importStore.ts';
import { chosenSheets, patchImport, useImportDraft } from './importing.ts';
import { readSettings, setPreference } from './settings.ts';
import { useLive } from './useLive.ts';

/** File shapes whose mapping is remembered; the oldest are forgotten. */
const MAX_SHAPES = 60;

type Facts = Omit<
  ImportInput,
  'sheets' | 'answers' | 'text' | 'makeId' | 'today' | 'now' | 'year' | 'fallbackCategoryId'
>;

/** What the target is judged by; past attendance also needs every fair, which the others do without. */
async function readFacts(db: SunflowerDatabase, target: ImportTarget): Promise<Facts> {
  const community = await db.community.get('community');
  if (!community) throw new Error('Import: there is no community.');
  const isPast = target === 'attendance';
  return {
    community,
    volunteers: await db.volunteers.toArray(),
    groups: await db.groups.toArray(),
    categories: await db.categories.toArray(),
    partnerUnits: await db.partnerUnits.toArray(),
    keepsIdNumbers: community.keepsIdNumbers,
    fairs: isPast ? await db.fairs.toArray() : [],
    slots: isPast ? await db.slots.toArray() : [],
    stalls: isPast ? await db.stalls.toArray() : [],
    needs: isPast ? await db.needs.toArray() : [],
    assignments: isPast ? await db.assignments.toArray() : [],
    attendance: isPast ? await db.attendance.toArray() : [],
  };
}

function previewOf(draft: ImportDraft, facts: Facts, text: Catalogue): ImportPreview {
  return previewImport(draft.target, {
    ...facts,
    sheets: chosenSheets(draft),
    answers: { decisions: draft.decisions, words: draft.words },
    year: draft.year,
    fallbackCategoryId: draft.fallbackCategoryId,
    today: todayLocal(),
    now: nowInstant(),
    text,
    makeId,
  });
}

/** What the import in hand would do, kept up to date with every answer; undefined while reading. */
export function useImportPreview(text: Catalogue): ImportPreview | undefined {
  const draft = useDeferredValue(useImportDraft());
  const facts = useLive(() => readFacts(database(), draft.target), [draft.target]);
  return useMemo(() => facts && previewOf(draft, facts, text), [draft, facts, text]);
}

/** Records that a plan would write. */
export function planSize({ plan }: ImportPreview): number {
  return dataTableNames().reduce((sum, name) => sum + (plan[name]?.length ?? 0), 0);
}

async function write(db: SunflowerDatabase, plan: ImportPreview['plan'], name: DataTable): Promise<void> {
  const rows = plan[name];
  if (rows && rows.length > 0) await db.table<object, string>(name).bulkPut([...rows]);
}

function outcomes({ rows }: ImportPreview): string {
  return JSON.stringify(rows.map(({ key, status, changes }) => [key, status, changes]));
}

async function rememberMappings({ target, sheets }: ImportDraft): Promise<void> {
  const used = sheets.filter(({ isChosen }) => isChosen);
  const shapes = used.map((sheet): [string, Mapping] => [shapeOf(target, sheet.headings), sheet.mapping]);
  const { importMappings } = await readSettings();
  const before = Object.entries(importMappings).filter(([shape]) => !shapes.some(([own]) => own === shape));
  const kept = [...before, ...shapes].slice(-MAX_SHAPES).map(([shape, mapping]) => [shape, [...mapping]]);
  await setPreference({ importMappings: Object.fromEntries(kept) });
}

/**
 * Writes the import in hand: all of it in one transaction and one undo step, or nothing. It is judged once more inside
 * the transaction. @returns `importStale` when the data here have changed since the preview was shown.
 */
export async function saveImport(shown: ImportPreview, text: Catalogue): Promise<Result<true, Problem>> {
  const { draft } = useImportStore.getState();
  const label = changeLabel('importList', { file: draft.source?.name ?? '', count: planSize(shown) });
  const saved = await change(label, async (db) => {
    const fresh = previewOf(draft, await readFacts(db, draft.target), text);
    if (outcomes(fresh) !== outcomes(shown)) return failure(problem('importStale'));
    for (const name of dataTableNames()) await write(db, fresh.plan, name);
    return success(true);
  });
  if (!saved.ok) return saved;
  await rememberMappings(draft);
  patchImport({ ...NO_IMPORT, target: draft.target, step: 'done', saved: { rows: planSize(shown) } });
  return success(true);
}
