import * as fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { webCipher } from '../../../renderer/platform/cipher.ts';
import { sha256 } from '../../../renderer/platform/sha256.ts';
import type { SnapshotKey } from '../../../shared/backup/lockedFile.ts';
import {
  isLockedFile,
  KEY_ROUNDS,
  lockFile,
  makeSnapshotKey,
  unlockFile,
} from '../../../shared/backup/lockedFile.ts';

const PLAIN = strToU8('一份备份的全部内容 '.repeat(40));
let key: SnapshotKey<CryptoKey>;
let other: SnapshotKey<CryptoKey>;
let locked: Uint8Array;

beforeAll(async () => {
  key = await makeSnapshotKey('向日葵 2026', webCipher);
  other = await webCipher.derive('向日葵 2027', key.salt, key.rounds);
  locked = await lockFile(PLAIN, key, webCipher, sha256);
});

const openWith = (bytes: Uint8Array, kept: SnapshotKey<CryptoKey>) =>
  unlockFile(bytes, async () => kept, webCipher, sha256);

/** The file with something of its head written anew. */
function withHead(change: (head: Record<string, unknown>) => object): Uint8Array {
  const end = locked.indexOf(10);
  const head: Record<string, unknown> = JSON.parse(strFromU8(locked.subarray(0, end)));
  const line = strToU8(`${JSON.stringify(change(head))}\n`);
  return new Uint8Array([...line, ...locked.subarray(end + 1)]);
}

describe('a locked file', () => {
  it('is opened by the password that locked it, on any PC', async () => {
    const opened = await unlockFile(
      locked,
      (salt, rounds) => webCipher.derive('向日葵 2026', salt, rounds),
      webCipher,
      sha256,
    );
    expect(opened).toEqual({ ok: true, value: PLAIN });
    expect(isLockedFile(locked)).toBe(true);
    expect(isLockedFile(PLAIN)).toBe(false);
  });

  it('is opened by the same characters typed as other code points', async () => {
    const wide = await webCipher.derive('ａｂｃ', key.salt, KEY_ROUNDS);
    expect((await webCipher.derive('abc', key.salt, KEY_ROUNDS)).check).toBe(wide.check);
  });

  it('shows nothing of its content, and never the same bytes twice', async () => {
    const again = await lockFile(PLAIN, key, webCipher, sha256);
    expect(again).not.toEqual(locked);
    expect(strFromU8(locked)).not.toContain('备份');
    expect(key.key.extractable).toBe(false);
  });

  it('says that a password is wrong', async () => {
    expect(await openWith(locked, other)).toEqual({ ok: false, problem: { kind: 'wrongPassword' } });
  });

  it('says that its end is missing, wherever it was cut', async () => {
    for (const length of [50, 200, locked.length - 1]) {
      const cut = await openWith(locked.slice(0, length), key);
      expect(cut).toEqual({ ok: false, problem: { kind: 'truncated' } });
    }
  });

  it('says that it was changed when somebody wrote other bytes with a fitting checksum', async () => {
    const end = locked.indexOf(10);
    const secret = locked.slice(end + 1);
    secret.set([(secret[5] ?? 0) ^ 1], 5);
    const sum = await sha256(secret);
    const head = strToU8(
      strFromU8(locked.subarray(0, end + 1)).replace(/"sha256":"[0-9a-f]+"/u, `"sha256":"${sum}"`),
    );
    const altered = new Uint8Array([...head, ...secret]);
    expect(await openWith(altered, key)).toEqual({ ok: false, problem: { kind: 'altered' } });
  });

  it('never takes fewer rounds than we make, nor so many that the PC is kept busy', async () => {
    for (const rounds of [1, KEY_ROUNDS - 1, 1e12]) {
      expect(
        await openWith(
          withHead((head) => ({ ...head, rounds })),
          key,
        ),
      ).toMatchObject({
        problem: { kind: 'damaged' },
      });
    }
  });

  it('refuses a newer kind by its number', async () => {
    const newer = withHead((head) => ({ ...head, format: 'sunflower-locked/2', memory: 64 }));
    expect(await openWith(newer, key)).toEqual({
      ok: false,
      problem: { kind: 'newer', found: 2, supported: 1 },
    });
  });

  it('never opens to other bytes, and never throws, whatever byte is changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (place, flip) => {
        const at = place % locked.length;
        const mutated = locked.map((byte, index) => (index === at ? byte ^ flip : byte));
        const opened = await openWith(mutated, key);
        if (opened.ok) expect(opened.value).toEqual(PLAIN);
      }),
      { numRuns: 200 },
    );
  });
});
