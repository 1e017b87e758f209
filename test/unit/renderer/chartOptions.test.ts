import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { categoryRows } from '../../../renderer/features/statistics/categoryRows.ts';
import { categoryHeatMap, partBars, shareBars } from '../../../renderer/features/statistics/chartOptions.ts';
import type { ChartOption } from '../../../renderer/features/statistics/echartsCore.ts';
import { yearFigures } from '../../../shared/stats/yearFigures.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { plainYear } from '../stats/plainYear.ts';

const TYPE = { fontFamily: 'sans-serif', fontSize: 12 };
const words = { text: catalogueOf('zh-CN'), locale: 'zh-CN' } as const;

const DrawnSeries = v.object({
  silent: v.optional(v.boolean()),
  data: v.array(v.unknown()),
  label: v.object({ formatter: v.function() }),
});
const Cell = v.object({ value: v.array(v.unknown()) });

/** The series of an option, as they are given to the library. */
function seriesOf({ series }: ChartOption): readonly v.InferOutput<typeof DrawnSeries>[] {
  return v.parse(v.array(DrawnSeries), series);
}

describe('the charts of a period', () => {
  it('draw a cell with “—” where nothing was counted, apart from the cells with a number', () => {
    const data = plainYear();
    const { categories } = yearFigures(data);
    const rows = categoryRows(words.text, data.categories, categories);
    const names = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
    const [counted, uncounted] = seriesOf(categoryHeatMap(words, rows, names)(TYPE));
    const june = categories.flatMap(({ byPart }) => byPart).filter(({ hasVisits }) => hasVisits);
    const numbers = counted?.data.filter((cell) => typeof v.parse(Cell, cell).value[2] === 'number');
    expect(numbers?.length).toBe(june.length);
    // Every cell has its place, so that pressing one tells which it is.
    expect(counted?.data.length).toBe(rows.length * 12);
    expect(uncounted?.data.length).toBe(rows.length * 12 - june.length);
    expect(uncounted?.silent).toBe(true);
    expect(uncounted?.label.formatter({})).toBe('—');
    expect(counted?.label.formatter({ value: [5, 0, 0] })).toBe('0');
  });

  it('label a part without a figure with “—” and a zero with 0', () => {
    const bars = { names: ['1月', '2月'], amounts: [null, 0], compared: null, format: String };
    const [series] = seriesOf(partBars(words, bars)(TYPE));
    expect([0, 1].map((dataIndex) => series?.label.formatter({ dataIndex }))).toEqual(['—', '0']);
  });

  it('label a category of which nothing was counted with “—”', () => {
    const data = plainYear({ tallies: [] });
    const rows = categoryRows(words.text, data.categories, yearFigures(data).categories);
    const [series] = seriesOf(shareBars(words, rows)(TYPE));
    expect(rows.map((_, dataIndex) => series?.label.formatter({ dataIndex }))).toEqual(rows.map(() => '—'));
  });
});
