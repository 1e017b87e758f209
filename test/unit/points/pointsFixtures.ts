import * as v from 'valibot';
import { IsoDate } from '../../../shared/model/basic.ts';
import { FairId } from '../../../shared/model/ids.ts';
import { PointsRule, Redemption } from '../../../shared/model/points.ts';
import type { HistoryLine } from '../../../shared/people/serviceHistory.ts';

/** A place at the fair of a month of 2025. */
export function line(month: number, minutes: number, more: Partial<HistoryLine> = {}): HistoryLine {
  const fairId = `2025-${String(month).padStart(2, '0')}`;
  return {
    key: `${month} ${minutes}`,
    fairId: v.parse(FairId, fairId),
    date: v.parse(IsoDate, `${fairId}-20`),
    stall: null,
    post: '',
    slot: null,
    state: 'present',
    isLate: false,
    isLeftEarly: false,
    isWalkIn: false,
    isLead: false,
    minutes,
    ...more,
  };
}

/** A rule that gives nothing but what is said. */
export function rule(more: Partial<Record<keyof PointsRule, unknown>>): PointsRule {
  return v.parse(PointsRule, {
    from: '2000-01-01',
    perHour: 0,
    perFair: 0,
    leadBonus: 0,
    perPost: [],
    ...more,
  });
}

/** Points exchanged on a day. */
export function redemption(date: string, points: number, order = 0): Redemption {
  return v.parse(Redemption, {
    id: `${date} ${order}`,
    volunteerId: 'v1',
    date,
    points,
    what: '充电',
    note: '',
    recordedAt: `2026-01-01T00:00:00.${String(order).padStart(3, '0')}Z`,
  });
}
