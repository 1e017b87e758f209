import { encode } from 'uqr';

/** A QR code as strokes along the rows of its dark modules: a third of the size that their outlines take in a PDF. */
export interface QrPath {
  /** Path for an SVG of `size` × `size` units, quiet zone included, to be stroked one unit wide; one unit is one module. */
  readonly path: string;
  readonly size: number;
}

/** Modules left white around a code so that scanners find it (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** Draws a text as a QR code of error correction M: a corner may be creased or a stain cover a seventh. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const runs = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1] === true) return [];
      const end = row.indexOf(false, x);
      return [`M${x} ${y + 0.5}h${(end < 0 ? size : end) - x}`];
    }),
  );
  return { path: runs.join(''), size };
}
