import { partsOf } from '../calendar/dates.ts';
import type { FairRecords, YearData } from '../fair/fairData.ts';
import type { Measure } from '../model/category.ts';
import type { FairId } from '../model/ids.ts';
import { countedDate, heldFairsOf, isMoved, isPostponed, scheduledFairsOf } from './countedFair.ts';
import type { Fact } from './fact.ts';
import { factsOfFair } from './factsOfFair.ts';
import { categoriesToShow } from './fairFigures.ts';
import { partnerYearFigures } from './partnerYearFigures.ts';
import { sharesOf } from './shares.ts';
import { sumFigures } from './sumFigures.ts';
import { hasServed, volunteerYearFigures } from './volunteerYearFigures.ts';
import type {
  CategoryYearFigures,
  CountedFigures,
  KnownRecipients,
  MonthFigures,
  YearFigures,
} from './yearTypes.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

function countFigures(facts: readonly Fact[]): CountedFigures {
  const figures = sumFigures(facts.map((fact) => fact.figures));
  const isMeasured = (...measures: readonly Measure[]): boolean =>
    facts.some((fact) => fact.kind === 'tally' && fact.isCounted && measures.includes(fact.measure));
  return {
    ...figures,
    hasPeople: facts.some((fact) => fact.kind === 'need' || fact.kind === 'place' || fact.kind === 'walkIn'),
    hasPartners: facts.some((fact) => fact.kind === 'partner'),
    hasVisits: figures.visits > 0 || isMeasured('visits', 'items'),
    hasItems: figures.items > 0 || isMeasured('items'),
    hasLeaflets: figures.leaflets > 0 || isMeasured('leaflets'),
  };
}

function knownRecipients(fairs: readonly FairRecords[]): KnownRecipients {
  const known = fairs.flatMap(({ fair }) => (fair.uniqueRecipients === null ? [] : [fair.uniqueRecipients]));
  return {
    sum: known.length > 0 ? known.reduce((sum, count) => sum + count, 0) : null,
    fairsKnown: known.length,
  };
}

function monthFigures(month: number, fairs: readonly FairRecords[], facts: readonly Fact[]): MonthFigures {
  const held = fairs.filter(({ fair }) => partsOf(countedDate(fair)).month === month);
  return {
    ...countFigures(facts),
    month,
    heldFairIds: held.map(({ fair }) => fair.id),
    movedFairIds: held.filter(({ fair }) => isMoved(fair)).map(({ fair }) => fair.id),
    uniqueRecipients: knownRecipients(held).sum,
    distinctVolunteers: countDistinctVolunteers(facts),
  };
}

function countDistinctVolunteers(facts: readonly Fact[]): number {
  return new Set(facts.flatMap((fact) => (hasServed(fact) ? [fact.volunteerId] : []))).size;
}

function categoryFigures(
  data: YearData,
  facts: readonly Fact[],
  monthOfFact: (fact: Fact) => number,
): readonly CategoryYearFigures[] {
  const rows = categoriesToShow(data.categories, facts).map((categoryId) => {
    const own = facts.filter((fact) => fact.categoryId === categoryId);
    return {
      ...countFigures(own),
      categoryId,
      byMonth: MONTHS.map((month) => countFigures(own.filter((fact) => monthOfFact(fact) === month))),
    };
  });
  const shares = sharesOf(rows.map((row) => row.visits));
  return rows.map((row, index) => ({ ...row, visitShare: shares[index] ?? null }));
}

/**
 * The figures of a year: per month, category, category × month, partner unit and volunteer, and their totals. Every
 * figure is a sum of facts, so the parts add up to the totals; 校验 counts them again another way.
 */
export function yearFigures(data: YearData): YearFigures {
  const held = heldFairsOf(data);
  const scheduled = scheduledFairsOf(data);
  const facts = held.flatMap((records) => factsOfFair(records, data));
  const monthOfFair = new Map<FairId, number>(
    held.map(({ fair }) => [fair.id, partsOf(countedDate(fair)).month]),
  );
  const monthOfFact = (fact: Fact): number => monthOfFair.get(fact.fairId) ?? 0;
  const partners = partnerYearFigures(data.partnerUnits, facts, monthOfFact);
  return {
    year: data.year,
    fairsPlanned: scheduled.length,
    fairsHeld: held.length,
    fairsPostponed: scheduled.filter(({ fair }) => isPostponed(fair)).length,
    fairsCancelled: scheduled.filter(({ fair }) => fair.status === 'cancelled').length,
    total: countFigures(facts),
    distinctVolunteers: countDistinctVolunteers(facts),
    distinctPartnerUnits: partners.filter((partner) => partner.fairsPresent > 0).length,
    uniqueRecipients: knownRecipients(held),
    months: MONTHS.map((month) =>
      monthFigures(
        month,
        held,
        facts.filter((fact) => monthOfFact(fact) === month),
      ),
    ),
    categories: categoryFigures(data, facts, monthOfFact),
    partners,
    volunteers: volunteerYearFigures(data.volunteers, facts, monthOfFact),
    facts,
  };
}
