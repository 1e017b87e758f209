import { describe, expect, it } from 'vitest';
import { mergedWidths, rowHeight } from '../../../shared/workbook/rowHeight.ts';
import type { SheetRow } from '../../../shared/workbook/workbookModel.ts';

const LONG = '从签到到签退的时间先按整分钟相加'.repeat(4);
const row = (text: string, wrap = true): SheetRow => ({
  cells: [{ value: { kind: 'text', text }, style: { wrap } }],
});

describe('rowHeight', () => {
  it('needs no height of its own for one line, nor for text that does not wrap', () => {
    expect(rowHeight(row('一行'), [20])).toBeNull();
    expect(rowHeight(row(LONG, false), [20])).toBeNull();
  });

  it('grows with wrapped text and with line breaks, and shrinks with the width', () => {
    const narrow = rowHeight(row(LONG), [20]) ?? 0;
    const wide = rowHeight(row(LONG), [60]) ?? 0;
    expect(narrow).toBeGreaterThan(wide);
    expect(wide).toBeGreaterThan(18);
    expect(rowHeight(row('甲\n乙\n丙'), [20])).toBeGreaterThan(40);
  });

  it('gives a merged cell the room of all its columns', () => {
    const merged = mergedWidths({ columnWidths: [10, 100, 60], merges: ['A1:C1'] });
    expect(merged.get(1)?.get(0)).toBe(170);
    expect(rowHeight(row(LONG), [10, 100, 60], merged.get(1))).toBeNull();
  });
});
