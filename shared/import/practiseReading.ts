import type { Cell } from '../workbook/workbookModel.ts';
import { writeWorkbook } from '../workbook/writeWorkbook.ts';
import { readSource } from './readSource.ts';

/** Enough rows for the engine to compile what reading a roster needs; a tenth of a second's work. */
const ROWS = 300;
const COLUMNS = 8;

function practiceCell(row: number, column: number): Cell {
  return column === 0
    ? { value: { kind: 'number', value: row } }
    : { value: { kind: 'text', text: `${row} · ${column}` } };
}

/**
 * Reads an invented workbook and forgets it. Code that has run is fast: a roster chosen afterwards is read in half the time
 * (`import.preview` in the benchmarks). For a worker that waits while somebody looks for a file.
 */
export function practiseReading(): void {
  const rows = Array.from({ length: ROWS }, (_, row) => ({
    cells: Array.from({ length: COLUMNS }, (__, column) => practiceCell(row, column)),
  }));
  const sheet = { name: '1', columnWidths: [], rows, page: { orientation: 'portrait' } } as const;
  const read = readSource(
    '',
    writeWorkbook({ title: '', creator: '', createdAt: '2026-01-01T00:00:00Z', sheets: [sheet] }),
  );
  if (!read.ok) throw new Error(`The practice workbook was not read: ${read.problem.code}`);
}
