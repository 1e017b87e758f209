import * as v from 'valibot';
import { expect, it } from 'vitest';
import { amendmentGroups } from '../../../shared/attendance/amendmentGroups.ts';
import { Amendment } from '../../../shared/model/amendment.ts';

function amendment(id: string, at: string, who: string, reason: string): Amendment {
  const what = { key: 'fileLedger', params: { month: '2026-06' } };
  return v.parse(Amendment, { id, fairId: '2026-06', at, who, reason, what });
}

it('amendments are newest first, those of one person for one reason on one day together', () => {
  const groups = amendmentGroups([
    amendment('1', '2026-07-01T02:00:00.000Z', '李静', '补签到表'),
    amendment('2', '2026-07-01T02:01:00.000Z', '李静', '补签到表'),
    amendment('3', '2026-07-01T02:02:00.000Z', '王芳', '补签到表'),
    amendment('4', '2026-07-03T02:00:00.000Z', '李静', '补签到表'),
    amendment('5', '2026-07-03T02:01:00.000Z', '李静', '数错了'),
  ]);
  expect(groups.map(({ who, reason, amendments }) => [who, reason, amendments.map(({ id }) => id)])).toEqual([
    ['李静', '数错了', ['5']],
    ['李静', '补签到表', ['4']],
    ['王芳', '补签到表', ['3']],
    ['李静', '补签到表', ['2', '1']],
  ]);
});
