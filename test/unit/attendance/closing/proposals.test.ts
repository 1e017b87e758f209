import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import type { ClosingCheck } from '../../../../shared/attendance/closing/closingCase.ts';
import { isOpenCheck } from '../../../../shared/attendance/closing/closingCase.ts';
import { closingChecks } from '../../../../shared/attendance/closing/closingChecks.ts';
import { proposalChanges } from '../../../../shared/attendance/closing/proposalChanges.ts';
import { placeKey } from '../../../../shared/attendance/placeState.ts';
import { hasCome } from '../../../../shared/attendance/serviceMinutes.ts';
import type { FairData } from '../../../../shared/fair/fairData.ts';
import type { Attendance, Tally } from '../../../../shared/model/attendance.ts';
import { Instant } from '../../../../shared/model/basic.ts';
import { tallyId } from '../../../../shared/model/ids.ts';
import { sequentialIds } from '../../../../shared/sample/dice.ts';
import { zhCN } from '../../../../shared/text/zh-CN/catalogue.ts';
import { arbitraryYear } from '../../stats/arbitraryYear.ts';

const checksOf = (data: FairData): readonly ClosingCheck[] => closingChecks(data, [], zhCN);

/** Counts as the program writes them: one row of the tally sheet an item, and no half by which it is not counted. */
function asWritten(tallies: readonly Tally[], items: FairData['serviceItems']): readonly Tally[] {
  const rows = tallies.map((row) => {
    const measure = items.find(({ id }) => id === row.serviceItemId)?.measure;
    const visits = measure === 'leaflets' ? null : (row.visits ?? 0);
    return {
      ...row,
      id: row.source === 'tallySheet' ? tallyId(row.stallId, row.serviceItemId) : row.id,
      visits,
      items: measure === 'visits' ? null : row.items,
    };
  });
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** Attendance as the program writes it: times only of people who came, in order, and one row a place. */
function asRecorded(attendance: readonly Attendance[]): readonly Attendance[] {
  const rows = attendance.map((row) => {
    const { minuteIn, minuteOut } = row;
    if (!hasCome(row.state)) return { ...row, minuteIn: null, minuteOut: null, isUnverified: false };
    const isBackwards = minuteIn !== null && minuteOut !== null && minuteOut < minuteIn;
    return isBackwards ? { ...row, minuteIn: minuteOut, minuteOut: minuteIn } : row;
  });
  return [...new Map(rows.map((row) => [placeKey(row), row])).values()];
}

/** Every open case, by check and key. */
function keysOf(checks: readonly ClosingCheck[]): readonly string[] {
  return checks.filter(isOpenCheck).flatMap(({ code, cases }) => cases.map(({ key }) => `${code} ${key}`));
}

it('an accepted proposal settles its case, whatever the records are like', () => {
  fc.assert(
    fc.property(
      arbitraryYear,
      fc.nat(),
      fc.nat(),
      ({ fairs, yearPlan, year, ...registers }, which, answer) => {
        for (const records of fairs) {
          const data: FairData = {
            ...registers,
            ...records,
            attendance: asRecorded(records.attendance),
            tallies: asWritten(records.tallies, registers.serviceItems),
            replies: [],
            volunteerPairs: [],
            publication: null,
            groundPlan: null,
          };
          const checks = checksOf(data);
          const all = checks.flatMap(({ code, cases }) => cases.map((one) => ({ code, one })));
          const { code, one } = all[which % Math.max(1, all.length)] ?? {};
          const proposal = one?.proposals[answer % Math.max(1, one.proposals.length)];
          if (!code || !one || !proposal) continue;
          const changed = proposalChanges(data, [proposal], {
            makeId: sequentialIds(),
            now: v.parse(Instant, '2026-06-21T01:00:00.000Z'),
            firstSequence: 100,
          });
          // A time that would overlap another is refused with the reason.
          if (!changed.ok) continue;
          const after = keysOf(checksOf({ ...data, ...changed.value }));
          expect({ kind: proposal.kind, left: after.filter((key) => key === `${code} ${one.key}`) }).toEqual({
            kind: proposal.kind,
            left: [],
          });
        }
      },
    ),
    { numRuns: 300 },
  );
});
