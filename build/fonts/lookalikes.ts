import type { CodePointRange } from './dropCodePoints.ts';

const single = (codePoint: number): CodePointRange => ({ first: codePoint, last: codePoint });

/**
 * Code points of Noto Sans SC that share a glyph with the one that people type, and come before it: radicals (⽇ for 日,
 * ⻩ for 黄), the ideograph 㬵 (for 胶), the figure dash, the em space, the division slash, the technical angle brackets and the wave dash. On paper
 * they are set in the Japanese font instead (renderer/theme/rare.css names the same ranges).
 */
export const LOOKALIKES: readonly CodePointRange[] = [
  single(0x2003),
  single(0x2012),
  single(0x2215),
  { first: 0x2329, last: 0x232a },
  { first: 0x2e80, last: 0x2fdf },
  single(0x301c),
  single(0x3b35),
];
