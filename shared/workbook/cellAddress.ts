/** Column letters of a 1-based column: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? columnLetters((column - 1 - rest) / 26) + letter : letter;
}

/** Address of a cell, both 1-based: (3, 5) → C5. */
export function cellAddress(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}
