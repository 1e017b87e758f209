import type { PointsRule } from '../model/community.ts';
import type { HistoryLine } from './serviceHistory.ts';

/** Whether the office gives points at all. */
export function givesPoints({ perHour, perFair, leadBonus }: PointsRule): boolean {
  return perHour + perFair + leadBonus > 0;
}

/**
 * Points 积分 that a history earned by a rule: minutes are added first and only then made whole hours, fairs and fairs led
 * count once each. Whole, never negative.
 */
export function pointsEarned(lines: readonly HistoryLine[], rule: PointsRule): number {
  const served = lines.filter(({ state }) => state === 'present');
  const minutes = lines.reduce((sum, line) => sum + line.minutes, 0);
  const fairs = new Set(served.map(({ fairId }) => fairId)).size;
  const led = new Set(served.filter(({ isLead }) => isLead).map(({ fairId }) => fairId)).size;
  return Math.floor(minutes / 60) * rule.perHour + fairs * rule.perFair + led * rule.leadBonus;
}
