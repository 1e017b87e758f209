import type { Cipher, SnapshotKey } from '../../shared/backup/lockedFile.ts';
import { fromBase64, toBase64 } from '../../shared/backup/lockedFile.ts';

const KEY_BITS = 256;
const CHECK_BITS = 128;

/** Two values of one secret that tell nothing of each other (RFC 5869). */
const FOR_KEY = new TextEncoder().encode('sunflower snapshot key');
const FOR_CHECK = new TextEncoder().encode('sunflower snapshot check');
const NO_SALT = new Uint8Array();

function hkdf(info: Uint8Array<ArrayBuffer>): HkdfParams {
  return { name: 'HKDF', hash: 'SHA-256', salt: NO_SALT, info };
}

async function derive(password: string, salt: string, rounds: number): Promise<SnapshotKey<CryptoKey>> {
  const { subtle } = crypto;
  // The same password typed on another keyboard may be other code points: NFKC makes them one (RFC 8265).
  const typed = new TextEncoder().encode(password.normalize('NFKC'));
  const raw = await subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const stretched = await subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(fromBase64(salt)), iterations: rounds },
    raw,
    KEY_BITS,
  );
  const secret = await subtle.importKey('raw', stretched, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const [key, check] = await Promise.all([
    // Not extractable: what this PC keeps can lock and unlock, and never be written out.
    subtle.deriveKey(hkdf(FOR_KEY), secret, { name: 'AES-GCM', length: KEY_BITS }, false, [
      'encrypt',
      'decrypt',
    ]),
    subtle.deriveBits(hkdf(FOR_CHECK), secret, CHECK_BITS),
  ]);
  return { key, rounds, salt, check: toBase64(new Uint8Array(check)) };
}

function gcm(nonce: Uint8Array, associated: Uint8Array): AesGcmParams {
  return { name: 'AES-GCM', iv: new Uint8Array(nonce), additionalData: new Uint8Array(associated) };
}

/** Cryptography by WebCrypto: PBKDF2-SHA-256, HKDF, AES-256-GCM. */
export const webCipher: Cipher<CryptoKey> = {
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  derive,
  encrypt: async (key, nonce, associated, plain) =>
    new Uint8Array(await crypto.subtle.encrypt(gcm(nonce, associated), key, new Uint8Array(plain))),
  decrypt: async (key, nonce, associated, secret) => {
    try {
      return new Uint8Array(await crypto.subtle.decrypt(gcm(nonce, associated), key, new Uint8Array(secret)));
    } catch (error) {
      // WebCrypto's one word for a mark of authenticity that does not fit.
      if (error instanceof DOMException && error.name === 'OperationError') return null;
      throw error;
    }
  },
};
