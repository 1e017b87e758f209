import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SupplyItem } from '../../../shared/fair/splitSupplies.ts';
import { splitSupplies } from '../../../shared/fair/splitSupplies.ts';

function item(thing: string, quantity: string, broughtBy: string | null = null): SupplyItem {
  return { thing, quantity, broughtBy };
}

describe('a text of supplies', () => {
  it('is split at commas, semicolons and line breaks of both kinds, with quantities apart', () => {
    expect(splitSupplies('血压计 2 台、血糖仪1台，采血针；酒精棉\n椅子×10, 0.5 kg 面粉')).toEqual([
      item('血压计', '2 台'),
      item('血糖仪', '1 台'),
      item('采血针', ''),
      item('酒精棉', ''),
      item('椅子', '10'),
      item('0.5 kg 面粉', ''),
    ]);
  });

  it('reads a number before an English word, but not before a unit', () => {
    expect(splitSupplies('2 blood-pressure meters, 1 glucose meter, 2 kg flour, swabs')).toEqual([
      item('blood-pressure meters', '2'),
      item('glucose meter', '1'),
      item('2 kg flour', ''),
      item('swabs', ''),
    ]);
  });

  it('says who brings a thing where the text does, before or behind the quantity', () => {
    expect(
      splitSupplies('投影仪（由晋商银行带）1 台、音箱 2 个（街道办提供）、chairs 4 (from the school)'),
    ).toEqual([
      item('投影仪', '1 台', '晋商银行'),
      item('音箱', '2 个', '街道办'),
      item('chairs', '4', 'the school'),
    ]);
    expect(
      splitSupplies('透明胶（封箱胶带）、音箱（可携带）、（由医院带）').map(({ broughtBy }) => broughtBy),
    ).toEqual([null, null, null]);
  });

  it('keeps together what stands in brackets, closed or not', () => {
    expect(splitSupplies('工具箱（扳手、钳子）、桌布 1 块')).toEqual([
      item('工具箱（扳手、钳子）', ''),
      item('桌布', '1 块'),
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
