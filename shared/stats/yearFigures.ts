import { daysAfter } from '../calendar/dates.ts';
import type { YearData } from '../fair/fairData.ts';
import type { FairId } from '../model/ids.ts';
import { countedDate, heldFairsOf } from './countedFair.ts';
import type { Fact } from './fact.ts';
import { factsOfFair } from './factsOfFair.ts';
import { tallyOfFair } from './fairTally.ts';
import { peopleNumbers } from './peopleNumbers.ts';
import { partIndexOf, partsOfPeriod, periodOfYear } from './period.ts';
import { periodFigures } from './periodFigures.ts';
import type { YearFigures } from './periodTypes.ts';
import { volunteerFigures } from './volunteerFigures.ts';

/** The figures of a calendar year whose records are all at hand, with those of each volunteer and the records themselves. */
export function yearFigures(data: YearData): YearFigures {
  const period = periodOfYear(data.year);
  const people = peopleNumbers();
  const held = heldFairsOf(data).map((records) => ({ records, facts: factsOfFair(records, data) }));
  const figures = periodFigures({
    period,
    fairs: data.fairs.map(({ fair }) => fair),
    tallies: new Map(
      held.map(({ records: { fair }, facts }) => [fair.id, tallyOfFair(fair.id, facts, people)]),
    ),
    categories: data.categories,
    partnerUnits: data.partnerUnits,
    peopleCount: people.ids.length,
    knowsBefore: false,
    today: daysAfter(period.to, 1),
  });
  const parts = partsOfPeriod(period);
  const partOfFair = new Map<FairId, number>(
    held.map(({ records: { fair } }) => [fair.id, partIndexOf(parts, countedDate(fair))]),
  );
  const facts = held.flatMap((fair) => fair.facts);
  const partOf = (fact: Fact): number => partOfFair.get(fact.fairId) ?? -1;
  return { ...figures, volunteers: volunteerFigures(data.volunteers, facts, parts.length, partOf), facts };
}
