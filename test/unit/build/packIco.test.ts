import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packIco } from '../../../build/packIco.ts';

test('points at each picture, in order', () => {
  const ico = packIco([
    { size: 16, png: new Uint8Array([1, 2, 3]) },
    { size: 256, png: new Uint8Array([4, 5]) },
  ]);
  const view = new DataView(ico.buffer);
  expect([view.getUint16(2, true), view.getUint16(4, true)]).toEqual([1, 2]);
  expect([ico[6], ico[22]]).toEqual([16, 0]);
  const pictureAt = (entry: number) => {
    const offset = view.getUint32(entry + 12, true);
    return [...ico.slice(offset, offset + view.getUint32(entry + 8, true))];
  };
  expect([pictureAt(6), pictureAt(22)]).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
});

test('the icon of the program holds every size that Windows asks for', () => {
  const ico = readFileSync(new URL('../../../build/icons/sunflower.ico', import.meta.url));
  const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => ico[6 + 16 * index] || 256);
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
});
