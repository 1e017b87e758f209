/** The lines of what somebody wrote, without blank ones. */
export function linesOf(words: string): readonly string[] {
  return words
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
