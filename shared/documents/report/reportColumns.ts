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
  present: 'hasPeople',
  absent: 'hasPeople',
  walkIn: 'hasPeople',
  units: 'hasPartners',
  unitPeople: 'hasPartners',
} as const satisfies Partial<Record<keyof CountedFigures, keyof CountedFigures>>;

/** A figure that tables by month and by category have a column for. */
export type CountedColumn = keyof typeof COUNTS | 'coverage' | 'hours';

/** In shares of the width: so wide that the longest word of its heading fits in both languages. */
const WIDTHS = {
  fairs: 10,
  visits: 12,
  recipients: 17.5,
  volunteers: 19,
  items: 12,
  leaflets: 15,
  needed: 14,
  covered: 12,
  coverage: 14.5,
  present: 14,
  absent: 13,
  walkIn: 12,
  hours: 12.5,
  units: 14,
  unitPeople: 14,
} as const satisfies Record<CountedColumn | 'fairs' | 'recipients' | 'volunteers', number>;

/** Column of a figure. */
export function figureColumn(
  text: Catalogue,
  key: CountedColumn | 'fairs' | 'recipients' | 'volunteers',
): SheetColumn {
  const label = text.annualReport.columns[key];
  const width = WIDTHS[key];
  if (key === 'coverage') return { key, label, width, kind: 'text', align: 'right' };
  return { key, label, width, kind: 'number', ...(key === 'hours' ? { decimals: 1 } : {}) };
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
