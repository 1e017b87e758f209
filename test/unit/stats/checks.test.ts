import { describe, expect, it } from 'vitest';
import type { FairRecords } from '../../../shared/fair/fairData.ts';
import { checkYear } from '../../../shared/stats/checks.ts';
import { checkText } from '../../../shared/stats/checkText.ts';
import type { RuleKey, YearCheck } from '../../../shared/stats/checkTypes.ts';
import { yearFigures } from '../../../shared/stats/yearFigures.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { assignmentOf, attendanceOf, PLAIN_FAIR, plainYear, tallyOf } from './plainYear.ts';

function checksOf(records: Partial<FairRecords> = {}): readonly YearCheck[] {
  const data = plainYear(records);
  return checkYear(data, yearFigures(data));
}

function ruleOf(key: RuleKey, records: Partial<FairRecords>): YearCheck | undefined {
  return checksOf(records).find((check) => check.kind === 'rule' && check.key === key);
}

const { attendance, assignments, tallies, fair } = PLAIN_FAIR;

describe('checkYear', () => {
  it('passes every check for an orderly fair', () => {
    expect(checksOf().filter((check) => check.result !== 'ok')).toEqual([]);
  });

  it('fails when a total that is shown is not that of the records', () => {
    const data = plainYear();
    const figures = yearFigures(data);
    const wrong = { ...figures, total: { ...figures.total, visits: 51 } };
    const failed = checkYear(data, wrong).filter((check) => check.result === 'failed');
    expect(failed).toContainEqual(
      expect.objectContaining({ kind: 'recount', metric: 'visits', figure: 51, recount: 50 }),
    );
    expect(failed).toContainEqual(expect.objectContaining({ kind: 'rule', key: 'monthsAddUp' }));
    expect(failed).toContainEqual(expect.objectContaining({ kind: 'rule', key: 'categoriesAddUp' }));
  });

  it('fails when somebody is assigned to two stalls at one time, and names both namesakes by number', () => {
    const twice = { assignments: [...assignments, assignmentOf('v1', 1, 0)] };
    expect(ruleOf('nobodyTwice', twice)).toMatchObject({
      result: 'failed',
      cases: [{ fairId: '2026-06', subject: '张伟 V0001' }],
    });
  });

  it('reminds, and does not fail, when a reason was given for an overlap', () => {
    const allowed = {
      assignments: [...assignments, { ...assignmentOf('v1', 1, 0), overrideReason: '两摊相邻' }],
    };
    expect(ruleOf('nobodyTwice', allowed)).toMatchObject({ result: 'ok' });
    expect(ruleOf('overlapsAllowed', allowed)).toMatchObject({ result: 'reminder' });
  });

  it('lets one slot begin when the other ends', () => {
    const next = { assignments: [...assignments, assignmentOf('v1', 1, 1)] };
    expect(ruleOf('nobodyTwice', next)).toMatchObject({ result: 'ok' });
  });

  it('fails when the segments of a person overlap', () => {
    const rows = [
      ...attendance,
      attendanceOf({ subjectId: 'v1', minuteIn: 600, minuteOut: 640, sequence: 9 }),
    ];
    expect(ruleOf('nobodyTwice', { attendance: rows })).toMatchObject({ result: 'failed' });
  });

  it('fails when somebody signs out before signing in, or outside the fair', () => {
    const early = [attendanceOf({ subjectId: 'v1', minuteIn: 600, minuteOut: 590 })];
    expect(ruleOf('timesInOrder', { attendance: early })).toMatchObject({ result: 'failed' });
    const late = [attendanceOf({ subjectId: 'v1', minuteOut: 721 })];
    expect(ruleOf('minutesWithinFair', { attendance: late })).toMatchObject({ result: 'failed' });
  });

  it('fails when a walk-in is nobody we know, or stands nowhere', () => {
    for (const more of [{ subjectId: 'x9' }, { subjectId: 'v3', slotId: null }]) {
      const rows = [...attendance, attendanceOf({ isWalkIn: true, sequence: 9, ...more })];
      expect(ruleOf('walkInsResolved', { attendance: rows })).toMatchObject({ result: 'failed' });
    }
  });

  it('fails when records have no known stall', () => {
    expect(ruleOf('recordsKnown', { stalls: [] })).toMatchObject({ result: 'failed' });
  });

  it('fails with both numbers when a stall has a tally sheet and named rows, and counts the tally only', () => {
    const both = { tallies: [...tallies, tallyOf('bloodPressure', { visits: 38, source: 'namedRows' })] };
    expect(ruleOf('oneSourcePerStall', both)).toMatchObject({ cases: [{ subject: 'A1 40 / 38' }] });
    expect(yearFigures(plainYear(both)).total.visits).toBe(50);
  });

  it('counts partner people by name and not their headcount too, and says so', () => {
    const rows = [
      ...attendance,
      attendanceOf({ subjectKind: 'partnerPerson', subjectId: 'p1', sequence: 9 }),
    ];
    expect(ruleOf('peopleCountedOnce', { attendance: rows })).toMatchObject({ result: 'reminder' });
    expect(yearFigures(plainYear({ attendance: rows })).total).toMatchObject({ units: 1, unitPeople: 1 });
  });

  it('reminds of places without any record and of ends that were not written down', () => {
    const rows = [attendanceOf({ subjectId: 'v1', minuteOut: null, isUnverified: true })];
    expect(ruleOf('nothingUnverified', { attendance: rows })).toMatchObject({
      result: 'reminder',
      cases: [{ subject: '张伟 V0002' }, { subject: '张伟 V0001' }],
    });
  });

  it('reminds of a fair that was held and is not archived', () => {
    const open = { fair: { ...fair, status: 'held' as const } };
    expect(ruleOf('fairsArchived', open)).toMatchObject({ result: 'reminder' });
  });

  it('says where on the record each case is put right: at the line, the unit, the counts, or the closing', () => {
    const late = [
      attendanceOf({ subjectId: 'v1', minuteOut: 721 }),
      attendanceOf({
        subjectId: 'b0',
        subjectKind: 'partnerUnit',
        headcount: 2,
        minuteOut: 730,
        sequence: 1,
      }),
    ];
    expect(ruleOf('minutesWithinFair', { attendance: late })).toMatchObject({
      cases: [
        {
          subject: '张伟 V0001',
          stall: 'A1',
          detail: '09:00–12:01',
          at: { section: 'volunteers', place: 's0', line: 'v1' },
        },
        { detail: '09:00–12:10', at: { section: 'partners', place: 'b0', line: null } },
      ],
    });
    const twice = { assignments: [...assignments, assignmentOf('v1', 1, 0)] };
    expect(ruleOf('nobodyTwice', twice)).toMatchObject({
      cases: [{ stall: 'A2', at: { section: 'volunteers', place: 's1', line: 'v1' } }],
    });
    const both = { tallies: [...tallies, tallyOf('bloodPressure', { visits: 38, source: 'namedRows' })] };
    expect(ruleOf('oneSourcePerStall', both)).toMatchObject({
      cases: [{ at: { section: 'counts', place: 's0', line: null } }],
    });
    const open = { fair: { ...fair, status: 'held' as const } };
    expect(ruleOf('fairsArchived', open)).toMatchObject({
      cases: [{ at: { section: 'closing', place: null, line: null } }],
    });
  });

  it('leads to the later of two rows that overlap, and names the person once', () => {
    const rows = [
      attendanceOf({ subjectId: 'v1', stallId: 's1', minuteIn: 600, minuteOut: 640, sequence: 9 }),
      attendanceOf({ subjectId: 'v1' }),
    ];
    expect(ruleOf('nobodyTwice', { attendance: rows })).toMatchObject({
      cases: [{ subject: '张伟 V0001', at: { section: 'volunteers', place: 's1', line: 'v1' } }],
    });
  });

  it('explains every check in both languages', () => {
    const records = { assignments: [...assignments, assignmentOf('v1', 1, 0)] };
    for (const locale of ['zh-CN', 'en'] as const) {
      for (const check of checksOf(records)) {
        const { title, explanation } = checkText(catalogueOf(locale), locale, check);
        expect(title.length * explanation.length).toBeGreaterThan(0);
      }
    }
  });
});
