import { describe, expect, test } from 'vitest';
import { photoRows } from '../../../renderer/print/faces/photoRows.ts';
import { sizeInBox } from '../../../renderer/print/faces/posterText.ts';
import type { FacePhoto } from '../../../shared/documents/sheetFace.ts';

function photo(width: number, height: number): FacePhoto {
  return { image: { mime: 'image/jpeg', width, height, data: '' }, caption: `${width}×${height}` };
}

describe('photos on a page', () => {
  test('keep their order and shape, and no row is wider than the page', () => {
    const photos = [photo(3, 2), photo(3, 2), photo(9, 16), photo(3, 4), photo(4, 3), photo(8, 3)];
    const rows = photoRows(photos, 188);
    expect(rows.flat().map((placed) => placed.photo)).toEqual(photos);
    for (const row of rows) {
      const width = row.reduce((sum, placed) => sum + placed.width, 4 * (row.length - 1));
      expect(width).toBeLessThanOrEqual(188.001);
      expect(new Set(row.map(({ height }) => height)).size).toBe(1);
    }
    for (const {
      photo: { image },
      width,
      height,
    } of rows.flat()) {
      expect(width / height).toBeCloseTo(image.width / image.height, 5);
    }
  });

  test('one photo alone is not blown up', () => {
    expect(photoRows([photo(3, 2)], 188)[0]?.[0]?.height).toBeLessThanOrEqual(64);
    expect(photoRows([], 188)).toEqual([]);
  });
});

describe('the headline of a poster', () => {
  test.each(['市集', '“向日葵”邻里服务集市', 'Sunflower Neighbourhood Service Fair', '很'.repeat(60)])(
    'fits its box: %s',
    (headline) => {
      const size = sizeInBox(headline, 132, 46, 21);
      expect(size).toBeGreaterThan(6);
      expect(size).toBeLessThanOrEqual(21);
    },
  );
});
