import { buildPapers, papersOfFair } from '../../shared/documents/buildPaper.ts';
import type { FairData, YearData } from '../../shared/fair/fairData.ts';
import type { FairId } from '../../shared/model/ids.ts';
import type { DataSet } from '../../shared/model/tables.ts';
import { shippedSample } from '../../shared/sample/createSample.ts';
import { yearFigures } from '../../shared/stats/yearFigures.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { naiveRecount } from '../support/naiveRecount.ts';
import { type Benchmark, milliseconds } from './harness.ts';

const now = (): number => performance.now();
const text = catalogueOf('zh-CN');
const sample = shippedSample(text);

function registersOf(set: DataSet) {
  const community = set.community[0];
  if (!community) throw new Error('The sample has no community.');
  const { groups, categories, serviceItems, partnerUnits, volunteers } = set;
  return { community, groups, categories, serviceItems, partnerUnits, volunteers };
}

function fairOf(set: DataSet, fairId: FairId) {
  const fair = set.fairs.find(({ id }) => id === fairId);
  if (!fair) throw new Error(`The sample has no fair ${fairId}.`);
  const here = <T extends { readonly fairId: FairId }>(rows: readonly T[]): readonly T[] =>
    rows.filter((row) => row.fairId === fairId);
  return {
    fair,
    slots: here(set.slots),
    stalls: here(set.stalls),
    needs: here(set.needs),
    bookings: here(set.bookings),
    assignments: here(set.assignments),
    attendance: here(set.attendance),
    tallies: here(set.tallies),
  };
}

const year: YearData = {
  ...registersOf(sample),
  year: 2025,
  yearPlan: sample.yearPlans[0] ?? null,
  fairs: sample.fairs.map(({ id }) => fairOf(sample, id)),
};
const june = year.fairs[5];
if (!june) throw new Error('The sample has no June.');
const data: FairData = {
  ...registersOf(sample),
  ...june,
  replies: [],
  volunteerPairs: [],
  publication: null,
  groundPlan: null,
};

/** What a program without a document model does for each paper: gather everything from scratch, as text. */
function papersAsText(): string {
  return papersOfFair(data)
    .map(() => JSON.stringify(fairOf(sample, data.fair.id)))
    .join('\n');
}

/** Pure parts, in Node. */
export const benchmarks: readonly Benchmark[] = [
  {
    id: 'documents.pack',
    unit: 'ms',
    better: 'less',
    goal: 20,
    note: 'all papers of a fair of 12 stalls and 48 places as documents',
    rounds: 15,
    measure: () =>
      milliseconds(
        {
          prepare: () => papersOfFair(data),
          run: (papers) => buildPapers(data, papers, text, 'zh-CN', { showPhones: false }),
        },
        now,
      ),
    versus: {
      'gathering the fair again for each paper': () =>
        milliseconds({ prepare: () => null, run: () => papersAsText() }, now),
    },
  },
  {
    id: 'figures.year',
    unit: 'ms',
    better: 'less',
    goal: 60,
    note: 'all figures of the sample year: 12 fairs, 767 attendance rows, 312 counts',
    rounds: 15,
    measure: () => milliseconds({ prepare: () => year, run: (given) => yearFigures(given) }, now),
    versus: {
      'a naive recount of the same rows': () =>
        milliseconds({ prepare: () => year, run: (given) => naiveRecount(given) }, now),
    },
  },
  {
    id: 'sample.make',
    unit: 'ms',
    better: 'less',
    goal: 2_000,
    note: 'the sample community with a year of fairs, made anew',
    rounds: 5,
    measure: () => milliseconds({ prepare: () => null, run: () => shippedSample(text) }, now),
    versus: {
      'reading it from a file of JSON made before': () =>
        milliseconds(
          { prepare: () => JSON.stringify(sample), run: (json): unknown => JSON.parse(json) },
          now,
        ),
    },
  },
];
