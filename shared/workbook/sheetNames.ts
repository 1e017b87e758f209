import { cutText } from './xmlText.ts';

const MAX_LENGTH = 31;

function validName(name: string): string {
  const clean = cutText(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Excel refuses them.
    name.replace(/[[\]:*?/\\\u0000-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, ' ').trim(),
    MAX_LENGTH,
  ).replace(/^'+|'+$/g, '');
  // “History” is reserved by Excel.
  return clean === '' || clean.toLowerCase() === 'history' ? `${clean}_` : clean;
}

/** Names that Excel accepts, in the same order: unique whatever the case, at most 31 characters, no []:*?/\ (rule 24). */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const valid = validName(name);
    let unique = valid;
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) {
      const suffix = ` (${number})`;
      unique = cutText(valid, MAX_LENGTH - suffix.length) + suffix;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** A sheet's name as formulas and defined names write it: `'分月'`. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** `A5:H90` as a defined name writes it: `$A$5:$H$90`. */
export function absoluteRange(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/**
 * Cells of a sheet as a chart names them: `'分月'!$A$4:$A$15`.
 * @param sheetName the name in the file, so one that `sheetNames` leaves as it is
 */
export function chartRange(sheetName: string, range: string): string {
  return `${quoteSheetName(sheetName)}!${absoluteRange(range)}`;
}
