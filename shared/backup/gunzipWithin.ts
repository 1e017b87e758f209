import type { FlateError } from 'fflate';
import { FlateErrorCode, Gunzip } from 'fflate';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import { crc32 } from './crc32.ts';

/** `truncated`: bytes are missing, as when a stick was pulled. `broken`: it is all there, but not as it was written. */
export type GunzipFailure = 'notGzip' | 'tooLarge' | 'truncated' | 'broken';

const HEAD_BYTES = 10;
const TRAILER_BYTES = 8;
const STEP_BYTES = 64 * 1024;

/** Checksum and size (modulo 2³²) of the unpacked content, as the last eight bytes of a gzip file tell them. */
function trailerOf(bytes: Uint8Array): { readonly crc: number; readonly size: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - TRAILER_BYTES, TRAILER_BYTES);
  return { crc: view.getUint32(0, true), size: view.getUint32(4, true) };
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function isFlateError(error: unknown): error is FlateError {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}

/**
 * Unpacks gzip, but never more than `limit` bytes: a small file that unpacks to gigabytes is refused after `limit`, and
 * the stated size is not trusted (fflate's one-step form would allocate it at once). fflate does not look at gzip's own
 * checksum; this does.
 */
export function gunzipWithin(bytes: Uint8Array, limit: number): Result<Uint8Array, GunzipFailure> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) return failure('notGzip');
  if (bytes.length < HEAD_BYTES + TRAILER_BYTES) return failure('truncated');
  const stated = trailerOf(bytes);
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Gunzip((part) => {
    size += part.length;
    // What cannot be right is only unpacked to learn whether its end is missing, and not kept.
    if (stated.size <= limit) parts.push(part);
  });
  try {
    for (let at = 0; at < bytes.length && size <= limit; at += STEP_BYTES) {
      stream.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
    }
  } catch (error) {
    if (!isFlateError(error)) throw error;
    return failure(error.code === FlateErrorCode.UnexpectedEOF ? 'truncated' : 'broken');
  }
  if (size > limit) return failure('tooLarge');
  if (size !== stated.size) return failure('truncated');
  const whole = join(parts, size);
  return crc32(whole) === stated.crc ? success(whole) : failure('broken');
}
