import { expect, test } from 'vitest';
import { svgOf } from '../../../renderer/features/statistics/chartPicture.ts';
import { HOSTILE, MARK_OF_RUN } from '../../fixtures/hostileSample.ts';

test('a text in a chart that is saved as SVG stays text, and the file asks for nothing', async () => {
  const bytes = await svgOf({
    title: HOSTILE[0] ?? '',
    option: () => ({
      grid: { left: 300 },
      yAxis: { type: 'category', data: [...HOSTILE], axisLabel: { interval: 0 } },
      xAxis: { type: 'value' },
      series: [{ type: 'bar', data: HOSTILE.map(({ length }) => length) }],
    }),
  });
  const source = new TextDecoder().decode(bytes);
  const drawing = new DOMParser().parseFromString(source, 'image/svg+xml');
  expect(drawing.querySelector('parsererror')).toBeNull();
  for (const hostile of HOSTILE) expect(drawing.documentElement.textContent).toContain(hostile);
  const elements = [...drawing.querySelectorAll('*')];
  const names = new Set(elements.map(({ localName }) => localName));
  for (const name of ['script', 'foreignObject', 'image', 'a', 'use', 'iframe', 'img']) {
    expect([name, names.has(name)]).toEqual([name, false]);
  }
  const attributes = elements.flatMap((element) => [...element.attributes]);
  expect(attributes.filter(({ name }) => /^on|href$/u.test(name))).toEqual([]);
  expect(attributes.filter(({ value }) => /url\((?!["']?#)|javascript:|@import/u.test(value))).toEqual([]);
  expect(MARK_OF_RUN in window).toBe(false);
});
