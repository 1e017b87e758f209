import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { labelDay } from '../../../shared/calendar/dayLabel.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import type { Locale } from '../../../shared/model/settings.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { formatLabelledDay } from '../../../shared/text/formatDate.ts';

const labelled = (date: string, locale: Locale): string =>
  formatLabelledDay(catalogueOf(locale), locale, labelDay(v.parse(IsoDate, date)));

describe('a labelled day', () => {
  it.each([
    ['2026-02-20', '2月20日 周五（春节假期）', 'Fri 20 February (Spring Festival holiday)'],
    ['2026-06-20', '6月20日 周六（端午假期）', 'Sat 20 June (Dragon Boat holiday)'],
    ['2026-09-20', '9月20日 周日（国庆节调休上班）', 'Sun 20 September (make-up workday, National Day)'],
    ['2026-12-20', '12月20日 周日', 'Sun 20 December'],
  ])('%s reads %s / %s', (date, zh, en) => {
    expect(labelled(date, 'zh-CN')).toBe(zh);
    expect(labelled(date, 'en')).toBe(en);
  });
});
