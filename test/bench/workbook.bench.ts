import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Benchmark, milliseconds } from './harness.ts';
import { streamExcelJs, writeExcelJs, writeOurs } from './longSheet.ts';

/* Writing long sheets as .xlsx, in Node: time, and memory in a process of its own. */

const SHORT = 5_000;
const LONG = 50_000;

const timed = (write: (rows: number) => number | Promise<number>, rows: number): Promise<number> =>
  milliseconds({ prepare: () => rows, run: write }, () => performance.now());

/** Measures once and gives that value again: ExcelJS takes long for 50,000 rows. */
function once(measure: () => Promise<number>): () => Promise<number> {
  let measured: Promise<number> | undefined;
  return () => {
    measured ??= measure();
    return measured;
  };
}

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
