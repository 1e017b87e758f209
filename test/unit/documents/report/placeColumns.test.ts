import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnChart } from '../../../../shared/documents/report/faceChart.ts';
import { hatchLines, placeColumns } from '../../../../shared/documents/report/placeColumns.ts';

const WIDTH = 188;

const chart = fc.record({
  kind: fc.constant('columns' as const),
  label: fc.constant(''),
  keys: fc.constant([]),
  height: fc.integer({ min: 35, max: 80 }),
  columns: fc.array(
    fc.record({
      lines: fc.array(fc.constantFrom('1月', '12月', '2025年', ''), { minLength: 1, maxLength: 3 }),
      bars: fc.array(
        fc.record({
          style: fc.constantFrom('solid' as const, 'outline' as const, 'hatched' as const),
          value: fc.option(fc.integer({ min: 0, max: 100_000 })),
          text: fc.constantFrom('', '—', '12,345'),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 24 },
  ),
}) satisfies fc.Arbitrary<ColumnChart>;

describe('a column chart on paper', () => {
  it('has a bar for each value, as long as its share of the largest, and none for what was not counted', () => {
    fc.assert(
      fc.property(chart, (columns) => {
        const values = columns.columns.flatMap(({ bars }) => bars.flatMap(({ value }) => value ?? []));
        const { bars } = placeColumns(columns, WIDTH);
        expect(bars).toHaveLength(values.length);
        const most = Math.max(1, ...values);
        const tallest = Math.max(0, ...bars.map(({ height }) => height));
        for (const [index, { height }] of bars.entries()) {
          const share = (values[index] ?? 0) / most;
          if (most === Math.max(...values)) expect(height).toBeCloseTo(tallest * share);
        }
      }),
    );
  });

  it('keeps every bar and text on its paper, and no bar over another', () => {
    fc.assert(
      fc.property(chart, (columns) => {
        const { bars, texts, baseline, height } = placeColumns(columns, WIDTH);
        for (const bar of bars) {
          expect(bar.y).toBeGreaterThanOrEqual(0);
          expect(bar.y + bar.height).toBeCloseTo(baseline);
          expect(bar.x).toBeGreaterThanOrEqual(0);
          expect(bar.x + bar.width).toBeLessThanOrEqual(WIDTH);
        }
        for (const [index, bar] of bars.entries()) {
          const next = bars[index + 1];
          if (next) expect(bar.x + bar.width).toBeLessThanOrEqual(next.x + 1e-9);
        }
        for (const { x, y } of texts) {
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThanOrEqual(height);
          expect(x > 0 && x < WIDTH).toBe(true);
        }
      }),
    );
  });

  it('hatches a bar with lines that stay inside of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 60 }), (width, height) => {
        const bar = { style: 'hatched', x: 5, y: 7, width, height } as const;
        for (const { x1, y1, x2, y2 } of hatchLines(bar)) {
          for (const x of [x1, x2]) expect(x >= 5 - 1e-9 && x <= 5 + width + 1e-9).toBe(true);
          for (const y of [y1, y2]) expect(y >= 7 - 1e-9 && y <= 7 + height + 1e-9).toBe(true);
          expect(x2 - x1).toBeCloseTo(y1 - y2);
        }
      }),
    );
  });
});
