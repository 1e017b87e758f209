import { yearIdOf } from '../../calendar/dates.ts';
import { withEdits } from '../../import/dataRows.ts';
import type { CellEdits } from '../../import/previewTypes.ts';
import type { SourceFile } from '../../import/sourceTable.ts';
import { refusalOf } from '../../import/sourceTable.ts';
import type { PastFigure, PastMetric, PastTotal } from '../../model/pastTotal.ts';
import { PAST_METRICS } from '../../model/pastTotal.ts';
import type { Result } from '../../model/result.ts';
import { failure, success } from '../../model/result.ts';
import type { Problem } from '../../text/problem.ts';
import { problem } from '../../text/problem.ts';
import type { FoundPastTable, MetricCell, PlacedCell, YearLine } from './findPastTable.ts';
import { findPastTable } from './findPastTable.ts';
import { bareUnitOf } from './pastColumns.ts';
import type { PastAmount } from './readPastAmount.ts';
import { readPastAmount } from './readPastAmount.ts';
import { figuresInOrder, readPastYear, validatePastTotal } from './validatePastTotal.ts';

/** A past year before it is written. */
export type PastTotalFields = Omit<PastTotal, 'recordedAt'>;

/** What keeps a line of the table out, at its cell. */
export interface PastCellProblem extends PlacedCell {
  /** Metric of the cell; null for the year and the source. */
  readonly metric: PastMetric | null;
  readonly problem: Problem;
}

/** A figure that an import changes or adds. */
export interface PastFigureChange {
  readonly metric: PastMetric;
  readonly before: PastAmount | null;
  readonly after: PastAmount;
}

export const PAST_ROW_STATUSES = ['new', 'changed', 'same', 'wrong'] as const;
export type PastRowStatus = (typeof PAST_ROW_STATUSES)[number];

/** One year of the table and what it would do. */
export interface PastRow {
  /** Address of the year's cell; stays the same while cells are corrected. */
  readonly key: string;
  /** The year as it is written. */
  readonly title: string;
  readonly status: PastRowStatus;
  readonly figures: readonly PastFigure[];
  readonly changes: readonly PastFigureChange[];
  readonly problems: readonly PastCellProblem[];
  /** The year as it is in the data; null when it is new. */
  readonly before: PastTotal | null;
  /** What would be written; null when it is the same or wrong. */
  readonly after: PastTotalFields | null;
}

/** What an import of past years would do. */
export interface PastPreview extends Pick<FoundPastTable, 'columns' | 'ignored'> {
  readonly sheetIndex: number;
  readonly rows: readonly PastRow[];
}

/** What a table of past years is judged by. */
export interface PastTableInput {
  readonly present: readonly PastTotal[];
  readonly thisYear: number;
  /** Where the figures come from, for new years whose line does not say so itself. */
  readonly source: string;
  /** Corrections made on screen. */
  readonly edits: CellEdits;
}

interface ReadCell {
  readonly figure: PastFigure | null;
  readonly problem: Problem | null;
}

function readMetric({ cell, metric, heading }: MetricCell): ReadCell {
  if (cell.flaw === 'rounded') {
    return { figure: null, problem: problem('numberRounded', { text: cell.text }) };
  }
  const refused = refusalOf(cell);
  if (refused) return { figure: null, problem: refused };
  const read = readPastAmount(cell.text, metric, bareUnitOf(heading, metric));
  if (!read.ok) return { figure: null, problem: read.problem };
  return { figure: read.value && { metric, ...read.value }, problem: null };
}

function isSameAmount(one: PastAmount | null, other: PastAmount): boolean {
  return one?.amount === other.amount && one.isApproximate === other.isApproximate;
}

function changesOf(
  before: readonly PastFigure[],
  figures: readonly PastFigure[],
): readonly PastFigureChange[] {
  return PAST_METRICS.flatMap((metric) => {
    const [old, after] = [before, figures].map((own) => own.find((figure) => figure.metric === metric));
    return after && !isSameAmount(old ?? null, after) ? [{ metric, before: old ?? null, after }] : [];
  });
}

function judgeLine(line: YearLine, input: PastTableInput, seen: Set<number>): PastRow | null {
  const { year: yearCell } = line;
  const read = line.metrics.map((cell) => ({ cell, ...readMetric(cell) }));
  const figures = figuresInOrder(read.flatMap(({ figure }) => figure ?? []));
  const wrong = read.flatMap(({ cell: { heading: _, ...at }, problem: found }): readonly PastCellProblem[] =>
    found ? [{ ...at, problem: found }] : [],
  );
  // A line of a form that nobody has filled in.
  if (figures.length === 0 && wrong.length === 0) return null;
  const year = readPastYear(yearCell.cell.text, input.thisYear);
  const isTwice = year.ok && seen.has(year.value);
  if (year.ok) seen.add(year.value);
  const yearProblem = yearOf(yearCell, year, isTwice);
  const row = {
    key: `${yearCell.row}:${yearCell.column}`,
    title: yearCell.cell.text,
    figures,
    changes: [],
    before: null,
    after: null,
  };
  const at = { ...yearCell, metric: null };
  const problems = [...(yearProblem ? [{ ...at, problem: yearProblem }] : []), ...wrong];
  if (problems.length > 0 || !year.ok) return { ...row, status: 'wrong', problems };
  const before = input.present.find(({ id }) => id === yearIdOf(year.value)) ?? null;
  const written = line.source?.cell.text ?? '';
  const after: PastTotalFields = {
    id: yearIdOf(year.value),
    figures: figuresInOrder([...(before?.figures ?? []), ...figures]),
    source: written || (before ? before.source : input.source.trim()),
  };
  const refusal = validatePastTotal(after, input.thisYear)[0];
  if (refusal) {
    return {
      ...row,
      status: 'wrong',
      problems: [{ ...(line.source ?? yearCell), metric: null, problem: refusal.problem }],
    };
  }
  const changes = changesOf(before?.figures ?? [], figures);
  if (before && changes.length === 0 && before.source === after.source) {
    return { ...row, status: 'same', problems, before };
  }
  return { ...row, status: before ? 'changed' : 'new', changes, problems, before, after };
}

function yearOf({ cell }: PlacedCell, year: Result<number, Problem>, isTwice: boolean): Problem | null {
  if (cell.text === '') return problem('pastYearMissing');
  if (!year.ok) return year.problem;
  return isTwice ? problem('pastYearTwice', { year: year.value }) : null;
}

/**
 * What importing a table of past years would do, year by year; nothing is written. A blank cell leaves what is there.
 * @returns `pastTableUnclear` when no sheet has years and metrics.
 */
export function pastTable(file: SourceFile, input: PastTableInput): Result<PastPreview, Problem> {
  const found = file.sheets
    .flatMap((sheet, sheetIndex) => {
      const table = findPastTable({ ...sheet, rows: withEdits(sheet.rows, sheetIndex, input.edits) });
      return table ? [{ table, sheetIndex, isHidden: sheet.isHidden }] : [];
    })
    .toSorted(
      (a, b) =>
        Number(a.isHidden) - Number(b.isHidden) ||
        b.table.columns.length * b.table.lines.length - a.table.columns.length * a.table.lines.length,
    )[0];
  if (!found) return failure(problem('pastTableUnclear', { name: file.name }));
  const seen = new Set<number>();
  const { lines, columns, ignored } = found.table;
  return success({
    sheetIndex: found.sheetIndex,
    rows: lines.flatMap((line) => judgeLine(line, input, seen) ?? []),
    columns,
    ignored,
  });
}
