import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FairRecords, YearData } from '../../../shared/fair/fairData.ts';
import { ATTENDANCE_STATES } from '../../../shared/model/attendance.ts';
import { heldFairsOf } from '../../../shared/stats/countedFair.ts';
import { figureRows } from '../../../shared/stats/figureRows.ts';
import { GROUPINGS, groupFigures } from '../../../shared/stats/groupFigures.ts';
import { METRIC_DEFINITIONS } from '../../../shared/stats/metricDefinitions.ts';
import type { PeriodData } from '../../../shared/stats/periodData.ts';
import { periodData } from '../../../shared/stats/periodData.ts';
import { FIGURE_KEYS } from '../../../shared/stats/sumFigures.ts';
import { workToEnd } from '../../../shared/steps.ts';
import { sourceOfYear } from '../../fixtures/periodSource.ts';
import { arbitraryYear } from './arbitraryYear.ts';
import { attendanceOf, plainYear } from './plainYear.ts';

const NO_TIMES = { minuteIn: null, minuteOut: null };

/** The rows of a rate say its divisor too. */
function figureOfRows({ sum, ...rows }: ReturnType<typeof figureRows>): number | null {
  if (rows.kind !== 'records' || rows.base === null) return sum;
  return rows.base > 0 ? sum / rows.base : null;
}

/** Fairs held in another year than the period's are not in these histories. */
const inYear = arbitraryYear.filter(({ fairs }) =>
  fairs.every(({ fair }) => (fair.heldDate ?? '2026').startsWith('2026')),
);

describe('the rows behind a figure', () => {
  it('add up to it, whatever figure it is', () => {
    fc.assert(
      fc.property(inYear, (data) => {
        const source = sourceOfYear(data);
        const { figures } = workToEnd(periodData(source));
        for (const { key, amountOf } of METRIC_DEFINITIONS) {
          const shown = amountOf(figures);
          const rows = figureRows(source, { metric: key, partId: null, categoryId: null });
          // “—” is no figure; its rows add up to nothing.
          expect(shown ?? figureOfRows(rows) ?? 0, key).toBe(figureOfRows(rows) ?? 0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('add up to the figure of one month and of one category', () => {
    fc.assert(
      fc.property(inYear, (data) => {
        const source = sourceOfYear(data);
        const { figures } = workToEnd(periodData(source));
        for (const metric of FIGURE_KEYS) {
          for (const part of figures.parts) {
            expect(figureRows(source, { metric, partId: part.part.id, categoryId: null }).sum).toBe(
              part[metric],
            );
          }
          for (const category of figures.categories) {
            const { categoryId } = category;
            expect(figureRows(source, { metric, partId: null, categoryId }).sum).toBe(category[metric]);
            for (const [index, { part }] of figures.parts.entries()) {
              expect(figureRows(source, { metric, partId: part.id, categoryId }).sum).toBe(
                category.byPart[index]?.[metric],
              );
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** The year with one record of one fair replaced. */
function withRecord<K extends 'attendance' | 'tallies'>(
  data: YearData,
  records: FairRecords,
  key: K,
  row: FairRecords[K][number],
): YearData {
  const replaced = records[key].map((each) => (each.id === row.id ? row : each));
  const changed: FairRecords = { ...records, [key]: replaced };
  return { ...data, fairs: data.fairs.map((fair) => (fair === records ? changed : fair)) };
}

const dataOf = (data: YearData) => workToEnd(periodData(sourceOfYear(data)));

describe('a change of one row', () => {
  /** What attendance of a volunteer has nothing to do with. */
  const OTHERS = ['needed', 'expected', 'units', 'unitPeople', 'visits', 'items', 'leaflets'] as const;

  it('of attendance changes the figures of its person, fair and month, and no other', () => {
    fc.assert(
      fc.property(inYear, fc.nat(), fc.constantFrom(...ATTENDANCE_STATES), (data, pick, state) => {
        const held = heldFairsOf(data);
        const records = held[pick % Math.max(1, held.length)];
        const own = records?.attendance.filter(({ subjectKind }) => subjectKind === 'volunteer') ?? [];
        const row = own[pick % Math.max(1, own.length)];
        if (!records || !row) return;
        const before = dataOf(data);
        const after = dataOf(withRecord(data, records, 'attendance', { ...row, state }));

        for (const key of OTHERS) expect(after.figures.total[key], key).toBe(before.figures.total[key]);
        expect(after.figures.partners).toEqual(before.figures.partners);
        expect(after.figures.uniqueRecipients).toEqual(before.figures.uniqueRecipients);
        const otherParts = ({ figures }: PeriodData) =>
          figures.parts.filter(({ heldFairIds }) => !heldFairIds.includes(records.fair.id));
        expect(otherParts(after)).toEqual(otherParts(before));
        const otherPeople = ({ volunteerFigures }: PeriodData) =>
          volunteerFigures.filter(({ volunteerId }) => volunteerId !== row.subjectId);
        expect(otherPeople(after)).toEqual(otherPeople(before));
        if (state === row.state) expect(after.figures).toEqual(before.figures);
      }),
      { numRuns: 200 },
    );
  });

  it('from absent to present is one present more, one absent fewer, and the minutes of the plan', () => {
    const before = plainYear({
      attendance: [attendanceOf({ subjectId: 'v1', state: 'absent', ...NO_TIMES })],
    });
    const after = plainYear({
      attendance: [attendanceOf({ subjectId: 'v1', state: 'present', ...NO_TIMES })],
    });
    const changes = new Map(
      METRIC_DEFINITIONS.flatMap(({ key, amountOf }): readonly [string, readonly (number | null)[]][] => {
        const [was, is] = [amountOf(dataOf(before).figures), amountOf(dataOf(after).figures)];
        return was === is ? [] : [[key, [was, is]]];
      }),
    );
    expect(Object.fromEntries(changes)).toEqual({
      distinctVolunteers: [0, 1],
      newVolunteers: [0, 1],
      // On 31 December the twentieth of June is more than six months ago.
      lapsedVolunteers: [0, 1],
      participations: [0, 1],
      serviceMinutes: [0, 75],
      unverifiedMinutes: [0, 75],
      covered: [0, 1],
      coverageRate: [0, 0.5],
      present: [0, 1],
      absent: [1, 0],
      attendanceRate: [0, 1],
      noShowRate: [1, 0],
    });
  });

  it('of a tally changes the visits of its month and category, and nothing else', () => {
    fc.assert(
      fc.property(inYear, fc.nat(), (data, pick) => {
        const held = heldFairsOf(data);
        const records = held[pick % Math.max(1, held.length)];
        const tally = records?.tallies.find(({ source }) => source === 'tallySheet');
        if (!records || !tally) return;
        const visits = (tally.visits ?? 0) + 7;
        const before = dataOf(data).figures;
        const after = dataOf(withRecord(data, records, 'tallies', { ...tally, visits })).figures;
        for (const key of FIGURE_KEYS) {
          expect(after.total[key] - before.total[key], key).toBe(key === 'visits' ? 7 : 0);
        }
        expect(after.distinctVolunteers).toBe(before.distinctVolunteers);
        const changed = <T extends { readonly visits: number }>(now: readonly T[], then: readonly T[]) =>
          now.filter((row, index) => row.visits !== then[index]?.visits);
        expect(changed(after.parts, before.parts)).toHaveLength(1);
        expect(changed(after.categories, before.categories)).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });
});

describe('figures of groups', () => {
  it('add up to the total of the volunteers, for every grouping in which each has one place', () => {
    fc.assert(
      fc.property(inYear, (data) => {
        const { figures, volunteerFigures, volunteers, groups } = workToEnd(periodData(sourceOfYear(data)));
        for (const grouping of GROUPINGS.filter((each) => each !== 'kind')) {
          const rows = groupFigures(volunteerFigures, volunteers, groups, grouping);
          const sum = (amountOf: (row: (typeof rows)[number]) => number): number =>
            rows.reduce((total, row) => total + amountOf(row), 0);
          expect(sum((row) => row.present)).toBe(figures.total.present);
          expect(sum((row) => row.serviceMinutes)).toBe(figures.total.serviceMinutes);
          expect(sum((row) => row.volunteers)).toBe(figures.distinctVolunteers);
        }
      }),
    );
  });
});
