import { daysAfter } from '../calendar/dates.ts';
import { periodOfYear } from '../calendar/period.ts';
import type { YearData } from '../fair/fairData.ts';
import type { FairColumns } from './columns/fairColumns.ts';
import { packFair } from './columns/packFair.ts';
import { countedDate, heldFairsOf } from './countedFair.ts';
import { factsOfFair } from './factsOfFair.ts';
import { tallyOfFair } from './fairTally.ts';
import { peopleNumbers } from './peopleNumbers.ts';
import { periodFigures } from './periodFigures.ts';
import { partIndexOf, partsOfPeriod } from './periodParts.ts';
import type { YearFigures } from './periodTypes.ts';
import { volunteerFigures } from './volunteerFigures.ts';

/** The figures of a calendar year whose records are all at hand, with those of each volunteer and the records themselves. */
export function yearFigures(data: YearData): YearFigures {
  const period = periodOfYear(data.year);
  const parts = partsOfPeriod(period);
  const people = peopleNumbers();
  const held = heldFairsOf(data).map((records) => {
    const facts = factsOfFair(records, data);
    const columns: FairColumns = packFair(records, facts, people);
    return { fair: records.fair, facts, columns, tally: tallyOfFair(records.fair.id, facts, people) };
  });
  const figures = periodFigures({
    period,
    fairs: data.fairs.map(({ fair }) => fair),
    tallies: new Map(held.map(({ fair, tally }) => [fair.id, tally])),
    categories: data.categories,
    partnerUnits: data.partnerUnits,
    peopleCount: people.ids.length,
    knowsBefore: false,
    today: daysAfter(period.to, 1),
  });
  const fairs = held.map(({ fair, columns }) => ({ columns, part: partIndexOf(parts, countedDate(fair)) }));
  return {
    ...figures,
    volunteers: volunteerFigures(data.volunteers, fairs, parts.length, people),
    facts: held.flatMap(({ facts }) => facts),
  };
}
