import { assertNever } from '../model/assertNever.ts';
import { dateSerial } from './dateSerial.ts';
import type { SharedStrings } from './sharedStrings.ts';
import type { StylesTable } from './stylesTable.ts';
import type { Cell } from './workbookModel.ts';
import { cleanText, escapeXml } from './xmlText.ts';

const DATE_FORMAT = 'yyyy-mm-dd';

/** True for text that a spreadsheet might take for a formula (rule 24). */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t]/.test(text);
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A cell cannot hold the number ${value}.`);
  return String(value === 0 ? 0 : value);
}

/** One cell as XML; throws for a number that is not finite and for a date that Excel has no number for. */
export function cellXml(address: string, cell: Cell, styles: StylesTable, strings: SharedStrings): string {
  const { value, style = {} } = cell;
  switch (value.kind) {
    case 'blank':
      return `<c r="${address}" s="${styles.indexOf(style)}"/>`;
    case 'number':
      return `<c r="${address}" s="${styles.indexOf(style)}"><v>${numberText(value.value)}</v></c>`;
    case 'date': {
      const serial = dateSerial(value.date);
      if (serial === null) throw new Error(`“${value.date}” is not a date that a cell can hold.`);
      return `<c r="${address}" s="${styles.indexOf({ format: DATE_FORMAT, ...style })}"><v>${serial}</v></c>`;
    }
    case 'formula':
      return `<c r="${address}" s="${styles.indexOf(style)}"><f>${escapeXml(value.formula)}</f><v>${numberText(value.value)}</v></c>`;
    case 'text': {
      const text = cleanText(value.text);
      const index = styles.indexOf(style, looksLikeFormula(text));
      return `<c r="${address}" s="${index}" t="s"><v>${strings.indexOf(text)}</v></c>`;
    }
    default:
      return assertNever(value);
  }
}
