import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fairIdsOfYear } from '../../../shared/calendar/dates.ts';
import { newFair } from '../../../shared/fair/planYear.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import {
  fairsOfRule,
  lastDayOfRule,
  proposedRuleDay,
  rulesInOrder,
} from '../../../shared/points/pointsRules.ts';
import { ruleInWords } from '../../../shared/points/ruleInWords.ts';
import { pointsRulesProblem, rewardsProblem } from '../../../shared/points/validatePoints.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { rule } from './pointsFixtures.ts';

const day = (text: string): IsoDate => v.parse(IsoDate, text);
const first = rule({ from: '2025-01-01', perHour: 2 });
const second = rule({ from: '2025-07-01', perHour: 3 });
const office = { place: '', meetingPoint: '', minutesCap: null };
const fairs = fairIdsOfYear(2025).map((id, index) => newFair(id, index + 1, office));

describe('rules of points', () => {
  it('hold until the day before the next begins, in whatever order they were written', () => {
    const rules = [second, first];
    expect(rulesInOrder(rules)).toEqual([first, second]);
    expect(lastDayOfRule(rules, first.from)).toBe('2025-06-30');
    expect(lastDayOfRule(rules, second.from)).toBeNull();
  });

  it('concern the fairs of their days: those held on another day by that day, cancelled ones not at all', () => {
    const moved = fairs.map((fair) => {
      if (fair.id === '2025-06') return { ...fair, status: 'held' as const, heldDate: day('2025-07-02') };
      return fair.id === '2025-08' ? { ...fair, status: 'cancelled' as const } : fair;
    });
    const ids = (from: IsoDate): readonly string[] =>
      fairsOfRule([first, second], from, moved).map(({ id }) => id.slice(5));
    expect(ids(first.from)).toEqual(['01', '02', '03', '04', '05']);
    expect(ids(second.from)).toEqual(['06', '07', '09', '10', '11', '12']);
  });

  it('are proposed for a day that concerns no fair that was held, and that no other rule has', () => {
    expect(proposedRuleDay([first], day('2025-12-08'))).toBe('2026-01-01');
    expect(proposedRuleDay([first, rule({ from: '2026-01-01' })], day('2025-12-08'))).toBe('2026-02-01');
    expect(proposedRuleDay([], day('2025-12-08'))).toBe('2025-12-01');
  });

  it('never begin on one day, give a post twice, or give less than nothing', () => {
    expect(pointsRulesProblem([first, second])).toBeNull();
    expect(pointsRulesProblem([first, { ...second, from: first.from }])?.code).toBe('pointsRuleDayTaken');
    const twice = { ...first, perPost: [1, 2].map((points) => ({ post: '医生', points })) };
    expect(pointsRulesProblem([second, twice])?.code).toBe('pointsPostTwice');
    for (const perHour of [-1, 1.5, 1001]) {
      expect(pointsRulesProblem([{ ...first, perHour }])?.code).toBe('numberInvalid');
    }
  });

  it('say themselves as a sentence in both languages', () => {
    const full = rule({ from: '2025-07-01', perHour: 2, leadBonus: 1, perPost: [{ post: '', points: 3 }] });
    expect(ruleInWords(catalogueOf('zh-CN'), full)).toBe(
      '2025年7月1日起：每满 1 小时 2 分，当组长每场另加 1 分，任“服务”每场另加 3 分。',
    );
    expect(ruleInWords(catalogueOf('en'), rule({}))).toBe('From 1 January 2000 on: no points.');
  });
});

describe('the list of rewards', () => {
  it('has a name and a price for each, and no name twice', () => {
    expect(rewardsProblem([{ name: '洗车', points: 20 }])).toBeNull();
    expect(rewardsProblem([{ name: ' ', points: 20 }])?.code).toBe('nameEmpty');
    expect(rewardsProblem([{ name: '洗车', points: 0 }])?.code).toBe('numberInvalid');
    expect(rewardsProblem(['洗车', ' 洗车'].map((name) => ({ name, points: 1 })))?.code).toBe('rewardTwice');
  });
});
