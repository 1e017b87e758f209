import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FairId } from '../../../shared/model/ids.ts';
import { casesByFair, distinctCases } from '../../../shared/stats/checkCases.ts';
import type { CheckCase } from '../../../shared/stats/checkTypes.ts';

const MAY = v.parse(FairId, '2026-05');
const JUNE = v.parse(FairId, '2026-06');

function caseAt(fairId: FairId, subject: string, place: string): CheckCase {
  return { fairId, subject, at: { section: 'volunteers', place, line: subject } };
}

describe('distinctCases', () => {
  it('shows a line of two slots once, and the same person at another stall again', () => {
    const slots = [caseAt(MAY, '张伟', 's0'), caseAt(MAY, '张伟', 's0')];
    expect(distinctCases([...slots, caseAt(MAY, '张伟', 's1')])).toEqual([
      caseAt(MAY, '张伟', 's0'),
      caseAt(MAY, '张伟', 's1'),
    ]);
  });
});

describe('casesByFair', () => {
  it('puts no more than asked for under their fairs, in their order', () => {
    const cases = [caseAt(MAY, '张伟', 's0'), caseAt(MAY, '李娜', 's0'), caseAt(JUNE, '张伟', 's1')];
    expect(casesByFair(cases, 2)).toEqual([{ fairId: MAY, cases: cases.slice(0, 2) }]);
    expect(casesByFair(cases, 9).map(({ fairId, cases: own }) => [fairId, own.length])).toEqual([
      [MAY, 2],
      [JUNE, 1],
    ]);
  });
});
