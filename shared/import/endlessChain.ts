/*
 * An .xls is a compound file: streams lie in sectors, and a table says which sector follows which ([MS-CFB] 2.1 to 2.3).
 * Where that table is damaged so that a chain comes back to itself, the library that reads it goes round until the memory is
 * full, and takes the whole page with it. Such a file is refused before.
 */

const HEADER = 512;
const SECTOR_SHIFT_AT = 30;
const DIFAT_START_AT = 68;
const DIFAT_COUNT_AT = 72;
const FIRST_ADDRESS_AT = 76;

interface Compound {
  readonly view: DataView;
  /** Bytes of a sector. */
  readonly size: number;
  /** Whole sectors behind the header. */
  readonly sectors: number;
}

function openCompound(bytes: Uint8Array): Compound | null {
  if (bytes.length < HEADER) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(SECTOR_SHIFT_AT, true);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  return { view, size, sectors: Math.max(0, Math.floor(bytes.length / size) - 1) };
}

/** Where a sector begins; the header is as long as one. */
function startOf({ size }: Compound, sector: number): number {
  return (sector + 1) * size;
}

function isThere({ sectors }: Compound, sector: number): boolean {
  return sector >= 0 && sector < sectors;
}

/** The sectors in which the table lies: some are named in the header, more in sectors of their own. */
function tableSectors(file: Compound): readonly number[] {
  const { view, size, sectors } = file;
  const found: number[] = [];
  const take = (from: number, to: number): void => {
    for (let at = from; at < to && found.length <= sectors; at += 4) {
      const sector = view.getInt32(at, true);
      if (sector < 0) return;
      found.push(sector);
    }
  };
  take(FIRST_ADDRESS_AT, HEADER);
  let next = view.getInt32(DIFAT_START_AT, true);
  let left = Math.min(view.getUint32(DIFAT_COUNT_AT, true), sectors);
  while (left > 0 && isThere(file, next)) {
    const from = startOf(file, next);
    take(from, from + size - 4);
    next = view.getInt32(from + size - 4, true);
    left -= 1;
  }
  return found;
}

/** Which entry follows each; -1 = none. */
function followers(file: Compound): Int32Array {
  const { view, size } = file;
  const perSector = size / 4;
  const table = tableSectors(file);
  const next = new Int32Array(table.length * perSector).fill(-1);
  for (const [place, sector] of table.entries()) {
    if (!isThere(file, sector)) continue;
    const from = startOf(file, sector);
    for (let entry = 0; entry < perSector; entry += 1) {
      next[place * perSector + entry] = view.getInt32(from + entry * 4, true);
    }
  }
  return next;
}

/** True for a compound file in which a chain of sectors comes back to itself. */
export function hasEndlessChain(bytes: Uint8Array): boolean {
  const file = openCompound(bytes);
  if (!file) return false;
  const next = followers(file);
  // The walk in which each entry was met first; 0 = none yet.
  const metIn = new Int32Array(next.length);
  for (let start = 0; start < next.length; start += 1) {
    const walk = start + 1;
    let at = start;
    while (at >= 0 && at < next.length && metIn[at] === 0) {
      metIn[at] = walk;
      at = next[at] ?? -1;
    }
    if (at >= 0 && at < next.length && metIn[at] === walk) return true;
  }
  return false;
}
