import type { Period } from '../../../shared/calendar/period.ts';
import { isInPeriod, periodOfYear } from '../../../shared/calendar/period.ts';
import type { FairRecords, Registers, YearData } from '../../../shared/fair/fairData.ts';
import type { DataSet } from '../../../shared/model/tables.ts';
import { packFair } from '../../../shared/stats/columns/packFair.ts';
import { countedDate, isHeld } from '../../../shared/stats/countedFair.ts';
import { factsOfFair } from '../../../shared/stats/factsOfFair.ts';
import { tallyOfFair } from '../../../shared/stats/fairTally.ts';
import { peopleNumbers } from '../../../shared/stats/peopleNumbers.ts';
import type { PeriodSource } from '../../../shared/stats/periodData.ts';

/** What the program would read of a period if these fairs were all there are. Its last day is today. */
export function sourceOfFairs(
  registers: Registers,
  fairs: readonly FairRecords[],
  period: Period,
  compared: Period | null = null,
): PeriodSource {
  const people = peopleNumbers();
  const held = fairs
    .filter(({ fair }) => isHeld(fair))
    .map((records) => {
      const facts = factsOfFair(records, registers);
      const columns = packFair(records, facts, people);
      return { fair: records.fair, columns, tally: tallyOfFair(records.fair.id, facts, people) };
    });
  return {
    community: registers.community,
    groups: registers.groups,
    categories: registers.categories,
    serviceItems: registers.serviceItems,
    partnerUnits: registers.partnerUnits,
    volunteers: registers.volunteers,
    period,
    compared,
    fairs: fairs.map(({ fair }) => fair),
    tallies: new Map(held.map(({ fair, tally }) => [fair.id, tally])),
    held: held
      .filter(({ fair }) => isInPeriod(countedDate(fair), period))
      .toSorted(
        (a, b) => countedDate(a.fair).localeCompare(countedDate(b.fair)) || a.fair.edition - b.fair.edition,
      )
      .map(({ fair, columns }) => ({ fair, columns })),
    people: { ids: people.ids },
    pastTotals: [],
    ofDatabase: [],
    today: period.to,
  };
}

/** What the program would read of a calendar year, or of another period, if the fairs of the year were all there are. */
export function sourceOfYear(
  data: YearData,
  period: Period = periodOfYear(data.year),
  compared: Period | null = null,
): PeriodSource {
  return sourceOfFairs(data, data.fairs, period, compared);
}

/** The same of a whole data set, such as the sample. */
export function sourceOfDataSet(data: DataSet, period: Period, compared: Period | null = null): PeriodSource {
  const [community] = data.community;
  if (!community) throw new Error('The data set has no community.');
  const fairs = data.fairs.map((fair): FairRecords => {
    const own = <T extends { readonly fairId: string }>(rows: readonly T[]): readonly T[] =>
      rows.filter(({ fairId }) => fairId === fair.id);
    return {
      fair,
      slots: own(data.slots),
      stalls: own(data.stalls),
      needs: own(data.needs),
      bookings: own(data.bookings),
      assignments: own(data.assignments),
      attendance: own(data.attendance),
      tallies: own(data.tallies),
    };
  });
  const source = sourceOfFairs({ ...data, community }, fairs, period, compared);
  return { ...source, pastTotals: data.pastTotals };
}
