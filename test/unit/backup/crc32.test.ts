import { gzipSync, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { crc32 } from '../../../shared/backup/crc32.ts';

test('is the checksum that gzip writes behind its content', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
  const bytes = gzipSync(strToU8('向日葵'));
  const written = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 4).getUint32(0, true);
  expect(crc32(strToU8('向日葵'))).toBe(written);
});
