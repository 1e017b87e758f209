import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { YearData } from '../../../shared/fair/fairData.ts';
import { heldFairsOf } from '../../../shared/stats/countedFair.ts';
import { figureRows } from '../../../shared/stats/figureRows.ts';
import { GROUPINGS, groupFigures } from '../../../shared/stats/groupFigures.ts';
import { METRIC_DEFINITIONS } from '../../../shared/stats/metricDefinitions.ts';
import { periodData } from '../../../shared/stats/periodData.ts';
import { FIGURE_KEYS } from '../../../shared/stats/sumFigures.ts';
import { workToEnd } from '../../../shared/steps.ts';
import { sourceOfYear } from '../../fixtures/periodSource.ts';
import { arbitraryYear } from './arbitraryYear.ts';

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

  it('show a change of one row in exactly the figures that it should change', () => {
    fc.assert(
      fc.property(inYear, fc.nat(), (data, pick) => {
        const held = heldFairsOf(data);
        const records = held[pick % Math.max(1, held.length)];
        const row = records?.attendance.find(({ subjectKind }) => subjectKind === 'volunteer');
        if (!records || !row) return;
        const changed: YearData = {
          ...data,
          fairs: data.fairs.map((fair) =>
            fair === records
              ? {
                  ...fair,
                  attendance: fair.attendance.map((each) => (each === row ? { ...each, note: '改' } : each)),
                }
              : fair,
          ),
        };
        expect(workToEnd(periodData(sourceOfYear(changed))).figures).toEqual(
          workToEnd(periodData(sourceOfYear(data))).figures,
        );
        const tallies = records.tallies.filter(({ source }) => source === 'tallySheet');
        const [tally] = tallies;
        if (!tally) return;
        const more: YearData = {
          ...data,
          fairs: data.fairs.map((fair) =>
            fair === records
              ? {
                  ...fair,
                  tallies: fair.tallies.map((each) =>
                    each === tally ? { ...each, visits: (each.visits ?? 0) + 7 } : each,
                  ),
                }
              : fair,
          ),
        };
        const before = workToEnd(periodData(sourceOfYear(data))).figures;
        const after = workToEnd(periodData(sourceOfYear(more))).figures;
        for (const key of FIGURE_KEYS) {
          expect(after.total[key] - before.total[key], key).toBe(key === 'visits' ? 7 : 0);
        }
        expect(after.distinctVolunteers).toBe(before.distinctVolunteers);
        expect(after.parts.filter((part, index) => part.visits !== before.parts[index]?.visits)).toHaveLength(
          1,
        );
        expect(
          after.categories.filter((category, index) => category.visits !== before.categories[index]?.visits),
        ).toHaveLength(1);
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
