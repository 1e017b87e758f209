import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { hasCome } from '../../../shared/attendance/serviceMinutes.ts';
import { DATA_TABLES, EMPTY_DATA_SET } from '../../../shared/model/tables.ts';
import { pointsStatements } from '../../../shared/points/pointsOverview.ts';
import { createSample, shippedSample } from '../../../shared/sample/createSample.ts';
import { makeDice, mulberry32, sequentialIds, splitByWeight } from '../../../shared/sample/dice.ts';
import { validatePastTotal } from '../../../shared/stats/past/validatePastTotal.ts';
import { en } from '../../../shared/text/en/catalogue.ts';
import { zhCN } from '../../../shared/text/zh-CN/catalogue.ts';

const sample = shippedSample(zhCN);

describe('the sample community', () => {
  it('is the same every time, ids included', () => {
    expect(shippedSample(zhCN)).toEqual(sample);
  });

  it('has another seed’s people with another seed', () => {
    const other = createSample({ random: mulberry32(7), makeId: sequentialIds(), text: zhCN });
    expect(other.volunteers.map(({ name }) => name)).not.toEqual(sample.volunteers.map(({ name }) => name));
  });

  it('passes the schema of every table, in both languages', () => {
    for (const data of [sample, shippedSample(en)]) {
      for (const [table, schema] of Object.entries(DATA_TABLES)) {
        const rows: readonly unknown[] = Object.entries(data).find(([name]) => name === table)?.[1] ?? [];
        // What an office makes its own: the sample shows the program as it comes.
        const isOwn = [
          'paperLayouts',
          'groundPlans',
          'pictures',
          'countSheets',
          'amendments',
          'certificates',
        ].includes(table);
        expect(rows.length > 0, table).toBe(!isOwn);
        for (const row of rows) v.parse(schema, row);
      }
    }
    expect(Object.keys(sample).toSorted()).toEqual(Object.keys(EMPTY_DATA_SET).toSorted());
  });

  it('knows who is kept apart and who is together, and has never broken it', () => {
    const of = (relation: string) => sample.volunteerPairs.filter((pair) => pair.relation === relation);
    expect([of('notDuplicate').length, of('together').length, of('apart').length]).toEqual([1, 2, 1]);
    const placesOf = (id: string) =>
      sample.assignments.filter((row) => row.volunteerId === id).map((row) => `${row.stallId}/${row.slotId}`);
    const shared = ({ firstId, secondId }: { firstId: string; secondId: string }) =>
      placesOf(firstId).filter((place) => placesOf(secondId).includes(place)).length;
    expect(of('apart').map(shared)).toEqual([0]);
    expect(of('together').every((pair) => shared(pair) > 1)).toBe(true);
  });

  it('shows what some exchanged their points for, on no day more than they had left', () => {
    const [community] = sample.community;
    const fairs = sample.fairs.map((fair) => {
      const here = <T extends { readonly fairId: string }>(rows: readonly T[]) =>
        rows.filter(({ fairId }) => fairId === fair.id);
      return {
        fair,
        slots: here(sample.slots),
        stalls: here(sample.stalls),
        needs: here(sample.needs),
        assignments: here(sample.assignments),
        attendance: here(sample.attendance),
      };
    });
    const statements = pointsStatements(fairs, sample.redemptions, community?.pointsRules ?? []);
    expect(sample.redemptions.length).toBeGreaterThan(8);
    expect(
      [...statements.values()].every(({ lines }) => lines.every(({ overdrawn }) => overdrawn === 0)),
    ).toBe(true);
    expect(sample.redemptions.every(({ date }) => date.startsWith('2025-'))).toBe(true);
  });

  it('knows the two years before only by their totals, some of them roughly (rule 21)', () => {
    expect(sample.pastTotals.map(({ id }) => id)).toEqual(['2023', '2024']);
    const figures = sample.pastTotals.flatMap((past) => past.figures);
    expect(figures.filter(({ metric }) => metric === 'fairsHeld').some((own) => own.isApproximate)).toBe(
      false,
    );
    expect(figures.filter(({ metric }) => metric === 'visits').every((own) => own.isApproximate)).toBe(true);
    expect(sample.pastTotals.every((past) => validatePastTotal(past, 2026).length === 0)).toBe(true);
  });

  it('has no id twice in any table', () => {
    for (const rows of Object.values(sample)) {
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    }
  });

  it('is the community of the story', () => {
    const count = (kind: string): number => sample.groups.filter((group) => group.kind === kind).length;
    expect([count('branch'), count('grid'), count('compound')]).toEqual([9, 34, 35]);
    expect(sample.volunteers).toHaveLength(300);
    expect(sample.community[0]).toMatchObject({ isSample: true, residents: 21_000 });
    const hospital = sample.partnerUnits.find(({ name }) => name === '和济医院');
    expect(hospital?.departments).toHaveLength(12);
    expect(hospital?.cadence.kind).toBe('quarterly');
    expect(sample.partnerUnits.filter(({ kind }) => kind === 'canteen')).toHaveLength(3);
  });

  it('has twelve held fairs of 2025, one of them postponed, a little over 5,000 visits, and nothing of 2026', () => {
    expect(sample.fairs).toHaveLength(12);
    expect(sample.fairs.every(({ status, heldDate }) => status === 'archived' && heldDate !== null)).toBe(
      true,
    );
    expect(sample.fairs.map(({ edition }) => edition)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(sample.fairs.filter(({ postponedTo }) => postponedTo !== null)).toHaveLength(1);
    const visits = sample.tallies.reduce((sum, tally) => sum + (tally.visits ?? 0), 0);
    expect(visits).toBeGreaterThan(5000);
    expect(visits).toBeLessThan(5400);
    expect(sample.yearPlans.map(({ id }) => id)).toEqual(['2025']);
  });

  it('has all the names that software gets wrong', () => {
    const names = sample.volunteers.map(({ name }) => name);
    for (const rare of ['䶮', '㐱', '𠮷', '·', '\u3000']) {
      expect(
        names.some((name) => name.includes(rare)),
        rare,
      ).toBe(true);
    }
    expect(names.filter((name) => name === '张伟').length).toBeGreaterThan(1);
    const phones = sample.volunteers.map(({ phone }) => phone).filter((phone) => phone !== '');
    expect(new Set(phones).size).toBeLessThan(phones.length);
    expect(phones.every((phone) => phone.startsWith('1380000'))).toBe(true);
  });

  it('has minors with their guardians’ consent, expired and expiring qualifications, and inactive people', () => {
    const minors = sample.volunteers.filter(
      ({ birthDate }) => birthDate !== null && birthDate > '2008-01-20',
    );
    expect(minors.length).toBeGreaterThan(3);
    expect(minors.every(({ hasGuardianConsent }) => hasGuardianConsent)).toBe(true);
    const expiries = sample.volunteers.flatMap(({ qualifications }) =>
      qualifications.flatMap((q) => q.expiresOn ?? []),
    );
    expect(expiries.some((date) => date < '2026-01-01')).toBe(true);
    expect(expiries.some((date) => date > '2026-01-01' && date < '2026-07-01')).toBe(true);
    expect(sample.volunteers.some(({ isActive }) => !isActive)).toBe(true);
  });

  it('keeps the rules of assigning: nobody in two overlapping slots, nobody unqualified', () => {
    const slots = new Map(sample.slots.map((slot) => [slot.id, slot]));
    const needs = new Map(sample.needs.map((need) => [need.id, need]));
    const people = new Map(sample.volunteers.map((volunteer) => [volunteer.id, volunteer]));
    const fairs = new Map(sample.fairs.map((fair) => [fair.id, fair]));
    const seen = new Set<string>();
    for (const row of sample.assignments) {
      const key = `${row.volunteerId} ${row.slotId}`;
      expect(seen.has(key)).toBe(false);
      seen.add(key);
      const need = needs.get(row.needId);
      const heldDate = fairs.get(row.fairId)?.heldDate ?? '';
      expect(slots.has(row.slotId)).toBe(true);
      if (!need?.qualification) continue;
      const held = people.get(row.volunteerId)?.qualifications ?? [];
      expect(
        held.some((q) => q.kind === need.qualification && (q.expiresOn === null || q.expiresOn >= heldDate)),
      ).toBe(true);
    }
  });

  it('has attendance of about 93 of 100 places, and segments that never overlap (rule 17)', () => {
    const rows = sample.attendance.filter((row) => row.subjectKind === 'volunteer' && !row.isWalkIn);
    const places = new Set(
      rows
        .filter(({ state }) => hasCome(state))
        .map((row) => `${row.stallId} ${row.slotId} ${row.subjectId}`),
    );
    const rate = places.size / sample.assignments.length;
    expect(rate).toBeGreaterThan(0.9);
    expect(rate).toBeLessThan(0.97);
    const byPerson = new Map<string, { start: number; end: number }[]>();
    for (const row of rows) {
      if (row.minuteIn === null || row.minuteOut === null) continue;
      expect(row.minuteOut).toBeGreaterThanOrEqual(row.minuteIn);
      const key = `${row.fairId} ${row.subjectId}`;
      const spans = byPerson.get(key) ?? [];
      expect(spans.some(({ start, end }) => start < (row.minuteOut ?? 0) && (row.minuteIn ?? 0) < end)).toBe(
        false,
      );
      byPerson.set(key, [...spans, { start: row.minuteIn, end: row.minuteOut }]);
    }
    const states = new Set(rows.map(({ state }) => state));
    expect([...states].toSorted()).toEqual(['absent', 'excused', 'late', 'leftEarly', 'present']);
    expect(rows.some(({ isUnverified }) => isUnverified)).toBe(true);
    expect(sample.attendance.some(({ isWalkIn }) => isWalkIn)).toBe(true);
  });

  it('records a partner by names or by headcount, never both (rule 8)', () => {
    const subjects = new Set(sample.attendance.map(({ subjectId }) => subjectId));
    for (const booking of sample.bookings) {
      const hasNames = booking.people.some(({ id }) => subjects.has(id));
      expect(hasNames && subjects.has(booking.id)).toBe(false);
    }
  });
});

describe('dice', () => {
  it('parts by weight add up to the whole', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.array(fc.nat(50), { minLength: 1, maxLength: 30 }), (total, weights) => {
        const sum = splitByWeight(total, weights).reduce((a, b) => a + b, 0);
        expect(sum).toBe(weights.some((weight) => weight > 0) ? total : 0);
      }),
    );
  });

  it('some of a list are different ones of it', () => {
    const list = Array.from({ length: 20 }, (_, index) => index);
    const chosen = makeDice(mulberry32(1)).some(list, 12);
    expect(new Set(chosen).size).toBe(12);
    expect(chosen.every((value) => list.includes(value))).toBe(true);
  });
});
