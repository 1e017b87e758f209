import type { CodePointRange } from './dropCodePoints.ts';
import { LOOKALIKES } from './lookalikes.ts';

/** The ideographs beyond the basic plane of which the Japanese font has some and the Chinese font none. */
const BEYOND: CodePointRange = { first: 0x20000, last: 0x2ffff };

/** What is set in the Japanese font, should somebody type it; renderer/theme/rare.css names the same ranges. */
export function rareCharacters(): string {
  return [...LOOKALIKES, BEYOND]
    .flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
    )
    .join('');
}
