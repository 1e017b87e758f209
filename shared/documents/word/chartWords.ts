import type { Catalogue } from '../../text/zh-CN/catalogue.ts';
import type { ColumnChart } from '../report/faceChart.ts';
import type { FaceBar } from '../sheetFace.ts';

/** A column chart in words, for people who do not see it: what it shows and every figure. */
export function columnWords({ annualReport }: Catalogue, { label, columns }: ColumnChart): string {
  const values = columns.map(({ lines, bars }) =>
    [...lines, ...bars.map(({ text }) => text)].filter((text) => text !== '').join(' '),
  );
  return annualReport.chartInWords({ label, values });
}

/** Flat bars in words, under the heading that they stand under. */
export function barWords({ annualReport }: Catalogue, label: string, bars: readonly FaceBar[]): string {
  const values = bars.map(({ label: name, text }) => `${name} ${text}`);
  return annualReport.chartInWords({ label, values });
}
