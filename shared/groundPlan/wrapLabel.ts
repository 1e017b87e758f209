/** From here on characters are as wide as they are high: CJK, kana, full-width signs. */
const FULL_WIDTH_FROM = 0x2e80;
/** Latin letters, digits and signs are narrower, on average. */
const NARROW = 0.57;

/** A last line that is no longer than one character looks like a mistake. */
const LONELY = 1;

/** Estimated width of a text in ems, for where nothing can be measured. */
export function textEms(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + ((character.codePointAt(0) ?? 0) >= FULL_WIDTH_FROM ? 1 : NARROW),
    0,
  );
}

/** Pieces between which a line may break: words with the space behind them, and single CJK characters. */
function pieces(text: string): readonly string[] {
  return text.match(/[!-\u2e7f]+\s*|\s+|[\u2e80-\u{10ffff}]/gu) ?? [];
}

/** Width in ems of the longest word of a text, which a line must have so that no word is cut; 1 for Chinese. */
export function longestWord(text: string): number {
  return Math.max(0, ...pieces(text).map((piece) => textEms(piece.trimEnd())));
}

/** A piece that is longer than a line, cut into single characters. */
function cutLong(piece: string, most: number): readonly string[] {
  return textEms(piece.trimEnd()) > most ? [...piece] : [piece];
}

/** The longest beginning of a text that leaves room for the dots behind it. */
function shortened(text: string, most: number): string {
  let kept = '';
  for (const character of text) {
    if (textEms(`${kept}${character}`) + 1 > most) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The lines of a text, each as full as it goes, with the spaces at their ends. */
function fill(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text.trim()).flatMap((one) => cutLong(one, most))) {
    if (line !== '' && textEms(`${line}${piece}`.trimEnd()) > most) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line];
}

/** Lines of about the same length: no single character is left for the last one. */
function even(text: string, most: number, count: number): readonly string[] {
  // A word that fits on a line is not cut for that.
  const words = pieces(text.trim()).map((piece) => textEms(piece.trimEnd()));
  const least = Math.max(textEms(text.trim()) / count, ...words.filter((width) => width <= most));
  const widths = Array.from({ length: Math.max(0, Math.ceil(most - least)) }, (_, step) => least + step);
  return widths.map((width) => fill(text, width)).find(({ length }) => length <= count) ?? fill(text, most);
}

/** A label in at most so many lines of so many ems; the last line ends in dots when there is more. */
export function wrapLabel(text: string, most: number, maxLines: number): readonly string[] {
  const lines = fill(text, most);
  if (lines.length <= maxLines) {
    const isLonely = lines.length > 1 && textEms((lines.at(-1) ?? '').trimEnd()) <= LONELY;
    return (isLonely ? even(text, most, lines.length) : lines).map((line) => line.trimEnd());
  }
  const last = lines.slice(maxLines - 1).join('');
  return [...lines.slice(0, maxLines - 1).map((line) => line.trimEnd()), shortened(last, most)];
}
