/** Code points below this are Latin letters, figures and signs. */
const END_OF_LATIN = 0x250;
const LATIN_WIDTH = 0.55;

/** About how wide a text is, in characters as wide as they are high: Latin letters count half. */
export function glyphWidth(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + ((character.codePointAt(0) ?? 0) < END_OF_LATIN ? LATIN_WIDTH : 1),
    0,
  );
}
