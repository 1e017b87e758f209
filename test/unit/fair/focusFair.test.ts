import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fairIdOf } from '../../../shared/calendar/dates.ts';
import { focusFair, unclosedFairs } from '../../../shared/fair/focusFair.ts';
import { planYear } from '../../../shared/fair/planYear.ts';
import { yearToPlan } from '../../../shared/fair/yearToPlan.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import type { Fair } from '../../../shared/model/fair.ts';

const { fairs } = planYear(2026, { place: '', meetingPoint: '', minutesCap: null }, 1);
const june = fairIdOf(2026, 6);
const july = fairIdOf(2026, 7);

function date(text: string): IsoDate {
  return v.parse(IsoDate, text);
}

function withJune(patch: Partial<Fair>): readonly Fair[] {
  return fairs.map((fair) => (fair.id === june ? { ...fair, ...patch } : fair));
}

describe('the fair in focus', () => {
  it("is this month's until its day", () => {
    expect(focusFair(fairs, date('2026-06-01'), new Set())?.id).toBe(june);
    expect(focusFair(fairs, date('2026-06-20'), new Set())?.id).toBe(june);
  });

  it("stays this month's after its day when work on it had begun, else moves on", () => {
    expect(focusFair(fairs, date('2026-06-25'), new Set([june]))?.id).toBe(june);
    expect(focusFair(fairs, date('2026-06-25'), new Set())?.id).toBe(july);
  });

  it('moves on when this month is archived or cancelled', () => {
    for (const status of ['archived', 'cancelled'] as const) {
      expect(focusFair(withJune({ status }), date('2026-06-10'), new Set([june]))?.id).toBe(july);
    }
  });

  it('follows a postponed fair into its new month', () => {
    const postponed = withJune({ status: 'postponed', postponedTo: date('2026-07-04') });
    expect(focusFair(postponed, date('2026-07-01'), new Set())?.id).toBe(june);
  });

  it('is none when no fair lies ahead', () => {
    expect(focusFair(fairs, date('2027-01-02'), new Set())).toBeNull();
  });
});

describe('fairs that were never closed', () => {
  it('are those whose day has passed, without the one in focus', () => {
    const focus = focusFair(fairs, date('2026-03-21'), new Set([fairIdOf(2026, 3)]));
    expect(unclosedFairs(fairs, date('2026-03-21'), focus).map(({ id }) => id)).toEqual([
      '2026-01',
      '2026-02',
    ]);
  });
});

describe('the year to plan', () => {
  it('is this year while it has no fair, the next one from November on, else none', () => {
    expect(yearToPlan([], date('2026-06-01'))).toBe(2026);
    expect(yearToPlan(fairs, date('2026-10-31'))).toBeNull();
    expect(yearToPlan(fairs, date('2026-11-01'))).toBe(2027);
  });
});
