import type { YearData } from '../fair/fairData.ts';
import type { RecountCheck, RecountedMetric, YearCheck } from './checkTypes.ts';
import { recordChecks } from './recordChecks.ts';
import { recountYear } from './recountYear.ts';
import { sumChecks } from './sumChecks.ts';
import { FIGURE_KEYS } from './sumFigures.ts';
import type { YearFigures } from './yearTypes.ts';

function figureOf(figures: YearFigures, metric: RecountedMetric): number {
  if (metric === 'fairsHeld' || metric === 'distinctVolunteers' || metric === 'distinctPartnerUnits') {
    return figures[metric];
  }
  return figures.total[metric];
}

/**
 * Every check of a year (rule 22): each total beside its recount from the raw rows, sums of parts, and the records
 * themselves. `figures` are those that are shown or printed.
 */
export function checkYear(data: YearData, figures: YearFigures): readonly YearCheck[] {
  const recount = recountYear(data);
  const metrics: readonly RecountedMetric[] = [
    'fairsHeld',
    ...FIGURE_KEYS,
    'distinctVolunteers',
    'distinctPartnerUnits',
  ];
  const recounts = metrics.map((metric): RecountCheck => {
    const figure = figureOf(figures, metric);
    return {
      kind: 'recount',
      metric,
      result: figure === recount[metric] ? 'ok' : 'failed',
      figure,
      recount: recount[metric],
    };
  });
  return [...recounts, ...sumChecks(figures), ...recordChecks(data)];
}
