/** Code points from `first` to `last`, both included. */
export interface CodePointRange {
  readonly first: number;
  readonly last: number;
}

/** A run of code points that stand for glyphs in a row, as the font's cmap keeps it (format 12). */
interface Group extends CodePointRange {
  readonly glyph: number;
}

const TABLE_DIRECTORY = 12;
const TABLE_RECORD = 16;
const CMAP_HEADER = 4;
const ENCODING_RECORD = 8;
/** Format 12: 16 bytes, then 12 for each group. https://learn.microsoft.com/typography/opentype/spec/cmap */
const SEGMENTED_COVERAGE = 12;
const GROUPS_AT = 16;
const GROUP_SIZE = 12;

function tableOffset(font: DataView, wanted: string): number {
  const count = font.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const record = TABLE_DIRECTORY + index * TABLE_RECORD;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => font.getUint8(record + at)));
    if (tag === wanted) return font.getUint32(record + 8);
  }
  throw new Error(`The font has no table ${wanted}.`);
}

/** Where the font keeps its whole repertoire; several encoding records may share one subtable. */
function coverageOffset(font: DataView): number {
  const cmap = tableOffset(font, 'cmap');
  const count = font.getUint16(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const subtable = cmap + font.getUint32(cmap + CMAP_HEADER + index * ENCODING_RECORD + 4);
    if (font.getUint16(subtable) === SEGMENTED_COVERAGE) return subtable;
  }
  throw new Error('The font has no cmap of format 12.');
}

function readGroups(font: DataView, subtable: number): readonly Group[] {
  return Array.from({ length: font.getUint32(subtable + 12) }, (_, index) => {
    const at = subtable + GROUPS_AT + index * GROUP_SIZE;
    return { first: font.getUint32(at), last: font.getUint32(at + 4), glyph: font.getUint32(at + 8) };
  });
}

/** What is left of a group beside a range: nothing, one part or two. */
function cutOut(group: Group, { first, last }: CodePointRange): readonly Group[] {
  if (last < group.first || first > group.last) return [group];
  const before = { ...group, last: first - 1 };
  const after = { first: last + 1, last: group.last, glyph: group.glyph + last + 1 - group.first };
  return [before, after].filter((part) => part.first <= part.last);
}

/**
 * A TrueType font that no longer claims some code points; its glyphs stay. A writer of PDFs names a glyph by the first
 * code point that has it, so a font in which the radical ⽇ and the character 日 share a glyph makes PDFs in which 日
 * cannot be found. Throws when the font has no cmap of format 12, or when the rest does not fit in its place.
 */
export function dropCodePoints(bytes: Uint8Array, dropped: readonly CodePointRange[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const font = new DataView(copy.buffer);
  const subtable = coverageOffset(font);
  const before = readGroups(font, subtable);
  const groups = dropped.reduce<readonly Group[]>(
    (left, range) => left.flatMap((group) => cutOut(group, range)),
    before,
  );
  if (groups.length > before.length) throw new Error('The shorter cmap needs more room than the font has.');
  font.setUint32(subtable + 4, GROUPS_AT + groups.length * GROUP_SIZE);
  font.setUint32(subtable + 12, groups.length);
  for (const [index, { first, last, glyph }] of groups.entries()) {
    const at = subtable + GROUPS_AT + index * GROUP_SIZE;
    font.setUint32(at, first);
    font.setUint32(at + 4, last);
    font.setUint32(at + 8, glyph);
  }
  return copy;
}

/** Glyph of each code point, for tests and for looking into a font. */
export function glyphsOf(bytes: Uint8Array): ReadonlyMap<number, number> {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Map(
    readGroups(font, coverageOffset(font)).flatMap(({ first, last, glyph }) =>
      Array.from({ length: last - first + 1 }, (_, index): [number, number] => [
        first + index,
        glyph + index,
      ]),
    ),
  );
}
