/** Widths of a letter and of an ideograph, in ems; what is wider than this wraps a little early. */
const LETTER = 0.58;
const IDEOGRAPH = 1;
/** Ideographs, and the marks that are as wide as they are in a Chinese font. */
const WIDE = /[⺀-￿“”‘’—…]|[\u{20000}-\u{3FFFF}]/u;
const LINE_HEIGHT = 1.16;

/** About how wide a text is, in ems. */
export function emsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? IDEOGRAPH : LETTER), 0);
}

/** Pieces of a name that stay on one line where they can: what is in quotation marks, words of English. */
export function piecesOf(text: string): readonly string[] {
  return text.split(/(?<=[”」》\s])/u);
}

/** Longest piece that is kept together. */
const LONGEST_PIECE = 8;

/** Size in millimetres at which a text fills a box best, on as many lines as it takes. */
export function sizeInBox(text: string, width: number, height: number, largest: number): number {
  const longest = Math.max(...piecesOf(text).map((piece) => Math.min(LONGEST_PIECE, emsOf(piece.trim()))));
  const sizes = [1, 2, 3, 4, 5].map((lines) => {
    // Lines are never filled to their end, so a little more than their share is asked for.
    const ems = Math.max(lines === 1 ? emsOf(text) : (emsOf(text) / lines) * 1.08 + 0.3, longest);
    return Math.min(width / ems, height / (lines * LINE_HEIGHT));
  });
  return Math.min(largest, Math.max(...sizes));
}
