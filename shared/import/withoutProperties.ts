/*
 * A compound file may tell author and title in streams of their own ([MS-OLEPS] 2.1). No list needs them, and the library
 * that reads workbooks fills the memory with them when they are damaged: under another name they are left alone.
 */

/** A directory entry of a compound file ([MS-CFB] 2.6.1), which begins with its name. */
const ENTRY_BYTES = 128;
const NAMES = ['\u0005SummaryInformation', '\u0005DocumentSummaryInformation'] as const;
const OTHER_FIRST = 'x'.charCodeAt(0);

function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]));
}

const ENCODED = NAMES.map(utf16);

/** The bytes of a compound file in which nothing is called by the names of its properties. */
export function withoutProperties(bytes: Uint8Array): Uint8Array {
  const renamed = bytes.slice();
  for (let entry = 0; entry + ENTRY_BYTES <= bytes.length; entry += ENTRY_BYTES) {
    const isProperties = ENCODED.some((name) => name.every((byte, at) => bytes[entry + at] === byte));
    if (isProperties) renamed[entry] = OTHER_FIRST;
  }
  return renamed;
}
