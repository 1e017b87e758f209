import { formatRate } from '../../stats/formatMetric.ts';
import type { CountedFigures } from '../../stats/periodTypes.ts';
import { coverageRate, hoursOf } from '../../stats/sumFigures.ts';
import type { Catalogue } from '../../text/zh-CN/catalogue.ts';
import type { SheetCell, SheetColumn } from '../sheetDocument.ts';
import type { ReportContext } from './reportContext.ts';

/** Tables of many columns on an upright page: smaller than what people write in. */
export const TABLE_SIZE_PT = 8.5;

const COUNTS = {
  visits: 'hasVisits',
  items: 'hasItems',
  leaflets: 'hasLeaflets',
  needed: 'hasPeople',
  covered: 'hasPeople',
  expected: 'hasPeople',
  present: 'hasPeople',
  absent: 'hasPeople',
  walkIn: 'hasPeople',
  units: 'hasPartners',
  unitPeople: 'hasPartners',
} as const satisfies Partial<Record<keyof CountedFigures, keyof CountedFigures>>;

/** A figure that tables by month and by category have a column for. */
export type CountedColumn = keyof typeof COUNTS | 'coverage' | 'hours';

/** Column of a figure, as wide as the others. */
export function figureColumn(
  text: Catalogue,
  key: CountedColumn | 'fairs' | 'recipients' | 'volunteers',
): SheetColumn {
  const label = text.annualReport.columns[key];
  if (key === 'coverage') return { key, label, width: 12, kind: 'text', align: 'right' };
  return { key, label, width: 12, kind: 'number', ...(key === 'hours' ? { decimals: 1 } : {}) };
}

/** Cell of a figure; nothing counted is “—” (rule 6). */
export function figureCell(
  { text, locale }: ReportContext,
  figures: CountedFigures,
  key: CountedColumn,
): SheetCell {
  if (key === 'coverage') {
    return formatRate(text, locale, figures.hasPeople ? coverageRate(figures) : null);
  }
  if (key === 'hours') {
    return figures.hasPeople ? hoursOf(figures.serviceMinutes) : text.common.nothingCounted;
  }
  return figures[COUNTS[key]] ? figures[key] : text.common.nothingCounted;
}
