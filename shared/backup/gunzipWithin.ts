import { Gunzip } from 'fflate';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';

export type GunzipFailure = 'notGzip' | 'tooLarge' | 'truncated' | 'broken';

const HEAD_BYTES = 10;
const TRAILER_BYTES = 8;
const STEP_BYTES = 64 * 1024;

/** Size of the unpacked content as the last four bytes of a gzip file tell it (modulo 2³²). */
function statedSize(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0, true);
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

/**
 * Unpacks gzip, but never more than `limit` bytes: a small file that unpacks to gigabytes is refused after `limit`, and
 * the stated size is not trusted (fflate's one-step form would allocate it at once).
 */
export function gunzipWithin(bytes: Uint8Array, limit: number): Result<Uint8Array, GunzipFailure> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) return failure('notGzip');
  if (bytes.length < HEAD_BYTES + TRAILER_BYTES) return failure('truncated');
  if (statedSize(bytes) > limit) return failure('tooLarge');
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Gunzip((part) => {
    parts.push(part);
    size += part.length;
  });
  try {
    for (let at = 0; at < bytes.length && size <= limit; at += STEP_BYTES) {
      stream.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
    }
  } catch {
    // fflate throws plain errors for every kind of broken input; the caller learns that, and that is all there is to say.
    return failure('broken');
  }
  if (size > limit) return failure('tooLarge');
  return size === statedSize(bytes) ? success(join(parts, size)) : failure('truncated');
}
