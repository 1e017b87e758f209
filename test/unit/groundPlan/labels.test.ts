import { describe, expect, it } from 'vitest';
import type { LabelledBox } from '../../../shared/groundPlan/placeLabels.ts';
import { placeLabels } from '../../../shared/groundPlan/placeLabels.ts';
import { areTouching } from '../../../shared/groundPlan/planGeometry.ts';
import { textEms, wrapLabel } from '../../../shared/groundPlan/wrapLabel.ts';

describe('wrapping a label', () => {
  it('breaks Chinese anywhere and English between words', () => {
    expect(wrapLabel('测血压测血糖', 4, 2)).toEqual(['测血压测', '血糖']);
    expect(wrapLabel('Blood pressure', 6, 2)).toEqual(['Blood', 'pressure']);
    expect(wrapLabel('  ', 6, 2)).toEqual([]);
  });

  it('leaves no single character for the last line', () => {
    expect(wrapLabel('书法与美食品尝', 6, 2)).toEqual(['书法与美', '食品尝']);
  });

  it('cuts a word that is longer than a line, and ends in dots when there is more', () => {
    expect(wrapLabel('Unbelievably', 3, 9).join('')).toBe('Unbelievably');
    const lines = wrapLabel('健康咨询与血压血糖测量及中医把脉', 5, 2);
    expect(lines).toEqual(['健康咨询与', '血压血糖…']);
    for (const line of lines) expect(textEms(line)).toBeLessThanOrEqual(5);
    expect(wrapLabel('Appliances and bicycles', 6.5, 2)).toEqual(['Appliances', 'and bicyc…']);
  });

  it('loses no character of a label that fits, rare characters among them', () => {
    expect(wrapLabel('䶮𠮷·A摊', 9, 2)).toEqual(['䶮𠮷·A摊']);
  });
});

describe('placing labels', () => {
  const style = { fontSize: 1, lineHeight: 1.2, width: 4, maxLines: 2, gap: 0.2 };
  const ground = { left: 0, top: 0, right: 20, bottom: 20 };
  const thing = (x: number, y: number, label: string, isNeeded = false): LabelledBox => ({
    box: { left: x - 1, right: x + 1, top: y - 0.5, bottom: y + 0.5 },
    label,
    isNeeded,
  });

  it('writes below, and above where something stands below', () => {
    const [below, other] = placeLabels([thing(5, 5, '义诊'), thing(5, 6.6, '理发')], ground, style);
    expect(below?.box.bottom).toBeLessThan(4.5);
    expect(other?.top).toBeGreaterThan(7);
  });

  it('takes as many lines as it may, and fewer with dots where there is no room for all', () => {
    const tall = { ...style, maxLines: 3 };
    const long = '家电与自行车维修点';
    expect(placeLabels([thing(5, 5, long)], ground, tall)[0]?.lines).toEqual(['家电与', '自行车', '维修点']);
    const walled = [
      thing(5, 5, long),
      ...[2.2, 7.8].map((y) => thing(5, y, '')),
      thing(1, 5, ''),
      thing(9, 5, ''),
    ];
    expect(placeLabels(walled, { ...ground, right: 10 }, tall)[0]?.lines).toEqual(['家电与…']);
  });

  it('is wider than usual rather than cutting a word, where nothing is in the way', () => {
    expect(placeLabels([thing(10, 5, 'Calligraphy')], ground, style)[0]?.lines).toEqual(['Calligraphy']);
    const walled = [thing(10, 5, 'Calligraphy'), ...[6, 14].map((x) => thing(x, 5.8, ''))];
    expect(placeLabels(walled, { ...ground, top: 4 }, style)[0]?.lines).toEqual(['Calligr', 'aphy']);
  });

  it('leaves a label out rather than covering something, unless it is needed', () => {
    const crowd = [-2.4, 0, 2.4].flatMap((x) => [-1.2, 0, 1.2].map((y) => thing(10 + x, 10 + y, '义诊')));
    const labels = placeLabels(crowd, ground, style);
    expect(labels[4]).toBeNull();
    const shown = labels.flatMap((label) => (label ? [label.box] : []));
    for (const box of shown) expect(crowd.some((other) => areTouching(box, other.box))).toBe(false);
    const needed = placeLabels(
      [...crowd.slice(0, 4), thing(10, 10, '入口', true), ...crowd.slice(5)],
      ground,
      style,
    );
    expect(needed[4]?.lines).toEqual(['入口']);
  });

  it('stays on the ground: at the lower edge beside the mark', () => {
    const [label] = placeLabels([thing(10, 19.5, '入口', true)], ground, style);
    expect(label?.box.bottom).toBeLessThanOrEqual(20);
  });
});
