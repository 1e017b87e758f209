/*
 * What a file is, told by what is in it: the ending of a name says little. Lists come as workbooks, as web pages that are
 * called .xls, and as text; everything else is named for what it is, so that the user knows which program to open.
 */

/** How a file is to be read, or what it is instead of a table. */
export type FileKind =
  | { readonly kind: 'zip' | 'compound' | 'markup' | 'text' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'other'; readonly what: string };

const SIGNATURES = [
  { signature: '%PDF', what: 'PDF' },
  { signature: '\u00ff\u00d8\u00ff', what: 'JPEG' },
  { signature: '\u0089PNG', what: 'PNG' },
  { signature: 'GIF8', what: 'GIF' },
  { signature: 'RIFF', what: 'WEBP' },
  { signature: '\u001f\u008b', what: 'GZIP' },
  { signature: 'Rar!', what: 'RAR' },
  { signature: '7z\u00bc\u00af', what: '7z' },
  { signature: '{\\rtf', what: 'RTF' },
  { signature: 'SQLite format 3', what: 'SQLite' },
] as const;
const ZIP = 'PK\u0003\u0004';
const COMPOUND = '\u00d0\u00cf\u0011\u00e0';
const MARKUP =
  /^(?:\u00ef\u00bb\u00bf)?\s*<(?:\?xml|!doctype|!--|html|head|meta|body|style|table|div|\w+:\w+)/iu;
/** Streams of a compound file that is no workbook, and of one that is locked; names stand in it as UTF-16. */
const STREAMS = [
  { stream: 'EncryptedPackage', found: { kind: 'locked' } },
  { stream: 'WordDocument', found: { kind: 'other', what: 'Word' } },
  { stream: 'PowerPoint Document', found: { kind: 'other', what: 'PowerPoint' } },
] as const satisfies readonly { readonly stream: string; readonly found: FileKind }[];
const FIRST_BYTES = 512;
const SECTOR_END = 1 << 20;

function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function compoundKind(bytes: Uint8Array): FileKind {
  // The directory can stand anywhere; of a large file both ends are enough.
  const ends = [
    bytes.subarray(0, SECTOR_END),
    bytes.subarray(Math.max(SECTOR_END, bytes.length - SECTOR_END)),
  ];
  const text = ends.map(latin).join('').replaceAll('\0', '');
  const other: FileKind = STREAMS.find(({ stream }) => text.includes(stream))?.found ?? { kind: 'compound' };
  // A workbook may hold a Word document as an object.
  return other.kind === 'other' && /Workbook|Book/u.test(text) ? { kind: 'compound' } : other;
}

/** What a file is by its bytes. */
export function fileKind(bytes: Uint8Array): FileKind {
  const first = latin(bytes.subarray(0, FIRST_BYTES));
  const other = SIGNATURES.find(({ signature }) => first.startsWith(signature));
  if (other) return { kind: 'other', what: other.what };
  if (first.startsWith(ZIP)) return { kind: 'zip' };
  if (first.startsWith(COMPOUND)) return compoundKind(bytes);
  if (/^mime-version:/iu.test(first)) return { kind: 'other', what: 'MHTML' };
  return { kind: MARKUP.test(first) ? 'markup' : 'text' };
}

/** Files that tell what a zip is, when it is no workbook. */
const TELLING = [
  { path: /^word\//u, what: 'Word' },
  { path: /^ppt\//u, what: 'PowerPoint' },
  { path: /^Index\/(?:Document|Tables\/.*)\.iwa$|^Index\.zip$/u, what: 'Numbers' },
  { path: /^OFD\.xml$/u, what: 'OFD' },
] as const;

/** What a zip is that holds these files: a workbook, a document of another program, or just files packed together. */
export function zipKind(paths: readonly string[], mediaType: string): 'workbook' | { readonly what: string } {
  const other = TELLING.find(({ path }) => paths.some((known) => path.test(known)));
  if (other) return { what: other.what };
  if (paths.some((path) => /^xl\//iu.test(path))) return 'workbook';
  if (mediaType.includes('opendocument')) {
    return mediaType.includes('spreadsheet') ? 'workbook' : { what: 'OpenDocument' };
  }
  return { what: 'ZIP' };
}
