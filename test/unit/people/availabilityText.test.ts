import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../../shared/model/basic.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { availabilityText, monthRuns } from '../../../shared/people/availabilityText.ts';
import { en } from '../../../shared/text/en/catalogue.ts';
import { zhCN } from '../../../shared/text/zh-CN/catalogue.ts';
import { makeVolunteer } from '../../fixtures/plannedFair.ts';

const busy: Volunteer = makeVolunteer('v1', {
  availability: {
    isUsual: true,
    exceptMonths: [2, 7],
    exceptDates: [v.parse(IsoDate, '2026-06-20')],
    firstSlotOnly: true,
  },
  limits: { slotsPerFair: 1, fairsPerYear: 4 },
  needsRest: true,
});

describe('availability as people say it', () => {
  it('is one short sentence for somebody without any wish', () => {
    expect(availabilityText(zhCN, makeVolunteer('v1'))).toBe('平时可以');
    expect(availabilityText(en, makeVolunteer('v1'))).toBe('Usually free');
  });

  it('names every wish and limit', () => {
    expect(availabilityText(zhCN, busy)).toBe(
      '平时可以；2、7 月不行；2026年6月20日不行；只上第一段；一场最多 1 段；一年最多 4 次；两段之间要歇一小时',
    );
    expect(availabilityText(en, busy)).toBe(
      'Usually free; not in Feb, Jul; not on 20 June 2026; first slot only; at most 1 slot a fair; at most 4 fairs a year; an hour’s rest between slots',
    );
  });

  it('says three months in a row as a span', () => {
    const away = { ...busy.availability, exceptMonths: [1, 2, 6, 7, 8] };
    expect(availabilityText(zhCN, { ...busy, availability: away })).toContain('1、2、6–8 月不行');
  });

  it('puts months in order and once', () => {
    expect(monthRuns([12, 1, 2, 1])).toEqual([
      [1, 2],
      [12, 12],
    ]);
    expect(monthRuns([])).toEqual([]);
  });
});
