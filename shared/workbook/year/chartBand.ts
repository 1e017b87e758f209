import type { SheetChart, SheetRow } from '../workbookModel.ts';

/** A chart that has no place yet. */
export type UnplacedChart = Omit<SheetChart, 'anchor' | 'textSize'>;

/** Charts and the empty rows that they lie over, so that no cell is ever behind one. */
export interface ChartBand {
  readonly rows: readonly SheetRow[];
  readonly charts: readonly SheetChart[];
}

/** Points: a sheet whose whole width has charts is printed at about two thirds. */
const TEXT_SIZE = 12;
const ROW_HEIGHT = 18;
/** Points of the rows above and below charts. */
export const SPACE = 9;
/** With more parts a chart takes the whole width. */
const MOST_IN_HALF = 13;

/** Empty rows under a chart; their height does not follow any text. */
export function emptyRows(count: number, height: number = ROW_HEIGHT): readonly SheetRow[] {
  return Array.from({ length: count }, () => ({ cells: [], height }));
}

/** The column (from 0) whose left edge is nearest to a share of the width of all. */
function columnAt(widths: readonly number[], share: number): number {
  const edges = [0];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width);
  const wanted = (edges.at(-1) ?? 0) * share;
  const distances = edges.map((edge) => Math.abs(edge - wanted));
  return distances.indexOf(Math.min(...distances));
}

/**
 * Charts side by side over the width of a sheet, one alone over its left half; none where there are none.
 * @param lines rows of text that they are high
 * @param firstRow row (1-based) of the sheet that the first of these rows becomes
 */
export function chartBand(
  charts: readonly UnplacedChart[],
  columnWidths: readonly number[],
  firstRow: number,
  lines: number,
): ChartBand {
  if (charts.length === 0) return { rows: [], charts: [] };
  const places = Math.max(2, charts.length);
  return {
    rows: [...emptyRows(1, SPACE), ...emptyRows(lines), ...emptyRows(1, SPACE)],
    charts: charts.map((chart, index) => ({
      ...chart,
      textSize: TEXT_SIZE,
      anchor: {
        fromColumn: columnAt(columnWidths, index / places),
        toColumn: columnAt(columnWidths, (index + 1) / places),
        // Anchors count from 0, so this is the row below the space.
        fromRow: firstRow,
        toRow: firstRow + lines,
      },
    })),
  };
}

/** Charts over the parts of a period: side by side, or one below the other where there are many parts. */
export function partChartBands(
  charts: readonly UnplacedChart[],
  columnWidths: readonly number[],
  firstRow: number,
  lines: number,
): readonly ChartBand[] {
  const isWide = charts.some(({ categories }) => categories.texts.length > MOST_IN_HALF);
  if (!isWide)
    return [chartBand(charts, columnWidths, firstRow, lines)].filter(({ rows }) => rows.length > 0);
  return charts.map((chart, index) => {
    const row = firstRow + index * (lines + 2);
    const band = chartBand([chart], columnWidths, row, lines);
    const toColumn = columnWidths.length;
    return {
      ...band,
      charts: band.charts.map((own) => ({ ...own, anchor: { ...own.anchor, toColumn } })),
    };
  });
}
