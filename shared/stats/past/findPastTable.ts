import type { SourceCell, SourceSheet } from '../../import/sourceTable.ts';
import { cellAt } from '../../import/sourceTable.ts';
import { isRemarkText, isTotalText } from '../../import/synonyms.ts';
import type { PastMetric } from '../../model/pastTotal.ts';
import { pastColumns } from './pastColumns.ts';

/** A header stands in one of the first rows; forms with a long head have it a little lower. */
const HEADER_ROWS = 10;

/** A cell with its place in the file. */
export interface PlacedCell {
  readonly cell: SourceCell;
  /** As the spreadsheet shows it, 1-based. */
  readonly row: number;
  /** 0-based. */
  readonly column: number;
}

/** What the table says about a metric of a year. */
export interface MetricCell extends PlacedCell {
  readonly metric: PastMetric;
  readonly heading: string;
}

/** What the table says about a year. */
export interface YearLine {
  readonly year: PlacedCell;
  readonly metrics: readonly MetricCell[];
  readonly source: PlacedCell | null;
}

/** A table of years, whichever way it lay. */
export interface FoundPastTable {
  readonly lines: readonly YearLine[];
  /** What was recognised, in the order of the file. */
  readonly columns: readonly { readonly heading: string; readonly metric: PastMetric }[];
  /** Headings that are no metric: their columns are not imported. */
  readonly ignored: readonly string[];
}

type Grid = readonly (readonly PlacedCell[])[];

function gridOf({ rows }: SourceSheet): Grid {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((cells, index) =>
    Array.from({ length: width }, (_, column) => ({ cell: cellAt(cells, column), row: index + 1, column })),
  );
}

function turned(grid: Grid): Grid {
  return (grid[0] ?? []).map((_, column) => grid.flatMap((row) => row[column] ?? []));
}

const YEAR = /^(?:(?:19|20)\d{2}|[一二][〇零九][〇零一二三四五六七八九]{2})(?:年度?|全年)*$/u;

function isYear({ cell }: PlacedCell): boolean {
  return YEAR.test(cell.text.normalize('NFKC').replace(/\s/gu, ''));
}

/** The column of the years by what is in it, where no heading names it: a blank corner, or “指标”. */
function columnOfYears(rows: Grid, taken: ReadonlyMap<number, unknown>): number | null {
  const width = rows[0]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    if (taken.has(column)) continue;
    const filled = rows.flatMap((row) => row[column] ?? []).filter(({ cell }) => cell.text !== '');
    const years = filled.filter(isYear).length;
    if (years > 0 && years * 2 >= filled.length) return column;
  }
  return null;
}

function isBlank(row: readonly PlacedCell[]): boolean {
  return row.every(({ cell }) => cell.text === '');
}

/** A row that sums up, explains or signs. */
function isPassedOver(row: readonly PlacedCell[], year: PlacedCell): boolean {
  const first = row.find(({ cell }) => cell.text !== '')?.cell.text ?? '';
  return isTotalText(first) || isTotalText(year.cell.text) || isRemarkText(first);
}

function tableBelow(grid: Grid, index: number, isTurned: boolean): FoundPastTable | null {
  const header = grid[index] ?? [];
  const headings = header.map(({ cell }) => cell.text.replace(/\n/gu, ' '));
  const { metrics, year: named, source } = pastColumns(headings);
  const below = grid.slice(index + 1);
  const yearColumn = isTurned ? columnOfYears(below, metrics) : (named ?? columnOfYears(below, metrics));
  if (metrics.size === 0 || yearColumn === null) return null;
  const lines = below.flatMap((row): readonly YearLine[] => {
    const year = row[yearColumn];
    if (!year || isBlank(row) || isPassedOver(row, year)) return [];
    // Beside the years may stand units, changes and the like.
    if (isTurned && !isYear(year) && !/\d/u.test(year.cell.text)) return [];
    const own = [...metrics].toSorted(([a], [b]) => a - b);
    const cells = own.flatMap(([column, metric]): readonly MetricCell[] => {
      const cell = row[column];
      return cell ? [{ ...cell, metric, heading: headings[column] ?? '' }] : [];
    });
    return [{ year, metrics: cells, source: source === null ? null : (row[source] ?? null) }];
  });
  const columns = [...metrics]
    .toSorted(([a], [b]) => a - b)
    .map(([column, metric]) => ({ heading: headings[column] ?? '', metric }));
  const isUsed = (column: number): boolean =>
    metrics.has(column) || column === yearColumn || column === source;
  const ignored = headings.filter((heading, column) => heading !== '' && !isUsed(column));
  return lines.length === 0 ? null : { lines, columns, ignored };
}

function bestTable(grid: Grid, isTurned: boolean): FoundPastTable | null {
  const tables = grid
    .slice(0, HEADER_ROWS)
    .flatMap((_, index) => tableBelow(grid, index, isTurned) ?? [])
    .toSorted((a, b) => b.columns.length - a.columns.length);
  return tables[0] ?? null;
}

/**
 * Finds a table of years in a sheet: years down and metrics across, or the other way round.
 * @returns null where there is none.
 */
export function findPastTable(sheet: SourceSheet): FoundPastTable | null {
  const grid = gridOf(sheet);
  const down = bestTable(grid, false);
  const across = bestTable(turned(grid), true);
  if (!down || !across) return down ?? across;
  return across.columns.length > down.columns.length ? across : down;
}
