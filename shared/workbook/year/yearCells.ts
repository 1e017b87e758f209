import type { Cell, CellStyle } from '../workbookModel.ts';

export const COUNT_FORMAT = '#,##0';
export const HOURS_FORMAT = '#,##0.0';
export const RATE_FORMAT = '0.0%';

/** Red is for errors only. */
export const FAILED_COLOR = 'B3261E';

const HEAD_FILL = 'E7E4DC';
const TOTAL_FILL = 'F4F1EA';

/** A bordered text. */
export function textCell(text: string, style: CellStyle = {}): Cell {
  return { value: { kind: 'text', text }, style: { border: true, wrap: true, ...style } };
}

/** A column head: bold on light grey. */
export function headCell(text: string): Cell {
  return textCell(text, { bold: true, align: 'center', fill: HEAD_FILL });
}

/** A number, or “—” where nothing was counted (rule 6). */
export function numberCell(value: number | null, format: string = COUNT_FORMAT, style: CellStyle = {}): Cell {
  return value === null
    ? { value: { kind: 'text', text: '—' }, style: { border: true, align: 'right', ...style } }
    : { value: { kind: 'number', value }, style: { border: true, format, ...style } };
}

/** A formula with its value, or “—” where nothing was counted. */
export function formulaCell(
  formula: string,
  value: number | null,
  format: string = COUNT_FORMAT,
  style: CellStyle = {},
): Cell {
  return value === null
    ? numberCell(null, format, style)
    : { value: { kind: 'formula', formula, value }, style: { border: true, format, ...style } };
}

/** A local date as a real Excel date; “—” for null. */
export function dateCell(date: string | null): Cell {
  return date === null
    ? textCell('—', { align: 'center' })
    : { value: { kind: 'date', date }, style: { border: true, align: 'center', format: 'yyyy-mm-dd' } };
}

/** An empty bordered cell. */
export function blankCell(): Cell {
  return { value: { kind: 'blank' }, style: { border: true } };
}

/** The same cells as a total row: bold on a tint. */
export function totalRow(cells: readonly Cell[]): readonly Cell[] {
  return cells.map((cell) => ({ ...cell, style: { ...cell.style, bold: true, fill: TOTAL_FILL } }));
}
