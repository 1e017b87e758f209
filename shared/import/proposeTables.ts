import type { FoundTable } from './findTable.ts';
import type { SourceFile } from './sourceTable.ts';

/** A sheet of which it is asked whether it goes in unless the user says otherwise. */
export type ProposedTable = Pick<FoundTable, 'mapping' | 'firstRow' | 'isGuess'> & {
  /** Which sheet of the file it is, from 0. */
  readonly index: number;
};

/**
 * Which sheets of a file go in unless the user says otherwise: visible ones with a header and rows below it. Where one lists
 * every record with its date, sheets without dates are sums of it, such as the months of our own year workbook.
 */
export function proposeTables(source: SourceFile, tables: readonly ProposedTable[]): readonly boolean[] {
  const isTable = tables.map(({ isGuess, firstRow, index }) => {
    const sheet = source.sheets[index];
    return sheet !== undefined && !sheet.isHidden && !isGuess && sheet.rows.length > firstRow;
  });
  const hasDates = (at: number): boolean => tables[at]?.mapping.includes('date') === true;
  const areDated = isTable.some((is, at) => is && hasDates(at));
  return isTable.map((is, at) => is && (!areDated || hasDates(at)));
}

const YEAR = /(?<!\d)20\d{2}(?=年|-?(?:志愿|出勤|集市|服务|考勤|签到))/gu;
/** When a form was filled in says nothing about the year that it is about. */
const FILLED_IN = /填|制表|打印|导出|日期/u;

/** The year that the names of file and sheets and the titles above the tables agree on; null when there is none. */
export function proposeYear(source: SourceFile, tables: readonly ProposedTable[]): number | null {
  const titles = source.sheets.flatMap(({ name, rows }, index) => [
    name,
    ...rows
      .slice(0, Math.max(0, (tables.find((table) => table.index === index)?.firstRow ?? 0) - 1))
      .flatMap((row) => row.map(({ text }) => text)),
  ]);
  const years = [source.name, ...titles]
    .filter((title) => !FILLED_IN.test(title))
    .flatMap((title) => title.match(YEAR) ?? []);
  const [only, ...more] = [...new Set(years)];
  return only !== undefined && more.length === 0 ? Number(only) : null;
}
