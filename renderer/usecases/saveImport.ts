import { useDeferredValue, useMemo } from 'react';
import { shapeOf } from '../../shared/import/findTable.ts';
import type { ImportDraft } from '../../shared/import/importDraft.ts';
import { NO_IMPORT } from '../../shared/import/importDraft.ts';
import type { ImportTarget, Mapping } from '../../shared/import/importFields.ts';
import { isWritten } from '../../shared/import/isWritten.ts';
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
import { journalMark } from '../db/journalMark.ts';
import { makeId } from '../db/makeId.ts';
import { database } from '../db/openDatabase.ts';
import { forgetSequences } from '../db/sequence.ts';
import { useImportStore } from '../stores/importStore.ts';
import { chosenSheets, patchImport, useImportDraft } from './importing.ts';
import { readSettings, setPreference } from './settings.ts';
import { useLive } from './useLive.ts';

/** File shapes whose mapping is remembered; the oldest are forgotten. */
const MAX_SHAPES = 60;

/** Facts of the register, and where the journal stood when they were read. */
interface Known {
  readonly facts: Facts;
  readonly mark: string;
}

/** A preview, and the state of the data that it was made for. */
export interface ShownPreview extends ImportPreview {
  readonly mark: string;
}

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

async function readKnown(db: SunflowerDatabase, target: ImportTarget): Promise<Known> {
  // The mark comes first: a change in between makes it too old, and the import is refused instead of being wrong.
  return { mark: await journalMark(db), facts: await readFacts(db, target) };
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
export function useImportPreview(text: Catalogue): ShownPreview | undefined {
  const draft = useDeferredValue(useImportDraft());
  const known = useLive(() => readKnown(database(), draft.target), [draft.target]);
  return useMemo(
    () => known && { ...previewOf(draft, known.facts, text), mark: known.mark },
    [draft, known, text],
  );
}

/** Records that a plan would write. */
export function planSize({ plan }: ImportPreview): number {
  return dataTableNames().reduce((sum, name) => sum + (plan[name]?.length ?? 0), 0);
}

async function write(db: SunflowerDatabase, plan: ImportPreview['plan'], name: DataTable): Promise<void> {
  const rows = plan[name];
  if (rows && rows.length > 0) await db.table<object, string>(name).bulkPut([...rows]);
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
 * Writes what the preview showed: all of it in one transaction and one undo step, or nothing.
 * @returns `importStale` when the data here have changed since the preview was made.
 */
export async function saveImport(shown: ShownPreview): Promise<Result<true, Problem>> {
  const { draft } = useImportStore.getState();
  const count = planSize(shown);
  const saved = await change(
    changeLabel('importList', { file: draft.source?.name ?? '', count }),
    async (db) => {
      if ((await journalMark(db)) !== shown.mark) return failure(problem('importStale'));
      for (const name of dataTableNames()) await write(db, shown.plan, name);
      // What was imported has numbers of its own in the order of recording: later ones go on behind them.
      forgetSequences(db);
      return success(true);
    },
  );
  if (!saved.ok) return saved;
  await rememberMappings(draft);
  patchImport({
    ...NO_IMPORT,
    target: draft.target,
    step: 'done',
    saved: { rows: shown.rows.filter(isWritten).length, groups: shown.plan.groups?.length ?? 0 },
  });
  return success(true);
}
