import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSupplies } from '../../../shared/fair/splitSupplies.ts';

describe('a text of supplies', () => {
  it('is split at commas, semicolons and line breaks of both kinds, with quantities apart', () => {
    expect(splitSupplies('血压计 2 台、血糖仪1台，采血针；酒精棉\n椅子×10, 0.5 kg 面粉')).toEqual([
      { thing: '血压计', quantity: '2 台' },
      { thing: '血糖仪', quantity: '1 台' },
      { thing: '采血针', quantity: '' },
      { thing: '酒精棉', quantity: '' },
      { thing: '椅子', quantity: '10' },
      { thing: '0.5 kg 面粉', quantity: '' },
    ]);
  });

  it('reads a number before an English word, but not before a unit', () => {
    expect(splitSupplies('2 blood-pressure meters, 1 glucose meter, 2 kg flour, swabs')).toEqual([
      { thing: 'blood-pressure meters', quantity: '2' },
      { thing: 'glucose meter', quantity: '1' },
      { thing: '2 kg flour', quantity: '' },
      { thing: 'swabs', quantity: '' },
    ]);
  });

  it('keeps together what stands in brackets, closed or not', () => {
    expect(splitSupplies('工具箱（扳手、钳子）、桌布 1 块')).toEqual([
      { thing: '工具箱（扳手、钳子）', quantity: '' },
      { thing: '桌布', quantity: '1 块' },
    ]);
    expect(splitSupplies('工具箱（扳手、钳子')).toHaveLength(1);
  });

  it('is empty for a blank one', () => {
    expect(splitSupplies(' 、\n，')).toEqual([]);
  });

  it('loses no letter and no digit', () => {
    const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').replace(/[xX×]/gu, '');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'血压计2台、，;（） 1.x×*\n') }), (text) => {
        const all = splitSupplies(text)
          .map(({ thing, quantity }) => thing + quantity)
          .join('');
        expect(bare(all)).toBe(bare(text));
      }),
    );
  });
});
