import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { periodOfYear } from '../../shared/calendar/period.ts';
import { Instant } from '../../shared/model/basic.ts';
import { AttendanceId } from '../../shared/model/ids.ts';
import type { DataSet } from '../../shared/model/tables.ts';
import { shippedSample } from '../../shared/sample/createSample.ts';
import { recordCount } from '../../shared/stats/columns/recordOf.ts';
import { workToEnd } from '../../shared/steps.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { yearWorkbookSteps } from '../../shared/workbook/yearWorkbookSteps.ts';
import { sourceOfDataSet } from '../fixtures/periodSource.ts';
import { type Benchmark, milliseconds } from './harness.ts';
import { streamExcelJs, writeExcelJs, writeOurs } from './longSheet.ts';
import { once } from './once.ts';

/* Writing long sheets as .xlsx, in Node: time, and memory in a process of its own. */

const SHORT = 5_000;
const LONG = 50_000;
const MORE_ROWS = 3_500;

const timed = (write: (rows: number) => number | Promise<number>, rows: number): Promise<number> =>
  milliseconds({ prepare: () => rows, run: write }, () => performance.now());

/** The sample's year with so many walk-ins more that its workbook has some 5,000 lines of records. */
function longYear(): DataSet {
  const sample = shippedSample(catalogueOf('zh-CN'));
  const [first, ...others] = sample.attendance.filter(({ subjectKind }) => subjectKind === 'volunteer');
  if (!first) throw new Error('The sample has no attendance.');
  const rows = [first, ...others];
  const more = Array.from({ length: MORE_ROWS }, (_, index) => {
    const row = rows[index % rows.length] ?? first;
    const { id } = sample.volunteers[(index * 7) % sample.volunteers.length] ?? { id: row.subjectId };
    return { ...row, id: v.parse(AttendanceId, `more-${index}`), subjectId: id, isWalkIn: true };
  });
  return { ...sample, attendance: [...sample.attendance, ...more] };
}

/** The workbook of a year from its records: counted, checked, built and written. */
const yearQuestion = {
  source: sourceOfDataSet(longYear(), periodOfYear(2025)),
  locale: 'zh-CN',
  now: v.parse(Instant, '2026-01-05T02:00:00.000Z'),
} as const;
const yearRecords = yearQuestion.source.held.reduce((sum, { columns }) => sum + recordCount(columns), 0);

const run = promisify(execFile);

async function megabytes(writer: string): Promise<number> {
  const script = fileURLToPath(new URL('workbookMemory.ts', import.meta.url));
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, writer, String(LONG)]);
  return Number(stdout);
}

export const benchmarks: readonly Benchmark[] = [
  {
    id: 'workbook.write5k',
    unit: 'ms',
    better: 'less',
    goal: 250,
    note: `${SHORT} styled rows × 20 columns as .xlsx`,
    rounds: 5,
    measure: () => timed(writeOurs, SHORT),
    versus: { ExcelJS: () => timed(writeExcelJs, SHORT) },
  },
  {
    id: 'workbook.year',
    unit: 'ms',
    better: 'less',
    goal: 1_000,
    note: `the whole workbook of a year of ${yearRecords} records: counted, checked, eight sheets with formulas and charts; ExcelJS writes ${SHORT} rows and nothing else`,
    rounds: 5,
    measure: () =>
      milliseconds(
        { prepare: () => yearQuestion, run: (question) => workToEnd(yearWorkbookSteps(question)) },
        () => performance.now(),
      ),
    versus: { ExcelJS: () => timed(writeExcelJs, SHORT) },
  },
  {
    id: 'workbook.write50k',
    unit: 'ms',
    better: 'less',
    goal: 2_500,
    note: `${LONG} styled rows × 20 columns as .xlsx; ExcelJS once only`,
    rounds: 3,
    measure: () => timed(writeOurs, LONG),
    versus: {
      ExcelJS: once(() => timed(writeExcelJs, LONG)),
      'ExcelJS as a stream (in Node only)': once(() => timed(streamExcelJs, LONG)),
    },
  },
  {
    id: 'workbook.memory50k',
    unit: 'MB',
    better: 'less',
    goal: 400,
    note: `by how much the resident set of a process grew at most while it wrote ${LONG} rows; ExcelJS once only`,
    rounds: 3,
    measure: () => megabytes('ours'),
    versus: {
      ExcelJS: once(() => megabytes('exceljs')),
      'ExcelJS as a stream (in Node only)': once(() => megabytes('exceljs-stream')),
    },
  },
];
