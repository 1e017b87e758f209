import type { Period } from '../calendar/period.ts';
import { periodOfYear } from '../calendar/period.ts';
import type { Registers } from '../fair/fairData.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Fair } from '../model/fair.ts';
import type { FairId } from '../model/ids.ts';
import type { PastTotal } from '../model/pastTotal.ts';
import type { CheckProgress } from './checks.ts';
import { checkPeriod } from './checks.ts';
import type { CheckedFair, RuleCheck, YearCheck } from './checkTypes.ts';
import { countedDate } from './countedFair.ts';
import type { FairTally } from './fairTally.ts';
import type { ExactYear } from './past/trendOfYears.ts';
import type { PeopleNumbers } from './peopleNumbers.ts';
import { periodFigures } from './periodFigures.ts';
import { partIndexOf, partsOfPeriod } from './periodParts.ts';
import type { PartFigures, PeriodFigures, VolunteerFiguresOfPeriod } from './periodTypes.ts';
import { participationsOf } from './sumFigures.ts';
import { volunteerFigures } from './volunteerFigures.ts';

/** What is read once for the workbook, the report and the checks of a period. Can be sent to a worker. */
export interface PeriodSource extends Registers {
  readonly period: Period;
  /** What the period is compared with; null = nothing. */
  readonly compared: Period | null;
  /** Every fair there is. */
  readonly fairs: readonly Fair[];
  /** Tallies of all fairs that were held. */
  readonly tallies: ReadonlyMap<FairId, FairTally>;
  /** The fairs held in the period with their records, in the order in which they were held. */
  readonly held: readonly CheckedFair[];
  readonly people: Pick<PeopleNumbers, 'ids'>;
  readonly pastTotals: readonly PastTotal[];
  /** Results of checks that only the database can make. */
  readonly ofDatabase: readonly RuleCheck[];
  readonly today: IsoDate;
}

/** Figures of another period beside those of the period. */
export interface ComparedFigures {
  readonly period: Period;
  readonly figures: PeriodFigures;
}

/** Everything that the workbook and the report of a period say. */
export interface PeriodData extends PeriodSource {
  readonly figures: PeriodFigures;
  readonly volunteerFigures: readonly VolunteerFiguresOfPeriod[];
  /** Null where nothing was held in the other period: its column prints “—”. */
  readonly comparedFigures: ComparedFigures | null;
  readonly checks: readonly YearCheck[];
}

/** Figures of any period from what was read. */
export function figuresOfSource(
  source: Pick<PeriodSource, 'fairs' | 'tallies' | 'categories' | 'partnerUnits' | 'people' | 'today'>,
  period: Period,
): PeriodFigures {
  return periodFigures({
    ...source,
    period,
    peopleCount: source.people.ids.length,
    knowsBefore: true,
  });
}

/** The figures of the period that it is compared with; null where no fair was held in it. */
export function comparedFiguresOf(
  source: Parameters<typeof figuresOfSource>[0],
  compared: Period | null,
): ComparedFigures | null {
  if (!compared) return null;
  const figures = figuresOfSource(source, compared);
  return figures.fairsHeld > 0 ? { period: compared, figures } : null;
}

/**
 * The parts of the compared period beside those of the period, one by one; null where they are not as many, so that a month
 * never stands beside a day or a year.
 */
export function comparedParts({
  figures,
  comparedFigures,
}: {
  readonly figures: PeriodFigures;
  readonly comparedFigures: ComparedFigures | null;
}): readonly PartFigures[] | null {
  const parts = comparedFigures?.figures.parts ?? [];
  return parts.length === figures.parts.length ? parts : null;
}

/** The sums of each calendar year in which fairs were held, for the trend over the years (rule 21: exact ones only). */
export function exactYears(source: Parameters<typeof figuresOfSource>[0]): readonly ExactYear[] {
  const dates = source.fairs.filter(({ id }) => source.tallies.has(id)).map(countedDate);
  const years = [...new Set(dates.map((date) => Number(date.slice(0, 4))))].toSorted((a, b) => a - b);
  return years.map((year) => {
    const { total, ...figures } = figuresOfSource(source, periodOfYear(year));
    return {
      year,
      amounts: {
        fairsHeld: figures.fairsHeld,
        visits: total.hasVisits ? total.visits : null,
        uniqueRecipients: figures.uniqueRecipients.sum,
        distinctVolunteers: total.hasPeople ? figures.distinctVolunteers : null,
        participations: total.hasPeople ? participationsOf(total) : null,
        serviceMinutes: total.hasPeople ? total.serviceMinutes : null,
        distinctPartnerUnits: total.hasPartners ? figures.distinctPartnerUnits : null,
        items: total.hasItems ? total.items : null,
      },
    };
  });
}

/** Figures of the volunteers of the period's fairs. */
export function volunteersOfSource({
  period,
  volunteers,
  held,
  people,
}: Pick<PeriodSource, 'period' | 'volunteers' | 'held' | 'people'>): readonly VolunteerFiguresOfPeriod[] {
  const parts = partsOfPeriod(period);
  return volunteerFigures(
    volunteers,
    held.map(({ fair, columns }) => ({ columns, part: partIndexOf(parts, countedDate(fair)) })),
    parts.length,
    people,
  );
}

/** Counts and checks everything, fair by fair. */
export function* periodData(source: PeriodSource): Generator<CheckProgress, PeriodData> {
  const begun: CheckProgress = { done: 0, all: source.held.length };
  const figures = figuresOfSource(source, source.period);
  yield begun;
  const volunteers = volunteersOfSource(source);
  yield begun;
  const checks = yield* checkPeriod({
    ...source,
    figures,
    volunteerFigures: volunteers,
    fairs: source.held,
  });
  return {
    ...source,
    figures,
    volunteerFigures: volunteers,
    comparedFigures: comparedFiguresOf(source, source.compared),
    checks,
  };
}
