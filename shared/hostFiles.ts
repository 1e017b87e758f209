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

/** A name that Windows accepts, never a path. */
export const FileName = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(120),
  v.regex(/^[^\\/:*?"<>|\p{Cc}]+$/u),
);
/** The content of a file. */
export const FileBytes = v.pipe(
  v.instance(Uint8Array),
  v.check((bytes) => bytes.byteLength <= MAX_FILE_BYTES, 'file too large'),
);

export const SaveFileRequest = v.strictObject({
  suggestedName: FileName,
  kind: v.picklist(FILE_KINDS),
  bytes: FileBytes,
});
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
  const clean = stem
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')
    .replace(/[. ]+$/u, '')
    .slice(0, 100);
  return clean || 'sunflower';
}
