/** Fewer neighbours than this are written one by one. */
const SHORTEST_RUN = 3;

interface Numbered {
  readonly text: string;
  readonly letters: string;
  readonly digits: number;
}

function numberedOf(text: string): Numbered | null {
  const match = /^(.*?)([1-9]\d*)$/u.exec(text);
  return match ? { text, letters: match[1] ?? '', digits: Number(match[2]) } : null;
}

/** Stall numbers as they are announced: neighbours as a span, “A1–A9”, the others one by one. */
export function stallNumbers(numbers: readonly string[], separator: string): string {
  const runs: string[][] = [];
  for (const text of numbers) {
    const run = runs.at(-1);
    const before = run ? numberedOf(run.at(-1) ?? '') : null;
    const own = numberedOf(text);
    const follows = before && own && before.letters === own.letters && before.digits + 1 === own.digits;
    if (run && follows) run.push(text);
    else runs.push([text]);
  }
  return runs
    .flatMap((run) => (run.length < SHORTEST_RUN ? run : [`${run[0]}–${run.at(-1)}`]))
    .join(separator);
}
