import { describe, expect, it } from 'vitest';
import { fairIdOf } from '../../../shared/calendar/dates.ts';
import { copyFair } from '../../../shared/fair/copyFair.ts';
import { defaultTemplate } from '../../../shared/fair/defaultTemplate.ts';
import { fairGaps } from '../../../shared/fair/fairGaps.ts';
import { generateFair } from '../../../shared/fair/generateFair.ts';
import { newFair, nextEdition, planYear } from '../../../shared/fair/planYear.ts';
import { releasePartner } from '../../../shared/fair/releasePartner.ts';
import { templateOf } from '../../../shared/fair/templateOf.ts';
import { sequentialIds } from '../../../shared/sample/dice.ts';
import { en } from '../../../shared/text/en/catalogue.ts';
import { zhCN } from '../../../shared/text/zh-CN/catalogue.ts';
import { firstOf, makePartner, plannedFair, templateWithPartner } from '../../fixtures/plannedFair.ts';

const hospital = makePartner('hospital', {
  cadence: { kind: 'quarterly', firstMonth: 3 },
  typicalHeadcount: 12,
  departments: [{ id: 'd1', name: '眼科' }],
});
const template = templateWithPartner('medical', hospital);

describe('planning a year', () => {
  const place = { place: '广场', meetingPoint: '大厅', minutesCap: null };

  it('makes twelve fairs on the 20th whose editions count on', () => {
    const { fairs } = planYear(2026, place, 13);
    expect(fairs.map(({ edition }) => edition)).toEqual([13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24]);
    expect(fairs.every(({ scheduledDate }) => scheduledDate.endsWith('-20'))).toBe(true);
  });

  it('makes no second fair in a month that has one', () => {
    const { fairs } = planYear(2026, place, 13, { existing: [fairIdOf(2026, 3)] });
    expect(fairs).toHaveLength(11);
    expect(fairs.some(({ id }) => id === '2026-03')).toBe(false);
  });

  it('starts with the first edition of the community and goes on from the last fair', () => {
    expect(nextEdition([], { firstEdition: 5 })).toBe(5);
    expect(nextEdition([{ edition: 5 }, { edition: 9 }], { firstEdition: 5 })).toBe(10);
  });
});

describe('generating a fair', () => {
  it('numbers stalls by category and gives each need in each slot', () => {
    const data = plannedFair();
    expect(data.stalls.map(({ number }) => number)).toEqual([
      ...['A1', 'A2', 'A3', 'B1', 'B2', 'C1', 'C2', 'D1', 'E1', 'F1', 'G1', 'G2'],
    ]);
    const perStall = defaultTemplate(zhCN).stalls.reduce((sum, { needs }) => sum + needs.length, 0);
    expect(data.needs).toHaveLength(perStall * data.slots.length);
  });

  it('names stalls in the language of the reader', () => {
    expect(defaultTemplate(en).stalls.map(({ name }) => name)).toContain('Legal advice');
    expect(defaultTemplate(zhCN).stalls.map(({ name }) => name)).toContain('法律咨询');
  });

  it('books a partner in the months in which it is due and links it to its stalls (rule 7)', () => {
    const due = plannedFair({ month: 6, partnerUnits: [hospital], template });
    const booking = firstOf(due.bookings);
    expect(booking).toMatchObject({ status: 'invited', expected: 12, departmentIds: ['d1'] });
    const linked = due.stalls.filter(({ bookingId }) => bookingId === booking.id);
    expect(linked.map(({ number }) => number)).toEqual(['A1', 'A2', 'A3']);
    const other = plannedFair({ month: 5, partnerUnits: [hospital], template });
    expect(other.bookings).toEqual([]);
    expect(other.stalls.every(({ bookingId }) => bookingId === null)).toBe(true);
  });

  it('leaves the qualified posts to the partner, and to volunteers in the other months', () => {
    const medicalNeeds = (month: number): number =>
      plannedFair({ month, partnerUnits: [hospital], template }).needs.filter(
        ({ qualification }) => qualification === 'medical',
      ).length;
    expect(medicalNeeds(6)).toBe(0);
    expect(medicalNeeds(5)).toBe(6);
  });

  it('books a due partner that no stall of the template belongs to', () => {
    expect(plannedFair({ partnerUnits: [makePartner('choir')] }).bookings).toHaveLength(1);
  });

  it('leaves out stalls of categories and items that are switched off (rule 5)', () => {
    const data = plannedFair();
    const made = generateFair(defaultTemplate(zhCN), {
      fair: data.fair,
      partnerUnits: [],
      categories: data.categories.map((category) => ({ ...category, isActive: category.id !== 'legal' })),
      serviceItems: data.serviceItems.map((item) => ({ ...item, isActive: item.id !== 'shave' })),
      makeId: sequentialIds(),
    });
    expect(made.stalls.map(({ number }) => number)).not.toContain('D1');
    expect(made.stalls.map(({ number }) => number)).toContain('E1');
    expect(made.stalls.flatMap(({ serviceItemIds }) => serviceItemIds)).not.toContain('shave');
  });

  it('keeps bookings that were made before', () => {
    const due = plannedFair({ partnerUnits: [hospital], template });
    const confirmed = due.bookings.map((booking) => ({
      ...booking,
      status: 'confirmed' as const,
      expected: 8,
    }));
    const again = generateFair(template, { ...due, bookings: confirmed, makeId: sequentialIds() });
    expect(again.bookings).toEqual(confirmed);
  });
});

describe('copying a fair', () => {
  const from = plannedFair({ month: 6, partnerUnits: [hospital], template });
  const to = newFair(fairIdOf(2026, 7), 2, from.community);
  const copy = copyFair(from, template, { ...from, fair: to, bookings: [], makeId: sequentialIds() });

  it('has the same stalls under new ids', () => {
    expect(copy.stalls.map(({ number, name }) => [number, name])).toEqual(
      from.stalls.map(({ number, name }) => [number, name]),
    );
    expect(copy.stalls.every(({ fairId }) => fairId === '2026-07')).toBe(true);
    const slotIds = new Set(copy.slots.map(({ id }) => id));
    const stallIds = new Set(copy.stalls.map(({ id }) => id));
    expect(copy.needs.every(({ slotId, stallId }) => slotIds.has(slotId) && stallIds.has(stallId))).toBe(
      true,
    );
  });

  it('books by cadence, not by what was booked last month, and gives the posts back to volunteers', () => {
    expect(copy.bookings).toEqual([]);
    expect(copy.stalls.every(({ bookingId }) => bookingId === null)).toBe(true);
    expect(copy.needs.filter(({ qualification }) => qualification === 'medical')).toHaveLength(6);
  });

  it('links the partner again when it is due', () => {
    const september = newFair(fairIdOf(2026, 9), 4, from.community);
    const previous = { ...from, ...copy };
    const made = copyFair(previous, template, {
      ...from,
      fair: september,
      bookings: [],
      makeId: sequentialIds(),
    });
    expect(made.stalls.filter(({ bookingId }) => bookingId !== null)).toHaveLength(3);
    expect(made.needs.filter(({ qualification }) => qualification === 'medical')).toHaveLength(0);
  });
});

describe('a fair as template', () => {
  it('gives the template that it was generated from, in and out of the partner’s month', () => {
    for (const month of [5, 6]) {
      const data = plannedFair({ month, partnerUnits: [hospital], template });
      expect(templateOf(data, template)).toEqual(template);
    }
  });
});

describe('a partner’s withdrawal (rule 7)', () => {
  it('takes its stalls back and opens the posts that its people held', () => {
    const data = plannedFair({ partnerUnits: [hospital], template });
    expect(
      fairGaps(data).byNeed.some(({ isVacant, stallId }) => isVacant && stallId === data.stalls[0]?.id),
    ).toBe(false);
    const released = releasePartner(data, firstOf(data.bookings), template, sequentialIds());
    expect(released.booking.status).toBe('withdrawn');
    expect(released.stalls).toHaveLength(3);
    expect(released.stalls.every(({ bookingId }) => bookingId === null)).toBe(true);
    expect(released.newNeeds.filter(({ qualification }) => qualification === 'medical')).toHaveLength(6);
  });
});
