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
