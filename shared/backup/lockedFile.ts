import { strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { Sha256 } from './sealedFile.ts';

/*
 * A file that only a password opens: one line of JSON, then the ciphertext of a whole sealed file (AES-256-GCM). The line
 * tells how the key is made of the password, and size and SHA-256 of what follows, so that a file which was cut or broken
 * on the way is told from one that somebody changed. A value that is made of the password beside the key tells a wrong
 * password from both. How, and why so: docs/adr/0022-snapshots.md.
 */

/** Rounds of PBKDF2-SHA-256 for new files (OWASP, Password Storage Cheat Sheet, 2023: at least 600,000). */
export const KEY_ROUNDS = 600_000;
/** More would let a hostile file keep the PC busy for minutes. */
const MOST_ROUNDS = 10_000_000;
/** Bytes of salt and of the nonce of AES-GCM (NIST SP 800-38D: 96 bits). */
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
/** GCM's own mark of authenticity. */
const TAG_BYTES = 16;
/** A header is a few hundred bytes: what has no line end by then is no file of ours. */
const MOST_HEADER_BYTES = 1_000;
const NEW_LINE = 0x0a;

const Base64 = v.pipe(v.string(), v.maxLength(64), v.base64());

/** First line of a locked file. */
const LockHeader = v.strictObject({
  format: v.pipe(v.string(), v.regex(/^sunflower-locked\/\d{1,4}$/)),
  rounds: v.pipe(v.number(), v.integer(), v.minValue(KEY_ROUNDS), v.maxValue(MOST_ROUNDS)),
  salt: Base64,
  nonce: Base64,
  check: Base64,
  size: v.pipe(v.number(), v.integer(), v.minValue(TAG_BYTES)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
type LockHeader = v.InferOutput<typeof LockHeader>;

const FORMAT = 'sunflower-locked';
const VERSION = 1;

/** A password made into a key, with what another PC needs to make it again. */
export interface SnapshotKey<Key> {
  readonly key: Key;
  readonly rounds: number;
  /** Base64. */
  readonly salt: string;
  /** Base64; tells whether a password is the right one. */
  readonly check: string;
}

/** Cryptography as the caller has it (WebCrypto); shared/ has none of its own. */
export interface Cipher<Key> {
  random(bytes: number): Uint8Array;
  /** Key and check value of a password. @param salt base64 */
  derive(password: string, salt: string, rounds: number): Promise<SnapshotKey<Key>>;
  encrypt(key: Key, nonce: Uint8Array, associated: Uint8Array, plain: Uint8Array): Promise<Uint8Array>;
  /** @returns null when the mark of authenticity does not fit */
  decrypt(
    key: Key,
    nonce: Uint8Array,
    associated: Uint8Array,
    secret: Uint8Array,
  ): Promise<Uint8Array | null>;
}

/** Why a locked file is not opened. */
export type LockFailure =
  | { readonly kind: 'truncated' }
  | { readonly kind: 'damaged'; readonly detail: string }
  | { readonly kind: 'newer'; readonly found: number; readonly supported: number }
  | { readonly kind: 'wrongPassword' }
  | { readonly kind: 'altered' };

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** The bytes of a base64 text that a schema has checked. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** Makes a key of a new password, with a salt of its own. */
export function makeSnapshotKey<Key>(password: string, cipher: Cipher<Key>): Promise<SnapshotKey<Key>> {
  return cipher.derive(password, toBase64(cipher.random(SALT_BYTES)), KEY_ROUNDS);
}

/** What GCM authenticates beside the content: how the key is made. */
function associatedOf({
  format,
  rounds,
  salt,
  nonce,
}: Omit<LockHeader, 'check' | 'size' | 'sha256'>): Uint8Array {
  return strToU8([format, rounds, salt, nonce].join('\n'));
}

/** True for a file that only a password opens, of whatever version. */
export function isLockedFile(bytes: Uint8Array): boolean {
  return strFromU8(bytes.subarray(0, 40)).startsWith(`{"format":"${FORMAT}/`);
}

/** Locks the bytes of a file with a key. */
export async function lockFile<Key>(
  bytes: Uint8Array,
  { key, rounds, salt, check }: SnapshotKey<Key>,
  cipher: Cipher<Key>,
  sha256: Sha256,
): Promise<Uint8Array> {
  const nonceBytes = cipher.random(NONCE_BYTES);
  const nonce = toBase64(nonceBytes);
  const format = `${FORMAT}/${VERSION}`;
  const associated = associatedOf({ format, rounds, salt, nonce });
  const secret = await cipher.encrypt(key, nonceBytes, associated, bytes);
  const header: LockHeader = {
    format,
    rounds,
    salt,
    nonce,
    check,
    size: secret.length,
    sha256: await sha256(secret),
  };
  const line = strToU8(`${JSON.stringify(header)}\n`);
  const whole = new Uint8Array(line.length + secret.length);
  whole.set(line);
  whole.set(secret, line.length);
  return whole;
}

function readHeader(bytes: Uint8Array): { readonly header: LockHeader; readonly end: number } | LockFailure {
  const end = bytes.subarray(0, MOST_HEADER_BYTES).indexOf(NEW_LINE);
  if (end < 0) return bytes.length < MOST_HEADER_BYTES ? { kind: 'truncated' } : damagedHead();
  const parsed = parseHeader(strFromU8(bytes.subarray(0, end)));
  const found = /^\{"format":"sunflower-locked\/(\d{1,4})"/u.exec(strFromU8(bytes.subarray(0, 40)))?.[1];
  // A newer program may write another header: its number is looked at first.
  if (Number(found) > VERSION) return { kind: 'newer', found: Number(found), supported: VERSION };
  return parsed.success ? { header: parsed.output, end } : damagedHead();
}

function damagedHead(): LockFailure {
  return { kind: 'damaged', detail: 'head' };
}

function parseHeader(text: string): v.SafeParseResult<typeof LockHeader> {
  try {
    return v.safeParse(LockHeader, JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return v.safeParse(LockHeader, undefined);
    throw error;
  }
}

/**
 * Opens a locked file.
 * @param unlock gives the key for this salt and number of rounds: of the password, or the one that this PC keeps; null
 * where neither is known.
 */
export async function unlockFile<Key>(
  bytes: Uint8Array,
  unlock: (salt: string, rounds: number) => Promise<SnapshotKey<Key> | null>,
  cipher: Cipher<Key>,
  sha256: Sha256,
): Promise<Result<Uint8Array, LockFailure>> {
  const read = readHeader(bytes);
  if ('kind' in read) return failure(read);
  const { header, end } = read;
  const secret = bytes.subarray(end + 1);
  if (secret.length < header.size) return failure({ kind: 'truncated' });
  if (secret.length > header.size) return failure({ kind: 'damaged', detail: 'size' });
  if ((await sha256(secret)) !== header.sha256) return failure({ kind: 'damaged', detail: 'SHA-256' });
  const found = await unlock(header.salt, header.rounds);
  if (found?.check !== header.check) return failure({ kind: 'wrongPassword' });
  const plain = await cipher.decrypt(found.key, fromBase64(header.nonce), associatedOf(header), secret);
  return plain ? success(plain) : failure({ kind: 'altered' });
}
