import type { YearData } from '../fair/fairData.ts';
import { workToEnd } from '../steps.ts';
import type {
  CheckedFair,
  CheckRegisters,
  RecountCheck,
  RecountedMetric,
  RuleCheck,
  YearCheck,
} from './checkTypes.ts';
import { packFair } from './columns/packFair.ts';
import { recountFair } from './columns/recountFair.ts';
import { heldFairsOf } from './countedFair.ts';
import { factsOfFair } from './factsOfFair.ts';
import { peopleNumbers } from './peopleNumbers.ts';
import type { PeriodFigures, VolunteerFiguresOfPeriod, YearFigures } from './periodTypes.ts';
import type { CasesOfFair } from './recordChecks.ts';
import { casesOfFair, recordChecks } from './recordChecks.ts';
import { sumChecks } from './sumChecks.ts';
import { FIGURE_KEYS } from './sumFigures.ts';

/** What is checked: the figures that are shown or printed, and every fair that they were made of. */
export interface CheckInput extends CheckRegisters {
  readonly figures: PeriodFigures;
  readonly volunteerFigures: readonly VolunteerFiguresOfPeriod[];
  readonly fairs: readonly CheckedFair[];
  /** Results that only the database can tell. */
  readonly ofDatabase?: readonly RuleCheck[];
}

/** How many fairs have been counted again. */
export interface CheckProgress {
  readonly done: number;
  readonly all: number;
}

const RECOUNTED: readonly RecountedMetric[] = [
  'fairsHeld',
  ...FIGURE_KEYS,
  'distinctVolunteers',
  'distinctPartnerUnits',
];

function figureOf(figures: PeriodFigures, metric: RecountedMetric): number {
  if (metric === 'fairsHeld' || metric === 'distinctVolunteers' || metric === 'distinctPartnerUnits') {
    return figures[metric];
  }
  return figures.total[metric];
}

/**
 * Every check of a period (rule 22), fair by fair: each total beside its recount from what was recorded, sums of parts, and
 * the records themselves.
 */
export function* checkPeriod(input: CheckInput): Generator<CheckProgress, readonly YearCheck[]> {
  const { figures, fairs } = input;
  const leaflets = new Set<string>(
    input.serviceItems.flatMap(({ id, measure }) => (measure === 'leaflets' ? [id] : [])),
  );
  const sums = new Map<RecountedMetric, number>(RECOUNTED.map((metric) => [metric, 0]));
  const add = (metric: RecountedMetric, count: number): void => {
    sums.set(metric, (sums.get(metric) ?? 0) + count);
  };
  const served = new Set<number>();
  const units = new Set<string>();
  const cases: CasesOfFair[] = [];
  for (const [done, checked] of fairs.entries()) {
    const again = recountFair(checked.columns, checked.fair, leaflets);
    add('fairsHeld', 1);
    for (const key of FIGURE_KEYS) add(key, again.totals[key]);
    for (const person of again.served) served.add(person);
    for (const unit of again.units) units.add(unit);
    cases.push(casesOfFair(checked, input));
    yield { done: done + 1, all: fairs.length };
  }
  add('distinctVolunteers', served.size);
  add('distinctPartnerUnits', units.size);
  const recounts = RECOUNTED.map((metric): RecountCheck => {
    const figure = figureOf(figures, metric);
    const recount = sums.get(metric) ?? 0;
    return { kind: 'recount', metric, result: figure === recount ? 'ok' : 'failed', figure, recount };
  });
  return [
    ...recounts,
    ...sumChecks(figures, input.volunteerFigures),
    ...(input.ofDatabase ?? []),
    ...recordChecks(cases),
  ];
}

/** Every check of a calendar year whose records are all at hand. */
export function checkYear(data: YearData, figures: YearFigures): readonly YearCheck[] {
  const people = peopleNumbers();
  const fairs = heldFairsOf(data).map((records) => ({
    fair: records.fair,
    columns: packFair(records, factsOfFair(records, data), people),
  }));
  return workToEnd(checkPeriod({ ...data, figures, volunteerFigures: figures.volunteers, fairs, people }));
}
