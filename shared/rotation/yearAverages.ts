import type { RotationProblem } from './rotationProblem.ts';

/** What an even month would have; the year's own figures, whatever the plan. */
export interface YearAverages {
  /** Visits, rounded to whole ones. */
  readonly visits: number;
  /** People, tables and places with power of a month that is a quarter above the average. */
  readonly people: number;
  readonly tables: number;
  readonly power: number;
}

/** What any square can take beyond the average. */
const SPARE = { people: 10, tables: 4, power: 3 } as const;

/** Works out what an even month would have: everything that comes or can come, shared among the fairs ahead. */
export function yearAverages({ months, units }: RotationProblem): YearAverages {
  const ahead = new Set(months.map(({ month }) => month));
  const sum = { visits: 0, people: 0, tables: 0, power: 0 };
  for (const { fixed, visits, tables, power } of units) {
    const coming = [
      ...fixed.filter(({ month }) => ahead.has(month)),
      ...visits.filter(({ options }) => options.length > 0),
    ];
    sum.visits += coming.length;
    sum.people += coming.reduce((total, { people }) => total + people, 0);
    sum.tables += coming.length * tables;
    sum.power += power ? coming.length : 0;
  }
  const count = Math.max(1, ahead.size);
  const bearable = (total: number, spare: number): number =>
    Math.max(Math.ceil((total * 5) / (4 * count)), Math.ceil(total / count) + spare);
  return {
    visits: Math.floor((2 * sum.visits + count) / (2 * count)),
    people: bearable(sum.people, SPARE.people),
    tables: bearable(sum.tables, SPARE.tables),
    power: bearable(sum.power, SPARE.power),
  };
}
