import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { fairGaps, vacantCategoryIds } from '../../../shared/fair/fairGaps.ts';
import { fairProgress } from '../../../shared/fair/fairProgress.ts';
import { Instant, IsoDate } from '../../../shared/model/basic.ts';
import {
  assign,
  firstOf,
  makePartner,
  makeVolunteer,
  plannedFair,
  templateWithPartner,
} from '../../fixtures/plannedFair.ts';

const bank = makePartner('bank');
const template = templateWithPartner('finance', bank);
const today = v.parse(IsoDate, '2026-06-01');

/** Fills every place of a fair with a different person. */
function staffed(data: FairData): FairData {
  const places = data.needs.flatMap((need) => Array.from({ length: need.count }, () => need));
  const volunteers = places.map((_, index) => makeVolunteer(`v${index}`));
  const assignments = places.map((need, index) => assign(need, volunteers[index] ?? makeVolunteer('v')));
  return { ...data, volunteers, assignments };
}

describe('gaps', () => {
  it('an empty fair lacks everybody and every post is vacant', () => {
    const data = plannedFair();
    const gaps = fairGaps(data);
    expect(gaps.gap).toBe(gaps.needed);
    expect(gaps.vacant).toBe(data.needs.length);
    expect(gaps.vacantStallIds).toHaveLength(12);
  });

  it('a stall staffed by a partner is not vacant even without volunteers', () => {
    const data = plannedFair({ partnerUnits: [bank], template });
    const stall = firstOf(data.stalls.filter(({ categoryId }) => categoryId === 'finance'));
    expect(fairGaps(data).vacantStallIds).not.toContain(stall.id);
    expect(fairGaps(data).byNeed.filter((row) => row.stallId === stall.id && row.isVacant)).toEqual([]);
  });

  it.each(['declined', 'withdrawn'] as const)('a stall whose partner has %s is vacant', (status) => {
    const data = plannedFair({ partnerUnits: [bank], template });
    const bookings = data.bookings.map((booking) => ({ ...booking, status }));
    expect(fairGaps({ ...data, bookings }).vacantStallIds).toHaveLength(12);
  });

  it('a partner that sends nobody leaves its stall vacant', () => {
    const data = plannedFair({ partnerUnits: [bank], template });
    const bookings = data.bookings.map((booking) => ({ ...booking, expected: 0 }));
    expect(fairGaps({ ...data, bookings }).vacantStallIds).toHaveLength(12);
  });

  it('too many people are over, never a negative gap', () => {
    const data = plannedFair();
    const need = firstOf(data.needs);
    const people = Array.from({ length: need.count + 2 }, (_, index) =>
      assign(need, makeVolunteer(`v${index}`)),
    );
    expect(firstOf(fairGaps({ ...data, assignments: people }).byNeed)).toMatchObject({ gap: 0, over: 2 });
  });

  it('a category with nobody is named, with somebody it is not (rule 6)', () => {
    const data = plannedFair({ partnerUnits: [bank], template });
    const ids = data.categories.map(({ id }) => id);
    expect(vacantCategoryIds(data, ids)).toEqual(ids.filter((id) => id !== 'finance'));
  });
});

describe('where a fair stands', () => {
  const empty: FairData = { ...plannedFair(), stalls: [], slots: [], needs: [] };
  const papersMadeAt = v.parse(Instant, '2026-06-18T08:00:00.000Z');
  const full = staffed(plannedFair());
  const made = { ...full, fair: { ...full.fair, papersMadeAt } };
  const held = { ...made, fair: { ...made.fair, status: 'held' as const } };

  it('a clerk who only follows the next step holds a fair', () => {
    const partly = { ...full, assignments: full.assignments.slice(0, 5) };
    const archived = { ...held, fair: { ...held.fair, status: 'archived' as const } };
    const onTheDay = v.parse(IsoDate, '2026-06-20');
    expect(fairProgress(empty, today)).toMatchObject({ step: 'planned', nextStep: 'generateStalls' });
    expect(fairProgress(plannedFair(), today)).toMatchObject({ step: 'people', nextStep: 'assignPeople' });
    expect(fairProgress(partly, today)).toMatchObject({ step: 'people', nextStep: 'closeGaps' });
    expect(fairProgress(full, today)).toMatchObject({ step: 'papers', nextStep: 'makePapers', gap: 0 });
    expect(fairProgress(made, today)).toMatchObject({ step: 'held', nextStep: 'waitForDay', daysLeft: 19 });
    expect(fairProgress(made, onTheDay)).toMatchObject({ nextStep: 'holdFairDay', daysLeft: 0 });
    expect(fairProgress(held, onTheDay)).toMatchObject({ step: 'closed', nextStep: 'holdFairDay' });
    const dayAfter = v.parse(IsoDate, '2026-06-21');
    expect(fairProgress(made, dayAfter)).toMatchObject({ nextStep: 'recordFairDay', daysLeft: -1 });
    expect(fairProgress(held, dayAfter)).toMatchObject({ nextStep: 'recordFairDay' });
    expect(fairProgress(archived, onTheDay)).toMatchObject({ step: 'closed', nextStep: 'none' });
  });

  it('gaps that nobody can close do not hold up the papers of a fair that is near', () => {
    const partly = { ...full, assignments: full.assignments.slice(0, 5) };
    expect(fairProgress(partly, v.parse(IsoDate, '2026-06-18')).nextStep).toBe('makePapers');
  });

  it('a cancelled fair has nothing to do; a postponed one counts to its new day', () => {
    const cancelled = { ...full, fair: { ...full.fair, status: 'cancelled' as const } };
    expect(fairProgress(cancelled, today)).toMatchObject({ isCancelled: true, nextStep: 'none' });
    const postponedTo = v.parse(IsoDate, '2026-06-27');
    const postponed = { ...full, fair: { ...full.fair, status: 'postponed' as const, postponedTo } };
    expect(fairProgress(postponed, today)).toMatchObject({ isPostponed: true, daysLeft: 26 });
  });
});
