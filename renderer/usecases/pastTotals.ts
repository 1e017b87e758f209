import * as v from 'valibot';
import { partsOf } from '../../shared/calendar/dates.ts';
import { readPasted } from '../../shared/import/readSource.ts';
import type { SourceFile } from '../../shared/import/sourceTable.ts';
import type { YearId } from '../../shared/model/ids.ts';
import type { PastMetric } from '../../shared/model/pastTotal.ts';
import { PastTotal } from '../../shared/model/pastTotal.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { countedDate, isHeld } from '../../shared/stats/countedFair.ts';
import type { PastPreview, PastTotalFields } from '../../shared/stats/past/pastTable.ts';
import { readPastAmount } from '../../shared/stats/past/readPastAmount.ts';
import { figuresInOrder, validatePastTotal } from '../../shared/stats/past/validatePastTotal.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';
import { nowInstant, todayLocal } from '../db/clock.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { database } from '../db/openDatabase.ts';
import { prepareReader, readTable } from '../platform/readTable.ts';
import { mustExist } from './changeFair.ts';
import type { OpenedFile } from './openFiles.ts';
import { chooseFile } from './openFiles.ts';
import { useLive } from './useLive.ts';

async function readPastTotals(): Promise<readonly PastTotal[]> {
  return (await database().pastTotals.toArray()).toSorted((a, b) => b.id.localeCompare(a.id));
}

/** The past years of which only totals are known, latest first; undefined while reading. */
export function usePastTotals(): readonly PastTotal[] | undefined {
  return useLive(readPastTotals);
}

/** Years in which fairs were held that the program has records of; undefined while reading. */
export function useRecordedYears(): readonly number[] | undefined {
  return useLive(async () => {
    const held = (await database().fairs.toArray()).filter(isHeld);
    return [...new Set(held.map((fair) => partsOf(countedDate(fair)).year))];
  });
}

function thisYear(): number {
  return partsOf(todayLocal()).year;
}

async function put(db: SunflowerDatabase, fields: PastTotalFields): Promise<void> {
  const total = { ...fields, source: fields.source.trim(), recordedAt: nowInstant() };
  await db.pastTotals.put(v.parse(PastTotal, { ...total, figures: figuresInOrder(fields.figures) }));
}

/**
 * Saves a past year that is not there yet.
 * @returns `pastYearExists`, `pastYearInvalid`, `pastYearEmpty`, `pastMetricTwice`, `pastAmountTooLarge`, `textTooLong`
 */
export function addPastTotal(fields: PastTotalFields): Promise<Result<YearId, Problem>> {
  return change(changeLabel('addPastTotal', { year: fields.id }), async (db) => {
    const [first] = validatePastTotal(fields, thisYear());
    if (first) return failure(first.problem);
    if (await db.pastTotals.get(fields.id)) return failure(problem('pastYearExists', { year: fields.id }));
    await put(db, fields);
    return success(fields.id);
  });
}

/** What is typed in two fields at once must not overwrite each other: the year is read inside the transaction. */
function editPastTotal(
  id: YearId,
  edit: (present: PastTotal) => PastTotalFields,
): Promise<Result<true, Problem>> {
  return change(changeLabel('editPastTotal', { year: id }), async (db) => {
    const present = mustExist(await db.pastTotals.get(id), `The past year ${id}`);
    const next = edit(present);
    const [first] = validatePastTotal(next, thisYear());
    if (first) return failure(first.problem);
    const isSame =
      next.source.trim() === present.source &&
      JSON.stringify(next.figures) === JSON.stringify(present.figures);
    if (!isSame) await put(db, next);
    return success(true);
  });
}

/**
 * Takes over a figure of a past year as it is typed; a blank takes it away.
 * @returns what `readPastAmount` refuses, or `pastYearEmpty` for the last one
 */
export async function editPastFigure(
  id: YearId,
  metric: PastMetric,
  typed: string,
): Promise<Result<true, Problem>> {
  const read = readPastAmount(typed, metric);
  if (!read.ok) return read;
  return editPastTotal(id, (present) => {
    const others = present.figures.filter((figure) => figure.metric !== metric);
    return {
      ...present,
      figures: figuresInOrder(read.value ? [...others, { metric, ...read.value }] : others),
    };
  });
}

/** Changes where the figures of a past year come from. @returns `textTooLong` */
export function editPastSource(id: YearId, source: string): Promise<Result<true, Problem>> {
  return editPastTotal(id, (present) => ({ ...present, source }));
}

/** Deletes a past year; undo brings it back. */
export function removePastTotal(id: YearId): Promise<Result<true, Problem>> {
  return change(changeLabel('removePastTotal', { year: id }), async (db) => {
    await db.pastTotals.delete(id);
    return success(true);
  });
}

/** Gets ready to read a file while the user looks for it. */
export function preparePastReader(): void {
  prepareReader();
}

/** Asks for a table file. @returns null when the user cancelled; `fileTooLarge`, `fileNotRead`. */
export function choosePastFile(): Promise<Result<OpenedFile | null, Problem>> {
  return chooseFile('table');
}

/** Reads a table file. @param signal ends the reading; the promise then never settles. */
export function readPastFile(
  { name, bytes }: OpenedFile,
  signal: AbortSignal,
): Promise<Result<SourceFile, Problem>> {
  return readTable(name, bytes, signal);
}

/** Reads what was copied out of a spreadsheet. @param name what it is called on screen */
export function readPastPaste(name: string, text: string): Result<SourceFile, Problem> {
  return readPasted(name, text);
}

/**
 * Writes the new and changed years that a preview showed, in one change.
 * @returns how many; `importStale` when one of them is no longer as it was shown, and nothing is written then.
 */
export function importPastTotals({ rows }: PastPreview): Promise<Result<number, Problem>> {
  const planned = rows.flatMap(({ before, after }) => (after ? [{ before, after }] : []));
  return change(changeLabel('importPastTotals', { count: planned.length }), async (db) => {
    for (const { before, after } of planned) {
      const present = (await db.pastTotals.get(after.id)) ?? null;
      if (JSON.stringify(present) !== JSON.stringify(before)) return failure(problem('importStale'));
    }
    for (const { after } of planned) await put(db, after);
    return success(planned.length);
  });
}
