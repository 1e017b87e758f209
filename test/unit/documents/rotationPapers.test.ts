import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { yearIdOf } from '../../../shared/calendar/dates.ts';
import type { OnePaperRequest } from '../../../shared/documents/buildPeoplePaper.ts';
import { buildPeoplePaper } from '../../../shared/documents/buildPeoplePaper.ts';
import type { SheetCell, SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import { usableWidth } from '../../../shared/documents/sheetDocument.ts';
import { sheetWorkbook } from '../../../shared/documents/sheetWorkbook.ts';
import { partnerRotation } from '../../../shared/fair/partnerRotation.ts';
import { plannedBooking, visitsByRule } from '../../../shared/fair/planVisits.ts';
import { planYear } from '../../../shared/fair/planYear.ts';
import { CLINIC_CATEGORY } from '../../../shared/model/category.ts';
import type { Booking, Fair } from '../../../shared/model/fair.ts';
import { ContactId, FairId } from '../../../shared/model/ids.ts';
import type { Locale } from '../../../shared/model/settings.ts';
import { maskPhone } from '../../../shared/people/mask.ts';
import { sequentialIds } from '../../../shared/sample/dice.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import type { ArbitraryYear } from '../../fixtures/arbitraryRotation.ts';
import { arbitraryRotation, makeDepartments, NEW_YEAR } from '../../fixtures/arbitraryRotation.ts';
import { firstOf, makePartner, plannedFair } from '../../fixtures/plannedFair.ts';

const YEAR = 2026;
const PHONE = '13800001234';
const { community, groups, volunteers, categories } = plannedFair();
const contactId = v.parse(ContactId, 'c1');
const hospital = makePartner('hospital', {
  cadence: { kind: 'quarterly', firstMonth: 3 },
  departments: makeDepartments('hospital', 12),
  typicalHeadcount: 12,
  categoryIds: [CLINIC_CATEGORY],
  contacts: [{ id: contactId, name: '石建军', role: '', phone: PHONE }],
  leadContactId: contactId,
});
const bank = makePartner('bank', { cadence: { kind: 'monthly' }, typicalHeadcount: 3, categoryIds: [] });
const { fairs } = planYear(YEAR, { place: '', meetingPoint: '', minutesCap: null }, 1);

function paperOf(
  kind: 'rotationTable' | 'visitList',
  year: ArbitraryYear,
  { locale = 'zh-CN', showPhones = false }: { readonly locale?: Locale; readonly showPhones?: boolean } = {},
): SheetDocument {
  const rotation = partnerRotation({
    ...year,
    year: YEAR,
    attendance: [],
    categoryIds: categories.map(({ id }) => id),
    clinicCategoryId: CLINIC_CATEGORY,
    volunteerCategories: new Map(),
  });
  const request: OnePaperRequest = { kind, year: yearIdOf(YEAR) };
  const data = {
    community,
    groups,
    volunteers,
    own: null,
    rotation: { ...year, year: YEAR, rotation, categories },
  };
  const document = buildPeoplePaper(data, request, catalogueOf(locale), locale, { showPhones });
  if (!document) throw new Error('No paper.');
  return document;
}

function filled(units = [hospital, bank], of: readonly Fair[] = fairs): ArbitraryYear {
  const year = { partnerUnits: units, fairs: of, bookings: [], today: NEW_YEAR };
  const makeId = sequentialIds();
  return { ...year, bookings: visitsByRule(year).map((draft) => plannedBooking(draft, makeId)) };
}

function cellOf(document: SheetDocument, row: number, key: string): SheetCell {
  const found = document.rows.at(row);
  const at = document.columns.findIndex((column) => column.key === key);
  return found && found.kind !== 'group' ? (found.cells[at] ?? '') : '';
}

/** The same year with the bank's visit of a month changed. */
function withBank(year: ArbitraryYear, month: string, patch: Partial<Booking>): ArbitraryYear {
  const isIt = (row: Booking): boolean => row.fairId === month && row.partnerUnitId === bank.id;
  return { ...year, bookings: year.bookings.map((row) => (isIt(row) ? { ...row, ...patch } : row)) };
}

describe('the rotation table', () => {
  it('shows unit by month who comes, with how many people of which departments', () => {
    const document = paperOf('rotationTable', filled());
    expect(cellOf(document, 0, 'unit')).toBe(hospital.name);
    expect(cellOf(document, 0, 'month3')).toBe('△ 3人\n科室1\n科室2\n科室3');
    expect(cellOf(document, 0, 'month12')).toBe('△ 3人\n科室10\n科室11\n科室12');
    expect(cellOf(document, 0, 'month4')).toBe('');
    expect(cellOf(document, 0, 'visits')).toBe('4/4');
    expect(cellOf(document, 1, 'month4')).toBe('△ 3人');
  });

  it('counts the departments of a visit when they are too many to name', () => {
    const year = filled();
    const most = hospital.departments.slice(0, 7).map(({ id }) => id);
    const bookings = year.bookings.map((row) =>
      row.partnerUnitId === hospital.id ? { ...row, departmentIds: most, expected: 7 } : row,
    );
    expect(cellOf(paperOf('rotationTable', { ...year, bookings }), 0, 'month3')).toBe('△ 7人\n7科');
  });

  it('tells every state apart without colour, and explains each mark', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const { marks } = catalogueOf(locale).partnerPapers;
      expect(new Set(Object.values(marks)).size).toBe(Object.keys(marks).length);
      const notes = paperOf('rotationTable', filled(), { locale }).notes.join('\n');
      for (const mark of Object.values(marks)) expect(notes).toContain(mark);
    }
  });

  it('shows a visit that moved in both months, and a refusal without people', () => {
    const july = v.parse(FairId, '2026-07');
    const bare = {
      ...filled([bank]),
      bookings: filled([bank]).bookings.filter(({ fairId }) => fairId !== july),
    };
    const moved = withBank(bare, '2026-06', { fairId: july, dueMonth: 6 });
    expect(cellOf(paperOf('rotationTable', moved), 0, 'month6')).toBe('→7月');
    expect(cellOf(paperOf('rotationTable', moved), 0, 'month7')).toBe('△ 3人\n代6月');
    const declined = withBank(filled(), '2026-05', { status: 'declined' });
    expect(cellOf(paperOf('rotationTable', declined), 1, 'month5')).toBe('×');
    expect(cellOf(paperOf('rotationTable', declined), -2, 'month5')).toBe('—');
  });

  it('says above the month that its fair is cancelled, held or on another day', () => {
    const changed = fairs.map((fair): Fair => {
      if (fair.id === '2026-03') return { ...fair, status: 'cancelled' };
      if (fair.id === '2026-01') return { ...fair, status: 'held' };
      return fair.id === '2026-06'
        ? { ...fair, status: 'postponed', postponedTo: firstOf(fairs.slice(6)).scheduledDate }
        : fair;
    });
    const { columns } = paperOf('rotationTable', filled([bank], changed));
    const labels = columns.flatMap(({ key, label }) => (key.startsWith('month') ? [label] : []));
    expect(labels.slice(0, 6)).toEqual(['1月\n已办', '2月', '3月\n取消', '4月', '5月', '6月\n改7月20日']);
  });

  it('ends with what each month lacks, a month without anybody first of all', () => {
    const document = paperOf('rotationTable', filled());
    expect(cellOf(document, -1, 'month1')).toContain('义诊');
    expect(cellOf(document, -1, 'month3')).not.toContain('义诊');
    expect(cellOf(paperOf('rotationTable', filled([hospital])), -1, 'month1')).toBe('无单位');
  });

  it('adds up to what the bookings say, whatever the year, and has a row for every unit of the board', () => {
    const digits = (cell: SheetCell): readonly number[] =>
      [...String(cell).matchAll(/\d+/gu)].map(([number]) => Number(number));
    fc.assert(
      fc.property(arbitraryRotation, (year) => {
        const document = paperOf('rotationTable', year);
        const records = document.rows.filter(({ kind }) => kind === 'record');
        const shown = year.partnerUnits.filter(
          ({ id, isActive }) => isActive || year.bookings.some(({ partnerUnitId }) => partnerUnitId === id),
        );
        expect(records).toHaveLength(shown.length);
        for (let month = 1; month <= 12; month += 1) {
          const marked = records.filter((_, row) => {
            const cell = String(cellOf(document, row, `month${month}`));
            return /^[○△◇✓●]/u.test(cell);
          });
          expect(digits(cellOf(document, -2, `month${month}`))[0] ?? 0).toBe(marked.length);
        }
      }),
    );
  });

  it('fits the width of the page, and its workbook has the same rows', () => {
    for (const kind of ['rotationTable', 'visitList'] as const) {
      const document = paperOf(kind, filled());
      const width = document.columns.reduce((sum, column) => sum + column.width, 0);
      expect(width).toBeCloseTo(usableWidth('landscape'), 5);
      const [sheet] = sheetWorkbook([document], catalogueOf('zh-CN'), 'x', '2026-01-01T00:00:00.000Z').sheets;
      expect(JSON.stringify(sheet?.rows)).toContain(hospital.name);
    }
  });
});

describe('the list to phone by', () => {
  it('has every visit of a fair ahead once, under its fair, with whom to ring up', () => {
    const document = paperOf('visitList', { ...filled(), today: firstOf(fairs.slice(2)).scheduledDate });
    const headings = document.rows.flatMap((row) => (row.kind === 'group' ? [row.text] : []));
    expect(headings).toHaveLength(10);
    expect(headings[0]).toBe('3月20日 周五 · 第 3 期 · 2 家 6 人');
    expect(document.rows.filter(({ kind }) => kind === 'record')).toHaveLength(14);
    expect(cellOf(document, 1, 'departments')).toBe('科室1、科室2、科室3');
    expect(cellOf(document, 1, 'contact')).toBe('石建军');
    expect(cellOf(document, 1, 'phone')).toBe(maskPhone(PHONE));
  });

  it('masks phones unless asked for on purpose, and leaves out who declined', () => {
    expect(JSON.stringify(paperOf('visitList', filled()))).not.toContain(PHONE);
    expect(JSON.stringify(paperOf('visitList', filled(), { showPhones: true }))).toContain(PHONE);
    const year = filled([bank]);
    const declined = {
      ...year,
      bookings: year.bookings.map((row) => ({ ...row, status: 'declined' as const })),
    };
    expect(paperOf('visitList', declined).rows).toEqual([
      { kind: 'group', text: catalogueOf('zh-CN').partnerPapers.nobodyAhead },
    ]);
  });
});
