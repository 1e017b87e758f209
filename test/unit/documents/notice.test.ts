import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { buildPapers } from '../../../shared/documents/buildPaper.ts';
import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import type { Poster } from '../../../shared/documents/sheetFace.ts';
import { stallNumbers } from '../../../shared/documents/stallNumbers.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import type { Locale } from '../../../shared/model/settings.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { heldSampleFair } from '../../fixtures/sampleFair.ts';

const data = heldSampleFair('2025-06');
const text = catalogueOf('zh-CN');

function noticeOf(from: FairData, locale: Locale = 'zh-CN'): SheetDocument {
  const options = { showPhones: false };
  const [document] = buildPapers(from, [{ kind: 'notice' }], catalogueOf(locale), locale, options);
  if (!document) throw new Error('No document.');
  return document;
}

function posterOf(document: SheetDocument): Poster {
  if (document.face?.kind !== 'poster') throw new Error('No poster.');
  return document.face.poster;
}

function rowsOf(document: SheetDocument): readonly (readonly (string | number)[])[] {
  return document.rows.flatMap((row) => (row.kind === 'group' ? [] : [row.cells]));
}

function changed(fields: Partial<FairData['fair']>): FairData {
  return { ...data, fair: { ...data.fair, ...fields } };
}

describe('the notice poster', () => {
  test('has a row for every category with a stall, in the order of the categories, each service once', () => {
    const rows = rowsOf(noticeOf(data));
    expect(rows.map(([category]) => category)).toEqual(
      ['medical', 'haircut', 'repair', 'legal', 'government', 'finance', 'culture'].map(
        (id) => Object.entries(text.category.names).find(([key]) => key === id)?.[1],
      ),
    );
    expect(rows[0]?.slice(1, 3)).toEqual(['测血压、测血糖、中医把脉、健康咨询、健康手册', 'A1–A3']);
  });

  test.each(['zh-CN', 'en'] as const)('shows every cell of its rows (%s)', (locale) => {
    const document = noticeOf(data, locale);
    const { offers } = posterOf(document);
    rowsOf(document).forEach((cells, index) => {
      const offer = offers[index];
      const shown = [offer?.title, offer?.items, offer?.stalls, offer?.units].join('\n');
      for (const cell of cells) expect(shown).toContain(cell);
    });
  });

  test('names the departments that come, and no unit that has not confirmed', () => {
    const unsure = {
      ...data,
      bookings: data.bookings.map((row) => ({ ...row, status: 'invited' as const })),
    };
    expect(rowsOf(noticeOf(data))[0]?.[3]).toMatch(/^和济医院（心内科、.*）$/u);
    expect(rowsOf(noticeOf(unsure)).map((cells) => cells[3])).toEqual(Array(7).fill(''));
    expect(posterOf(noticeOf(unsure)).guests.value).toBe('');
  });

  test('a unit without a stall is announced in the category that it serves', () => {
    const stalls = data.stalls.map((stall) => ({ ...stall, bookingId: null }));
    const units = rowsOf(noticeOf({ ...data, stalls })).map((cells) => cells[3]);
    for (const name of posterOf(noticeOf(data)).guests.value.split('、')) {
      expect(units.filter((cell) => String(cell).includes(name))).toHaveLength(1);
    }
  });

  test('says the weekday on the right side of the date, and the holiday', () => {
    const sunday = changed({
      status: 'planned',
      heldDate: null,
      scheduledDate: v.parse(IsoDate, '2026-09-20'),
    });
    expect(posterOf(noticeOf(sunday))).toMatchObject({
      year: '2026年',
      day: { before: '', date: '9月20日', after: '周日' },
      dayLabel: '国庆节调休上班',
    });
    expect(posterOf(noticeOf(sunday, 'en')).day).toEqual({ before: 'Sun', date: '20 September', after: '' });
  });

  test('a postponed fair has no day before it has a new one, and says so; a cancelled one says so too', () => {
    const planned = { heldDate: null, postponedTo: null };
    const waiting = posterOf(noticeOf(changed({ ...planned, status: 'postponed' })));
    expect(waiting.day.date).toBe(text.fairPapers.notice.dayOpen);
    expect(waiting.alert).toContain('6月20日 周五');
    const moved = changed({ ...planned, status: 'postponed', postponedTo: v.parse(IsoDate, '2025-06-27') });
    expect(posterOf(noticeOf(moved)).alert).toBe('原定 6月20日 周五，改到 6月27日 周五 举办');
    const cancelled = posterOf(noticeOf(changed({ ...planned, status: 'cancelled' })));
    expect(cancelled.alert).toBe(text.fairPapers.notice.cancelled);
  });

  test('the office’s words keep their lines, unless there are more than a poster has', () => {
    expect(posterOf(noticeOf(changed({ notice: '请自带水杯。\n\n 雨天请带伞。' }))).words).toEqual([
      '请自带水杯。',
      '雨天请带伞。',
    ]);
    expect(posterOf(noticeOf(changed({ notice: '字\n'.repeat(900) }))).words).toHaveLength(1);
  });
});

describe('stall numbers', () => {
  test('three neighbours and more become a span', () => {
    expect(stallNumbers(['A1', 'A2', 'A3', 'A5', 'A6', 'B7', '特8', 'C'], '、')).toBe(
      'A1–A3、A5、A6、B7、特8、C',
    );
    expect(stallNumbers(['A9', 'A10', 'A11'], ', ')).toBe('A9–A11');
    expect(stallNumbers(['A01', 'A02', 'A03'], ', ')).toBe('A01–A03');
    expect(stallNumbers([], '、')).toBe('');
  });
});
