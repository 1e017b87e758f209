import * as v from 'valibot';

/* Files as page and host speak of them: kinds, names, bytes, and what came of saving or opening them. */

/** 64 MiB: more than a snapshot of ten years, less than what would hang the PC. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** `table`: a list that somebody made elsewhere, to be imported. */
export const FILE_KINDS = [
  'workbook',
  'docx',
  'pdf',
  'snapshot',
  'package',
  'image',
  'drawing',
  'table',
  'archive',
  'text',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Extension and media type of every kind of file that we write or read. */
export const FILE_TYPES = {
  workbook: { extension: 'xlsx', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  docx: {
    extension: 'docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pdf: { extension: 'pdf', mime: 'application/pdf' },
  snapshot: { extension: 'sunflower', mime: 'application/octet-stream' },
  text: { extension: 'txt', mime: 'text/plain' },
  package: { extension: 'sunpack', mime: 'application/octet-stream' },
  archive: { extension: 'zip', mime: 'application/zip' },
  image: { extension: 'png', mime: 'image/png', others: ['jpg', 'jpeg'] },
  drawing: { extension: 'svg', mime: 'image/svg+xml' },
  table: { extension: 'csv', mime: 'text/csv', others: ['xlsx', 'xls', 'xlsm', 'et', 'ods', 'txt'] },
} as const satisfies Record<FileKind, { extension: string; mime: string; others?: readonly string[] }>;

/** Every extension under which a kind of file is opened. */
export function extensionsOf(kind: FileKind): readonly string[] {
  const type = FILE_TYPES[kind];
  return 'others' in type ? [...type.others, type.extension] : [type.extension];
}

/**
 * What no file name holds: what Windows forbids, halves of characters, and marks that turn the direction of writing, with
 * which a name can look as if it ended otherwise.
 */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Devices, which Windows opens in the place of a file, whatever the extension; it takes ¹ for 1. */
const DEVICE = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/iu;
/** Windows drops them without a word. */
const DROPPED = /^ +|[. ]+$/gu;

/** A name that Windows accepts and keeps as it is, never a path. */
export const FileName = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(120),
  v.check((name) => name.search(FORBIDDEN) < 0, 'character that no file name holds'),
  v.check((name) => name.search(DROPPED) < 0, 'space at an end, or full stop at the end'),
  v.check((name) => !DEVICE.test(name), 'name of a device'),
);
/** The content of a file. */
export const FileBytes = v.pipe(
  v.instance(Uint8Array),
  v.check((bytes) => bytes.byteLength <= MAX_FILE_BYTES, 'file too large'),
);

/** True when a file of this kind may have this name: nothing else is ever written, least of all a program. */
function isNamedAs(name: string, kind: FileKind): boolean {
  return extensionsOf(kind).some((extension) => name.toLowerCase().endsWith(`.${extension}`));
}

/** Name of a PDF. */
export const PdfName = v.pipe(
  FileName,
  v.check((name) => isNamedAs(name, 'pdf'), 'not the name of a PDF'),
);

export const SaveFileRequest = v.pipe(
  v.strictObject({ suggestedName: FileName, kind: v.picklist(FILE_KINDS), bytes: FileBytes }),
  v.check(({ suggestedName, kind }) => isNamedAs(suggestedName, kind), 'name of another kind of file'),
);
export type SaveFileRequest = v.InferOutput<typeof SaveFileRequest>;

/** Why a file was not written; each has its own sentence in the catalogue. */
export const SAVE_FAILURES = ['fileInUse', 'diskFull', 'noPermission', 'fileNotSaved'] as const;
export const SaveOutcome = v.variant('outcome', [
  v.strictObject({ outcome: v.literal('saved'), name: v.string() }),
  v.strictObject({ outcome: v.literal('cancelled') }),
  v.strictObject({
    outcome: v.literal('failed'),
    code: v.picklist(SAVE_FAILURES),
    name: v.string(),
    detail: v.string(),
  }),
]);
export type SaveOutcome = v.InferOutput<typeof SaveOutcome>;

export const OpenFilesRequest = v.strictObject({
  kind: v.picklist(FILE_KINDS),
  /** Whether more than one may be chosen. */
  isSeveral: v.boolean(),
});
export type OpenFilesRequest = v.InferOutput<typeof OpenFilesRequest>;
/** Why a file was not read; each has its own sentence in the catalogue. */
export const OPEN_FAILURES = ['fileTooLarge', 'fileNotRead'] as const;
export const OpenOutcome = v.variant('outcome', [
  v.strictObject({
    outcome: v.literal('opened'),
    files: v.array(v.strictObject({ name: v.string(), bytes: FileBytes })),
  }),
  v.strictObject({ outcome: v.literal('cancelled') }),
  v.strictObject({
    outcome: v.literal('failed'),
    code: v.picklist(OPEN_FAILURES),
    name: v.string(),
    detail: v.string(),
  }),
]);
export type OpenOutcome = v.InferOutput<typeof OpenOutcome>;
/** What came of reading files that are there. */
export type ReadOutcome = Exclude<OpenOutcome, { outcome: 'cancelled' }>;

/** A file name that Windows accepts: forbidden characters become “-”, 100 characters at most. */
export function safeFileName(stem: string, kind: FileKind): string {
  return `${safeStem(stem)}.${FILE_TYPES[kind].extension}`;
}

/** A name without extension that Windows accepts for a folder; the same rules. */
export function safeStem(stem: string): string {
  const clean = stem.replace(FORBIDDEN, '-').replace(DROPPED, '').slice(0, 100);
  // Cut in the middle of a character, or behind a full stop.
  const whole = clean.replace(/\p{Cs}$/u, '').replace(DROPPED, '');
  return DEVICE.test(whole) ? `_${whole}` : whole || 'sunflower';
}
