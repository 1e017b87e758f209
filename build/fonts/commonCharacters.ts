/** First and last lead byte of the rows of GB/T 2312 that hold symbols of text, and of those that hold ideographs. */
const ROWS = [
  { from: 0xa1, to: 0xa3 },
  { from: 0xb0, to: 0xf7 },
] as const;
const FIRST_CELL = 0xa1;
const LAST_CELL = 0xfe;
const NOT_ASSIGNED = /[\uFFFD\uE000-\uF8FF]/u;

/**
 * What nearly every word on our screens is written with: printable ASCII, and the punctuation, full-width letters and
 * 6,763 ideographs of GB/T 2312 (the order of the standard, by GB18030, which contains it). Other characters, in rare
 * names, are left to the font slices.
 */
export function commonCharacters(): string {
  const decoder = new TextDecoder('gb18030');
  const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));
  const chinese = ROWS.flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_row, row) =>
      Array.from({ length: LAST_CELL - FIRST_CELL + 1 }, (_cell, cell) =>
        decoder.decode(Uint8Array.of(from + row, FIRST_CELL + cell)),
      ),
    ).flat(),
  ).filter((character) => !NOT_ASSIGNED.test(character));
  return [...ascii, ...chinese].join('');
}
