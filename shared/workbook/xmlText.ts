/** Longest text that a cell of Excel holds, in UTF-16 units. */
const MAX_CELL_LENGTH = 32_767;

/** Characters that XML 1.0 forbids, and halves of surrogate pairs: a file with them would ask for repair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove.
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Cuts a text to a number of UTF-16 units without splitting a character. */
export function cutText(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '');
}

/** Text as a cell keeps it: no illegal characters, line breaks as LF, not longer than Excel allows. */
export function cleanText(text: string): string {
  return cutText(text.replace(/\r\n?/g, '\n').replace(ILLEGAL, ''), MAX_CELL_LENGTH);
}

/** True for text that a spreadsheet might take for a formula (rule 24). */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t]/.test(text);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for XML content and attribute values. */
export function escapeXml(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/**
 * A text that a cell shows or repeats, as the content of an element. `_x0041_` in such a text would be read as “A” (ECMA-376
 * 22.9.2.19, ST_Xstring), so its underscore is escaped the same way.
 */
export function literalXml(text: string): string {
  return escapeXml(cleanText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

/** A text of a cell as XML. */
export function cellTextXml(text: string): string {
  return `<t xml:space="preserve">${literalXml(text)}</t>`;
}
