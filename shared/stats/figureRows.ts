import { isInPeriod } from '../calendar/period.ts';
import { assertNever } from '../model/assertNever.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Fair } from '../model/fair.ts';
import type { CategoryId, PartnerUnitId } from '../model/ids.ts';
import type { CheckedFair } from './checkTypes.ts';
import type { RecordAdds } from './columns/recordOf.ts';
import { recordAdds, recordCategory, recordCount, recordOf } from './columns/recordOf.ts';
import { countedDate, isHeld, isPostponed } from './countedFair.ts';
import type { MetricKey } from './metricDefinitions.ts';
import { forEachPerson } from './peopleSet.ts';
import type { PeriodSource } from './periodData.ts';
import { peopleOfRetention } from './retention.ts';
import { participationsOf } from './sumFigures.ts';

/** A figure whose rows are asked for: of the whole period, of one part of it, of one category, or both. */
export interface FigureQuery {
  readonly metric: MetricKey;
  /** A part of the period, by its id; null = all. */
  readonly partId: string | null;
  readonly categoryId: CategoryId | null;
}

/** A record behind a figure. */
export interface RecordRow {
  readonly checked: CheckedFair;
  /** Where the record stands among those of its fair (shared/stats/columns/recordOf.ts). */
  readonly index: number;
  readonly amount: number;
}

export interface PersonRow {
  readonly volunteerId: string;
  /** Fairs at which the person came in the time asked for. */
  readonly fairs: number;
  readonly participations: number;
  /** Whole minutes. */
  readonly minutes: number;
  /** The last day on which the person came, ever. */
  readonly lastDate: IsoDate | null;
}

export interface UnitRow {
  readonly partnerUnitId: PartnerUnitId;
  readonly fairs: number;
  readonly people: number;
}

/** The rows behind a figure. `sum` is the figure; of a rate it is the dividend, and `base` the divisor. */
export type FigureRows =
  | {
      readonly kind: 'records';
      readonly rows: readonly RecordRow[];
      readonly sum: number;
      readonly base: number | null;
    }
  | {
      readonly kind: 'fairs';
      readonly rows: readonly { readonly fair: Fair; readonly amount: number }[];
      readonly sum: number;
    }
  | { readonly kind: 'people'; readonly rows: readonly PersonRow[]; readonly sum: number }
  | { readonly kind: 'units'; readonly rows: readonly UnitRow[]; readonly sum: number };

type Amount = (adds: RecordAdds) => number;

function sumOf<T>(rows: readonly T[], amountOf: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + amountOf(row), 0);
}

function recordRows(
  fairs: readonly CheckedFair[],
  query: FigureQuery,
  amountOf: Amount,
  baseOf: Amount | null,
): FigureRows {
  let base = 0;
  const rows = fairs.flatMap((checked) => {
    const { columns } = checked;
    const found: RecordRow[] = [];
    for (let index = 0; index < recordCount(columns); index += 1) {
      const adds = recordAdds(columns, index);
      const amount = amountOf(adds);
      const ownBase = baseOf ? baseOf(adds) : amount;
      if (ownBase === 0) continue;
      if (query.categoryId !== null && recordCategory(columns, index) !== query.categoryId) continue;
      base += ownBase;
      found.push({ checked, index, amount });
    }
    return found;
  });
  return { kind: 'records', rows, sum: sumOf(rows, ({ amount }) => amount), base: baseOf ? base : null };
}

function fairRows(fairs: readonly Fair[], amountOf: (fair: Fair) => number = () => 1): FigureRows {
  const rows = fairs
    .toSorted((a, b) => countedDate(a).localeCompare(countedDate(b)))
    .map((fair) => ({ fair, amount: amountOf(fair) }));
  return { kind: 'fairs', rows, sum: sumOf(rows, ({ amount }) => amount) };
}

/** The last day on which everybody came, by number. */
function lastDates({ fairs, tallies, people }: PeriodSource): readonly (IsoDate | null)[] {
  const last = Array.from<IsoDate | null>({ length: people.ids.length }).fill(null);
  const byDate = fairs.filter(isHeld).toSorted((a, b) => countedDate(a).localeCompare(countedDate(b)));
  for (const fair of byDate) {
    const tally = tallies.get(fair.id);
    if (!tally) continue;
    forEachPerson(tally.served, (person) => {
      last[person] = countedDate(fair);
    });
  }
  return last;
}

interface Served {
  readonly fairs: Set<string>;
  participations: number;
  minutes: number;
}

function servedBy(
  source: PeriodSource,
  fairs: readonly CheckedFair[],
  categoryId: CategoryId | null,
): ReadonlyMap<string, Served> {
  const served = new Map<string, Served>();
  for (const { fair, columns } of fairs) {
    for (let index = 0; index < recordCount(columns); index += 1) {
      const adds = recordAdds(columns, index);
      if (adds.present + adds.walkIn + adds.serviceMinutes === 0) continue;
      const { subject, categoryId: own } = recordOf(columns, index, source.people);
      if (
        (subject.kind !== 'place' && subject.kind !== 'walkIn') ||
        (categoryId !== null && own !== categoryId)
      )
        continue;
      const sums = served.get(subject.volunteerId) ?? {
        fairs: new Set<string>(),
        participations: 0,
        minutes: 0,
      };
      served.set(subject.volunteerId, sums);
      if (participationsOf(adds) > 0) sums.fairs.add(fair.id);
      sums.participations += participationsOf(adds);
      sums.minutes += adds.serviceMinutes;
    }
  }
  return served;
}

function personRows(
  source: PeriodSource,
  fairs: readonly CheckedFair[],
  query: FigureQuery,
  wanted: ReadonlySet<number> | null,
): FigureRows {
  const served = servedBy(source, fairs, query.categoryId);
  const last = lastDates(source);
  const rows = source.people.ids.flatMap((volunteerId, person): readonly PersonRow[] => {
    const sums = served.get(volunteerId);
    const isWanted = wanted ? wanted.has(person) : (sums?.participations ?? 0) > 0;
    if (!isWanted) return [];
    return [
      {
        volunteerId,
        fairs: sums?.fairs.size ?? 0,
        participations: sums?.participations ?? 0,
        minutes: sums?.minutes ?? 0,
        lastDate: last[person] ?? null,
      },
    ];
  });
  return { kind: 'people', rows, sum: rows.length };
}

function unitRows(fairs: readonly CheckedFair[], { categoryId }: FigureQuery): FigureRows {
  const units = new Map<PartnerUnitId, UnitRow>();
  for (const { columns } of fairs) {
    for (const { booking, category, units: came, unitPeople } of columns.partners) {
      const partnerUnitId = columns.bookings[booking]?.partnerUnitId;
      if (!partnerUnitId || (categoryId !== null && columns.categories[category] !== categoryId)) continue;
      const { fairs: before, people } = units.get(partnerUnitId) ?? { fairs: 0, people: 0 };
      units.set(partnerUnitId, { partnerUnitId, fairs: before + came, people: people + unitPeople });
    }
  }
  const rows = [...units.values()].filter((row) => row.fairs > 0);
  return { kind: 'units', rows, sum: rows.length };
}

/**
 * The rows behind a figure. What they add up to is the figure: tests hold it for every metric, part and category. Who is new,
 * came back or stayed away is told of the whole period only.
 */
export function figureRows(source: PeriodSource, query: FigureQuery): FigureRows {
  const { metric, partId } = query;
  const belongs = (date: IsoDate): boolean =>
    isInPeriod(date, source.period) && (partId === null || date.startsWith(partId));
  const held = source.held.filter(({ fair }) => belongs(countedDate(fair)));
  const scheduled = source.fairs.filter(({ scheduledDate }) => belongs(scheduledDate));
  const retention = () => peopleOfRetention({ ...source, peopleCount: source.people.ids.length });
  const records = (amountOf: Amount, baseOf: Amount | null = null) =>
    recordRows(held, query, amountOf, baseOf);
  switch (metric) {
    case 'fairsPlanned':
      return fairRows(scheduled);
    case 'fairsHeld':
      return fairRows(held.map(({ fair }) => fair));
    case 'fairsPostponed':
      return fairRows(scheduled.filter(isPostponed));
    case 'fairsCancelled':
      return fairRows(scheduled.filter(({ status }) => status === 'cancelled'));
    case 'uniqueRecipients': {
      const known = held.map(({ fair }) => fair).filter(({ uniqueRecipients }) => uniqueRecipients !== null);
      return fairRows(known, ({ uniqueRecipients }) => uniqueRecipients ?? 0);
    }
    case 'distinctVolunteers':
      return personRows(source, held, query, null);
    case 'newVolunteers':
      return personRows(source, held, query, new Set(retention().newcomers));
    case 'returningVolunteers':
      return personRows(source, held, query, new Set(retention().returning));
    case 'lapsedVolunteers':
      return personRows(source, held, query, new Set(retention().lapsed));
    case 'distinctPartnerUnits':
      return unitRows(held, query);
    case 'participations':
      return records(participationsOf);
    case 'coverageRate':
      return records(
        ({ covered }) => covered,
        ({ needed }) => needed,
      );
    case 'attendanceRate':
      return records(
        ({ present }) => present,
        ({ expected, unverified }) => expected - unverified,
      );
    case 'noShowRate':
      return records(
        ({ absent }) => absent,
        ({ expected, unverified }) => expected - unverified,
      );
    case 'needed':
    case 'covered':
    case 'expected':
    case 'present':
    case 'late':
    case 'leftEarly':
    case 'excused':
    case 'absent':
    case 'walkIn':
    case 'unverified':
    case 'serviceMinutes':
    case 'unverifiedMinutes':
    case 'units':
    case 'unitPeople':
    case 'visits':
    case 'items':
    case 'leaflets':
      return records((adds) => adds[metric]);
    default:
      return assertNever(metric);
  }
}
