import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { isYearPublished, labelDay } from '../../../shared/calendar/dayLabel.ts';
import { IsoDate } from '../../../shared/model/basic.ts';

const day = (text: string): IsoDate => v.parse(IsoDate, text);

describe('day labels (rule 2)', () => {
  it('20 February 2026 is in the Spring Festival', () => {
    const label = labelDay(day('2026-02-20'));
    expect(label.kind).toBe('publicHoliday');
    expect(label.holidayName?.['zh-CN']).toBe('春节');
    expect(label.lunar).toBe('正月初四');
  });

  it('20 June 2026 is in the Dragon Boat holiday', () => {
    const label = labelDay(day('2026-06-20'));
    expect(label.kind).toBe('publicHoliday');
    expect(label.holidayName?.['zh-CN']).toBe('端午');
    expect(label.weekday).toBe(6);
  });

  it('20 September 2026 is a Sunday that is worked', () => {
    const label = labelDay(day('2026-09-20'));
    expect(label.kind).toBe('makeupWorkday');
    expect(label.weekday).toBe(7);
  });

  it('20 December 2026 is a plain Sunday', () => {
    const label = labelDay(day('2026-12-20'));
    expect(label.kind).toBe('weekend');
    expect(label.holidayName).toBeNull();
    expect(label.weekday).toBe(7);
  });

  it('says that a year far ahead is not published, and takes what the office enters (rule 3)', () => {
    expect(isYearPublished(2026)).toBe(true);
    expect(isYearPublished(2060)).toBe(false);
    const date = day('2060-09-20');
    const own = [{ date, name: '中秋节', kind: 'publicHoliday' }] as const;
    expect(labelDay(date).isYearPublished).toBe(false);
    expect(labelDay(date, own)).toMatchObject({ kind: 'publicHoliday', isYearPublished: true });
  });

  it('what the office entered comes before the published calendar', () => {
    const date = day('2026-09-20');
    const own = [{ date, name: '社区开放日', kind: 'publicHoliday' }] as const;
    expect(labelDay(date, own).holidayName?.['zh-CN']).toBe('社区开放日');
  });
});
