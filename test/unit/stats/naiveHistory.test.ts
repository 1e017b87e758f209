import { format, parseISO, subMonths } from 'date-fns';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Period } from '../../../shared/calendar/period.ts';
import type { FairRecords } from '../../../shared/fair/fairData.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import { GroupId } from '../../../shared/model/ids.ts';
import type { AttendanceFigures } from '../../../shared/stats/figureTypes.ts';
import { groupFigures } from '../../../shared/stats/groupFigures.ts';
import type { MetricKey } from '../../../shared/stats/metricDefinitions.ts';
import { METRIC_DEFINITIONS } from '../../../shared/stats/metricDefinitions.ts';
import { periodData } from '../../../shared/stats/periodData.ts';
import type { FigureKey } from '../../../shared/stats/sumFigures.ts';
import { FIGURE_KEYS, ZERO_FIGURES } from '../../../shared/stats/sumFigures.ts';
import { workToEnd } from '../../../shared/steps.ts';
import { sourceOfFairs } from '../../fixtures/periodSource.ts';
import type { NaiveCount } from '../../support/naiveLedger.ts';
import { naiveCame, naiveLedger, naiveSum, naiveSums } from '../../support/naiveLedger.ts';
import { arbitraryHistory, REGISTERS, YEAR } from './arbitraryYear.ts';

const day = (year: number, month: number, date: number): string =>
  [year, String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');

/** Years, halves, years that close on 10 November, some days, and three years at once. */
const PERIODS: readonly Period[] = [
  [day(YEAR, 1, 1), day(YEAR, 12, 31)],
  [day(YEAR - 1, 11, 11), day(YEAR, 11, 10)],
  [day(YEAR, 7, 1), day(YEAR, 12, 31)],
  [day(YEAR, 1, 5), day(YEAR, 1, 15)],
  [day(YEAR - 1, 1, 1), day(YEAR + 1, 12, 31)],
  [day(YEAR, 1, 1), day(YEAR + 1, 12, 31)],
].map(([from, to]) => ({ from: v.parse(IsoDate, from), to: v.parse(IsoDate, to) }));

/** The figures among what else is told of a part or a category. */
function figuresIn(figures: AttendanceFigures): Record<FigureKey, number> {
  const own = { ...ZERO_FIGURES };
  for (const key of FIGURE_KEYS) own[key] = figures[key];
  return own;
}

interface Counted {
  readonly date: string;
  readonly records: FairRecords;
  readonly counts: readonly NaiveCount[];
}

const dateOf = ({ fair }: FairRecords): string => fair.heldDate ?? fair.scheduledDate;
const isHeld = ({ fair }: FairRecords): boolean => fair.status === 'held' || fair.status === 'archived';
const within = (date: string, { from, to }: Period): boolean => from <= date && date <= to;
const countsOf = (fairs: readonly Counted[]): readonly NaiveCount[] => fairs.flatMap(({ counts }) => counts);

/** Every metric of the period as anybody would count it; a rate without a divisor is null. */
function naiveMetrics(
  fairs: readonly FairRecords[],
  all: readonly Counted[],
  period: Period,
): ReadonlyMap<string, number | null> {
  const own = all.filter(({ date }) => within(date, period));
  const counts = countsOf(own);
  const planned = fairs.filter(({ fair }) => within(fair.scheduledDate, period));
  const sum = (metric: FigureKey): number => naiveSum(counts, metric);
  const rate = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
  const known = own.flatMap(({ records }) => records.fair.uniqueRecipients ?? []);
  const recentFrom = format(subMonths(parseISO(period.to), 6), 'yyyy-MM-dd');
  const cameIf = (wanted: (date: string) => boolean): ReadonlySet<string> =>
    naiveCame(countsOf(all.filter(({ date }) => wanted(date))), 'volunteerId');
  const before = cameIf((date) => date < period.from);
  const now = cameIf((date) => within(date, period));
  const lately = cameIf((date) => recentFrom < date && date <= period.to);
  const ever = new Set([...before, ...now]);
  const sums = FIGURE_KEYS.map((key): [string, number] => [key, sum(key)]);
  const others: Readonly<Partial<Record<MetricKey, number | null>>> = {
    fairsPlanned: planned.length,
    fairsHeld: own.length,
    fairsPostponed: planned.filter(
      (records) =>
        records.fair.status === 'postponed' ||
        (isHeld(records) && dateOf(records) !== records.fair.scheduledDate),
    ).length,
    fairsCancelled: planned.filter(({ fair }) => fair.status === 'cancelled').length,
    uniqueRecipients: known.length > 0 ? known.reduce((total, count) => total + count, 0) : null,
    distinctVolunteers: now.size,
    newVolunteers: [...now].filter((id) => !before.has(id)).length,
    returningVolunteers: [...now].filter((id) => before.has(id)).length,
    lapsedVolunteers: [...ever].filter((id) => !lately.has(id)).length,
    participations: sum('present') + sum('walkIn'),
    coverageRate: rate(sum('covered'), sum('needed')),
    attendanceRate: rate(sum('present'), sum('expected') - sum('unverified')),
    noShowRate: rate(sum('absent'), sum('expected') - sum('unverified')),
    distinctPartnerUnits: naiveCame(counts, 'partnerUnitId').size,
  };
  return new Map([...sums, ...Object.entries(others)]);
}

describe('every figure of 1,000 random histories of three years, of any period', () => {
  it('equals a naive count of the stored rows: in all, by part, category, unit, volunteer and team', () => {
    const teams = fc.array(fc.constantFrom('g1', null), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(arbitraryHistory, fc.constantFrom(...PERIODS), teams, (fairs, period, teamIds) => {
        const registers = {
          ...REGISTERS,
          volunteers: REGISTERS.volunteers.map((volunteer, index) => ({
            ...volunteer,
            teamId: teamIds[index] ? v.parse(GroupId, teamIds[index]) : null,
          })),
        };
        const all = fairs.filter(isHeld).map(
          (records): Counted => ({
            date: dateOf(records),
            records,
            counts: naiveLedger(records, registers),
          }),
        );
        const own = all.filter(({ date }) => within(date, period));
        const { figures, volunteerFigures, checks } = workToEnd(
          periodData(sourceOfFairs(registers, fairs, period)),
        );

        const metrics = naiveMetrics(fairs, all, period);
        for (const { key, amountOf } of METRIC_DEFINITIONS) {
          // “—” stands where nothing was recorded at all, of which a naive count makes 0.
          const shown = amountOf(figures);
          const counted = metrics.get(key);
          if (shown !== null || counted !== 0) expect(shown, key).toBe(counted);
        }
        for (const check of checks) {
          if (check.kind === 'recount') expect(check.result, check.metric).toBe('ok');
        }

        for (const part of figures.parts) {
          const ofPart = own.filter(({ date }) => date.startsWith(part.part.id));
          const counts = countsOf(ofPart);
          expect(figuresIn(part), part.part.id).toEqual(naiveSums(counts));
          expect(part.heldFairIds).toHaveLength(ofPart.length);
          expect(part.distinctVolunteers).toBe(naiveCame(counts, 'volunteerId').size);
        }

        const used = new Set(
          countsOf(own).flatMap(({ categoryId, amount }) => (amount > 0 ? [categoryId] : [])),
        );
        expect(figures.categories.map(({ categoryId }) => String(categoryId))).toEqual(
          expect.arrayContaining([...used]),
        );
        for (const { categoryId, byPart, ...category } of figures.categories) {
          const ofCategory = (counts: readonly NaiveCount[]): readonly NaiveCount[] =>
            counts.filter((count) => count.categoryId === categoryId);
          expect(figuresIn(category), categoryId).toEqual(naiveSums(ofCategory(countsOf(own))));
          const wanted = figures.parts.map(({ part }) =>
            naiveSums(ofCategory(countsOf(own.filter(({ date }) => date.startsWith(part.id))))),
          );
          expect(byPart.map(figuresIn), categoryId).toEqual(wanted);
        }

        for (const { partnerUnitId, ...unit } of figures.partners) {
          const ofUnit = (counts: readonly NaiveCount[]): readonly NaiveCount[] =>
            counts.filter((count) => count.partnerUnitId === partnerUnitId);
          expect(unit.people).toBe(naiveSum(ofUnit(countsOf(own)), 'unitPeople'));
          expect(unit.fairsPresent).toBe(
            own.filter(({ counts }) => naiveSum(ofUnit(counts), 'units') > 0).length,
          );
        }

        const teamOf = new Map<string, string | null>(
          registers.volunteers.map(({ id, teamId }) => [id, teamId]),
        );
        const ofPerson = (wanted: (id: string) => boolean): readonly NaiveCount[] =>
          countsOf(own).filter(({ volunteerId }) => volunteerId !== null && wanted(volunteerId));
        const keys = ['expected', 'present', 'absent', 'unverified', 'walkIn', 'serviceMinutes'] as const;
        for (const person of volunteerFigures) {
          const counts = ofPerson((id) => id === person.volunteerId);
          for (const key of keys) expect(person[key], key).toBe(naiveSum(counts, key));
          expect(person.fairs).toBe(
            own.filter((fair) => naiveCame(fair.counts, 'volunteerId').has(person.volunteerId)).length,
          );
        }
        expect(volunteerFigures.map(({ volunteerId }) => volunteerId)).toEqual(
          expect.arrayContaining([...naiveCame(countsOf(own), 'volunteerId')]),
        );
        for (const group of groupFigures(volunteerFigures, registers.volunteers, registers.groups, 'team')) {
          const counts = ofPerson((id) => (teamOf.get(id) ?? null) === group.key);
          for (const key of keys) expect(group[key], `${group.key} ${key}`).toBe(naiveSum(counts, key));
          expect(group.volunteers).toBe(naiveCame(counts, 'volunteerId').size);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
