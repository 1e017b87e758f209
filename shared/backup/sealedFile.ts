import { gzipSync, strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import { gunzipWithin } from './gunzipWithin.ts';

/*
 * A file of ours (a snapshot, a package for another PC) is gzip over two lines of UTF-8: a seal (format and SHA-256 of the
 * second line) and the content, one JSON object. The seal stands in front of the content instead of in it so that the
 * checksum is taken over bytes as they are, and nothing has to be written out again the same way to check it. gzip's own
 * checksum tells what broke on the way from what somebody wrote anew: a file that unpacks whole and breaks its seal was
 * altered.
 */

/** 400 MiB of JSON: about 600,000 attendance rows twice over, and less than the longest string of the engine. */
export const MAX_CONTENT_BYTES = 400 * 1024 * 1024;

/** SHA-256 of bytes in lower-case hex. The caller passes it in: shared/ has no WebCrypto of its own. */
export type Sha256 = (bytes: Uint8Array) => Promise<string>;

/** Kind of file, and the version of its format that this program writes and reads up to. */
export interface FileFormat {
  /** Lower-case letters and “-”, e.g. `sunflower-snapshot`. */
  readonly name: string;
  readonly version: number;
}

/** Why a file cannot be read; nothing of it is ever used then. */
export type SealedFailure =
  | { readonly kind: 'foreign' }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'damaged'; readonly detail: string }
  | { readonly kind: 'altered' }
  | { readonly kind: 'newer'; readonly found: number; readonly supported: number };

/** First line of a file. */
const Seal = v.strictObject({
  format: v.pipe(v.string(), v.regex(/^[a-z-]+\/\d{1,4}$/)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

const NEW_LINE = 0x0a;

/** Packs a value that JSON can hold into the bytes of a file. */
export async function sealFile(content: unknown, format: FileFormat, sha256: Sha256): Promise<Uint8Array> {
  const line = strToU8(JSON.stringify(content));
  const name = `${format.name}/${format.version}`;
  const seal = strToU8(`${JSON.stringify({ format: name, sha256: await sha256(line) })}\n`);
  const whole = new Uint8Array(seal.length + line.length);
  whole.set(seal);
  whole.set(line, seal.length);
  // The time in gzip's own head is left out: the content tells it, and equal data make equal bytes.
  return gzipSync(whole, { mtime: 0 });
}

/** The value of a JSON text; undefined when it is none. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch (error) {
    // Nesting of a million brackets is no text of ours either: engines give up on it with a RangeError.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Unpacks a file and checks that it is of this kind and as it was written. What its content says is for the caller to check.
 * @returns the content as JSON gave it
 */
export async function openSealed(
  bytes: Uint8Array,
  format: FileFormat,
  sha256: Sha256,
): Promise<Result<unknown, SealedFailure>> {
  const unpacked = gunzipWithin(bytes, MAX_CONTENT_BYTES);
  if (!unpacked.ok) {
    switch (unpacked.problem) {
      case 'notGzip':
        return failure({ kind: 'foreign' });
      case 'truncated':
        return failure({ kind: 'truncated' });
      case 'broken':
      case 'tooLarge':
        return failure({ kind: 'damaged', detail: `gzip: ${unpacked.problem}` });
    }
  }
  const whole = unpacked.value;
  const lineEnd = whole.indexOf(NEW_LINE);
  const seal = v.safeParse(Seal, lineEnd < 0 ? undefined : parseJson(whole.subarray(0, lineEnd)));
  if (!seal.success) return failure({ kind: 'foreign' });
  const [name, version] = seal.output.format.split('/');
  if (name !== format.name) return failure({ kind: 'foreign' });
  const found = Number(version);
  if (found > format.version) return failure({ kind: 'newer', found, supported: format.version });
  const line = whole.subarray(lineEnd + 1);
  if ((await sha256(line)) !== seal.output.sha256) return failure({ kind: 'altered' });
  return success(parseJson(line));
}
