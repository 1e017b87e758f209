import { inflateSync } from 'fflate';

/** One file inside a zip, as its directory at the end tells. */
interface ZipEntry {
  readonly path: string;
  /** Its path as it stands there. */
  readonly name: Uint8Array;
  readonly isLocked: boolean;
  readonly isDeflated: boolean;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** What a zip holds, or why it does not open: cut off or altered bytes, a password, or far too much inside. */
export type ZipReading =
  | { readonly state: 'open'; readonly paths: readonly string[]; readonly files: Record<string, Uint8Array> }
  | { readonly state: 'damaged' }
  | { readonly state: 'locked' }
  | { readonly state: 'tooLarge' };

/** More than any list needs; a small file that unpacks to gigabytes is an attack or an accident. */
const MAX_UNPACKED = 400_000_000;
// Signatures and field sizes: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16 and 4.5.3.
const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const DIRECTORY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const IN_EXTRA = 0xffffffff;

const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum >>> 0;
});

function checksumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (CHECKSUMS[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** Sizes beyond 32 bits stand in an extra field (zip64); some writers put small ones there too. */
function longNumbers(view: DataView, from: number, length: number): readonly number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.floor(view.getUint16(at + 2, true) / 8);
    return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)));
  }
  return [];
}

function readDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  let end = bytes.length - END_LENGTH;
  while (end >= first && view.getUint32(end, true) !== END) end -= 1;
  if (end < first) throw new RangeError('No directory.');
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== DIRECTORY) throw new RangeError('Broken directory.');
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const path = bytes.subarray(at + DIRECTORY_LENGTH, at + DIRECTORY_LENGTH + (name ?? 0));
    const long = [...longNumbers(view, at + DIRECTORY_LENGTH + (name ?? 0), extra ?? 0)];
    const numberAt = (field: number): number => {
      const value = view.getUint32(at + field, true);
      return value === IN_EXTRA ? (long.shift() ?? value) : value;
    };
    const size = numberAt(24);
    entries.push({
      path: new TextDecoder().decode(path).replaceAll('\\', '/'),
      name: path,
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      isDeflated: view.getUint16(at + 10, true) === 8,
      checksum: view.getUint32(at + 16, true),
      size,
      packed: numberAt(20),
      offset: numberAt(42),
    });
    at += DIRECTORY_LENGTH + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** The bytes of an entry; throws when they are not those that were packed. */
function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { offset, packed, size, isDeflated, checksum, name } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(offset, true) !== LOCAL) throw new RangeError('Broken entry.');
  // No checksum is over the names, which stand twice: a sheet under a wrong one would be passed over.
  const isNamed = name.every((byte, at) => bytes[offset + LOCAL_LENGTH + at] === byte);
  if (!isNamed || view.getUint16(offset + 26, true) !== name.length) throw new RangeError('Altered name.');
  const from = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(from, from + packed);
  const whole = isDeflated ? inflateSync(data, { out: new Uint8Array(size) }) : data;
  if (whole.length !== size || checksumOf(whole) !== checksum) throw new RangeError('Altered entry.');
  return whole;
}

/**
 * Opens a zip and checks every byte that is asked for: the library that reads workbooks ignores the checksums, takes
 * altered text as it is, and can hang on broken data.
 * @param isWanted says which files are unpacked.
 */
export function readZip(bytes: Uint8Array, isWanted: (path: string) => boolean): ZipReading {
  try {
    const entries = readDirectory(bytes);
    const wanted = entries.filter(({ path }) => isWanted(path));
    if (wanted.some(({ isLocked }) => isLocked)) return { state: 'locked' };
    if (wanted.reduce((sum, { size }) => sum + size, 0) > MAX_UNPACKED) return { state: 'tooLarge' };
    const files = Object.fromEntries(wanted.map((entry) => [entry.path, unpack(bytes, entry)]));
    return { state: 'open', paths: entries.map(({ path }) => path), files };
  } catch {
    // Reading beyond the end, a broken stream, a wrong checksum: whatever was met, the bytes are not a whole zip.
    return { state: 'damaged' };
  }
}
