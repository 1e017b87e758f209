import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gunzipWithin } from '../../../shared/backup/gunzipWithin.ts';

describe('gunzipWithin', () => {
  it('unpacks what fits', () => {
    const unpacked = gunzipWithin(gzipSync(strToU8('向日葵')), 9);
    expect(unpacked).toEqual({ ok: true, value: strToU8('向日葵') });
  });

  it('stops at the limit even when the file lies about its size', () => {
    const bomb = gzipSync(new Uint8Array(5_000_000));
    expect(gunzipWithin(bomb, 100_000)).toEqual({ ok: false, problem: 'tooLarge' });
    const lying = bomb.slice();
    lying.set([1, 0, 0, 0], lying.length - 4);
    expect(gunzipWithin(lying, 100_000)).toEqual({ ok: false, problem: 'tooLarge' });
  });

  it('refuses a content whose size is not the stated one', () => {
    const bytes = gzipSync(strToU8('sunflower'));
    bytes.set([8], bytes.length - 4);
    expect(gunzipWithin(bytes, 100)).toEqual({ ok: false, problem: 'truncated' });
  });
});
