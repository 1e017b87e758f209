import { assertNever } from '../model/assertNever.ts';
import { dateSerial } from './dateSerial.ts';
import type { SharedStrings } from './sharedStrings.ts';
import type { StylesTable } from './stylesTable.ts';
import type { Cell, CellStyle } from './workbookModel.ts';
import { escapeXml } from './xmlText.ts';
import type { ZipPart } from './zipParts.ts';

/** What the cells of a workbook have in common: their styles, their texts and the numbers of their dates. */
export interface CellTables {
  readonly styles: StylesTable;
  readonly strings: SharedStrings;
  /** Excel's number of a date; throws for a date that it has no number for. */
  readonly serialOf: (date: string) => number;
}

/** Excel's numbers of dates. A long list has few different ones, and each costs a calendar. */
export function createSerials(): CellTables['serialOf'] {
  const known = new Map<string, number>();
  return (date) => {
    const serial = known.get(date) ?? dateSerial(date);
    if (serial === null) throw new Error(`“${date}” is not a date that a cell can hold.`);
    known.set(date, serial);
    return serial;
  };
}

const NO_STYLE: CellStyle = {};
const LARGEST_INTEGER = 2 ** 31 - 1;

function writeNumber(part: ZipPart, value: number): void {
  if (!Number.isFinite(value)) throw new Error(`A cell cannot hold the number ${value}.`);
  // −0 counts as a whole number too, and is written as 0.
  if (Number.isInteger(value) && value >= 0 && value <= LARGEST_INTEGER) part.integer(value);
  else part.text(String(value));
}

/**
 * Writes one cell as XML; throws for a number that is not finite and for a date that Excel has no number for.
 * @param column its letters @param row its number, as text
 */
export function writeCell(part: ZipPart, column: string, row: string, cell: Cell, tables: CellTables): void {
  const { styles, strings, serialOf } = tables;
  const { value, style = NO_STYLE } = cell;
  part.text('<c r="');
  part.text(column);
  part.text(row);
  part.text('" s="');
  switch (value.kind) {
    case 'blank':
      part.integer(styles.indexOf(style));
      part.text('"/>');
      break;
    case 'number':
      part.integer(styles.indexOf(style));
      part.text('"><v>');
      writeNumber(part, value.value);
      part.text('</v></c>');
      break;
    case 'date':
      part.integer(styles.indexOf(style, 'date'));
      part.text('"><v>');
      part.integer(serialOf(value.date));
      part.text('</v></c>');
      break;
    case 'formula':
      part.integer(styles.indexOf(style));
      part.text(`"><f>${escapeXml(value.formula)}</f><v>`);
      writeNumber(part, value.value);
      part.text('</v></c>');
      break;
    case 'text': {
      const { index, isLikeFormula } = strings.textOf(value.text);
      part.integer(styles.indexOf(style, isLikeFormula ? 'quoted' : 'plain'));
      part.text('" t="s"><v>');
      part.integer(index);
      part.text('</v></c>');
      break;
    }
    default:
      assertNever(value);
  }
}
